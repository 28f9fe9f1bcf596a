//! A code becomes tokens, once (RFC 6749 §4.1.3, OA-3).

use crate::accounts::sessions::ASSURED_FOR;
use crate::audit::{self, Actor, Event};
use crate::oauth::authentication::Authentication;
use crate::oauth::claims::ClaimsRequest;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::families;
use crate::oauth::grants::{GrantRequest, Granted, Grantee, Person, Redemption, resources};
use crate::oauth::oxide::{self, Exchange};
use crate::oauth::standing;
use crate::store::authorization_codes::{self, AuthorizationCodeRow};
use crate::store::token_families::{self, NewFamily};
use crate::store::{Conn, StoreError, clients, refresh_tokens};
use crate::types::{FamilyId, GrantType, PlainToken, ScopeSet, TokenHash, random_bytes};

/// Decides over a request. A refusal that must be remembered is a value, so that what was written with it stays.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn redeem(conn: &mut Conn, request: &GrantRequest<'_>) -> Result<Redemption, StoreError> {
    let exchange = oxide::exchange(request.parameters, request.client, |code| consume(conn, request, code))?;
    match exchange {
        Exchange::Refused(refusal) => Ok(Redemption::Refused(refusal)),
        Exchange::Redeemed(code) => begin(conn, request, *code),
    }
}

/// Uses the code up. One that this client used before takes with it what it gave.
fn consume(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    code: &str,
) -> Result<Option<AuthorizationCodeRow>, StoreError> {
    let hash = TokenHash::of(code.as_bytes());
    clients::hold(conn, &request.client.id)?;
    if let Some(row) = authorization_codes::consume(conn, &hash, &request.client.id, request.now)? {
        return Ok((request.now < row.expires_at).then_some(row));
    }
    let used = authorization_codes::find(conn, &hash)?;
    let used = used.filter(|it| it.client_id == request.client.id.as_str() && it.consumed_at.is_some());
    if let Some(row) = used {
        let family_id = FamilyId::from(row.family_id);
        if token_families::end(conn, family_id, "code_reused", request.now)? {
            let event = Event::AuthorizationCodeReused {
                user_id: row.user_id.into(),
                client_id: request.client.id.clone(),
                family_id,
            };
            let actor = Actor::Client(request.client.id.clone());
            audit::record(conn, Some(request.origin), &actor, &event, request.now)?;
        }
    }
    Ok(None)
}

/// Begins the family of a redeemed code, if what the code stands for still holds.
fn begin(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    code: AuthorizationCodeRow,
) -> Result<Redemption, StoreError> {
    let narrowed = match resources::narrowed(request.parameters, request.client, &code.resources) {
        Ok(resources) => resources,
        Err(refusal) => return Ok(Redemption::Refused(refusal)),
    };
    let family_id = FamilyId::from(code.family_id);
    let assured_at = token_families::hold(conn, code.session_id.into())?;
    let assured_until = assured_at.map(|it| it + ASSURED_FOR);
    token_families::insert(conn, &NewFamily { assured_until, ..new_family(request, &code) })?;
    let standing = token_families::standing(conn, &[(family_id, None)])?.pop().flatten();
    let Some(standing) = standing else { return Ok(gone()) };
    // A code is bound to its session even where what it gives would survive the session (OA-3).
    if standing::fault(&standing, None).is_some() || !standing::session_stands(&standing) {
        token_families::end(conn, family_id, "never_stood", request.now)?;
        return Ok(gone());
    }
    let refresh_token = request.client.allows(GrantType::RefreshToken).then(PlainToken::random);
    if let Some(token) = &refresh_token {
        refresh_tokens::insert(conn, &token.hash(), family_id, 0, request.now)?;
    }
    let event = Event::TokenFamilyBegan {
        user_id: code.user_id.into(),
        client_id: request.client.id.clone(),
        family_id,
    };
    audit::record(
        conn,
        Some(request.origin),
        &Actor::Client(request.client.id.clone()),
        &event,
        request.now,
    )?;
    let scope: ScopeSet = code.scopes.into_iter().collect();
    let scope = scope.intersection(&request.client.scopes);
    let claims = ClaimsRequest::from_stored(code.claims);
    let assured_until = standing::assured_until(&standing);
    let person = Person {
        groups: families::groups(conn, &standing, &scope, &claims)?,
        user: standing.user.into(),
        family_id,
        session_id: Some(code.session_id.into()),
        authentication: Authentication { at: code.authenticated_at, methods: code.amr }
            .counting(assured_until, request.now),
        nonce: code.nonce,
        claims,
    };
    let grantee = Grantee { scope, resources: narrowed, person: Some(person) };
    Ok(Redemption::Granted(Box::new(Granted { grantee, refresh_token, used: None })))
}

fn new_family(request: &GrantRequest<'_>, code: &AuthorizationCodeRow) -> NewFamily {
    let is_offline = code.scopes.iter().any(|it| it == "offline_access");
    let lifetimes = &request.rules.lifetimes;
    let (kind, longest) = if is_offline {
        ("offline", lifetimes.refresh_absolute)
    } else {
        ("session", lifetimes.refresh_session)
    };
    let expires_at = request.now + longest;
    NewFamily {
        id: code.family_id,
        client_id: code.client_id.clone(),
        user_id: code.user_id,
        session_id: Some(code.session_id),
        kind,
        user_epoch: code.user_epoch,
        session_epoch: code.session_epoch,
        consent_epoch: code.consent_epoch,
        scopes: code.scopes.clone(),
        resources: code.resources.clone(),
        claims: code.claims.clone(),
        amr: code.amr.clone(),
        authenticated_at: code.authenticated_at,
        rotation_key: random_bytes::<32>().to_vec(),
        rotated_at: request.now,
        idle_expires_at: expires_at.min(request.now + lifetimes.refresh_idle),
        expires_at,
        created_at: request.now,
        assured_until: None,
    }
}

fn gone() -> Redemption {
    let description = "what the code stood for has ended";
    Redemption::Refused(Refused::new(ErrorCode::InvalidGrant, description))
}
