//! A second Bonafide as the provider, over HTTP: the whole way, linking, and what stands beside it.

use bonafide::accounts::users;
use serde_json::json;

use crate::support::app::App;
use crate::support::browser::{Answer, Browser, Page, authorize_address};
use crate::support::data::{NewClient, PASSWORD, Person, RegisteredClient, Tokens, claims, pkce};
use crate::support::federation::add_provider;

struct Two {
    here: App,
    there: App,
    browser: Browser,
    /// The same person's browser, as the provider knows it.
    elsewhere: Browser,
}

impl Two {
    async fn start(sign_up: bool) -> Self {
        let here = App::with(|it| it.outbound.allow_loopback = true).await;
        let there = App::with_clock(here.clock.clone(), |_| {}).await;
        let redirect_uri = format!("{}/federation/upstream/callback", here.issuer);
        let client = NewClient::new("downstream").first_party();
        let client = client.adjust(|it| it.redirect_uris = vec![redirect_uri]).register(&there).await;
        add_provider(&here, &there.issuer, &client.id, client.secret.as_deref().unwrap(), sign_up).await;
        let (browser, elsewhere) = (Browser::new(&here), Browser::new(&there));
        Self { here, there, browser, elsewhere }
    }

    /// From a sign-in page here through the provider and back, not following the last redirect.
    async fn through(&self, page: &Page, person: &Person) -> Page {
        let location = self.browser.set_out(page).await;
        self.back(&location, person).await
    }

    async fn back(&self, location: &str, person: &Person) -> Page {
        let mut there = self.elsewhere.open(location).await;
        if there.has("#login-submit") {
            there = self.elsewhere.sign_in(&there, person).await;
        }
        let location = there.location().unwrap_or_else(|| panic!("{} {}", there.status, there.body));
        self.browser.get(&location).await
    }

    /// Links the account that the browser is signed in to.
    async fn link(&self, person: &Person) -> Page {
        let page = self.browser.open("/account/security/providers").await;
        let answer = self.browser.post_page(&linked_form(&page), &[("link", "upstream")], &[]).await;
        let location = answer.location().unwrap_or_else(|| panic!("{} {}", answer.status, answer.body));
        let back = self.back(&location, person).await;
        self.browser.follow(back).await
    }

    async fn end(self) {
        self.here.stop().await;
        self.there.stop().await;
    }
}

/// The page's own form: the first of a page of the account signs out.
fn linked_form(page: &Page) -> Page {
    let fields = page.form_to("/account/security/providers");
    let inputs: String =
        fields.iter().map(|(name, value)| format!("<input name='{name}' value='{value}'>")).collect();
    Page {
        status: page.status,
        address: page.address.clone(),
        headers: page.headers.clone(),
        body: format!("<form action='/account/security/providers'>{inputs}</form>"),
    }
}

async fn tokens(app: &App, client: &RegisteredClient, answer: &Answer, verifier: &str) -> Tokens {
    Tokens::of(client.redeem(app, &answer["code"], verifier).await).await
}

#[actix_web::test]
async fn the_first_way_makes_an_account_and_the_second_finds_it() {
    let two = Two::start(true).await;
    let ada = Person::create(&two.there, "ada").await;
    let page = two.browser.open("/login").await;
    let back = two.through(&page, &ada).await;
    assert_eq!((back.status, back.location().as_deref()), (303, Some("/account")), "{}", back.body);
    let again = Browser::new(&two.here);
    let two = Two { browser: again, ..two };
    let page = two.browser.open("/login").await;
    assert!(two.through(&page, &ada).await.set_cookie("session").is_some());
    assert_eq!((two.here.count("user.created").await, two.here.count("login.succeeded").await), (1, 2));
    let made = two
        .here
        .operate::<_, bonafide::store::StoreError>(|conn, _| users::find_named(conn, "ada@example.com"))
        .await;
    let made = made.unwrap();
    assert!(made.email_verified && made.password_changed_at.is_none() && made.id != ada.user.id);
    two.end().await;
}

#[actix_web::test]
async fn ses_5_a_request_of_a_client_goes_through_a_provider_in_two_tabs_and_a_restart() {
    let two = Two::start(true).await;
    let ada = Person::create(&two.there, "ada").await;
    let client = NewClient::new("shop").first_party().register(&two.here).await;
    let (verifier, challenge) = pkce();
    let tab = |state: &'static str| authorize_address(&client, "openid", &challenge, &[("state", state)]);
    let (one, other) = (tab("one"), tab("other"));
    let (one, other) = (two.browser.open(&one).await, two.browser.open(&other).await);
    let (one, other) = (two.browser.set_out(&one).await, two.browser.set_out(&other).await);
    let Two { here, there, browser, elsewhere } = two;
    // The provider knows the address it was told; a restart takes another port here, so the old one is written anew.
    let old = here.issuer.clone();
    let here = here.restart().await;
    let two = Two { browser: browser.moved_to(&here), here, there, elsewhere };
    for (location, state) in [(other, "other"), (one, "one")] {
        let there = two.elsewhere.open(&location).await;
        let there =
            if there.has("#login-submit") { two.elsewhere.sign_in(&there, &ada).await } else { there };
        let back = there.location().unwrap().replace(&old, "");
        let page = two.browser.open(&back).await;
        let answer = page.answer();
        assert_eq!(answer["state"], state);
        let tokens = tokens(&two.here, &client, &answer, &verifier).await;
        let claims = claims(tokens.id_token.as_deref().unwrap());
        assert_eq!(claims["amr"], json!(["fed"]));
    }
    two.end().await;
}

#[actix_web::test]
async fn pw_7_somebody_unknown_is_told_how_to_link_and_gets_nothing() {
    let two = Two::start(false).await;
    let ada = Person::create(&two.there, "ada").await;
    Person::create(&two.here, "ada").await;
    let page = two.browser.open("/login").await;
    let back = two.through(&page, &ada).await;
    assert_eq!(back.status, 403);
    assert!(back.text("h1").contains("No account is linked") && back.set_cookie("session").is_none());
    assert_eq!((two.here.count("identity.linked").await, two.here.count("user.created").await), (0, 1));
    two.end().await;
}

#[actix_web::test]
async fn mfa_7_a_link_is_made_by_whoever_is_signed_in_and_then_opens_the_account() {
    let two = Two::start(false).await;
    let (ada, grace) = (Person::create(&two.here, "ada").await, Person::create(&two.there, "grace").await);
    two.browser.arrive(&ada).await;
    let page = two.link(&grace).await;
    assert!(page.has("#unlink-upstream") && page.has("#account-notice"), "{}", page.body);
    assert_eq!(two.here.count("identity.linked").await, 1);
    let told = two.here.last_mail_to(&ada.email).await;
    assert!(told.subject.starts_with("Another way to sign in was added"), "MAIL-10: {}", told.subject);
    assert!(told.text.contains("/not-me?token="), "{}", told.text);
    let fresh = Browser::new(&two.here);
    let two = Two { browser: fresh, ..two };
    let page = two.browser.open("/login").await;
    two.through(&page, &grace).await;
    assert!(two.browser.get("/account").await.body.contains("ada@example.com"));
    two.end().await;
}

#[actix_web::test]
async fn mfa_7_linking_asks_for_a_recent_sign_in() {
    let two = Two::start(false).await;
    let ada = Person::create(&two.here, "ada").await;
    two.browser.arrive(&ada).await;
    let page = two.browser.open("/account/security/providers").await;
    two.here.advance(301);
    let late = two.browser.post_page(&linked_form(&page), &[("link", "upstream")], &[]).await;
    assert!(late.location().unwrap().starts_with("/login?return_to="), "{:?}", late.location());
    two.end().await;
}

#[actix_web::test]
async fn ses_4_a_link_is_made_only_in_the_session_that_asked_for_it() {
    let two = Two::start(false).await;
    let (ada, eve) = (Person::create(&two.here, "ada").await, Person::create(&two.here, "eve").await);
    let grace = Person::create(&two.there, "grace").await;
    two.browser.arrive(&ada).await;
    let page = two.browser.open("/account/security/providers").await;
    let answer = two.browser.post_page(&linked_form(&page), &[("link", "upstream")], &[]).await;
    let location = answer.location().unwrap();
    two.browser.arrive(&eve).await;
    let back = two.back(&location, &grace).await;
    assert_eq!(back.status, 303);
    let forged = two.browser.post("/account/security/providers", &[("link", "upstream")]).await;
    assert_eq!((forged.status, forged.has("#account-notice")), (200, true), "{}", forged.body);
    assert_eq!(two.here.count("identity.linked").await, 0);
    two.end().await;
}

#[actix_web::test]
async fn mfa_7_an_account_there_opens_one_account_here() {
    let two = Two::start(false).await;
    let (ada, eve) = (Person::create(&two.here, "ada").await, Person::create(&two.here, "eve").await);
    let grace = Person::create(&two.there, "grace").await;
    two.browser.arrive(&ada).await;
    two.link(&grace).await;
    let fresh = Browser::new(&two.here);
    let two = Two { browser: fresh, ..two };
    two.browser.arrive(&eve).await;
    let refused = two.link(&grace).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert_eq!(two.here.count("identity.linked").await, 1);
    two.end().await;
}

#[actix_web::test]
async fn mfa_7_the_last_way_in_stays_and_another_one_may_go() {
    let two = Two::start(true).await;
    let (ada, grace) = (Person::create(&two.here, "ada").await, Person::create(&two.there, "grace").await);
    let page = two.browser.open("/login").await;
    two.through(&page, &grace).await;
    let unlink = async |two: &Two| {
        let page = two.browser.open("/account/security/providers").await;
        two.browser.post_page(&linked_form(&page), &[("unlink", "upstream")], &[]).await
    };
    let refused = unlink(&two).await;
    assert_eq!(refused.status, 409, "grace has no password here: {}", refused.body);
    let fresh = Browser::new(&two.here);
    let two = Two { browser: fresh, ..two };
    two.browser.arrive(&ada).await;
    let heidi = Person::create(&two.there, "heidi").await;
    let two = Two { elsewhere: Browser::new(&two.there), ..two };
    two.link(&heidi).await;
    assert_eq!(unlink(&two).await.location().as_deref(), Some("/account/security/providers?done=saved"));
    assert_eq!((two.here.count("identity.linked").await, two.here.count("identity.unlinked").await), (2, 1));
    let told = two.here.last_mail_to(&ada.email).await;
    assert!(told.subject.starts_with("A way to sign in was removed"), "MAIL-10: {}", told.subject);
    assert!(told.text.contains("/not-me?token="), "{}", told.text);
    let page = Browser::new(&two.here);
    let two = Two { browser: page, ..two };
    let page = two.browser.open("/login").await;
    assert!(
        two.through(&page, &heidi).await.set_cookie("session").is_some(),
        "she gets an account of her own"
    );
    assert_eq!(two.here.count("user.created").await, 4 - 1);
    two.end().await;
}

#[actix_web::test]
async fn mfa_7_unlinking_ends_what_was_signed_in_to_through_a_provider() {
    let mut two = Two::start(false).await;
    let (ada, grace) = (Person::create(&two.here, "ada").await, Person::create(&two.there, "grace").await);
    two.browser.arrive(&ada).await;
    two.link(&grace).await;
    let by_password = Browser::new(&two.here);
    by_password.arrive(&ada).await;
    let fresh = Browser::new(&two.here);
    let home = std::mem::replace(&mut two.browser, fresh);
    let page = two.browser.open("/login").await;
    two.through(&page, &grace).await;
    assert_eq!(two.browser.get("/account").await.status, 200);
    let page = home.open("/account/security/providers").await;
    home.post_page(&linked_form(&page), &[("unlink", "upstream")], &[]).await;
    assert_eq!(two.browser.get("/account").await.status, 303, "what the old factor proved is over");
    assert_eq!((home.get("/account").await.status, by_password.get("/account").await.status), (200, 200));
    two.end().await;
}

#[actix_web::test]
async fn tk_7_a_closed_account_stays_closed() {
    let two = Two::start(true).await;
    let ada = Person::create(&two.there, "ada").await;
    let page = two.browser.open("/login").await;
    two.through(&page, &ada).await;
    let made = two
        .here
        .operate::<_, bonafide::accounts::users::UserError>(|conn, cause| {
            let made = users::find_named(conn, "ada@example.com")?.unwrap();
            users::disable(conn, made.id, cause)
        })
        .await;
    assert!(!made.is_active());
    let fresh = Browser::new(&two.here);
    let two = Two { browser: fresh, ..two };
    let page = two.browser.open("/login").await;
    let back = two.through(&page, &ada).await;
    assert_eq!((back.status, back.set_cookie("session").is_some()), (403, false));
    two.end().await;
}

#[actix_web::test]
async fn ses_6_whoever_confirms_through_a_provider_comes_back_to_the_page_they_were_at() {
    let two = Two::start(true).await;
    let ada = Person::create(&two.there, "ada").await;
    let page = two.browser.open("/login").await;
    two.through(&page, &ada).await;
    two.here.advance(301);
    let page = two.browser.open("/account/security/providers").await;
    assert!(page.has("#login-submit"), "the sign-in is no longer recent");
    let location = two.browser.set_out(&page).await;
    assert!(location.contains("prompt=login"), "{location}");
    let there = two.elsewhere.open(&location).await;
    let there = two.elsewhere.submit(&there, &[("username", &ada.email), ("password", PASSWORD)]).await;
    let back = two.browser.get(&there.location().unwrap()).await;
    assert_eq!(back.location().as_deref(), Some("/account/security/providers"));
    assert!(two.browser.follow(back).await.has("#unlink-upstream"));
    two.end().await;
}

#[actix_web::test]
async fn ses_3_whoever_confirms_through_a_provider_stays_signed_in_as_they_chose() {
    const DAY: u64 = 24 * 3600;
    let two = Two::start(false).await;
    let (ada, grace) = (Person::create(&two.here, "ada").await, Person::create(&two.there, "grace").await);
    let page = two.browser.open("/login").await;
    let fields = [("username", ada.email.as_str()), ("password", PASSWORD), ("remember", "yes")];
    two.browser.submit(&page, &fields).await;
    two.link(&grace).await;
    two.here.advance(10 * DAY);
    let page = two.browser.open("/account/security/providers").await;
    let back = two.through(&page, &grace).await;
    let cookie = back.set_cookie("_session").unwrap_or_else(|| panic!("{} {}", back.status, back.body));
    assert!(cookie.ends_with(&format!("Max-Age={}", 20 * DAY)), "{cookie}");
    two.here.advance(19 * DAY);
    assert!(two.browser.open("/account").await.has("#sign-out"));
    two.end().await;
}

#[actix_web::test]
async fn mfa_1_the_second_factor_of_this_account_is_asked_for_after_a_provider() {
    let two = Two::start(false).await;
    let (ada, grace) = (Person::create(&two.here, "ada").await, Person::create(&two.there, "grace").await);
    two.browser.arrive(&ada).await;
    two.link(&grace).await;
    let enrolled = two.browser.enrol(&two.here).await;
    let two = Two { browser: Browser::new(&two.here), ..two };
    let client = NewClient::new("shop").first_party().register(&two.here).await;
    let (verifier, challenge) = pkce();
    let page = two.browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let back = two.through(&page, &grace).await;
    assert!(back.location().unwrap().starts_with("/login/factor"), "{:?}", back.location());
    assert!(back.set_cookie("session").is_none());
    let factor = two.browser.follow(back).await;
    let code = enrolled.authenticator.code(&two.here);
    let answer = two.browser.submit(&factor, &[("code", &code)]).await.answer();
    let tokens = tokens(&two.here, &client, &answer, &verifier).await;
    let claims = claims(tokens.id_token.as_deref().unwrap());
    assert_eq!(claims["amr"], json!(["fed", "otp", "mfa"]));
    two.end().await;
}
