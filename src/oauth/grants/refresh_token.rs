//! A refresh token becomes new tokens and its successor (RFC 6749 §6, TK-5 to TK-8).

use crate::audit::{self, Actor, Event};
use crate::oauth::authentication::Authentication;
use crate::oauth::claims::ClaimsRequest;
use crate::oauth::error::Refused;
use crate::oauth::grants::rotation::{self, Presented};
use crate::oauth::grants::{Grant, GrantRequest, Granted, Grantee, Person, Redemption, resources};
use crate::oauth::observed::Observed;
use crate::oauth::oxide::{self, Recovered};
use crate::oauth::standing;
use crate::store::token_families::{self, FamilyRow, Rotation};
use crate::store::{Conn, StoreError, refresh_tokens};
use crate::types::{FamilyId, PlainToken, ScopeSet, TokenHash, random_bytes};

/// The grant.
pub struct RefreshToken;

impl Grant for RefreshToken {
    fn redeem(&self, conn: &mut Conn, request: &GrantRequest<'_>) -> Result<Redemption, StoreError> {
        let recovered =
            oxide::recover(request.parameters, request.client, |token| recognise(conn, request, token))?;
        match recovered {
            Recovered::Refused(refusal) => Ok(Redemption::Refused(refusal)),
            Recovered::Granted { found, scope } => give(conn, request, &found, scope),
        }
    }
}

/// A token of a family that stands, with its family locked.
struct Recognised {
    presented: Presented,
    token: PlainToken,
    family: FamilyRow,
}

/// Finds the family of a token, locks it and judges the token. Unknown tokens and those of other clients touch nothing.
fn recognise(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    token: &str,
) -> Result<Result<(Recognised, ScopeSet), Refused>, StoreError> {
    let hash = TokenHash::of(token.as_bytes());
    let found = refresh_tokens::lock(conn, &hash)?;
    let Some((generation, family)) = found.filter(|(_, it)| it.client_id == request.client.id.as_str())
    else {
        return Ok(Err(oxide::dead_refresh_token()));
    };
    let is_over = family.ended_at.is_some()
        || request.now >= family.expires_at
        || request.now >= family.idle_expires_at;
    if is_over {
        return Ok(Err(oxide::dead_refresh_token()));
    }
    let window = request.rules.lifetimes.refresh_retry_window;
    let presented = rotation::judge(generation, &family, window, request.now);
    match presented {
        Presented::Reused { looks_like_race } => end_reused(conn, request, &family, looks_like_race).map(Err),
        Presented::TooManyRetries => Ok(Err(oxide::dead_refresh_token())),
        Presented::Current | Presented::Retry => {
            let granted: ScopeSet = family.scopes.iter().cloned().collect();
            let scope = granted.intersection(&request.client.scopes);
            let token = PlainToken::presented(token);
            Ok(Ok((Recognised { presented, token, family }, scope)))
        }
    }
}

/// Ends a family whose token was used twice, and tells it.
fn end_reused(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    family: &FamilyRow,
    looks_like_race: bool,
) -> Result<Refused, StoreError> {
    let family_id = FamilyId::from(family.id);
    token_families::end(conn, family_id, "refresh_token_reused", request.now)?;
    let event = Event::RefreshTokenReused {
        user_id: family.user_id.into(),
        client_id: request.client.id.clone(),
        family_id,
        looks_like_race,
    };
    let actor = Actor::Client(request.client.id.clone());
    audit::record(conn, Some(request.origin), &actor, &event, request.now)?;
    (request.rules.observer)(Observed::RefreshTokenReused { looks_like_race });
    Ok(oxide::dead_refresh_token())
}

/// Gives new tokens if the person, session, client and consent still stand.
fn give(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    recognised: &Recognised,
    scope: ScopeSet,
) -> Result<Redemption, StoreError> {
    let family = &recognised.family;
    let resources = match resources::narrowed(request.parameters, request.client, &family.resources) {
        Ok(resources) => resources,
        Err(refusal) => return Ok(Redemption::Refused(refusal)),
    };
    let standing = token_families::standing(conn, family.id.into(), None)?;
    let Some(standing) = standing.filter(|it| standing::fault(it).is_none()) else {
        return Ok(Redemption::Refused(oxide::dead_refresh_token()));
    };
    let refresh_token = match recognised.presented {
        Presented::Retry => retry(conn, recognised)?,
        _ => rotate(conn, request, recognised)?,
    };
    let claims = ClaimsRequest::from_stored(family.claims.clone());
    let person = Person {
        groups: standing::groups(conn, &standing, &scope, &claims)?,
        user: standing.user.into(),
        family_id: family.id.into(),
        session_id: family.session_id.map(Into::into),
        authentication: Authentication { at: family.authenticated_at, methods: family.amr.clone() },
        nonce: None,
        claims,
    };
    let grantee = Grantee { scope, resources, person: Some(person) };
    Ok(Redemption::Granted(Box::new(Granted { grantee, refresh_token })))
}

fn rotate(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    recognised: &Recognised,
) -> Result<Option<PlainToken>, StoreError> {
    let family = &recognised.family;
    let generation = family.generation + 1;
    let rotation_key = random_bytes::<32>();
    let Some(token) = rotation::successor(recognised.token.expose(), family, generation, &rotation_key)
    else {
        return Ok(None);
    };
    let idle_expires_at = family.expires_at.min(request.now + request.rules.lifetimes.refresh_idle);
    let change =
        Rotation { generation, rotation_key: &rotation_key, idle_expires_at, rotated_at: request.now };
    token_families::rotate(conn, family.id.into(), &change)?;
    refresh_tokens::insert(conn, &token.hash(), family.id.into(), generation, request.now)?;
    Ok(Some(token))
}

/// Gives the same successor again to a client that lost its answer.
fn retry(conn: &mut Conn, recognised: &Recognised) -> Result<Option<PlainToken>, StoreError> {
    let family = &recognised.family;
    token_families::count_retry(conn, family.id.into())?;
    Ok(rotation::successor(recognised.token.expose(), family, family.generation, &family.rotation_key))
}
