//! What the pages between sign-in and answer open with.

use actix_web::HttpResponse;

use crate::accounts::sessions::SignedIn;
use crate::oauth::authorization::{AuthorizationEndpoint, AuthorizationRequest, PendingView};
use crate::web::error::WebError;
use crate::web::oauth::next::client_view;
use crate::web::page::PageContext;
use crate::web::pages::{ClientView, PersonView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// A request and the person whom a page asks about it.
pub struct Asked {
    /// The request.
    pub request: AuthorizationRequest,
    /// Who is signed in.
    pub signed_in: SignedIn,
}

impl Asked {
    /// What a capsule's page asks whom; or, when anything is out of order, the answer that goes on where the request stands
    /// (SES-5).
    ///
    /// # Errors
    /// [`WebError::Unavailable`] when the database is away.
    pub async fn find(
        capsule: &str,
        reader: &Reader,
        visit: &Visit,
        endpoint: &AuthorizationEndpoint,
    ) -> Result<Result<Self, HttpResponse>, WebError> {
        let view = endpoint.view(capsule, &visit.visitor()).await?;
        Ok(match view {
            Some(PendingView { request, signed_in: Some(signed_in) }) => Ok(Self { request, signed_in }),
            _ => Err(visit.leave(reader.redirect(paths::AUTHORIZE_RESUME, Some(capsule)))),
        })
    }

    /// The page's context, in the language that the client wished for, else the person's own.
    #[must_use]
    pub fn context(&self, reader: &Reader) -> PageContext {
        let own = self.signed_in.user.locale();
        reader.context_for(self.request.ui_locales.as_deref(), own)
    }

    /// The client as the page shows it.
    #[must_use]
    pub fn client(&self) -> ClientView {
        client_view(&self.request.client, &self.request.target.redirect_uri)
    }

    /// The person as the page shows them.
    #[must_use]
    pub fn person(&self) -> PersonView {
        person_view(&self.signed_in)
    }
}

/// A person as the pages show them.
#[must_use]
pub fn person_view(signed_in: &SignedIn) -> PersonView {
    PersonView { name: signed_in.user.name.clone(), email: signed_in.user.email.to_string() }
}
