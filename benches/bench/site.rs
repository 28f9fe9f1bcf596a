//! Where the server is, and requests to it as bytes.

use std::net::SocketAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use url::form_urlencoded::Serializer;

/// A server on this machine.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where it listens.
    pub address: SocketAddr,
    authority: String,
}

/// A client's name and secret.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The client identifier.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
}

impl Credentials {
    /// The value of an `Authorization` header. Identifiers and secrets of ours need no escaping.
    pub fn basic(&self) -> String {
        format!("Basic {}", STANDARD.encode(format!("{}:{}", self.client_id, self.client_secret)))
    }
}

impl Site {
    /// The server on a port.
    pub fn on_port(port: u16) -> Self {
        Self { address: SocketAddr::from(([127, 0, 0, 1], port)), authority: format!("localhost:{port}") }
    }

    /// The issuer.
    pub fn issuer(&self) -> String {
        format!("http://{}", self.authority)
    }

    /// The name of a cookie of an issuer on this machine.
    pub fn cookie_name(&self, purpose: &str) -> String {
        format!("bonafide_{}_{purpose}", self.address.port())
    }

    /// A GET.
    pub fn get(&self, target: &str, headers: &[(&str, &str)]) -> Vec<u8> {
        self.head("GET", target, headers, "\r\n").into_bytes()
    }

    /// A POST of a form.
    pub fn post(&self, target: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Vec<u8> {
        let body = form(fields);
        let rest = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.head("POST", target, headers, &rest).into_bytes()
    }

    fn head(&self, method: &str, target: &str, headers: &[(&str, &str)], rest: &str) -> String {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!("{method} {target} HTTP/1.1\r\nHost: {}\r\n{headers}{rest}", self.authority)
    }
}

/// A POST whose last field differs each time; its value needs no escaping.
#[derive(Clone, Debug)]
pub struct Template {
    head: String,
    fields: String,
    filled: Vec<u8>,
}

impl Template {
    /// A form without the value of its last field.
    pub fn post(site: &Site, target: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Self {
        let rest = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        Self { head: site.head("POST", target, headers, rest), fields: form(fields), filled: Vec::new() }
    }

    /// The request with the value.
    pub fn fill(&mut self, value: &str) -> &[u8] {
        let length = (self.fields.len() + value.len()).to_string();
        self.filled.clear();
        for part in [&self.head, length.as_str(), "\r\n\r\n", &self.fields, value] {
            self.filled.extend_from_slice(part.as_bytes());
        }
        &self.filled
    }
}

/// Fields as a form or a query.
pub fn form(fields: &[(&str, &str)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}
