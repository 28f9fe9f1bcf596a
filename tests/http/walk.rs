//! The whole way once: sign in, consent, tokens, userinfo, introspection, refresh, revocation.

use serde_json::json;

use crate::support::app::json as body;
use crate::support::data::{RESOURCE, claims, header};
use crate::support::{App, Browser, NewClient, Person, Tokens};

#[actix_web::test]
async fn a_person_signs_in_and_a_client_gets_tokens_that_work() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);

    let tokens = browser.tokens(&app, &client, &ada, "openid email notes.read").await;
    let access = claims(&tokens.access_token);
    assert_eq!(header(&tokens.access_token)["typ"], "at+jwt");
    assert_eq!(access["aud"], json!([RESOURCE, app.issuer]));
    assert_eq!(access["scope"], "email notes.read openid");
    let id = claims(tokens.id_token.as_deref().unwrap());
    assert_eq!(
        (&id["nonce"], &id["aud"], &id["sub"]),
        (&json!("n-0S6_WzA2Mj"), &json!("rp"), &json!(ada.user.id))
    );

    let userinfo =
        app.http.get(app.url("/oauth2/userinfo")).bearer_auth(&tokens.access_token).send().await.unwrap();
    let userinfo = body(userinfo).await;
    assert_eq!(userinfo, json!({"sub": ada.user.id, "email": "ada@example.com", "email_verified": true}));
    assert_eq!(client.introspect(&app, &tokens.access_token).await["active"], true);

    let next = Tokens::of(client.refresh(&app, tokens.refresh()).await).await;
    assert_ne!(next.refresh(), tokens.refresh());
    assert!(claims(next.id_token.as_deref().unwrap()).get("nonce").is_none());

    client.post(&app, "/oauth2/revoke", &[("token", next.refresh())]).await;
    assert_eq!(client.introspect(&app, &next.access_token).await, json!({"active": false}));
    assert_eq!(client.refresh(&app, next.refresh()).await.status(), 400);
    app.stop().await;
}
