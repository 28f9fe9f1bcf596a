//! Sign-out that a relying party asks for (OpenID Connect RP-Initiated Logout 1.0).

use std::sync::Arc;

use url::form_urlencoded::Serializer;

use crate::accounts::endings;
use crate::accounts::sessions::{self, SignedIn};
use crate::audit::Actor;
use crate::oauth::authorization::hint;
use crate::oauth::bearer::TokenDesk;
use crate::oauth::client::Client;
use crate::oauth::clients::Clients;
use crate::oauth::error::OAuthError;
use crate::oauth::observed::{Observed, Revocable};
use crate::oauth::parameters::Parameters;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, Origin, PlainToken, Timestamp, UserId};

/// Ends sessions at the wish of a relying party or of the person.
#[derive(Clone)]
pub struct Logout {
    /// Where clients are found.
    pub clients: Clients,
    /// Where sessions are kept, and the keys that signed hints, those of the last year too.
    pub desk: TokenDesk,
}

/// What a relying party asked for.
#[derive(Clone, Debug, Default)]
pub struct LogoutRequest {
    /// The client, where it is named.
    pub client: Option<Arc<Client>>,
    /// Whose session is to end, where a hint says it.
    pub hinted: Option<UserId>,
    /// Where the browser goes afterwards: an address registered for the client, with the state.
    pub return_to: Option<String>,
}

/// What happens next.
#[derive(Debug)]
pub enum LogoutStep {
    /// The person is asked first.
    Confirm(LogoutRequest, Box<SignedIn>),
    /// Nobody is signed in any more.
    Done(LogoutRequest),
}

impl Logout {
    /// Reads a request. An address that is not registered is passed over, so that nobody is sent where nobody vouches for.
    ///
    /// # Errors
    /// [`OAuthError::Refused`] for repeated parameters and a state that is too long to be carried back;
    /// [`OAuthError::Store`] when the database fails.
    pub async fn read(&self, parameters: &Parameters) -> Result<LogoutRequest, OAuthError> {
        parameters.refuse_repeats()?;
        parameters.echoed("state")?;
        let token = parameters.get("id_token_hint");
        let hint = token.and_then(|it| hint::read(&self.desk.keyring, &self.desk.issuer, it));
        let named = parameters.get("client_id").and_then(|it| ClientId::parse(it).ok());
        let client_id = match (named, &hint) {
            (Some(named), Some(hint)) if named != hint.client_id => return Ok(LogoutRequest::default()),
            (Some(named), _) => Some(named),
            (None, hint) => hint.as_ref().map(|it| it.client_id.clone()),
        };
        let client = match client_id {
            Some(id) => self.clients.find(&id).await?.filter(|it| it.is_enabled),
            None => None,
        };
        let return_to = client.as_ref().and_then(|it| return_to(it, parameters));
        let hinted = hint.zip(client.as_ref()).and_then(|(it, client)| client.subjects.user(&it.subject));
        Ok(LogoutRequest { client, hinted, return_to })
    }

    /// Ends the session at once when a hint names the one who is signed in; asks first otherwise (SES-9).
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn begin(
        &self,
        request: LogoutRequest,
        cookie: Option<PlainToken>,
        origin: Origin,
    ) -> Result<LogoutStep, OAuthError> {
        let now = self.desk.clock.now();
        let ending = self.desk.families.db.transaction::<_, OAuthError>(move |conn| {
            let signed_in = cookie.map_or(Ok(None), |it| sessions::find_in(conn, &it.hash(), now))?;
            let Some(signed_in) = signed_in else { return Ok((LogoutStep::Done(request), false)) };
            if request.hinted != Some(signed_in.user.id) {
                return Ok((LogoutStep::Confirm(request, Box::new(signed_in)), false));
            }
            end(conn, &signed_in, &origin, now)?;
            Ok((LogoutStep::Done(request), true))
        });
        let (step, has_ended) = ending.await?;
        self.count(has_ended);
        Ok(step)
    }

    /// Ends the session, because the person said so.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database fails.
    pub async fn confirm(&self, cookie: PlainToken, origin: Origin) -> Result<(), OAuthError> {
        let now = self.desk.clock.now();
        let ending = self.desk.families.db.transaction::<_, OAuthError>(move |conn| {
            let Some(signed_in) = sessions::find_in(conn, &cookie.hash(), now)? else { return Ok(false) };
            end(conn, &signed_in, &origin, now)?;
            Ok(true)
        });
        self.count(ending.await?);
        Ok(())
    }

    fn count(&self, has_ended: bool) {
        if has_ended {
            (self.desk.observer)(Observed::Revoked(Revocable::Session));
        }
    }
}

fn end(conn: &mut Conn, signed_in: &SignedIn, origin: &Origin, now: Timestamp) -> Result<(), StoreError> {
    let actor = Actor::User(signed_in.user.id);
    endings::sign_out(conn, &signed_in.session, Some(origin), &actor, now)
}

/// Where the browser goes afterwards: only to an address that is registered for the client, to the letter.
fn return_to(client: &Client, parameters: &Parameters) -> Option<String> {
    let sent = parameters.get("post_logout_redirect_uri")?;
    if !client.post_logout_redirect_uris.iter().any(|it| it.as_str() == sent) {
        return None;
    }
    let Some(state) = parameters.get("state") else { return Some(sent.to_owned()) };
    let query = Serializer::new(String::new()).append_pair("state", state).finish();
    let separator = if sent.contains('?') { '&' } else { '?' };
    Some(format!("{sent}{separator}{query}"))
}
