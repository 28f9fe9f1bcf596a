//! A browser's visit: its cookies, where it comes from, and the cookies it leaves with.

use std::time::Duration;

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use futures_util::future::{Ready, ready};
use tracing::{Span, field};

use crate::accounts::sessions::{Sessions, SignedIn};
use crate::oauth::authorization::Visitor;
use crate::types::{Origin, PlainToken};
use crate::web::cookies::{CookieLife, Cookies};
use crate::web::error::WebError;
use crate::web::extract::{BrowserCookies, RequestOrigin};
use crate::web::paths;

/// Who looks at our pages. A browser that has no cookie of its own gets one with the answer.
#[derive(Clone)]
pub struct Visit {
    /// The session cookie.
    pub session: Option<PlainToken>,
    /// The known-device mark.
    pub device: Option<PlainToken>,
    /// The sign-in that waits for its second factor.
    pub challenge: Option<PlainToken>,
    /// What pending requests and forms before sign-in are bound to.
    pub browser: PlainToken,
    /// Where the request comes from.
    pub origin: Origin,
    cookies: web::Data<Cookies>,
    is_new_browser: bool,
}

impl Visit {
    /// The visit as the authorization endpoint sees it.
    #[must_use]
    pub fn visitor(&self) -> Visitor {
        Visitor {
            browser: self.browser.hash(),
            sent_cookie: !self.is_new_browser,
            session: self.session.clone(),
            origin: self.origin.clone(),
        }
    }

    /// What the form of a page is bound to: the session, or the browser before there is one. The sign-in form is bound to
    /// the browser always, so that signing in within one tab leaves the forms of the others good.
    #[must_use]
    pub fn binding(&self, path: &str) -> &PlainToken {
        match &self.session {
            Some(session) if !Self::is_before_sign_in(path) => session,
            _ => &self.browser,
        }
    }

    /// Whether a form at this path lets somebody in.
    fn is_before_sign_in(path: &str) -> bool {
        path == paths::LOGIN || path == paths::LOGIN_FACTOR || path.starts_with(paths::FEDERATION_PREFIX)
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`WebError::Unavailable`] when the database is away.
    pub async fn signed_in(&self, sessions: &Sessions) -> Result<Option<SignedIn>, WebError> {
        let Some(cookie) = &self.session else { return Ok(None) };
        let signed_in = sessions.find(cookie).await?;
        if let Some(it) = &signed_in {
            Span::current().record("user.id", field::display(it.user.id));
        }
        Ok(signed_in)
    }

    /// The visit as it goes on with another session cookie.
    #[must_use]
    pub fn with_session(&self, session: PlainToken) -> Self {
        Self { session: Some(session), ..self.clone() }
    }

    /// The answer with the browser's cookie, where it had none.
    #[must_use]
    pub fn leave(&self, answer: HttpResponse) -> HttpResponse {
        if self.is_new_browser { with(answer, &self.cookies.browser(&self.browser)) } else { answer }
    }

    /// The answer of a sign-in: the session, and the mark by which the device is known.
    #[must_use]
    pub fn enter(
        &self,
        answer: HttpResponse,
        session: &PlainToken,
        device: &PlainToken,
        remembered: Option<Duration>,
    ) -> HttpResponse {
        let life = remembered.map_or(CookieLife::Browser, CookieLife::Remembered);
        let answer = with(answer, &self.cookies.session(session, life));
        self.leave(with(answer, &self.cookies.device(device)))
    }

    /// The answer of a step that gave the session another token (SES-2); `remembered` is how long it goes on where it outlives
    /// the browser's window.
    #[must_use]
    pub fn renew(
        &self,
        answer: HttpResponse,
        session: &PlainToken,
        remembered: Option<Duration>,
    ) -> HttpResponse {
        let life = remembered.map_or(CookieLife::Browser, CookieLife::Remembered);
        self.leave(with(answer, &self.cookies.session(session, life)))
    }

    /// The answer of a first factor: the browser keeps the challenge for the second.
    #[must_use]
    pub fn challenge(&self, answer: HttpResponse, challenge: &PlainToken, life: Duration) -> HttpResponse {
        self.leave(with(answer, &self.cookies.challenge(challenge, life)))
    }

    /// The answer that ends what waits for a second factor, whatever came of it.
    #[must_use]
    pub fn forget_challenge(&self, answer: HttpResponse) -> HttpResponse {
        if self.challenge.is_some() { with(answer, &self.cookies.challenge_removal()) } else { answer }
    }

    /// The answer of a sign-out: our session cookie goes by name, and what scripts stored (SES-9). A browser that had no session
    /// keeps what it has.
    #[must_use]
    pub fn exit(&self, answer: HttpResponse) -> HttpResponse {
        if self.session.is_none() {
            return self.leave(answer);
        }
        let mut answer = with(answer, &self.cookies.session_removal());
        let storage = actix_web::http::header::HeaderValue::from_static("\"storage\"");
        answer.headers_mut().insert(actix_web::http::header::CLEAR_SITE_DATA, storage);
        self.leave(answer)
    }
}

impl FromRequest for Visit {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(read(request, payload))
    }
}

fn read(request: &HttpRequest, payload: &mut Payload) -> Result<Visit, WebError> {
    let sent = BrowserCookies::from_request(request, payload).into_inner()?;
    let RequestOrigin(origin) = RequestOrigin::from_request(request, payload).into_inner()?;
    let cookies = request.app_data::<web::Data<Cookies>>().ok_or(WebError::NotSetUp("cookies"))?;
    let is_new_browser = sent.browser.is_none();
    Ok(Visit {
        session: sent.session,
        device: sent.device,
        challenge: sent.challenge,
        browser: sent.browser.unwrap_or_else(PlainToken::random),
        origin,
        cookies: cookies.clone(),
        is_new_browser,
    })
}

/// Adds a cookie; one that cannot be written is left out, which the browser notices soon enough.
fn with(mut answer: HttpResponse, cookie: &Cookie<'_>) -> HttpResponse {
    if let Err(error) = answer.add_cookie(cookie) {
        tracing::error!(%error, "a cookie could not be written");
    }
    answer
}
