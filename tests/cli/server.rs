//! `serve`: how it starts, how it ends, and what a kill leaves behind.

use std::net::TcpListener;
use std::process::Child;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use reqwest::{Client, Response};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::program::Program;
use crate::support::Browser;

pub const PASSWORD: &str = "correct horse battery staple";
const CALLBACK: &str = "https://app.example.com/callback";
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn rel_4_sigterm_ends_the_server_with_0_within_five_seconds() {
    let program = Program::new();
    let mut server = program.serve();
    ready(&program);
    assert_eq!(program.json(&["healthcheck"])["status"], "ready");
    let began = Instant::now();
    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert_eq!(program.run(&["healthcheck"]).status.code(), Some(1), "nobody is there");
}

#[test]
fn cfg_2_the_first_start_makes_a_master_key_for_its_owner_alone_and_the_next_keeps_it() {
    use std::os::unix::fs::PermissionsExt;
    let program = Program::new();
    let file = program.path().join("keys/master.key");
    let mut made = Vec::new();
    for _ in 0..2 {
        let mut server = program.serve();
        ready(&program);
        terminate(&server);
        assert_eq!(server.wait().unwrap().code(), Some(0));
        made.push(std::fs::read(&file).unwrap());
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(made[0], made[1]);
    std::fs::remove_file(&file).unwrap();
    let output = program.run(&["serve"]);
    assert_eq!(output.status.code(), Some(1), "never a new key over encrypted rows");
    assert!(!file.exists());
}

#[test]
fn data_of_one_issuer_are_not_served_for_another() {
    let program = Program::new();
    let mut server = program.serve();
    ready(&program);
    terminate(&server);
    server.wait().unwrap();
    let other = format!("http://127.0.0.1:{}", program.port);
    let output = program.command(&["serve"]).env("BONAFIDE_ISSUER", other).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(crate::program::text(&output.stderr).contains("--accept-new-issuer"));
}

#[actix_web::test]
async fn aud_4_a_log_that_nobody_reads_holds_up_no_request_and_its_lost_lines_are_counted() {
    let program = Program::new();
    let metrics = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut command = program.command(&["serve"]);
    // Standard error is a pipe that stays full: nobody reads it.
    let mut server = command.env("BONAFIDE_METRICS_LISTEN", metrics.to_string()).spawn().unwrap();
    ready_async(&program).await;
    let http = Client::builder().no_proxy().build().unwrap();
    let figures = async || {
        let answer = http.get(format!("http://{metrics}/metrics")).send().await.unwrap();
        let text = answer.text().await.unwrap();
        let line = text.lines().find_map(|it| it.strip_prefix("bonafide_log_lines_dropped ")).unwrap();
        line.parse::<u64>().unwrap()
    };
    assert_eq!(figures().await, 0);
    let asked = tokio::time::timeout(PATIENCE * 3, async {
        let address = format!("{}/nothing", program.issuer());
        while figures().await == 0 {
            let requests = (0..500).map(|_| http.get(&address).send());
            let answers = futures_util::stream::iter(requests).buffer_unordered(32);
            assert!(answers.all(async |it| it.unwrap().status() == 404).await);
        }
    });
    asked.await.expect("the log loses lines");
    let began = Instant::now();
    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[actix_web::test]
async fn rel_3_kill_9_during_refreshes_loses_no_session_and_forks_no_family() {
    let program = Program::new();
    let secret = prepare(&program);
    let mut server = program.serve();
    ready_async(&program).await;
    let caller = Caller::new(&program, secret);
    let browser = signed_in(&program).await;
    let mut families = Vec::new();
    for _ in 0..6 {
        let (verifier, code) = code(&browser).await;
        let tokens = body(caller.redeem(&code, &verifier).await.unwrap(), 200).await;
        families.push((code, verifier, tokens["refresh_token"].as_str().unwrap().to_owned()));
    }
    let (unused_verifier, unused) = code(&browser).await;

    let done = std::cell::Cell::new(0);
    let load = families.iter().map(|(_, _, first)| caller.refresh_until_it_fails(first, &done));
    let (last, ()) = tokio::join!(futures_util::future::join_all(load), async {
        let asked = tokio::time::timeout(PATIENCE, async {
            while done.get() < 60 {
                tokio::task::yield_now().await;
            }
        });
        asked.await.expect("sixty refreshes");
        server.kill().unwrap();
    });
    server.wait().unwrap();

    let mut server = ready_within_two_seconds(&program).await;
    assert!(browser.open("/account").await.has("#sign-out"), "no session is lost");
    for ((code, verifier, _), token) in families.iter().zip(&last) {
        let first = body(caller.refresh(token).await.unwrap(), 200).await;
        let retried = body(caller.refresh(token).await.unwrap(), 200).await;
        assert_eq!(first["refresh_token"], retried["refresh_token"], "one successor, however often asked");
        let next = first["refresh_token"].as_str().unwrap();
        let after = body(caller.refresh(next).await.unwrap(), 200).await;
        body(caller.refresh(token).await.unwrap(), 400).await;
        let latest = after["refresh_token"].as_str().unwrap();
        body(caller.refresh(latest).await.unwrap(), 400).await;
        body(caller.redeem(code, verifier).await.unwrap(), 400).await;
    }
    body(caller.redeem(&unused, &unused_verifier).await.unwrap(), 200).await;
    body(caller.redeem(&unused, &unused_verifier).await.unwrap(), 400).await;
    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
}

/// Starts the program after a kill, in the time that REL-3 allows. A busy machine gets three tries, each after another kill.
async fn ready_within_two_seconds(program: &Program) -> Child {
    let mut took = Vec::new();
    for _ in 0..3 {
        let began = Instant::now();
        let mut server = program.serve();
        ready_async(program).await;
        if began.elapsed() < Duration::from_secs(2) {
            return server;
        }
        took.push(began.elapsed());
        server.kill().unwrap();
        server.wait().unwrap();
    }
    panic!("ready too late: {took:?}");
}

/// A client of the program under test.
pub struct Caller {
    http: Client,
    token: String,
    secret: String,
}

impl Caller {
    pub fn new(program: &Program, secret: String) -> Self {
        let http = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        Self { http, token: format!("{}/oauth2/token", program.issuer()), secret }
    }

    pub async fn post(&self, form: &[(&str, &str)]) -> reqwest::Result<Response> {
        self.http.post(&self.token).basic_auth("rp", Some(&self.secret)).form(form).send().await
    }

    pub async fn refresh(&self, token: &str) -> reqwest::Result<Response> {
        self.post(&[("grant_type", "refresh_token"), ("refresh_token", token)]).await
    }

    pub async fn redeem(&self, code: &str, verifier: &str) -> reqwest::Result<Response> {
        self.post(&[
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("code_verifier", verifier),
        ])
        .await
    }

    /// Refreshes on and on; gives the last token whose answer arrived.
    async fn refresh_until_it_fails(&self, first: &str, done: &std::cell::Cell<u32>) -> String {
        let mut token = first.to_owned();
        while let Ok(answer) = self.refresh(&token).await {
            assert_eq!(answer.status(), 200);
            let Ok(body) = answer.json::<Value>().await else { break };
            token = body["refresh_token"].as_str().unwrap().to_owned();
            done.set(done.get() + 1);
        }
        token
    }
}

/// A browser in which the person has signed in.
pub async fn signed_in(program: &Program) -> Browser {
    let browser = Browser::at(&program.issuer());
    let page = browser.open("/login").await;
    let home = browser.submit(&page, &[("username", "ada"), ("password", PASSWORD)]).await;
    assert!(home.has("#sign-out"), "{} {}", home.status, home.body);
    browser
}

/// A person and a client, made from the shell; gives the client's secret.
pub fn prepare(program: &Program) -> String {
    let person = [
        "user",
        "create",
        "--email",
        "ada@example.com",
        "--name",
        "Ada",
        "--username",
        "ada",
        "--verified",
        "--password-stdin",
    ];
    program.json_with_input(&person, PASSWORD);
    let client = [
        "client",
        "create",
        "--name",
        "App",
        "--client-id",
        "rp",
        "--redirect-uri",
        CALLBACK,
        "--scope",
        "openid offline_access",
        "--skip-consent",
    ];
    program.json(&client)["client_secret"].as_str().unwrap().to_owned()
}

pub async fn code(browser: &Browser) -> (String, String) {
    let (verifier, challenge) = crate::support::data::pkce();
    let answer = browser.open(&authorize_address(&challenge, "s", "n")).await.answer();
    (verifier, answer["code"].clone())
}

pub fn authorize_address(challenge: &str, state: &str, nonce: &str) -> String {
    format!(
        "/oauth2/authorize?client_id=rp&redirect_uri={CALLBACK}&response_type=code&scope=openid%20offline_access\
         &code_challenge={challenge}&code_challenge_method=S256&state={state}&nonce={nonce}"
    )
}

pub async fn body(answer: Response, status: u16) -> Value {
    let got = answer.status().as_u16();
    let body: Value = answer.json().await.unwrap();
    assert_eq!(got, status, "{body}");
    body
}

pub fn terminate(server: &Child) {
    kill_process(Pid::from_child(server), Signal::TERM).unwrap();
}

/// Waits until the server says that it is ready.
pub fn ready(program: &Program) {
    actix_web::rt::System::new().block_on(ready_async(program));
}

pub async fn ready_async(program: &Program) {
    let address = format!("{}/readyz", program.issuer());
    let asked = tokio::time::timeout(PATIENCE, async {
        let http = Client::builder().no_proxy().build().unwrap();
        while !http.get(&address).send().await.is_ok_and(|it| it.status() == 200) {
            tokio::task::yield_now().await;
        }
    });
    asked.await.expect("the server is ready");
}
