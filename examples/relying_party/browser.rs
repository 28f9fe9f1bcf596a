//! What the browser gets and brings: pages, redirects, cookies. Nothing here knows OpenID Connect.

use std::error::Error;
use std::fmt;

use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, ResponseError, get};
use serde_json::{Map, Value};

/// What the page of a signed-in person needs.
pub struct SignedIn<'a> {
    pub notice: &'a str,
    pub claims: &'a Map<String, Value>,
    pub user_info: Result<Map<String, Value>, Trouble>,
    pub service: &'a str,
    pub service_status: String,
    pub service_answer: Value,
    pub form_token: &'a str,
    /// The origin that signing out leads to.
    pub provider: &'a str,
}

/// Something went wrong, told so that the reader knows what to do next.
#[derive(Debug)]
pub struct Trouble {
    status: StatusCode,
    title: &'static str,
    detail: String,
}

impl Trouble {
    /// The answer that came does not fit.
    pub fn new(title: &'static str, detail: &str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, title, detail: detail.to_owned() }
    }

    /// Bonafide, or the way to it, failed.
    pub fn provider(error: impl Error + 'static) -> Self {
        let detail = explain(&error);
        Self { status: StatusCode::BAD_GATEWAY, title: "Bonafide did not give what was asked for", detail }
    }

    /// Bonafide sent the person back with an error (RFC 6749 §4.1.2.1).
    pub fn refused(error: &str, description: &str) -> Self {
        let hint = match error {
            "access_denied" => "You did not allow it, so this application learned nothing about you.",
            "invalid_scope" => "Register this client with all scopes that it asks for.",
            "invalid_target" => "Register DEMO_SERVICE_URL among this client's audiences.",
            "temporarily_unavailable" | "server_error" => "Try again in a moment.",
            _ => "This application asks for something that it may not have.",
        };
        let detail = format!("{hint} Bonafide says: {error}. {description}");
        Self { status: StatusCode::BAD_REQUEST, title: "You were not signed in", detail }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.title, self.detail)
    }
}

impl ResponseError for Trouble {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let body = format!(
            r#"<p id="error" role="alert">{}</p>
            <p><a class="button" id="sign-in" href="/sign-in">Sign in again</a> <a href="/">Start page</a></p>"#,
            escape(&self.detail)
        );
        page(self.status, self.title, &body, "")
    }
}

/// An error and all its causes in one line.
pub fn explain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(it) = cause {
        text += &format!(": {it}");
        cause = it.source();
    }
    text
}

/// The page of somebody who is not signed in.
pub fn welcome() -> HttpResponse {
    let body = r#"<p>This application knows nothing about you yet. Bonafide tells it who you are, once you allow it.</p>
        <p><a class="button" id="sign-in" href="/sign-in">Sign in with Bonafide</a></p>"#;
    page(StatusCode::OK, "A sample application", body, "")
}

/// The page of somebody who is.
pub fn signed_in(it: &SignedIn<'_>) -> HttpResponse {
    let name = ["name", "preferred_username", "email", "sub"].iter();
    let name = name.filter_map(|key| it.claims.get(*key).or_else(|| it.user_info.as_ref().ok()?.get(*key)));
    let name = name.filter_map(Value::as_str).next().unwrap_or_default();
    let user_info = match &it.user_info {
        Ok(claims) => table(claims),
        Err(trouble) => format!("<p>{}</p>", escape(&trouble.to_string())),
    };
    let answer = match &it.service_answer {
        Value::Object(answer) => table(answer),
        other => format!("<p>{}</p>", escape(&text(other))),
    };
    let notice =
        if it.notice.is_empty() { "" } else { &format!("<p role=\"status\">{}</p>", escape(it.notice)) };
    let form_token =
        format!("<input type=\"hidden\" name=\"form_token\" value=\"{}\">", escape(it.form_token));
    let body = format!(
        r#"<p>You are <strong id="name">{name}</strong>.</p>{notice}
        <div class="buttons">
          <form method="get" action="/"><button id="call-again">Call the service again</button></form>
          <form method="post" action="/refresh">{form_token}<button id="refresh">Refresh the tokens</button></form>
          <form method="post" action="/sign-out">{form_token}<button id="sign-out">Sign out</button></form>
        </div>
        <section id="claims"><h2>What the ID token says</h2>{claims}</section>
        <section id="user-info"><h2>What userinfo says</h2>{user_info}</section>
        <section id="service"><h2>What the service behind answers</h2>
          <p>{service}/notes, called with your access token: <strong id="service-status">{status}</strong></p>{answer}
        </section>"#,
        name = escape(name),
        claims = table(it.claims),
        service = escape(it.service),
        status = escape(&it.service_status),
    );
    page(StatusCode::OK, "You are signed in", &body, it.provider)
}

#[get("/style.css")]
pub async fn style() -> HttpResponse {
    HttpResponse::Ok().content_type("text/css; charset=utf-8").body(include_str!("style.css"))
}

/// Sends the browser on with GET, whatever it came with.
pub fn redirect(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, address)).finish()
}

/// The value of a cookie of ours, unless it is empty.
pub fn cookie(request: &HttpRequest, name: &str) -> Option<String> {
    request.cookie(name).map(|it| it.value().to_owned()).filter(|it| !it.is_empty())
}

/// Out of reach of scripts and of other sites' forms. A real application has https, and adds `Secure` and the prefix
/// `__Host-`.
pub fn set_cookie(response: &mut HttpResponse, name: &str, value: &str) {
    let cookie = Cookie::build(name, value).path("/").http_only(true).same_site(SameSite::Lax);
    // Fails only for a name or value that is no header text; ours are.
    let _ = response.add_cookie(&cookie.finish());
}

/// `form_target` is where a form's answer may lead besides here: browsers hold redirects to it as well.
fn page(status: StatusCode, title: &str, body: &str, form_target: &str) -> HttpResponse {
    let policy = format!(
        "default-src 'none'; style-src 'self'; form-action 'self' {form_target}; base-uri 'none'; frame-ancestors 'none'"
    );
    let html = format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} - sample relying party</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"#
    );
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_SECURITY_POLICY, policy))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::REFERRER_POLICY, "no-referrer"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(html)
}

fn table(claims: &Map<String, Value>) -> String {
    let row = |(name, value): (&String, &Value)| {
        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escape(name), escape(&text(value)))
    };
    format!("<table>{}</table>", claims.iter().map(row).collect::<String>())
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
