//! A real server on port 0 with toy handlers.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use bonafide::config::TrustedProxies;
use bonafide::types::Issuer;
use bonafide::web::cookies::Cookies;
use bonafide::web::error::{Throttled, WebError, plain_error_page};
use bonafide::web::extract::{
    AuthorizeForm, AuthorizeQuery, BasicAuthorization, BearerToken, BrowserCookies, OauthForm, RequestOrigin,
};
use bonafide::web::form::PageForm;
use bonafide::web::health::{Readiness, ReadyState};
use bonafide::web::middleware::{Frame, FrameSettings, Hooks, MayPostToClient, RequestLimits};
use bonafide::web::server::{ConnectionLimits, Doors, start};
use bonafide::web::{metrics, paths};

pub const CLIENT_ORIGIN: &str = "https://app.example.com";

/// What a test may want otherwise.
pub struct Plan {
    pub issuer: &'static str,
    pub trusted_proxies: &'static str,
    pub limits: RequestLimits,
    pub ready: ReadyState,
    pub tls: Option<rustls::ServerConfig>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            issuer: "http://localhost:8080",
            trusted_proxies: "none",
            limits: RequestLimits::default(),
            ready: ReadyState::Ready,
            tls: None,
        }
    }
}

pub struct TestServer {
    pub address: SocketAddr,
    pub observed: Arc<Mutex<Vec<String>>>,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl TestServer {
    pub fn start(plan: Plan) -> Self {
        let observed = Arc::new(Mutex::new(Vec::new()));
        let issuer = Issuer::parse(plan.issuer).unwrap();
        let frame = Frame::new(FrameSettings {
            issuer: issuer.clone(),
            limits: plan.limits,
            trusted_proxies: TrustedProxies::parse(plan.trusted_proxies).unwrap(),
            hooks: hooks(&observed),
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, receiver) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let state = plan.ready;
            let routes = move |config: &mut web::ServiceConfig| {
                config.app_data(web::Data::new(Cookies::of_issuer(&issuer)));
                config.app_data(web::Data::new(Readiness::new(move || async move { state })));
                config.app_data(web::Data::new(metrics::MetricsText::new(|| "up 1\n".to_owned())));
                declare(config);
            };
            let doors = Doors {
                listeners: vec![listener],
                tls: plan.tls,
                workers: 1,
                limits: ConnectionLimits::default(),
            };
            actix_web::rt::System::new().block_on(async move {
                let server = start(doors, frame, routes).unwrap();
                sender.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        Self { address, observed, handle: receiver.recv().unwrap(), thread: Some(thread) }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Sends bytes as they are and reads until the server closes.
    pub fn raw(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        // The server may answer and close before it has read everything.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let mut chunk = [0; 4096];
        while let Ok(count) = stream.read(&mut chunk) {
            if count == 0 {
                break;
            }
            answer.extend_from_slice(&chunk[..count]);
        }
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl TestServer {
    /// Stops as SIGTERM would, and waits until the server is gone.
    pub fn stop_gracefully(mut self) {
        drop(self.handle.stop(true));
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A client that follows nothing.
pub fn client() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

fn hooks(observed: &Arc<Mutex<Vec<String>>>) -> Hooks {
    let observed = Arc::clone(observed);
    Hooks {
        is_client_origin: Arc::new(|origin| origin == CLIENT_ORIGIN || origin == "null"),
        observe: Arc::new(move |it| {
            observed.lock().unwrap().push(format!(
                "{} {} {}",
                it.method,
                it.route.unwrap_or("-"),
                it.status.as_u16()
            ));
        }),
        error_page: Arc::new(plain_error_page),
    }
}

fn declare(config: &mut web::ServiceConfig) {
    let resource = web::resource;
    config.service(resource("/hello").route(web::get().to(|| async { "hello" })));
    config.service(resource("/item/{id}").route(web::get().to(|| async { "item" })));
    config.service(resource("/moved").route(web::get().to(moved)));
    config.service(resource("/form-to-client").route(web::get().to(form_to_client)));
    config.service(resource("/own-error").route(web::get().to(own_error)));
    config.service(resource("/fail/{how}").route(web::get().to(fail)));
    config.service(resource("/origin").route(web::get().to(origin)));
    config.service(resource("/cookies").route(web::get().to(cookies)));
    config.service(resource(paths::ACCOUNT).route(web::get().to(|| async { "account" })));
    config.service(resource(paths::JWKS).route(web::get().to(jwks)));
    config.service(resource(paths::TOKEN).route(web::post().to(token)));
    config.service(resource(paths::INTROSPECT).route(web::post().to(token)));
    let userinfo = resource(paths::USERINFO);
    config.service(userinfo.route(web::get().to(bearer)).route(web::post().to(bearer)));
    let authorize = resource(paths::AUTHORIZE);
    config.service(authorize.route(web::get().to(authorize_get)).route(web::post().to(authorize_post)));
    config.service(resource(paths::LOGIN).route(web::post().to(login)));
    metrics::routes(config);
}

async fn moved() -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("Location", "/hello")).finish()
}

async fn form_to_client() -> HttpResponse {
    let mut answer = HttpResponse::Ok().body("form");
    answer.extensions_mut().insert(MayPostToClient);
    answer
}

async fn own_error() -> HttpResponse {
    HttpResponse::BadRequest().content_type("text/html").body("a page of the handler's own")
}

async fn jwks() -> HttpResponse {
    HttpResponse::Ok().insert_header((CACHE_CONTROL, "public, max-age=300")).body("{}")
}

async fn fail(how: web::Path<String>) -> Result<HttpResponse, WebError> {
    match how.as_str() {
        "panic" => panic!("a secret in the panic's message"),
        "never" => std::future::pending().await,
        "away" => Err(WebError::Unavailable),
        "internal" => Err(WebError::internal(std::io::Error::other("a secret cause"))),
        "throttled" => Err(WebError::Throttled(Throttled {
            by: "login_failures_per_ip",
            retry_after: Duration::from_millis(1500),
            limit: 5,
            remaining: 0,
        })),
        _ => Err(WebError::NotFound),
    }
}

async fn origin(origin: RequestOrigin) -> String {
    let origin = origin.0;
    format!("{} {} {}", origin.address, origin.request_id, origin.user_agent.unwrap_or_default())
}

async fn cookies(cookies: BrowserCookies) -> String {
    format!("{} {} {}", cookies.session.is_some(), cookies.browser.is_some(), cookies.device.is_some())
}

async fn token(basic: BasicAuthorization, form: OauthForm) -> Result<String, WebError> {
    if form.optional("fail") == Some("panic") {
        panic!("a secret in the panic's message");
    }
    let grant_type = form.required("grant_type")?;
    Ok(format!("{grant_type} {}", basic.0.map(|it| it.client_id).unwrap_or_default()))
}

async fn bearer(token: BearerToken) -> String {
    token.0.expose().clone()
}

async fn authorize_get(query: AuthorizeQuery) -> Result<String, WebError> {
    Ok(format!("{} {:?}", query.required("client_id")?, query.repeated()))
}

async fn authorize_post(form: AuthorizeForm) -> Result<String, WebError> {
    Ok(format!("{} {:?}", form.required("client_id")?, form.repeated()))
}

async fn login(form: PageForm) -> String {
    form.text("username").to_owned()
}
