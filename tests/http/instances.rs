//! REL-5: several instances on one database are one.

use bonafide::accounts::users;
use bonafide::oauth::registration;
use bonafide::types::{ClientId, PlainToken};

use crate::support::app::until;
use crate::support::browser::authorize_address;
use crate::support::data::{PASSWORD, header, pkce};
use crate::support::{App, Browser, NewClient, Person, Tokens};

#[actix_web::test]
async fn rel_5_a_sign_in_begun_at_one_instance_ends_at_the_other() {
    let one = App::start().await;
    let two = one.second().await;
    let ada = Person::create(&one, "ada").await;
    let client = NewClient::new("rp").register(&one).await;
    let browser = Browser::new(&one);
    let (verifier, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let browser = browser.moved_to(&two);
    let consent = browser.sign_in(&page, &ada).await;
    let browser = browser.moved_to(&one);
    let answer = browser.submit(&consent, &[("decision", "approve")]).await.answer();
    assert_eq!(answer["iss"], one.settings.issuer.as_str());
    Tokens::of(client.redeem(&two, &answer["code"], &verifier).await).await;
    let browser = browser.moved_to(&two);
    assert!(browser.open("/account").await.has("#sign-out"), "one session for both");
    let page = browser.open("/logout").await;
    browser.submit(&page, &[]).await;
    let browser = browser.moved_to(&one);
    assert!(browser.open("/account").await.has("#login-submit"), "and one sign-out");
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn oa_3_one_code_at_two_instances_is_redeemed_once() {
    let one = App::start().await;
    let two = one.second().await;
    let ada = Person::create(&one, "ada").await;
    let client = NewClient::new("rp").first_party().register(&one).await;
    let (verifier, challenge) = pkce();
    let address = authorize_address(&client, "openid", &challenge, &[]);
    let code = Browser::new(&one).authorize(&address, &ada).await["code"].clone();
    let both = [&one, &two];
    let tries = (0..20).map(|it| client.redeem(both[it % 2], &code, &verifier));
    let answers = futures_util::future::join_all(tries).await;
    let mut statuses: Vec<u16> = answers.iter().map(|it| it.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses[0], 200);
    assert!(statuses[1..].iter().all(|it| *it == 400), "{statuses:?}");
    for answer in answers {
        if answer.status() == 200 {
            let tokens = Tokens::of(answer).await;
            for app in both {
                assert_eq!(
                    client.introspect(app, &tokens.access_token).await["active"],
                    false,
                    "a second use"
                );
            }
        }
    }
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn tk_5_parallel_refreshes_at_two_instances_give_one_successor() {
    let one = App::start().await;
    let two = one.second().await;
    let ada = Person::create(&one, "ada").await;
    let client = NewClient::new("rp").first_party().register(&one).await;
    let tokens = Browser::new(&one).tokens(&one, &client, &ada, "openid").await;
    let both = [&one, &two];
    let tries = (0..10).map(|it| client.refresh(both[it % 2], tokens.refresh()));
    let mut successors = Vec::new();
    for answer in futures_util::future::join_all(tries).await {
        successors.push(Tokens::of(answer).await.refresh().to_owned());
    }
    successors.dedup();
    assert_eq!(successors.len(), 1, "no fork");
    assert_eq!(client.refresh(&two, &successors[0]).await.status(), 200);
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn tk_4_a_revocation_and_a_disabled_account_are_seen_by_the_other_instance_at_once() {
    let one = App::start().await;
    let two = one.second().await;
    let ada = Person::create(&one, "ada").await;
    let client = NewClient::new("rp").first_party().register(&one).await;
    let browser = Browser::new(&one);
    let first = browser.tokens(&one, &client, &ada, "openid").await;
    let second = browser.tokens(&one, &client, &ada, "openid").await;
    assert_eq!(client.introspect(&two, &first.access_token).await["active"], true);
    client.post(&one, "/oauth2/revoke", &[("token", first.refresh())]).await;
    assert_eq!(client.introspect(&two, &first.access_token).await["active"], false);
    assert_eq!(client.refresh(&two, first.refresh()).await.status(), 400);
    assert_eq!(client.introspect(&two, &second.access_token).await["active"], true, "the other family lives");
    one.operate(move |conn, cause| users::disable(conn, ada.user.id, cause)).await;
    assert_eq!(client.introspect(&two, &second.access_token).await["active"], false);
    assert_eq!(client.refresh(&two, second.refresh()).await.status(), 400);
    let userinfo = two.http.get(two.url("/oauth2/userinfo")).bearer_auth(&second.access_token).send().await;
    assert_eq!(userinfo.unwrap().status(), 401);
    let browser = browser.moved_to(&two);
    assert!(browser.open("/account").await.has("#login-submit"), "the session is over as well");
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn rel_5_a_changed_and_a_disabled_client_are_seen_by_the_other_instance() {
    let one = App::start().await;
    let two = one.second().await;
    let client = NewClient::new("rp").for_itself().register(&one).await;
    let form = [("grant_type", "client_credentials")];
    assert_eq!(client.post(&two, "/oauth2/token", &form).await.status(), 200, "cached from now on");
    let renewed =
        one.operate(|conn, cause| registration::rotate_secret(conn, &rp(), cause.actor, cause.now)).await;
    let mut with_new = client.clone();
    with_new.secret = Some(PlainToken::expose(&renewed).to_owned());
    until("the new secret works", async || with_new.post(&two, "/oauth2/token", &form).await.status() == 200)
        .await;
    assert_eq!(client.post(&two, "/oauth2/token", &form).await.status(), 200, "two live at a time");
    one.operate(|conn, cause| registration::disable(conn, &rp(), cause.actor, cause.now)).await;
    // Tries with the secret that was not heard of yet may have used up the failures: then it is 429.
    until("the client is stopped", async || client.post(&two, "/oauth2/token", &form).await.status() != 200)
        .await;
    one.operate(|conn, cause| registration::enable(conn, &rp(), cause.actor, cause.now)).await;
    until("it works again", async || client.post(&two, "/oauth2/token", &form).await.status() == 200).await;
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn tk_3_a_rotation_is_published_everywhere_before_it_signs_anywhere() {
    let one = App::start().await;
    let two = one.second().await;
    let client = NewClient::new("rp").for_itself().register(&one).await;
    let before = client.own_tokens(&one, "notes.read").await;
    let old = header(&before.access_token)["kid"].as_str().unwrap().to_owned();
    one.rotate_keys().await;
    for app in [&one, &two] {
        until("both keys are published", async || app.kids().await.len() == 2).await;
        let token = client.own_tokens(app, "notes.read").await;
        assert_eq!(header(&token.access_token)["kid"], old, "published before use");
    }
    assert_eq!(one.kids().await, two.kids().await);
    one.advance(24 * 3600);
    let mut signed = Vec::new();
    for app in [&one, &two] {
        let token = client.own_tokens(app, "notes.read").await;
        signed.push(header(&token.access_token)["kid"].as_str().unwrap().to_owned());
        assert_eq!(client.introspect(app, &token.access_token).await["active"], true);
        assert_eq!(app.kids().await.len(), 2, "the old one stays published");
    }
    assert_eq!(signed[0], signed[1]);
    assert_ne!(signed[0], old);
    let text = one.get("/.well-known/jwks.json").await.text().await.unwrap();
    for private in ["\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"", "\"k\""] {
        assert!(!text.contains(private), "{private}");
    }
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn rel_5_failures_at_two_instances_count_together() {
    let one = App::start().await;
    let two = one.second().await;
    Person::create(&one, "ada").await;
    let mut browser = Browser::new(&one);
    let page = browser.open("/login").await;
    let mut statuses = Vec::new();
    for number in 0..6 {
        browser = browser.moved_to(if number % 2 == 0 { &two } else { &one });
        let fields = [("username", "ada"), ("password", "wrong")];
        statuses.push(browser.post_page(&page, &fields, &[]).await.status);
    }
    assert_eq!(statuses, [401, 401, 401, 401, 401, 429]);
    let answer = browser.post_page(&page, &[("username", "ada"), ("password", PASSWORD)], &[]).await;
    assert_eq!(answer.status, 429);
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn rl_1_parallel_guesses_at_two_instances_are_evaluated_no_more_often_than_the_limit() {
    let one = App::start().await;
    let two = one.second().await;
    Person::create(&one, "ada").await;
    let (here, there) = (Browser::new(&one), Browser::new(&two));
    let (page, other) = (here.open("/login").await, there.open("/login").await);
    let fields = [("username", "ada"), ("password", "wrong")];
    let first = futures_util::future::join_all((0..15).map(|_| here.post_page(&page, &fields, &[])));
    let second = futures_util::future::join_all((0..15).map(|_| there.post_page(&other, &fields, &[])));
    let (first, second) = tokio::join!(first, second);
    let evaluated = first.iter().chain(&second).filter(|it| it.status == 401).count();
    assert!(evaluated <= 5, "{evaluated}");
    assert_eq!(one.count("login.failed").await, evaluated);
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn rel_5_an_instance_that_ends_takes_nothing_with_it() {
    let one = App::start().await;
    let two = one.second().await;
    let ada = Person::create(&one, "ada").await;
    let client = NewClient::new("rp").first_party().register(&one).await;
    let browser = Browser::new(&one);
    let tokens = browser.tokens(&one, &client, &ada, "openid").await;
    one.stop().await;
    assert_eq!(client.introspect(&two, &tokens.access_token).await["active"], true);
    assert_eq!(client.refresh(&two, tokens.refresh()).await.status(), 200);
    assert!(browser.moved_to(&two).open("/account").await.has("#sign-out"));
    two.stop().await;
}

fn rp() -> ClientId {
    ClientId::parse("rp").unwrap()
}
