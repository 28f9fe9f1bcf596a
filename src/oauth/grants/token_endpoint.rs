//! The pipeline: grant allowed, its own part, tokens.

use std::sync::Arc;

use tracing::{Span, field};

use crate::config::Lifetimes;
use crate::keys::Keyring;
use crate::limits::{Limit, Limits, Verdict};
use crate::mail::Mailer;
use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::oauth::families::Families;
use crate::oauth::grants::{
    GrantRequest, Granted, Redemption, TokenAnswer, authorization_code, client_credentials, refresh_token,
};
use crate::oauth::observed::{Observed, Observer};
use crate::oauth::parameters::Parameters;
use crate::oauth::tokens::Issuance;
use crate::store::{Conn, StoreError};
use crate::types::{Clock, GrantType, Issuer, Origin};

/// What grants decide by.
#[derive(Clone)]
pub struct TokenRules {
    /// The issuer.
    pub issuer: Issuer,
    /// How long things live.
    pub lifetimes: Lifetimes,
    /// Counts requests.
    pub limits: Limits,
    /// Counts what happens.
    pub observer: Observer,
    /// Tells owners of tokens that were used twice.
    pub mailer: Mailer,
}

/// Turns grants into tokens.
#[derive(Clone)]
pub struct TokenEndpoint {
    /// What tokens stand for.
    pub families: Families,
    /// The keys that sign.
    pub keyring: Keyring,
    /// The time.
    pub clock: Clock,
    /// What grants decide by.
    pub rules: Arc<TokenRules>,
}

impl TokenEndpoint {
    /// The tokens that a proven client gets for its request.
    ///
    /// # Errors
    /// [`OAuthError::Refused`] with the RFC's code; [`OAuthError::Store`] when the database is away.
    pub async fn redeem(
        &self,
        client: Arc<Client>,
        parameters: Parameters,
        origin: Origin,
    ) -> Result<TokenAnswer, OAuthError> {
        let grant = requested_grant(&parameters, &client)?;
        Span::current().record("grant.type", grant.as_str());
        let granted = match grant {
            GrantType::ClientCredentials => {
                let grantee = client_credentials::grant(&parameters, &client)?;
                Granted { grantee, refresh_token: None, used: None }
            }
            GrantType::AuthorizationCode => self.exchange(&client, parameters, origin).await?,
            GrantType::RefreshToken => self.refresh(&client, &parameters, &origin).await?,
        };
        let answer = self.issue(&client, granted)?;
        (self.rules.observer)(Observed::TokensIssued(grant));
        Ok(answer)
    }

    /// One transaction: the code is used up with whatever comes of it.
    async fn exchange(
        &self,
        client: &Arc<Client>,
        parameters: Parameters,
        origin: Origin,
    ) -> Result<Granted, OAuthError> {
        let (client, rules, now) = (Arc::clone(client), Arc::clone(&self.rules), self.clock.now());
        let redeem = move |conn: &mut Conn| {
            let (client, parameters, rules, origin) = (&client, &parameters, &rules, &origin);
            authorization_code::redeem(conn, &GrantRequest { client, parameters, rules, origin, now })
        };
        granted(self.families.db.transaction(redeem).await?)
    }

    async fn refresh(
        &self,
        client: &Client,
        parameters: &Parameters,
        origin: &Origin,
    ) -> Result<Granted, OAuthError> {
        let (rules, now) = (&self.rules, self.clock.now());
        let request = GrantRequest { client, parameters, rules, origin, now };
        let outcome = granted(refresh_token::redeem(&self.families, &request).await?);
        let granted = self.count_public_failure(client, origin, outcome).await?;
        if let Some(used) = granted.used {
            used.renew(&self.families.db, now).await;
        }
        Ok(granted)
    }

    /// Guessing refresh tokens needs no secret where the client has none: count the misses by address.
    async fn count_public_failure(
        &self,
        client: &Client,
        origin: &Origin,
        outcome: Result<Granted, OAuthError>,
    ) -> Result<Granted, OAuthError> {
        let is_miss = matches!(&outcome, Err(OAuthError::Refused(it)) if it.code == ErrorCode::InvalidGrant);
        if !is_miss || !client.is_public() {
            return outcome;
        }
        let (limits, network, now) =
            (self.rules.limits, origin.address.network().to_string(), self.clock.now());
        let verdict = self
            .families
            .db
            .transaction::<_, StoreError>(move |conn| {
                limits.take(conn, Limit::PublicRefreshFailures, &[network.as_str()], now)
            })
            .await?;
        match verdict {
            Verdict::Refused { retry_after, limit } => {
                let name = Limit::PublicRefreshFailures.name();
                Err(OAuthError::TooManyRequests { name, retry_after, limit })
            }
            Verdict::Allowed { .. } => outcome,
        }
    }

    /// Signs what was granted, inline: a signature takes less time than a hop to another thread.
    fn issue(&self, client: &Client, granted: Granted) -> Result<TokenAnswer, OAuthError> {
        let Granted { grantee, refresh_token, .. } = granted;
        let rules = &self.rules;
        let issuance =
            Issuance { issuer: &rules.issuer, keyring: &self.keyring, client, now: self.clock.now() };
        let access_token = issuance.access_token(&grantee, rules.lifetimes.access_token)?;
        if let Some(person) = &grantee.person {
            Span::current().record("user.id", field::display(person.user.id));
        }
        let openid = grantee.person.as_ref().filter(|_| grantee.scope.contains("openid"));
        let id_token = openid
            .map(|person| issuance.id_token(&grantee, person, &access_token.token, rules.lifetimes.id_token))
            .transpose()?;
        Ok(TokenAnswer {
            access_token: access_token.token,
            token_type: "Bearer",
            expires_in: access_token.lifetime.as_secs(),
            refresh_token: refresh_token.map(|it| it.expose().to_owned()),
            id_token,
            scope: grantee.scope.to_string(),
        })
    }
}

fn granted(redemption: Redemption) -> Result<Granted, OAuthError> {
    match redemption {
        Redemption::Granted(granted) => Ok(*granted),
        Redemption::Refused(refusal) => Err(refusal.into()),
    }
}

/// The grant that is asked for, where it exists and the client may use it.
fn requested_grant(parameters: &Parameters, client: &Client) -> Result<GrantType, Refused> {
    let name = parameters.require("grant_type")?;
    let unsupported = || Refused::new(ErrorCode::UnsupportedGrantType, "this grant_type is not supported");
    let grant = GrantType::find(name).ok_or_else(unsupported)?;
    if !client.allows(grant) {
        return Err(Refused::new(ErrorCode::UnauthorizedClient, "the client may not use this grant"));
    }
    Ok(grant)
}
