//! The service behind the authorization endpoint and its pages.

use std::time::Duration;

use crate::accounts::sessions::SignedIn;
use crate::oauth::authorization::capsule::{Capsules, Opened, Pending};
use crate::oauth::authorization::decision::{self, Consent, Decided, Decision, Denial, Outcome};
use crate::oauth::authorization::refusal::{Refusal, RefusalCause};
use crate::oauth::authorization::request::{AuthorizationRequest, Rejected, RequestRules};
use crate::oauth::authorization::response::ClientResponse;
use crate::oauth::authorization::step::Interaction;
use crate::oauth::clients::Clients;
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::oauth::parameters::Parameters;
use crate::oauth::refusals;
use crate::store::Db;
use crate::types::{ClientId, Origin, PlainToken, TokenHash};

/// Who looks at the pages.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// SHA-256 of the browser's own cookie.
    pub browser: TokenHash,
    /// Whether the browser sent that cookie, or just got it.
    pub sent_cookie: bool,
    /// The session cookie.
    pub session: Option<PlainToken>,
    /// Where the request comes from.
    pub origin: Origin,
}

/// What happens next.
#[derive(Debug)]
pub enum Next {
    /// A page says what is wrong with the request.
    Refuse(Box<Refusal>),
    /// The client gets its answer.
    Respond(ClientResponse),
    /// A page asks the person; the capsule goes with it.
    Ask(Interaction, String),
    /// The browser keeps no cookies, so nothing can go on. What it brought, form-urlencoded, for another try.
    CookiesNeeded(String),
    /// The capsule is not one of ours, or long dead.
    Lost,
}

/// What a page shows about the request it stands in.
#[derive(Clone, Debug)]
pub struct PendingView {
    /// The request.
    pub request: AuthorizationRequest,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
}

/// Carries requests from the browser to the code.
#[derive(Clone)]
pub struct AuthorizationEndpoint {
    /// Where clients are found.
    pub clients: Clients,
    /// Seals what goes through the pages.
    pub capsules: Capsules,
    /// What requests are checked against.
    pub rules: RequestRules,
    /// Where codes are kept.
    pub db: Db,
    /// How long a code lives.
    pub code_lifetime: Duration,
}

impl AuthorizationEndpoint {
    /// Takes what a browser brought.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn begin(&self, parameters: Parameters, visitor: &Visitor) -> Result<Next, OAuthError> {
        let pending = Pending::begin(&visitor.browser, self.capsules.clock.now());
        self.advance(pending, parameters, visitor, Consent::NotAsked).await
    }

    /// Goes on after a page.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn resume(&self, capsule: &str, visitor: &Visitor) -> Result<Next, OAuthError> {
        match self.capsules.open(capsule, &visitor.browser).await? {
            Opened::Current(pending, parameters) => {
                self.advance(pending, parameters, visitor, Consent::NotAsked).await
            }
            Opened::Stale(pending, parameters) => self.restart(&pending, parameters, visitor).await,
            Opened::Unreadable => Ok(Next::Lost),
        }
    }

    /// The person consents to what the page showed.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn approve(&self, capsule: &str, visitor: &Visitor) -> Result<Next, OAuthError> {
        match self.capsules.open(capsule, &visitor.browser).await? {
            Opened::Current(pending, parameters) => {
                self.advance(pending, parameters, visitor, Consent::Approved).await
            }
            Opened::Stale(pending, parameters) => self.restart(&pending, parameters, visitor).await,
            Opened::Unreadable => Ok(Next::Lost),
        }
    }

    /// The person does not consent: the client is told.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn deny(&self, capsule: &str, visitor: &Visitor) -> Result<Next, OAuthError> {
        let parameters = match self.capsules.open(capsule, &visitor.browser).await? {
            Opened::Current(_, parameters) => parameters,
            Opened::Stale(pending, parameters) => return self.restart(&pending, parameters, visitor).await,
            Opened::Unreadable => return Ok(Next::Lost),
        };
        let refused = Refused::new(ErrorCode::AccessDenied, "the person did not consent");
        let request = match self.checked(&parameters).await? {
            Ok(request) => request,
            Err(rejected) => return self.reject(rejected, visitor).await,
        };
        let denial = Denial {
            client_id: request.client.id.clone(),
            scope: request.consent_scope(),
            session: visitor.session.clone(),
            origin: visitor.origin.clone(),
            now: self.capsules.clock.now(),
        };
        self.db.transaction(move |conn| denial.record(conn)).await?;
        Ok(Next::Respond(request.target.error(&refused, &self.rules.issuer)))
    }

    /// The person stays with the account that is signed in.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn keep_account(&self, capsule: &str, visitor: &Visitor) -> Result<Next, OAuthError> {
        match self.capsules.open(capsule, &visitor.browser).await? {
            Opened::Current(mut pending, parameters) => {
                pending.account_chosen = true;
                self.advance(pending, parameters, visitor, Consent::NotAsked).await
            }
            Opened::Stale(pending, parameters) => self.restart(&pending, parameters, visitor).await,
            Opened::Unreadable => Ok(Next::Lost),
        }
    }

    /// What a page shows about the request it stands in; `None` when the capsule must go through
    /// [`AuthorizationEndpoint::resume`] first.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn view(&self, capsule: &str, visitor: &Visitor) -> Result<Option<PendingView>, OAuthError> {
        let Opened::Current(_, parameters) = self.capsules.open(capsule, &visitor.browser).await? else {
            return Ok(None);
        };
        let Ok(request) = self.checked(&parameters).await? else { return Ok(None) };
        let (session, now) = (visitor.session.clone(), self.capsules.clock.now());
        let signed_in =
            self.db.read(move |conn| decision::find_signed_in(conn, session.as_ref(), now)).await?;
        Ok(Some(PendingView { request, signed_in }))
    }

    /// Begins again at the same client, with what the stale capsule brought (SES-4).
    async fn restart(
        &self,
        stale: &Pending,
        parameters: Parameters,
        visitor: &Visitor,
    ) -> Result<Next, OAuthError> {
        if stale.restarts > 0 && !visitor.sent_cookie {
            return Ok(Next::CookiesNeeded(parameters.encode()));
        }
        let mut pending = Pending::begin(&visitor.browser, self.capsules.clock.now());
        pending.restarts = stale.restarts.saturating_add(1);
        self.advance(pending, parameters, visitor, Consent::NotAsked).await
    }

    async fn advance(
        &self,
        pending: Pending,
        parameters: Parameters,
        visitor: &Visitor,
        consent: Consent,
    ) -> Result<Next, OAuthError> {
        let request = match self.checked(&parameters).await? {
            Ok(request) => request,
            Err(rejected) => return self.reject(rejected, visitor).await,
        };
        let now = self.capsules.clock.now();
        let decision = Decision {
            code_lifetime: self.code_lifetime,
            request: request.clone(),
            pending,
            consent,
            session: visitor.session.clone(),
            origin: visitor.origin.clone(),
            now,
        };
        let Decided { outcome, pending, used } =
            self.db.transaction(move |conn| decision.decide(conn)).await?;
        if let Some(used) = used {
            used.renew(&self.db, now).await;
        }
        let issuer = &self.rules.issuer;
        Ok(match outcome {
            Outcome::Ask(interaction) => {
                Next::Ask(interaction, self.capsules.seal(&pending, &parameters).await?)
            }
            Outcome::Refuse(refused) => Next::Respond(request.target.error(&refused, issuer)),
            Outcome::Code(code) => Next::Respond(request.target.code(code.expose(), issuer)),
        })
    }

    /// Finds the client and checks the request.
    async fn checked(
        &self,
        parameters: &Parameters,
    ) -> Result<Result<AuthorizationRequest, Rejected>, OAuthError> {
        let all_sent = parameters.all("client_id");
        let refuse = |cause| Ok(Err(Rejected::Page(Box::new(Refusal::without_client(cause, all_sent)))));
        if parameters.is_repeated("client_id") {
            return refuse(RefusalCause::ClientIdRepeated);
        }
        let Some(sent) = parameters.get("client_id") else {
            return refuse(RefusalCause::ClientIdMissing);
        };
        let client = match ClientId::parse(sent) {
            Ok(id) => self.clients.find(&id).await?,
            Err(_) => None,
        };
        match client {
            None => refuse(RefusalCause::ClientUnknown),
            Some(client) if !client.is_enabled => {
                let refusal = Refusal::of_client(RefusalCause::ClientDisabled, &client, all_sent);
                Ok(Err(Rejected::Page(Box::new(refusal))))
            }
            Some(client) => Ok(self.rules.check(parameters, &client)),
        }
    }

    async fn reject(&self, rejected: Rejected, visitor: &Visitor) -> Result<Next, OAuthError> {
        let refusal = match rejected {
            Rejected::Response(response) => return Ok(Next::Respond(response)),
            Rejected::Page(refusal) => refusal,
        };
        let (kept, now) = (refusals::of(&refusal, &visitor.origin), self.capsules.clock.now());
        self.db.transaction(move |conn| refusals::keep(conn, &kept, now)).await?;
        Ok(Next::Refuse(refusal))
    }
}
