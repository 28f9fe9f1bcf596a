//! Wrong requests explained to whoever built the app, and what is kept of them.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::Scene;
use crate::support::NewClient;

/// A row of the table, as the console will read it.
#[derive(Debug, PartialEq, QueryableByName)]
struct Kept {
    #[diesel(sql_type = Text)]
    client_id: String,
    #[diesel(sql_type = Text)]
    cause: String,
    #[diesel(sql_type = Nullable<Text>)]
    sent: Option<String>,
    #[diesel(sql_type = BigInt)]
    occurrences: i64,
    #[diesel(sql_type = Text)]
    last_request_id: String,
}

fn kept(scene: &Scene) -> Vec<Kept> {
    let all =
        "SELECT client_id, cause, sent, occurrences, last_request_id FROM refusals ORDER BY client_id, cause";
    diesel::sql_query(all).load(&mut scene.app.database.conn()).unwrap()
}

async fn refused(scene: &Scene, more: &[(&str, &str)]) -> String {
    let page = scene.open(more).await;
    assert_eq!(page.status, 400, "{more:?}");
    page.header("x-request-id").to_owned()
}

#[actix_web::test]
async fn refusals_are_kept_without_secrets_one_row_a_client_and_cause_for_a_week() {
    let scene = Scene::new().await;
    refused(&scene, &[("redirect_uri", "https://app.example.com/cb?code=SECRET")]).await;
    let secret = "https://ada:SECRET@app.example.com/cb?token=SECRET#SECRET";
    let last = refused(&scene, &[("redirect_uri", secret)]).await;
    let mismatch = Kept {
        client_id: "rp".to_owned(),
        cause: "redirect-uri-mismatch".to_owned(),
        sent: Some("https://app.example.com/cb".to_owned()),
        occurrences: 2,
        last_request_id: last,
    };
    assert_eq!(kept(&scene), [mismatch]);
    let mut last = String::new();
    for stranger in 0..20 {
        last = refused(&scene, &[("client_id", &format!("stranger-{stranger}"))]).await;
    }
    let rows = kept(&scene);
    assert_eq!(rows.len(), 2, "all unknown clients are one row: {rows:?}");
    assert_eq!((rows[0].client_id.as_str(), rows[0].occurrences), ("", 20));
    assert_eq!(rows[0].last_request_id, last);

    scene.app.advance(7 * 24 * 3600 - 60);
    scene.app.purge().await;
    assert_eq!(kept(&scene).len(), 2);
    scene.app.advance(120);
    scene.app.purge().await;
    assert_eq!(kept(&scene), []);
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_4_a_repeated_client_id_or_redirect_uri_is_shown_with_every_value() {
    let scene = Scene::new().await;
    let good = scene.address(&[]);
    for (more, shown) in [
        ("redirect_uri=https%3A%2F%2Felsewhere.example%2F", "redirect_uri=https://elsewhere.example/"),
        ("client_id=other", "client_id=other"),
        ("client_id=", "client_id=rp"),
    ] {
        let page = scene.browser.open(&format!("{good}&{more}")).await;
        assert_eq!(page.status, 400);
        assert!(page.body.contains(shown), "{more}: {}", page.body);
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_1_what_is_registered_of_a_private_use_scheme_is_shown_to_who_sends_that_scheme() {
    let client = NewClient::new("rp").public();
    let registered = ["com.example.app:/callback", "https://app.example.com/callback"].map(str::to_owned);
    let scene = Scene::with(client.adjust(|it| it.redirect_uris = registered.to_vec())).await;
    for sent in ["com.example.app:/callback/", "com.example.app:/cb", "com.example.app://callback"] {
        let page = scene.open(&[("redirect_uri", sent)]).await;
        assert_eq!(page.status, 400, "{sent}");
        // Each run that differs has an element of its own.
        assert!(page.text(".comparison").contains("com.example.app:/callback"), "{sent}: {}", page.body);
        assert!(!page.body.contains("https://app.example.com"), "{sent}");
    }
    let stranger = scene.open(&[("redirect_uri", "com.example.other:/callback")]).await;
    assert!(!stranger.body.contains("com.example.app"), "{}", stranger.body);
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_4_a_malformed_or_oversized_request_gets_a_page_that_names_the_parameter() {
    let scene = Scene::new().await;
    let huge = "x".repeat(9000);
    for (path, status, said) in [
        ("/oauth2/authorize?client_id=rp&state=%zz".to_owned(), 400, "state is malformed"),
        (format!("/oauth2/authorize?client_id=rp&nonce={huge}"), 413, "the longest is nonce"),
        (format!("/oauth2/logout?id_token_hint={huge}"), 413, "the longest is id_token_hint"),
        ("/oauth2/logout?state=a&state=b".to_owned(), 400, "state was sent more than once"),
        (format!("/oauth2/logout?state={}", &huge[..1025]), 400, "at most 1024 bytes"),
    ] {
        let page = scene.browser.get(&path).await;
        assert_eq!(page.status, status, "{said}");
        assert!(page.text("[role=alert]").contains(said), "{said}: {}", page.body);
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn net_3_the_largest_answers_of_authorize_and_logout_fit_the_buffers_of_proxies() {
    let base = "https://app.example.com/";
    let longest = |path: &str| format!("{base}{path}{}", "x".repeat(768 - base.len() - path.len()));
    let (callback, bye) = (longest("callback-"), longest("bye-"));
    let client = NewClient::new("rp").first_party().adjust(|it| {
        it.redirect_uris.push(callback.clone());
        it.post_logout_redirect_uris = vec![bye.clone()];
    });
    let scene = Scene::with(client).await;
    let (state, claims) = ("s".repeat(1024), format!("{{\"userinfo\":{{\"{}\":null}}}}", "c".repeat(4000)));
    let more =
        [("redirect_uri", callback.as_str()), ("state", &state), ("nonce", &state), ("claims", &claims)];
    let asked = scene.browser.get(&scene.address(&more)).await;
    let page = scene.browser.follow(scene.browser.get(&scene.address(&more)).await).await;
    let answered = scene.browser.sign_in(&page, &scene.ada).await;
    let refused = scene.open(&[more.as_slice(), &[("max_age", "-1")]].concat()).await;
    let bye = [("client_id", "rp"), ("post_logout_redirect_uri", &bye), ("state", &state)];
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(bye).finish();
    let ask = scene.browser.open(&format!("/oauth2/logout?{query}")).await;
    let out = scene.browser.submit(&ask, &[]).await;
    let small = scene.open(&[("redirect_uri", callback.as_str()), ("claims", "{}")]).await;
    // Up to a length the capsule carries all of it.
    let carried = scene.browser.get(&scene.address(&[("state", &state[..700])])).await;
    assert!(carried.location().unwrap().len() > 1000, "{:?}", carried.location());
    let pages = [
        ("asks", &asked),
        ("carries", &carried),
        ("answers", &answered),
        ("refuses", &refused),
        ("signs out", &out),
        ("page", &small),
    ];
    for (what, page) in pages {
        let location = page.location().unwrap_or_default();
        assert!(location.len() <= 2048, "{what}: {} {location}", location.len());
        let headers: usize =
            page.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
        assert!(headers <= 4096, "{what}: {headers}");
    }
    assert!(answered.answer().contains_key("code") && refused.answer()["state"] == state);
    assert!(out.location().unwrap().ends_with(&state));
    scene.app.stop().await;
}
