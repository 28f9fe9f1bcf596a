//! The sample service behind Bonafide follows a rotation of the signing keys, and works on while Bonafide is away (TK-3).

use std::time::Duration;

use actix_web::http::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use crate::support::app::until;
use crate::support::data::{RESOURCE, header};
use crate::support::{App, NewClient};

#[path = "../../examples/downstream_service.rs"]
#[allow(dead_code, reason = "its pages and its start are not needed here")]
mod sample;

use sample::TokenValidator;

async fn lets_in(service: &TokenValidator, token: &str) -> bool {
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {token}")).unwrap());
    service.require(&headers, "notes.read").await.is_ok_and(|it| it.subject == "machine")
}

#[actix_web::test]
async fn tk_3_a_service_that_cached_the_jwks_follows_a_rotation_of_keys() {
    let app = App::start().await;
    let machine = NewClient::new("machine").for_itself().lifetime(3600).register(&app).await;
    let service = TokenValidator::new(&app.issuer, RESOURCE, Duration::ZERO).unwrap();
    let before = machine.own_tokens(&app, "notes.read").await.access_token;
    assert!(lets_in(&service, &before).await);
    app.rotate_keys().await;
    until("both keys are published", async || app.kids().await.len() == 2).await;
    app.advance(600);
    let after = machine.own_tokens(&app, "notes.read").await.access_token;
    assert_ne!(header(&before)["kid"], header(&after)["kid"], "another key signs");
    assert!(lets_in(&service, &after).await, "the new key is found");
    assert!(lets_in(&service, &before).await, "the old one still counts");
    let elsewhere = TokenValidator::new(&app.issuer, "https://other.example.com", Duration::ZERO).unwrap();
    assert!(!lets_in(&elsewhere, &after).await);
    app.stop().await;
    assert!(lets_in(&service, &after).await && lets_in(&service, &before).await, "Bonafide is away");
}
