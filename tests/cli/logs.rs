//! What the program writes to its log, which is standard error (AUD-2).

use std::fs::File;
use std::process::Stdio;

use reqwest::header::SET_COOKIE;
use serde_json::Value;

use crate::program::Program;
use crate::server::{Caller, PASSWORD, authorize_address, body, prepare, ready_async, terminate};
use crate::support::browser::Page;
use crate::support::{Browser, data};

/// The values of cookies that an answer sets.
fn cookies(page: &Page) -> Vec<String> {
    let set = page.headers.get_all(SET_COOKIE).iter().map(|it| it.to_str().unwrap());
    let values =
        set.filter_map(|it| it.split(';').next()?.split_once('=')).map(|(_, value)| value.to_owned());
    values.filter(|it| it.len() >= 16).collect()
}

#[actix_web::test]
async fn aud_2_a_whole_flow_leaves_no_secret_in_the_log() {
    let program = Program::new();
    let secret = prepare(&program);
    let path = program.path().join("log");
    let mut server = program.serve_logging_to(Stdio::from(File::create(&path).unwrap()));
    ready_async(&program).await;
    let (caller, browser) = (Caller::new(&program, secret.clone()), Browser::at(&program.issuer()));
    let (state, nonce, wrong) =
        ("state-of-the-flow-0123", "nonce-of-the-flow-0123", "a wrong guess of a password");
    let mut secrets = [secret.as_str(), PASSWORD, state, nonce, wrong].map(str::to_owned).to_vec();

    let (verifier, challenge) = data::pkce();
    let first = browser.get(&authorize_address(&challenge, state, nonce)).await;
    let login = browser.follow(browser.get(&first.location().unwrap()).await).await;
    let refused = browser.post_page(&login, &[("username", "ada"), ("password", wrong)], &[]).await;
    let signed_in = browser.post_page(&login, &[("username", "ada"), ("password", PASSWORD)], &[]).await;
    secrets.extend([&first, &login, &refused, &signed_in].into_iter().flat_map(cookies));
    secrets.extend([login.field("request"), login.field("csrf_token")]);
    let code = browser.follow(signed_in).await.answer()["code"].clone();
    body(caller.redeem(&code, "a-verifier-that-does-not-fit-the-challenge-at-all").await.unwrap(), 400).await;
    let again = browser.open(&authorize_address(&challenge, state, nonce)).await;
    let second = again.answer()["code"].clone();
    let tokens = body(caller.redeem(&second, &verifier).await.unwrap(), 200).await;
    let text = |tokens: &Value, name: &str| tokens[name].as_str().unwrap().to_owned();
    let (access, id, refresh) =
        (text(&tokens, "access_token"), text(&tokens, "id_token"), text(&tokens, "refresh_token"));
    let next = body(caller.refresh(&refresh).await.unwrap(), 200).await;
    let userinfo = format!("{}/oauth2/userinfo", program.issuer());
    assert_eq!(browser.http.get(&userinfo).bearer_auth(&access).send().await.unwrap().status(), 200);
    assert_eq!(
        browser.http.get(format!("{userinfo}?access_token={access}")).send().await.unwrap().status(),
        400
    );
    for (path, token) in [("introspect", &access), ("revoke", &access), ("revoke", &refresh)] {
        let address = format!("{}/oauth2/{path}", program.issuer());
        let request = browser.http.post(address).basic_auth("rp", Some(&secret)).form(&[("token", token)]);
        assert_eq!(request.send().await.unwrap().status(), 200);
    }
    let out = browser.get(&format!("/oauth2/logout?id_token_hint={id}&state={state}")).await;
    assert_eq!(out.status, 200);
    secrets.extend([
        code,
        second,
        verifier,
        access,
        id,
        refresh,
        text(&next, "refresh_token"),
        text(&next, "access_token"),
    ]);

    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
    let log = std::fs::read_to_string(&path).unwrap();
    assert!(log.lines().count() > 10 && log.contains("/oauth2/token"), "there is a log: {log}");
    assert!(secrets.len() > 15, "{}", secrets.len());
    let audit = program.json(&["audit", "list", "--limit", "500"]).to_string();
    assert!(audit.contains("access_token.revoked") && audit.contains("token_family.began"), "{audit}");
    for secret in secrets {
        assert!(!secret.is_empty() && !log.contains(&secret), "{secret}\n{log}");
        assert!(!audit.contains(&secret), "AUD-1: {secret}\n{audit}");
        let encoded: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        assert!(!log.contains(&encoded), "{encoded}\n{log}");
    }
    for line in log.lines() {
        assert!(
            serde_json::from_str::<Value>(line).is_ok_and(|it| it.is_object()),
            "one object a line: {line}"
        );
    }
}

#[actix_web::test]
async fn aud_2_the_first_start_writes_no_setup_link_into_a_log() {
    let program = Program::new();
    let path = program.path().join("log");
    let mut server = program.serve_logging_to(Stdio::from(File::create(&path).unwrap()));
    ready_async(&program).await;
    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
    let log = std::fs::read_to_string(&path).unwrap();
    assert!(!log.contains("token="), "{log}");
    assert!(log.contains("bonafide setup-link"), "the command is named: {log}");
}
