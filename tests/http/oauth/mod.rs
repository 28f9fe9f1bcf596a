//! The protocol's endpoints, a file for each feature. Each test names the rule it holds the product to.

mod assurance;
mod authorize;
mod claims;
mod client_assertions;
mod client_authentication;
mod client_credentials;
mod client_keys;
mod code;
mod cors;
mod discovery;
mod introspection;
mod logout;
mod malformed;
mod pairwise;
mod prompts;
mod races;
mod refresh;
mod refusals;
mod resources;
mod revocation;
mod signing_keys;
mod tokens;
mod typed_claims;
mod userinfo;

use bonafide::oauth::registration::{self, RegistrationError};
use bonafide::types::ClientId;

use crate::support::{App, Scene};

/// Closes a client as the operator.
pub async fn disable_client(app: &App, id: &str) {
    let id = ClientId::parse(id).unwrap();
    app.operate::<_, RegistrationError>(move |conn, cause| {
        registration::disable(conn, &id, cause.actor, cause.now)
    })
    .await;
}

/// Asks until the answer is the wanted one: what other connections changed is heard of within moments.
pub async fn eventually(app: &App, mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..500 {
        if is_so().await {
            return;
        }
        assert_eq!(app.get("/readyz").await.status(), 200);
    }
    panic!("it never came to be");
}
