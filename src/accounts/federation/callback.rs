//! The way back: what a provider answered becomes a session, an account or a link.
//!
//! First the state is opened, spent and paid for; then the provider is asked, outside any transaction; then one transaction
//! decides. A guess costs like a wrong password from the same address, until it turns out right.

use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::federation::directory::Provider;
use crate::accounts::federation::error::{FederationError, UpstreamFault};
use crate::accounts::federation::id_token::{Identity, PersonClaims};
use crate::accounts::federation::links::{self, Linked};
use crate::accounts::federation::start::{Onward, Purpose};
use crate::accounts::federation::state::{LIFE, State};
use crate::accounts::federation::upstream::{Asked, is_answer_of};
use crate::accounts::federation::{Federation, SignUp};
use crate::accounts::login::{Arrival, FirstFactor, LoginOutcome};
use crate::accounts::sessions::{AuthenticationMethod, Persistence, SignedIn};
use crate::accounts::users::{self, NewAccount, UserError};
use crate::audit::{self, Actor, Event};
use crate::limits::{Limit, Verdict};
use crate::store::{Conn, StoreError, linked_identities, sessions, spent_provider_states, users as people};
use crate::types::{Timestamp, TokenHash, UserId};

/// What a browser brought back from a provider.
#[derive(Clone, Debug)]
pub struct ProviderAnswer {
    /// The provider whose address of ours it came to.
    pub provider: Provider,
    /// What we sent along.
    pub state: String,
    /// The code.
    pub code: Option<String>,
    /// The error, where it says no.
    pub error: Option<String>,
    /// The issuer that says it answered (RFC 9207).
    pub issuer: Option<String>,
    /// SHA-256 of the browser's own cookie.
    pub browser: TokenHash,
    /// Who is signed in with the browser.
    pub signed_in: Option<SignedIn>,
    /// The browser.
    pub arrival: Arrival,
    /// Where the provider sent it back to.
    pub redirect_uri: String,
}

/// What became of it. Where the person was on the way to a client, the request's capsule comes along.
#[derive(Debug)]
pub enum CallbackOutcome {
    /// They are known here: they are signed in, or a second factor is asked for.
    Known(LoginOutcome, Onward),
    /// Nobody here is linked with who they are there.
    Unknown(Onward),
    /// The accounts are linked, or cannot be.
    Linked(Linked),
    /// The provider says no, most often because the person did.
    Declined(Onward),
    /// The answer does not count.
    Failed(UpstreamFault, Onward),
    /// Too old, another browser's, or taken before: the way begins again.
    Stale(Onward),
    /// None of ours.
    Lost,
    /// A limit was reached; nothing was looked at.
    Locked {
        /// Which.
        by: Limit,
        /// When to come back.
        retry_after: Duration,
        /// How many failures the limit allows in its window.
        limit: u32,
    },
}

/// Whether an answer may be looked at.
enum Admission {
    Yes,
    Spent,
    Locked { by: Limit, retry_after: Duration, limit: u32 },
}

impl Federation {
    /// Takes a provider's answer.
    ///
    /// # Errors
    /// [`FederationError::Store`] when the database fails.
    pub async fn answer(&self, answer: ProviderAnswer) -> Result<CallbackOutcome, FederationError> {
        let sealer = self.directory.sealer();
        let Some(state) = State::open(&answer.state, sealer, &answer.provider.id) else {
            return Ok(CallbackOutcome::Lost);
        };
        let onward = Onward {
            purpose: state.purpose,
            capsule: state.capsule.clone(),
            return_to: state.return_to.clone(),
        };
        if !state.is_for(&answer.browser, self.login.clock.now()) {
            return Ok(CallbackOutcome::Stale(onward));
        }
        match self.admit(&answer, &state).await? {
            Admission::Yes => {}
            Admission::Spent => return Ok(CallbackOutcome::Stale(onward)),
            Admission::Locked { by, retry_after, limit } => {
                return Ok(CallbackOutcome::Locked { by, retry_after, limit });
            }
        }
        match self.identify(&answer, &state).await {
            Ok(Some(identity)) => self.arrive(answer, (identity, state.is_confirmation), onward).await,
            Ok(None) => {
                self.give_back(&answer).await?;
                Ok(CallbackOutcome::Declined(onward))
            }
            Err(fault) => self.fail(&answer, fault, onward).await,
        }
    }

    /// Pays for a guess, and spends the state: its answer is taken once, also by two instances at the same time.
    async fn admit(&self, answer: &ProviderAnswer, state: &State) -> Result<Admission, StoreError> {
        let (limits, now, arrival) = (self.login.limits, self.login.clock.now(), answer.arrival.clone());
        let (id, expires_at) = (state.id, state.began_at + LIFE);
        let admitted = self.login.db.transaction(move |conn| {
            let network = arrival.origin.address.network().to_string();
            let verdict = limits.take(conn, Limit::LoginFailuresPerIp, &[&network], now)?;
            match verdict {
                Verdict::Refused { retry_after, limit } => {
                    return Ok(Admission::Locked { by: Limit::LoginFailuresPerIp, retry_after, limit });
                }
                // Told with the last that is let through: whoever is refused after it leaves no trace that grows.
                Verdict::Allowed { remaining: 0 } => {
                    let limit = Limit::LoginFailuresPerIp.name();
                    let event = Event::LoginThrottled { user_id: None, limit };
                    audit::record(conn, Some(&arrival.origin), &Actor::Anonymous, &event, now)?;
                }
                Verdict::Allowed { .. } => {}
            }
            let is_new = spent_provider_states::insert(conn, id, expires_at, now)?;
            Ok(if is_new { Admission::Yes } else { Admission::Spent })
        });
        admitted.await
    }

    /// Whom the provider names; `None` where it says no.
    async fn identify(
        &self,
        answer: &ProviderAnswer,
        state: &State,
    ) -> Result<Option<Identity>, UpstreamFault> {
        let provider = &answer.provider;
        let metadata = self.upstreams.metadata(provider).await?;
        if !is_answer_of(provider, &metadata, answer.issuer.as_deref()) {
            return Err(UpstreamFault::AnswerIssuer);
        }
        if answer.error.is_some() {
            return Ok(None);
        }
        let code = answer.code.as_deref().ok_or(UpstreamFault::NoCode)?;
        let proof = (code, &state.verifier);
        let tokens = self.upstreams.redeem(provider, &metadata, proof, &answer.redirect_uri).await?;
        let id_token = tokens.id_token.expose();
        let asked = Asked { nonce: state.nonce(), began_at: state.began_at };
        let mut identity = self.upstreams.identify(provider, &metadata, id_token, &asked).await?;
        if identity.claims == PersonClaims::default() {
            let (token, subject) = (tokens.access_token.expose(), identity.subject.as_str());
            let claims = self.upstreams.userinfo(provider, &metadata, token, subject).await;
            identity.claims = claims.unwrap_or_default();
        }
        Ok(Some(identity))
    }

    async fn arrive(
        &self,
        answer: ProviderAnswer,
        (identity, is_confirmation): (Identity, bool),
        onward: Onward,
    ) -> Result<CallbackOutcome, FederationError> {
        let (federation, now) = (self.clone(), self.login.clock.now());
        let arrived = self.login.db.transaction(move |conn| {
            let arrived = Arrived {
                federation: &federation,
                answer: &answer,
                identity: &identity,
                is_confirmation,
                now,
            };
            let outcome = match onward.purpose {
                Purpose::SignIn => arrived.sign_in(conn, onward)?,
                Purpose::Link { session_id } => {
                    let signed_in = answer.signed_in.as_ref().filter(|it| it.session.id == session_id);
                    let linked = signed_in.map(|it| arrived.link(conn, it)).transpose()?.flatten();
                    linked.unwrap_or(CallbackOutcome::Stale(onward))
                }
            };
            // After people: whoever holds a limit's row never waits for a person's.
            let network = answer.arrival.origin.address.network().to_string();
            federation.login.limits.give_back(conn, Limit::LoginFailuresPerIp, &[&network])?;
            Ok::<_, StoreError>(outcome)
        });
        Ok(arrived.await?)
    }

    /// Remembers an answer that does not count. What was paid for it stays paid, unless the provider was away.
    async fn fail(
        &self,
        answer: &ProviderAnswer,
        fault: UpstreamFault,
        onward: Onward,
    ) -> Result<CallbackOutcome, FederationError> {
        tracing::warn!(provider.id = %answer.provider.id, error = %fault, "a provider's answer does not count");
        let event =
            Event::ProviderAnswerRefused { provider_id: answer.provider.id.clone(), reason: fault.as_str() };
        let (origin, now) = (answer.arrival.origin.clone(), self.login.clock.now());
        let recorded = self
            .login
            .db
            .transaction(move |conn| audit::record(conn, Some(&origin), &Actor::Anonymous, &event, now));
        recorded.await?;
        if fault.is_outage() {
            self.give_back(answer).await?;
        }
        Ok(CallbackOutcome::Failed(fault, onward))
    }

    async fn give_back(&self, answer: &ProviderAnswer) -> Result<(), StoreError> {
        let (limits, network) = (self.login.limits, answer.arrival.origin.address.network().to_string());
        let undone = self
            .login
            .db
            .transaction(move |conn| limits.give_back(conn, Limit::LoginFailuresPerIp, &[&network]));
        undone.await
    }
}

/// Whether somebody unknown got an account.
enum SignedUp {
    Yes(UserId),
    No,
    Throttled { retry_after: Duration, limit: u32 },
}

/// Somebody whom a provider names, in the transaction that decides.
struct Arrived<'a> {
    federation: &'a Federation,
    answer: &'a ProviderAnswer,
    identity: &'a Identity,
    /// Whether somebody was signed in when they set out.
    is_confirmation: bool,
    now: Timestamp,
}

impl Arrived<'_> {
    fn sign_in(&self, conn: &mut Conn, onward: Onward) -> Result<CallbackOutcome, StoreError> {
        let provider = &self.answer.provider;
        let known = linked_identities::find(conn, &provider.issuer, &self.identity.subject)?;
        let user_id = match known {
            Some(link) => {
                linked_identities::touch(conn, link.id, self.now)?;
                link.user_id.into()
            }
            None => match self.sign_up(conn)? {
                SignedUp::Yes(user_id) => user_id,
                SignedUp::No => return Ok(CallbackOutcome::Unknown(onward)),
                SignedUp::Throttled { retry_after, limit } => {
                    return Ok(CallbackOutcome::Locked { by: Limit::RegisterPerIp, retry_after, limit });
                }
            },
        };
        if self.is_confirmation && !self.identity.is_anew && self.is_signed_in(user_id) {
            let (provider_id, fault) = (provider.id.clone(), UpstreamFault::NotAnew);
            let event = Event::ProviderAnswerRefused { provider_id, reason: fault.as_str() };
            self.cause(&Actor::User(user_id)).record(conn, &event)?;
            return Ok(CallbackOutcome::Failed(fault, onward));
        }
        let is_anew = self.identity.is_anew;
        let shown = FirstFactor {
            method: if is_anew {
                AuthenticationMethod::FederatedAnew
            } else {
                AuthenticationMethod::Federated
            },
            persistence: Persistence::Browser,
            arrival: &self.answer.arrival,
        };
        let outcome = self.federation.login.let_in(conn, user_id, &shown, self.now)?;
        Ok(CallbackOutcome::Known(outcome, onward))
    }

    /// Whether this person is signed in with the browser: whoever confirms who they are, and not somebody else who signs in.
    fn is_signed_in(&self, user_id: UserId) -> bool {
        self.answer.signed_in.as_ref().is_some_and(|it| it.user.id == user_id)
    }

    /// Makes an account, where the provider or the settings allow it and the provider has verified an address that nobody has
    /// here. An address that somebody has links nothing: it may have changed hands there. It counts as a registration.
    fn sign_up(&self, conn: &mut Conn) -> Result<SignedUp, StoreError> {
        let (provider, claims) = (&self.answer.provider, &self.identity.claims);
        let is_allowed = provider.sign_up || self.federation.sign_up == SignUp::Everywhere;
        let Some(email) = claims.email.as_ref().filter(|_| is_allowed && claims.is_email_verified) else {
            return Ok(SignedUp::No);
        };
        if people::find_by_email(conn, email)?.is_some() {
            return Ok(SignedUp::No);
        }
        let network = self.answer.arrival.origin.address.network().to_string();
        let limits = &self.federation.login.limits;
        if let Verdict::Refused { retry_after, limit } =
            limits.take(conn, Limit::RegisterPerIp, &[&network], self.now)?
        {
            return Ok(SignedUp::Throttled { retry_after, limit });
        }
        let local_part = email.as_str().split('@').next().unwrap_or_default();
        let mut account = NewAccount::new(email.clone(), claims.name.as_deref().unwrap_or(local_part));
        account.is_email_verified = true;
        let cause = self.cause(&Actor::Anonymous);
        let user = match users::create(conn, &account, &cause) {
            Ok(user) => user,
            Err(UserError::Store(error)) => return Err(error),
            Err(_) => {
                limits.give_back(conn, Limit::RegisterPerIp, &[&network])?;
                return Ok(SignedUp::No);
            }
        };
        let linked = links::link(conn, &user, (provider, self.identity), &self.federation.mailer, &cause)?;
        Ok(if linked == Linked::Done { SignedUp::Yes(user.id) } else { SignedUp::No })
    }

    /// Links whoever set out, if their session still stands; `None` when it ended while the provider was asked.
    fn link(&self, conn: &mut Conn, signed_in: &SignedIn) -> Result<Option<CallbackOutcome>, StoreError> {
        let (id, session) = (signed_in.user.id, &signed_in.session);
        people::lock(conn, &[id])?;
        let stands = sessions::standing_of_user(conn, id, self.now)?.contains(&session.id);
        let user = users::find(conn, id)?;
        let user = user.filter(|it| stands && it.is_active() && it.epoch == signed_in.user.epoch);
        let Some(user) = &user else { return Ok(None) };
        let actor = Actor::User(user.id);
        let pair = (&self.answer.provider, self.identity);
        let linked = links::link(conn, user, pair, &self.federation.mailer, &self.cause(&actor))?;
        Ok(Some(CallbackOutcome::Linked(linked)))
    }

    fn cause<'c>(&'c self, actor: &'c Actor) -> Cause<'c> {
        Cause { actor, origin: Some(&self.answer.arrival.origin), now: self.now }
    }
}
