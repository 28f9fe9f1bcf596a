//! What becomes of tokens when the key that signed them retires (TK-3, SES-9).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::sign::Verifier;

use super::Scene;
use crate::support::app::{json, until};
use crate::support::data::header;
use crate::support::{App, NewClient};

const DAY: u64 = 86_400;

/// Whether a service that knows nothing but our JWKS takes the token.
async fn verifies_by_jwks(app: &App, token: &str) -> bool {
    let jwks = json(app.get("/.well-known/jwks.json").await).await;
    let kid = &header(token)["kid"];
    let Some(key) = jwks["keys"].as_array().unwrap().iter().find(|it| it["kid"] == *kid) else {
        return false;
    };
    let number = |name: &str| {
        BigNum::from_slice(&URL_SAFE_NO_PAD.decode(key[name].as_str().unwrap()).unwrap()).unwrap()
    };
    let key = PKey::from_rsa(Rsa::from_public_components(number("n"), number("e")).unwrap()).unwrap();
    let (input, signature) = token.rsplit_once('.').unwrap();
    let mut verifier = Verifier::new(MessageDigest::sha256(), &key).unwrap();
    verifier.verify_oneshot(&URL_SAFE_NO_PAD.decode(signature).unwrap(), input.as_bytes()).unwrap()
}

#[actix_web::test]
async fn tk_3_tokens_of_the_key_before_verify_until_the_last_of_them_has_expired() {
    let one = App::start().await;
    let two = one.second().await;
    let both = [&one, &two];
    let client = NewClient::new("rp").for_itself().lifetime(DAY).register(&one).await;
    let old = one.kids().await;
    one.rotate_keys().await;
    for app in both {
        until("both keys are published", async || app.kids().await.len() == 2).await;
    }
    one.advance(599);
    let mut last = Vec::new();
    for app in both {
        let token = client.own_tokens(app, "notes.read").await.access_token;
        assert_eq!(header(&token)["kid"], old[0], "others may have cached the old JWKS until now");
        last.push(token);
    }
    one.advance(1);
    for app in both {
        let token = client.own_tokens(app, "notes.read").await.access_token;
        assert_ne!(header(&token)["kid"], old[0]);
        for (token, at) in last.iter().chain([&token]).zip(both.iter().cycle()) {
            assert!(verifies_by_jwks(at, token).await);
            assert_eq!(client.introspect(at, token).await["active"], true);
        }
    }
    one.advance(DAY - 2);
    for app in both {
        assert!(verifies_by_jwks(app, &last[0]).await);
        assert_eq!(client.introspect(app, &last[0]).await["active"], true, "it has a second to live");
    }
    one.advance(1);
    assert_eq!(client.introspect(&one, &last[0]).await["active"], false);
    assert!(verifies_by_jwks(&one, &last[0]).await, "clocks of others may be behind");
    one.advance(61);
    for app in both {
        let now = app.kids().await;
        assert_eq!((now.len(), now.contains(&old[0])), (1, false), "the old key is withdrawn");
        assert_eq!(client.own_tokens(app, "notes.read").await.body["expires_in"], DAY);
    }
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn ses_9_a_hint_counts_for_a_year_after_its_key_retired_and_then_no_more() {
    let scene = Scene::with(NewClient::new("rp").first_party()).await;
    let hint = scene.tokens("openid").await.id_token.unwrap();
    let address = format!("/oauth2/logout?id_token_hint={hint}");
    let old = header(&hint)["kid"].as_str().unwrap().to_owned();
    scene.app.rotate_keys().await;
    until("the next key is published", async || scene.app.kids().await.len() == 2).await;
    scene.app.advance(600 + 365 * DAY);
    // What the timers do meanwhile, and what an instance knows that starts only now.
    let foundation = scene.app.running.foundation();
    foundation.rotator(foundation.sealer().await.unwrap()).purge().await.unwrap();
    assert!(!scene.app.kids().await.contains(&old), "no token may be verified by it");
    let late = scene.app.second().await;
    for (app, seconds) in [(&scene.app, 0), (&late, 0), (&scene.app, 1), (&late, 0)] {
        scene.app.advance(seconds);
        let browser = crate::support::Browser::new(app);
        browser.arrive(&scene.ada).await;
        let page = browser.get(&address).await;
        let is_forgotten =
            scene.app.now() > "2031-06-01T12:10:00Z".parse::<bonafide::types::Timestamp>().unwrap();
        assert_eq!(page.has("#logout-confirm"), is_forgotten, "{}: {}", scene.app.now(), page.body);
        assert_eq!(browser.open("/account").await.has("#sign-out"), is_forgotten);
    }
    late.stop().await;
    scene.app.stop().await;
}
