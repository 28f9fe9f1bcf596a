//! A refresh token becomes new tokens and its successor (RFC 6749 §6, TK-5 to TK-8).
//!
//! The family is read without a lock. What is decided on it is written only if the family is still at the same generation
//! and not ended: that write locks the row, as revoke, logout and disable do first. Who was overtaken looks again.

use crate::accounts::Cause;
use crate::accounts::notices;
use crate::accounts::users;
use crate::audit::{Actor, Event};
use crate::mail::Notice;
use crate::oauth::authentication::Authentication;
use crate::oauth::claims::ClaimsRequest;
use crate::oauth::error::Refused;
use crate::oauth::grants::rotation::{self, MOST_RETRIES, Presented};
use crate::oauth::grants::{Grant, GrantRequest, Granted, Grantee, Person, Redemption, resources};
use crate::oauth::observed::Observed;
use crate::oauth::oxide::{self, Recovered};
use crate::oauth::standing;
use crate::store::refresh_tokens::{self, Rotation};
use crate::store::token_families::{self, FamilyRow, StandingRow};
use crate::store::{Conn, StoreError};
use crate::types::{FamilyId, PlainToken, ScopeSet, TokenHash, random_bytes};

/// Generations only grow and a third one is reuse, so nobody is overtaken oftener.
const MOST_LOOKS: usize = 4;

/// The grant.
pub struct RefreshToken;

impl Grant for RefreshToken {
    fn redeem(&self, conn: &mut Conn, request: &GrantRequest<'_>) -> Result<Redemption, StoreError> {
        for _ in 0..MOST_LOOKS {
            let recovered =
                oxide::recover(request.parameters, request.client, |token| recognise(conn, request, token))?;
            let redemption = match recovered {
                Recovered::Refused(refusal) => Some(Redemption::Refused(refusal)),
                Recovered::Granted { found, scope } => give(conn, request, found, scope)?,
            };
            if let Some(redemption) = redemption {
                return Ok(redemption);
            }
        }
        Ok(Redemption::Refused(oxide::dead_refresh_token()))
    }
}

/// A token of a family that has not ended.
struct Recognised {
    presented: Presented,
    token: PlainToken,
    standing: StandingRow,
}

/// Finds the family of a token and judges the token. Unknown tokens and those of other clients touch nothing.
fn recognise(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    token: &str,
) -> Result<Result<(Recognised, ScopeSet), Refused>, StoreError> {
    let hash = TokenHash::of(token.as_bytes());
    let found = token_families::standing_of_refresh_token(conn, &hash)?;
    let found = found.filter(|(_, it)| it.family.client_id == request.client.id.as_str());
    let Some((generation, standing)) = found else {
        return Ok(Err(oxide::dead_refresh_token()));
    };
    let family = &standing.family;
    let is_over = family.ended_at.is_some()
        || request.now >= family.expires_at
        || request.now >= family.idle_expires_at;
    if is_over {
        return Ok(Err(oxide::dead_refresh_token()));
    }
    let window = request.rules.lifetimes.refresh_retry_window;
    let presented = rotation::judge(generation, family, window, request.now);
    match presented {
        Presented::Reused { looks_like_race } => end_reused(conn, request, family, looks_like_race).map(Err),
        Presented::TooManyRetries => Ok(Err(oxide::dead_refresh_token())),
        Presented::Current | Presented::Retry => {
            let granted: ScopeSet = family.scopes.iter().cloned().collect();
            let scope = granted.intersection(&request.client.scopes);
            let token = PlainToken::presented(token);
            Ok(Ok((Recognised { presented, token, standing }, scope)))
        }
    }
}

/// Ends a family whose token was used twice, and tells it once.
fn end_reused(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    family: &FamilyRow,
    looks_like_race: bool,
) -> Result<Refused, StoreError> {
    let family_id = FamilyId::from(family.id);
    if token_families::end(conn, family_id, "refresh_token_reused", request.now)? {
        let event = Event::RefreshTokenReused {
            user_id: family.user_id.into(),
            client_id: request.client.id.clone(),
            family_id,
            looks_like_race,
        };
        let actor = Actor::Client(request.client.id.clone());
        let cause = Cause { actor: &actor, origin: Some(request.origin), now: request.now };
        cause.record(conn, &event)?;
        if let Some(owner) = users::find(conn, family.user_id.into())? {
            let notice = Notice::RefreshTokenReused { client: request.client.name.clone() };
            notices::tell(conn, &request.rules.mailer, &owner, notice, &cause)?;
        }
        (request.rules.observer)(Observed::RefreshTokenReused { looks_like_race });
    }
    Ok(oxide::dead_refresh_token())
}

/// Gives new tokens if the person, session, client and consent still stand; `None` when the family moved or ended meanwhile.
fn give(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    recognised: Recognised,
    scope: ScopeSet,
) -> Result<Option<Redemption>, StoreError> {
    let family = &recognised.standing.family;
    let resources = match resources::narrowed(request.parameters, request.client, &family.resources) {
        Ok(resources) => resources,
        Err(refusal) => return Ok(Some(Redemption::Refused(refusal))),
    };
    if standing::fault(&recognised.standing).is_some() {
        return Ok(Some(Redemption::Refused(oxide::dead_refresh_token())));
    }
    let refresh_token = match recognised.presented {
        Presented::Retry => retry(conn, &recognised)?,
        _ => rotate(conn, request, &recognised)?,
    };
    let Some(refresh_token) = refresh_token else { return Ok(None) };
    let used = standing::last_use(&recognised.standing);
    let assured_until = standing::assured_until(&recognised.standing);
    let claims = ClaimsRequest::from_stored(family.claims.clone());
    let person = Person {
        groups: standing::groups(conn, &recognised.standing, &scope, &claims)?,
        family_id: family.id.into(),
        session_id: family.session_id.map(Into::into),
        authentication: Authentication { at: family.authenticated_at, methods: family.amr.clone() }
            .counting(assured_until, request.now),
        nonce: None,
        claims,
        user: recognised.standing.user.into(),
    };
    let grantee = Grantee { scope, resources, person: Some(person) };
    let refresh_token = Some(refresh_token);
    Ok(Some(Redemption::Granted(Box::new(Granted { grantee, refresh_token, used }))))
}

/// Moves the family on; `None` when somebody else did.
fn rotate(
    conn: &mut Conn,
    request: &GrantRequest<'_>,
    recognised: &Recognised,
) -> Result<Option<PlainToken>, StoreError> {
    let family = &recognised.standing.family;
    let rotation_key = random_bytes::<32>();
    let next = family.generation + 1;
    let Some(token) = rotation::successor(recognised.token.expose(), family, next, &rotation_key) else {
        return Ok(None);
    };
    let rotation = Rotation {
        family: family.id.into(),
        from_generation: family.generation,
        token: &token.hash(),
        rotation_key: &rotation_key,
        idle_expires_at: family.expires_at.min(request.now + request.rules.lifetimes.refresh_idle),
        rotated_at: request.now,
    };
    Ok(refresh_tokens::rotate(conn, &rotation)?.then_some(token))
}

/// Gives the same successor again to a client that lost its answer.
fn retry(conn: &mut Conn, recognised: &Recognised) -> Result<Option<PlainToken>, StoreError> {
    let family = &recognised.standing.family;
    let is_counted = token_families::count_retry(conn, family.id.into(), family.generation, MOST_RETRIES)?;
    let again =
        || rotation::successor(recognised.token.expose(), family, family.generation, &family.rotation_key);
    Ok(if is_counted { again() } else { None })
}
