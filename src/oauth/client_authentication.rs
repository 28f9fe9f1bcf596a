//! Who is calling: proves clients by secret, by assertion, or takes public ones at their word.

use std::sync::Arc;

use crate::audit::{self, Actor, Event};
use crate::limits::{Limit, Limits, Verdict};
use crate::oauth::assertion::{self, Assertion};
use crate::oauth::client::{Client, ClientKeySource};
use crate::oauth::client_keys::{FetchedKeys, Wanted};
use crate::oauth::clients::Clients;
use crate::oauth::endpoints;
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::oauth::parameters::Parameters;
use crate::store::{Db, StoreError, client_assertions};
use crate::types::{ClientAuthMethod, ClientId, Clock, Issuer, Origin, TokenHash};

/// Name and password of an HTTP Basic header, form-decoded (RFC 6749 §2.3.1).
#[derive(Clone, Debug)]
pub struct BasicCredentials {
    /// The client identifier.
    pub client_id: String,
    /// SHA-256 of the secret; `None` when it was blank.
    pub secret: Option<TokenHash>,
}

/// Proves clients at the token, introspection and revocation endpoints.
#[derive(Clone)]
pub struct ClientAuthentication {
    /// Where clients are found.
    pub clients: Clients,
    /// Where keys at addresses are found.
    pub fetched_keys: FetchedKeys,
    /// What assertions must name as their audience.
    pub issuer: Issuer,
    /// Counts failures.
    pub limits: Limits,
    /// Where used assertions and failures are remembered.
    pub db: Db,
}

/// What a request claims, by the one method that it uses.
enum Presented<'a> {
    Secret { method: ClientAuthMethod, client_id: ClientId, secret: TokenHash },
    Assertion(Assertion<'a>),
    Nothing { client_id: ClientId },
}

impl ClientAuthentication {
    /// The client that a request proves.
    ///
    /// # Errors
    /// `invalid_client` when it proves none, [`OAuthError::TooManyRequests`] when it failed too often.
    pub async fn authenticate(
        &self,
        parameters: &Parameters,
        basic: Option<&BasicCredentials>,
        origin: &Origin,
        clock: &Clock,
    ) -> Result<Arc<Client>, OAuthError> {
        let presented = present(parameters, basic)?;
        let client_id = presented.client_id().clone();
        let client = self.clients.find(&client_id).await?.filter(|it| it.is_enabled);
        let Some(client) = client else {
            return Err(self.fail(None, origin, clock).await);
        };
        let is_proven = match &presented {
            Presented::Secret { method, secret, .. } => {
                client.auth_method == *method
                    && client.secrets.iter().fold(false, |found, it| found | (it == secret))
            }
            Presented::Nothing { .. } => client.is_public(),
            Presented::Assertion(assertion) => self.is_proven_by(&client, assertion, clock).await?,
        };
        if !is_proven {
            return Err(self.fail(Some(client_id), origin, clock).await);
        }
        self.count_request(&client, clock).await?;
        Ok(client)
    }

    /// Counts a request of a proven client, where its number is limited at all: otherwise nothing is written.
    async fn count_request(&self, client: &Client, clock: &Clock) -> Result<(), OAuthError> {
        if client.is_public() || !self.limits.is_on(Limit::ClientRequests) {
            return Ok(());
        }
        let (limits, client_id, now) = (self.limits, client.id.clone(), clock.now());
        let verdict = self
            .db
            .transaction::<_, StoreError>(move |conn| {
                limits.take(conn, Limit::ClientRequests, &[client_id.as_str()], now)
            })
            .await?;
        match verdict {
            Verdict::Allowed { .. } => Ok(()),
            Verdict::Refused { retry_after, limit } => {
                Err(OAuthError::TooManyRequests { name: Limit::ClientRequests.name(), retry_after, limit })
            }
        }
    }

    async fn is_proven_by(
        &self,
        client: &Client,
        assertion: &Assertion<'_>,
        clock: &Clock,
    ) -> Result<bool, StoreError> {
        if client.auth_method != ClientAuthMethod::PrivateKeyJwt {
            return Ok(false);
        }
        let Some(claims) = self.verified_claims(client, assertion).await else {
            return Ok(false);
        };
        let now = clock.now();
        let audiences = [self.issuer.as_str().to_owned(), self.issuer.address(endpoints::TOKEN)];
        let Some(used) = assertion::accept(&claims, &client.id, &audiences, now) else {
            return Ok(false);
        };
        let client_id = client.id.clone();
        self.db
            .transaction(move |conn| {
                client_assertions::consume(conn, &client_id, &used.jti, used.expires_at, now)
            })
            .await
    }

    async fn verified_claims(&self, client: &Client, assertion: &Assertion<'_>) -> Option<assertion::Claims> {
        let address = match &client.keys {
            ClientKeySource::Absent => return None,
            ClientKeySource::Inline(keys) => return assertion.verify(keys),
            ClientKeySource::Address(address) => address,
        };
        let keys = self.fetched_keys.find(address, Wanted::Remembered).await?;
        if let Some(claims) = assertion.verify(&keys) {
            return Some(claims);
        }
        let keys = self.fetched_keys.find(address, Wanted::Newer).await?;
        assertion.verify(&keys)
    }

    /// Counts a failure; past the limit the answer is another, right credentials are never counted. Clients that do not exist
    /// count as one, so that nobody escapes the limit by inventing names.
    async fn fail(&self, client_id: Option<ClientId>, origin: &Origin, clock: &Clock) -> OAuthError {
        let now = clock.now();
        let (limits, origin) = (self.limits, origin.clone());
        let counted = self
            .db
            .transaction(move |conn| {
                let network = origin.address.network().to_string();
                let name = client_id.as_ref().map_or("", ClientId::as_str);
                let subject = [name, network.as_str()];
                let verdict = limits.take(conn, Limit::ClientAuthFailures, &subject, now)?;
                if let (Verdict::Allowed { .. }, Some(client_id)) = (verdict, client_id) {
                    let event = Event::ClientAuthenticationFailed { client_id };
                    audit::record(conn, Some(&origin), &Actor::Anonymous, &event, now)?;
                }
                Ok::<_, StoreError>(verdict)
            })
            .await;
        match counted {
            Ok(Verdict::Refused { retry_after, limit }) => {
                let name = Limit::ClientAuthFailures.name();
                OAuthError::TooManyRequests { name, retry_after, limit }
            }
            Ok(Verdict::Allowed { .. }) => invalid_client().into(),
            Err(error) => error.into(),
        }
    }
}

impl Presented<'_> {
    fn client_id(&self) -> &ClientId {
        match self {
            Self::Secret { client_id, .. } | Self::Nothing { client_id } => client_id,
            Self::Assertion(assertion) => assertion.client_id(),
        }
    }
}

/// Finds the one method that the request uses; blank and doubled credentials are refused (OA-5).
fn present<'a>(
    parameters: &'a Parameters,
    basic: Option<&BasicCredentials>,
) -> Result<Presented<'a>, OAuthError> {
    let body_id = parameters.get("client_id");
    let secret = parameters.get("client_secret");
    let assertion = parameters.get("client_assertion");
    let used = [basic.is_some(), secret.is_some(), assertion.is_some()];
    if used.into_iter().filter(|it| *it).count() > 1 {
        return Err(Refused::new(
            ErrorCode::InvalidRequest,
            "more than one way of client authentication is used",
        )
        .into());
    }
    if let Some(basic) = basic {
        return present_basic(basic, body_id);
    }
    if let Some(assertion) = assertion {
        let kind = parameters.get("client_assertion_type");
        let presented = Assertion::read(assertion, kind, body_id).ok_or_else(invalid_client)?;
        return Ok(Presented::Assertion(presented));
    }
    let client_id = ClientId::parse(body_id.ok_or_else(invalid_client)?).map_err(|_| invalid_client())?;
    Ok(match secret {
        Some(secret) => {
            let (method, secret) = (ClientAuthMethod::ClientSecretPost, TokenHash::of(secret.as_bytes()));
            Presented::Secret { method, client_id, secret }
        }
        None => Presented::Nothing { client_id },
    })
}

fn present_basic<'a>(basic: &BasicCredentials, body_id: Option<&str>) -> Result<Presented<'a>, OAuthError> {
    if body_id.is_some_and(|it| it != basic.client_id) {
        return Err(Refused::new(
            ErrorCode::InvalidRequest,
            "client_id differs from the Authorization header",
        )
        .into());
    }
    let client_id = ClientId::parse(&basic.client_id).map_err(|_| invalid_client())?;
    let secret = basic.secret.ok_or_else(invalid_client)?;
    Ok(Presented::Secret { method: ClientAuthMethod::ClientSecretBasic, client_id, secret })
}

fn invalid_client() -> Refused {
    Refused::new(ErrorCode::InvalidClient, "client authentication failed")
}
