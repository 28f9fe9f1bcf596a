//! A refresh token becomes new tokens and its successor (RFC 6749 §6, TK-5 to TK-8).
//!
//! The family is read without a lock. What is decided on it is written, by one statement, only if the family is still at the
//! same generation and not ended: that write locks the row, as revoke, logout and disable do first. Who was overtaken looks
//! again.

use crate::accounts::Cause;
use crate::accounts::notices;
use crate::accounts::users;
use crate::audit::{Actor, Event};
use crate::mail::{Mailer, Notice};
use crate::oauth::authentication::Authentication;
use crate::oauth::claims::ClaimsRequest;
use crate::oauth::client::Client;
use crate::oauth::error::Refused;
use crate::oauth::families::Families;
use crate::oauth::grants::rotation::{self, MOST_RETRIES, Presented};
use crate::oauth::grants::{GrantRequest, Granted, Grantee, Person, Redemption, resources};
use crate::oauth::observed::Observed;
use crate::oauth::oxide::{self, Recovered};
use crate::oauth::standing;
use crate::store::refresh_tokens::Rotation;
use crate::store::token_families::{self, FamilyRow, StandingRow};
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, FamilyId, PlainToken, ScopeSet, TokenHash, UserId, random_bytes};

/// Generations only grow and a third one is reuse, so nobody is overtaken oftener.
const MOST_LOOKS: usize = 4;

/// Decides over a request.
///
/// # Errors
/// [`StoreError`] when the database is away.
pub async fn redeem(families: &Families, request: &GrantRequest<'_>) -> Result<Redemption, StoreError> {
    let mut pace = Pace::Together;
    for _ in 0..MOST_LOOKS {
        let redemption = match look(families, request).await? {
            Look::Refused(refusal) => Some(Redemption::Refused(refusal)),
            Look::Reused(reuse) => {
                reuse.end(families, request).await?;
                Some(Redemption::Refused(oxide::dead_refresh_token()))
            }
            Look::Recognised(recognised) => give(families, request, *recognised, pace).await?,
        };
        if let Some(redemption) = redemption {
            return Ok(redemption);
        }
        pace = Pace::Alone;
    }
    Ok(Redemption::Refused(oxide::dead_refresh_token()))
}

/// How a rotation goes to the database.
#[derive(Clone, Copy)]
enum Pace {
    /// With those of others, past families that somebody has locked.
    Together,
    /// By itself, waiting for its family.
    Alone,
}

/// What was found behind a token.
enum Look {
    Refused(Refused),
    Reused(Reuse),
    Recognised(Box<Recognised>),
}

/// A token of a family that has not ended.
struct Recognised {
    presented: Presented,
    token: PlainToken,
    standing: StandingRow,
    scope: ScopeSet,
}

/// Finds the family of the token and judges the token. Unknown tokens and those of other clients touch nothing.
async fn look(families: &Families, request: &GrantRequest<'_>) -> Result<Look, StoreError> {
    let found = match request.parameters.get("refresh_token") {
        Some(token) => families.of_refresh_token(TokenHash::of(token.as_bytes())).await?,
        None => None,
    };
    let mut reused = None;
    let recovered = oxide::recover(request.parameters, request.client, |token| {
        let (presented, standing) = recognise(request, found)?;
        if let Presented::Reused { looks_like_race } = presented {
            reused = Some(Reuse::of(&standing.family, request.client, looks_like_race));
            return Err(oxide::dead_refresh_token());
        }
        let granted: ScopeSet = standing.family.scopes.iter().cloned().collect();
        let scope = granted.intersection(&request.client.scopes);
        Ok(((presented, PlainToken::presented(token), standing), scope))
    });
    Ok(match recovered {
        Recovered::Granted { found: (presented, token, standing), scope } => {
            Look::Recognised(Box::new(Recognised { presented, token, standing, scope }))
        }
        Recovered::Refused(refusal) => reused.map_or(Look::Refused(refusal), Look::Reused),
    })
}

fn recognise(
    request: &GrantRequest<'_>,
    found: Option<(i64, StandingRow)>,
) -> Result<(Presented, StandingRow), Refused> {
    let found = found.filter(|(_, it)| it.family.client_id == request.client.id.as_str());
    let (generation, standing) = found.ok_or_else(oxide::dead_refresh_token)?;
    let family = &standing.family;
    let is_over = family.ended_at.is_some()
        || request.now >= family.expires_at
        || request.now >= family.idle_expires_at;
    if is_over {
        return Err(oxide::dead_refresh_token());
    }
    let window = request.rules.lifetimes.refresh_retry_window;
    match rotation::judge(generation, family, window, request.now) {
        Presented::TooManyRetries => Err(oxide::dead_refresh_token()),
        presented => Ok((presented, standing)),
    }
}

/// A family whose token was used twice.
struct Reuse {
    family: FamilyId,
    owner: UserId,
    client: ClientId,
    client_name: String,
    looks_like_race: bool,
}

impl Reuse {
    fn of(family: &FamilyRow, client: &Client, looks_like_race: bool) -> Self {
        Self {
            family: family.id.into(),
            owner: family.user_id.into(),
            client: client.id.clone(),
            client_name: client.name.clone(),
            looks_like_race,
        }
    }

    /// Ends the family, and tells it once.
    async fn end(self, families: &Families, request: &GrantRequest<'_>) -> Result<(), StoreError> {
        let looks_like_race = self.looks_like_race;
        let (origin, mailer, now) = (request.origin.clone(), request.rules.mailer.clone(), request.now);
        let is_news = families
            .db
            .transaction(move |conn| {
                let actor = Actor::Client(self.client.clone());
                let cause = Cause { actor: &actor, origin: Some(&origin), now };
                self.end_within(conn, &mailer, &cause)
            })
            .await?;
        if is_news {
            (request.rules.observer)(Observed::RefreshTokenReused { looks_like_race });
        }
        Ok(())
    }

    fn end_within(self, conn: &mut Conn, mailer: &Mailer, cause: &Cause<'_>) -> Result<bool, StoreError> {
        if !token_families::end(conn, self.family, "refresh_token_reused", cause.now)? {
            return Ok(false);
        }
        let event = Event::RefreshTokenReused {
            user_id: self.owner,
            client_id: self.client,
            family_id: self.family,
            looks_like_race: self.looks_like_race,
        };
        cause.record(conn, &event)?;
        if let Some(owner) = users::find(conn, self.owner)? {
            let notice = Notice::RefreshTokenReused { client: self.client_name };
            notices::tell(conn, mailer, &owner, notice, cause)?;
        }
        Ok(true)
    }
}

/// Gives new tokens if the person, session, client and consent still stand; `None` when the family moved or ended meanwhile.
async fn give(
    families: &Families,
    request: &GrantRequest<'_>,
    recognised: Recognised,
    pace: Pace,
) -> Result<Option<Redemption>, StoreError> {
    let family = &recognised.standing.family;
    let resources = match resources::narrowed(request.parameters, request.client, &family.resources) {
        Ok(resources) => resources,
        Err(refusal) => return Ok(Some(Redemption::Refused(refusal))),
    };
    if standing::fault(&recognised.standing, None).is_some() {
        return Ok(Some(Redemption::Refused(oxide::dead_refresh_token())));
    }
    let refresh_token = match recognised.presented {
        Presented::Retry => retry(families, &recognised).await?,
        _ => rotate(families, request, &recognised, pace).await?,
    };
    let Some(refresh_token) = refresh_token else { return Ok(None) };
    let Recognised { standing, scope, .. } = recognised;
    let used = standing::last_use(&standing);
    let assured_until = standing::assured_until(&standing);
    let claims = ClaimsRequest::from_stored(standing.family.claims.clone());
    let person = Person {
        groups: families.groups(&standing, &scope, &claims).await?,
        family_id: standing.family.id.into(),
        session_id: standing.family.session_id.map(Into::into),
        authentication: Authentication { at: standing.family.authenticated_at, methods: standing.family.amr }
            .counting(assured_until, request.now),
        nonce: None,
        claims,
        user: standing.user.into(),
    };
    let grantee = Grantee { scope, resources, person: Some(person) };
    let refresh_token = Some(refresh_token);
    Ok(Some(Redemption::Granted(Box::new(Granted { grantee, refresh_token, used }))))
}

/// Moves the family on; `None` when somebody else did, or may be about to.
async fn rotate(
    families: &Families,
    request: &GrantRequest<'_>,
    recognised: &Recognised,
    pace: Pace,
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
        token: token.hash(),
        rotation_key,
        idle_expires_at: family.expires_at.min(request.now + request.rules.lifetimes.refresh_idle),
        rotated_at: request.now,
    };
    let is_rotated = match pace {
        Pace::Together => families.rotate_where_free(rotation).await?,
        Pace::Alone => families.rotate(rotation).await?,
    };
    Ok(is_rotated.then_some(token))
}

/// Gives the same successor again to a client that lost its answer.
async fn retry(families: &Families, recognised: &Recognised) -> Result<Option<PlainToken>, StoreError> {
    let family = &recognised.standing.family;
    let is_counted = families.count_retry(family.id.into(), family.generation, MOST_RETRIES).await?;
    let again =
        || rotation::successor(recognised.token.expose(), family, family.generation, &family.rotation_key);
    Ok(if is_counted { again() } else { None })
}
