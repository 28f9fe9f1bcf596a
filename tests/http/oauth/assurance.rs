//! SES-3, MFA-7: what tokens tell of the sign-in stays true when they are refreshed.

use serde_json::{Value, json};

use crate::support::browser::authorize_address;
use crate::support::data::{RegisteredClient, claims, pkce};
use crate::support::factors::{Authenticator, Enrolled};
use crate::support::{App, Browser, NewClient, Person, Tokens};

const HALF_AN_HOUR: u64 = 1800;
const SECURITY: &str = "/account/security";

/// Somebody who showed a password and a code.
struct Assured {
    app: App,
    ada: Person,
    rp: RegisteredClient,
    browser: Browser,
    authenticator: Authenticator,
    recovery_codes: Vec<String>,
}

impl Assured {
    async fn start() -> Self {
        let app = App::start().await;
        let rp = NewClient::new("rp").first_party().register(&app).await;
        let (ada, Enrolled { authenticator, recovery_codes }) = Browser::person_with_app(&app, "ada").await;
        let browser = Browser::new(&app);
        let page = browser.arrive(&ada).await;
        assert!(browser.submit(&page, &[("code", &authenticator.code(&app))]).await.has("#sign-out"));
        Self { app, ada, rp, browser, authenticator, recovery_codes }
    }

    /// Another browser that somebody signed in with by a recovery code, and that is remembered.
    async fn elsewhere(&self) -> Browser {
        let browser = Browser::new(&self.app);
        browser.arrive(&self.ada).await;
        let page = browser.open("/login/factor?kind=recovery").await;
        let fields = [("code", self.recovery_codes[0].as_str()), ("remember_device", "yes")];
        assert!(browser.submit(&page, &fields).await.has("#sign-out"));
        browser
    }

    async fn tokens_in(&self, browser: &Browser, scope: &str) -> Tokens {
        browser.tokens(&self.app, &self.rp, &self.ada, scope).await
    }

    async fn tokens(&self, scope: &str) -> Tokens {
        self.tokens_in(&self.browser, scope).await
    }

    async fn refreshed(&self, tokens: &Tokens) -> Tokens {
        Tokens::of(self.rp.refresh(&self.app, tokens.refresh()).await).await
    }

    /// Removes the app on its page.
    async fn remove_app(&self) {
        let page = self.browser.open(SECURITY).await;
        let link = scraper::Selector::parse("a[href*='/authenticators/']").unwrap();
        let address = page.html().select(&link).next().unwrap().value().attr("href").unwrap().to_owned();
        let page = self.browser.open(&address).await;
        assert!(self.browser.submit(&page, &[("do", "remove")]).await.has("#account-notice"));
    }
}

/// `acr` and `amr`, which both tokens tell alike.
fn told(tokens: &Tokens) -> (String, Value) {
    let (access, id) = (claims(&tokens.access_token), claims(tokens.id_token.as_deref().unwrap()));
    for name in ["acr", "amr", "auth_time"] {
        assert_eq!(access[name], id[name], "{name}");
    }
    (id["acr"].as_str().unwrap().to_owned(), id["amr"].clone())
}

fn both() -> (String, Value) {
    ("2".to_owned(), json!(["pwd", "otp", "mfa"]))
}

fn first() -> (String, Value) {
    ("1".to_owned(), json!(["pwd"]))
}

fn auth_time(tokens: &Tokens) -> i64 {
    claims(&tokens.access_token)["auth_time"].as_i64().unwrap()
}

#[actix_web::test]
async fn ses_3_a_refresh_tells_the_second_factor_for_a_day_and_then_what_was_shown_first() {
    let it = Assured::start().await;
    let began = it.app.now().timestamp();
    let mut tokens = it.tokens("openid").await;
    for _ in 0..47 {
        it.app.advance(HALF_AN_HOUR);
        tokens = it.refreshed(&tokens).await;
        assert_eq!(told(&tokens), both());
    }
    it.app.advance(HALF_AN_HOUR);
    let tokens = it.refreshed(&tokens).await;
    assert_eq!((told(&tokens), auth_time(&tokens)), (first(), began));
    assert_eq!(told(&it.refreshed(&tokens).await), first());
    it.app.stop().await;
}

#[actix_web::test]
async fn ses_3_after_an_idle_hour_a_refresh_tells_one_factor_until_one_is_shown_again() {
    let it = Assured::start().await;
    let tokens = it.tokens("openid").await;
    it.app.advance(3599);
    let tokens = it.refreshed(&tokens).await;
    assert_eq!(told(&tokens), both(), "a refresh is a use, so the hour begins anew");
    it.app.advance(3600);
    let mut tokens = it.refreshed(&tokens).await;
    assert_eq!(told(&tokens), first());
    it.app.advance(60);
    tokens = it.refreshed(&tokens).await;
    assert_eq!(told(&tokens), first(), "what has lapsed does not come back by itself");
    let page = it.browser.open("/login/factor").await;
    it.browser.submit(&page, &[("code", &it.authenticator.code(&it.app))]).await;
    assert_eq!(told(&it.refreshed(&tokens).await), both());
    it.app.stop().await;
}

#[actix_web::test]
async fn ses_3_a_lost_answer_is_given_again_with_the_same_truth() {
    let it = Assured::start().await;
    let tokens = it.tokens("openid").await;
    it.app.advance(3599);
    it.refreshed(&tokens).await;
    it.app.advance(2);
    assert_eq!(told(&it.refreshed(&tokens).await), both());
    it.app.stop().await;
}

#[actix_web::test]
async fn ses_3_what_works_offline_keeps_no_factor_alive_and_none_outlives_the_sign_out() {
    let it = Assured::start().await;
    let tokens = it.tokens("openid offline_access").await;
    it.app.advance(HALF_AN_HOUR);
    let tokens = it.refreshed(&tokens).await;
    assert_eq!(told(&tokens), both());
    it.app.advance(HALF_AN_HOUR);
    assert_eq!(told(&it.refreshed(&tokens).await), first(), "nobody was at the browser for an hour");
    let page = it.browser.open("/login/factor").await;
    it.browser.submit(&page, &[("code", &it.authenticator.code(&it.app))]).await;
    let tokens = it.tokens("openid offline_access").await;
    assert_eq!(told(&tokens), both());
    it.browser.sign_out().await;
    assert_eq!(told(&it.refreshed(&tokens).await), first());
    it.app.stop().await;
}

#[actix_web::test]
async fn mfa_7_a_removed_factor_counts_in_no_token_and_in_no_code_on_its_way() {
    let it = Assured::start().await;
    let (bound, offline) = (it.tokens("openid").await, it.tokens("openid offline_access").await);
    let (verifier, challenge) = pkce();
    let address = authorize_address(&it.rp, "openid", &challenge, &[]);
    let code = it.browser.open(&address).await.answer().remove("code").unwrap();
    it.remove_app().await;
    for tokens in [&bound, &offline] {
        assert_eq!(told(&it.refreshed(tokens).await), first());
    }
    assert_eq!(told(&Tokens::of(it.rp.redeem(&it.app, &code, &verifier).await).await), first());
    // Another factor does not bring back what the old one proved.
    it.browser.enrol(&it.app).await;
    let bound = it.refreshed(&bound).await;
    assert_eq!(told(&bound), first());
    assert_eq!(told(&it.tokens("openid").await), both());
    it.app.stop().await;
}

#[actix_web::test]
async fn mfa_7_another_factor_leaves_what_was_proven_only_where_it_was_added() {
    let it = Assured::start().await;
    let other = it.elsewhere().await;
    let (here, there) = (it.tokens("openid").await, it.tokens_in(&other, "openid").await);
    assert_eq!((told(&here), told(&there)), (both(), both()));
    it.app.advance(30);
    it.browser.enrol(&it.app).await;
    assert_eq!(told(&it.refreshed(&here).await), both());
    assert_eq!(told(&it.refreshed(&there).await), first());
    it.app.stop().await;
}

#[actix_web::test]
async fn mfa_7_new_recovery_codes_take_back_what_an_old_one_proved_elsewhere() {
    let it = Assured::start().await;
    let other = it.elsewhere().await;
    let (here, there) = (it.tokens("openid").await, it.tokens_in(&other, "openid").await);
    let page = it.browser.open("/account/security/recovery-codes").await;
    assert!(it.browser.submit(&page, &[]).await.has("#codes-done"));
    assert_eq!(told(&it.refreshed(&there).await), first(), "in tokens");
    assert_eq!(told(&it.tokens_in(&other, "openid").await), first(), "in the session");
    other.sign_out().await;
    assert!(other.arrive(&it.ada).await.has("#code-submit"), "the browser is remembered no longer");
    assert_eq!(told(&it.refreshed(&here).await), both(), "where it was done all stays");
    assert_eq!(told(&it.tokens("openid").await), both());
    it.app.stop().await;
}
