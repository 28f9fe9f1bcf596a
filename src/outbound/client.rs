//! One request at a time, to where it may go, for as much as may be read.

use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use reqwest::{Certificate, Client, Response, redirect, retry};
use serde_json::Value;
use url::Url;

use crate::config::OutboundSettings;

use super::error::{OutboundError, OutboundSetupError};
use super::resolver::{GuardedResolver, Reach};

/// From the first look-up to the last byte.
const TIMEOUT: Duration = Duration::from_secs(5);

const BODY_LIMIT_BYTES: usize = 64 * 1024;

/// Reads addresses that clients registered, without being led into our own network (OA-10). Cheap to clone; usable
/// from any runtime.
#[derive(Clone, Debug)]
pub struct OutboundClient(Arc<Connector>);

/// What requests are sent with. The HTTP client is made when it is first needed: it reads every authority of the system, which
/// takes longer than all else at the start, and an installation that never asks anybody needs none of them.
#[derive(Debug)]
struct Connector {
    reach: Reach,
    timeout: Duration,
    authorities: Vec<Certificate>,
    http: OnceLock<Client>,
}

impl Connector {
    fn http(&self) -> Result<&Client, reqwest::Error> {
        match self.http.get() {
            Some(http) => Ok(http),
            None => {
                let http = self.build()?;
                Ok(self.http.get_or_init(|| http))
            }
        }
    }

    fn build(&self) -> Result<Client, reqwest::Error> {
        Client::builder()
            .dns_resolver(GuardedResolver(self.reach))
            .redirect(redirect::Policy::none())
            // A proxy would look names up in our place, past the resolver.
            .no_proxy()
            // Every request connects anew and so is checked anew. It also keeps connections, which belong to the
            // runtime that opened them, from being handed to another worker's.
            .pool_max_idle_per_host(0)
            .http1_only()
            .retry(retry::never())
            .https_only(self.reach == Reach::Public)
            .timeout(self.timeout)
            .user_agent(concat!("Bonafide/", env!("CARGO_PKG_VERSION")))
            .tls_certs_merge(self.authorities.iter().cloned())
            .build()
    }
}

impl OutboundClient {
    /// Sets the client up; nothing is sent yet.
    ///
    /// # Errors
    /// [`OutboundSetupError`] when the extra authorities cannot be used.
    pub fn new(settings: &OutboundSettings) -> Result<Self, OutboundSetupError> {
        Self::with_timeout(settings, TIMEOUT)
    }

    fn with_timeout(settings: &OutboundSettings, timeout: Duration) -> Result<Self, OutboundSetupError> {
        let reach = if settings.allow_loopback { Reach::PublicAndLoopback } else { Reach::Public };
        let authorities = settings.ca_file.as_deref().map(read_certificates).transpose()?.unwrap_or_default();
        Ok(Self(Arc::new(Connector { reach, timeout, authorities, http: OnceLock::new() })))
    }

    /// Reads the JSON document at `url`: 5 seconds and 64 kB at most, redirects not followed.
    ///
    /// # Errors
    /// [`OutboundError`], with what stood in the way.
    pub async fn get_json(&self, url: &Url) -> Result<Value, OutboundError> {
        let http = self.admit(url)?;
        read_json(http.get(url.clone()).header(ACCEPT, "application/json").send().await?).await
    }

    /// Reads the JSON document at `url` with an access token (RFC 6750 §2.1), within the same limits.
    ///
    /// # Errors
    /// [`OutboundError`], with what stood in the way.
    pub async fn get_json_as(&self, url: &Url, token: &str) -> Result<Value, OutboundError> {
        let http = self.admit(url)?;
        let request = http.get(url.clone()).header(ACCEPT, "application/json").bearer_auth(token);
        read_json(request.send().await?).await
    }

    /// Posts a form and gives what was answered, whatever its status, within the same limits. Of `headers` only
    /// `Authorization` goes out.
    ///
    /// # Errors
    /// [`OutboundError`], with what stood in the way.
    pub async fn post_form(
        &self,
        url: &Url,
        headers: &HeaderMap,
        body: Vec<u8>,
    ) -> Result<Answered, OutboundError> {
        let http = self.admit(url)?;
        let form = "application/x-www-form-urlencoded";
        let mut request = http.post(url.clone()).header(ACCEPT, "application/json");
        if let Some(authorization) = headers.get(AUTHORIZATION) {
            request = request.header(AUTHORIZATION, authorization);
        }
        let response = request.header(CONTENT_TYPE, form).body(body).send().await?;
        if response.status().is_redirection() {
            return Err(OutboundError::Redirected);
        }
        let status = response.status().as_u16();
        Ok(Answered { status, body: read_body(response).await? })
    }

    /// What to ask `url` with, if it may be asked.
    fn admit(&self, url: &Url) -> Result<&Client, OutboundError> {
        self.0.reach.admit(url)?;
        Ok(self.0.http()?)
    }
}

/// What a posted form was answered with.
#[derive(Debug)]
pub struct Answered {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

async fn read_json(response: Response) -> Result<Value, OutboundError> {
    if response.status().is_redirection() {
        return Err(OutboundError::Redirected);
    }
    if !response.status().is_success() {
        return Err(OutboundError::Status { status: response.status().as_u16() });
    }
    if !is_json(response.headers()) {
        return Err(OutboundError::ContentType);
    }
    let body = read_body(response).await?;
    serde_json::from_slice(&body).map_err(OutboundError::NotJson)
}

/// Reads piece by piece, so that an endless answer costs no more than the limit.
async fn read_body(mut response: Response) -> Result<Vec<u8>, OutboundError> {
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await? {
        if body.len() + piece.len() > BODY_LIMIT_BYTES {
            return Err(OutboundError::TooLarge { limit_bytes: BODY_LIMIT_BYTES });
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

/// Whether the answer says that it is JSON: `application/json`, or a kind of it such as `application/jwk-set+json`.
fn is_json(headers: &HeaderMap) -> bool {
    let declared = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let essence = declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

fn read_certificates(path: &Path) -> Result<Vec<Certificate>, OutboundSetupError> {
    let pem = fs::read(path)
        .map_err(|cause| OutboundSetupError::CaFileUnreadable { path: path.to_owned(), cause })?;
    match Certificate::from_pem_bundle(&pem) {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        _ => Err(OutboundSetupError::CaFileInvalid { path: path.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpListener};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use openssl::asn1::Asn1Time;
    use openssl::hash::MessageDigest;
    use openssl::pkey::{PKey, Private};
    use openssl::rsa::Rsa;
    use openssl::ssl::{SslAcceptor, SslMethod};
    use openssl::x509::extension::{BasicConstraints, SubjectAlternativeName};
    use openssl::x509::{X509, X509NameBuilder};

    use super::*;

    /// Answers each connection with the same bytes, then holds it open until the client leaves.
    fn serve(answer: impl Into<Vec<u8>>) -> (SocketAddr, Arc<AtomicUsize>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, answer) = (listener.local_addr().unwrap(), answer.into());
        let connections = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&connections);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                counter.fetch_add(1, Ordering::SeqCst);
                converse(stream, &answer);
            }
        });
        (address, connections)
    }

    fn converse(mut stream: impl Read + Write, answer: &[u8]) {
        let mut request = [0; 4096];
        let asked = stream.read(&mut request).unwrap_or_default();
        if asked > 0 && stream.write_all(answer).is_ok() {
            while stream.read(&mut request).is_ok_and(|it| it > 0) {}
        }
    }

    fn json(body: &str) -> String {
        format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
    }

    async fn ask(address: SocketAddr) -> Result<Value, OutboundError> {
        let settings = OutboundSettings { allow_loopback: true, ca_file: None };
        let client = OutboundClient::with_timeout(&settings, Duration::from_millis(500)).unwrap();
        client.get_json(&Url::parse(&format!("http://{address}/jwks.json")).unwrap()).await
    }

    async fn answered_with(answer: impl Into<Vec<u8>>) -> Result<Value, OutboundError> {
        ask(serve(answer).0).await
    }

    #[tokio::test]
    async fn a_json_document_is_read_and_no_connection_is_kept() {
        let (address, connections) = serve(json(r#"{"keys":[]}"#));
        assert_eq!(ask(address).await.unwrap(), serde_json::json!({"keys": []}));
        let settings = OutboundSettings { allow_loopback: true, ca_file: None };
        let client = OutboundClient::new(&settings).unwrap();
        let url = Url::parse(&format!("http://localhost:{}/", address.port())).unwrap();
        for _ in 0..2 {
            client.get_json(&url).await.unwrap();
        }
        assert_eq!(connections.load(Ordering::SeqCst), 3, "each fetch connects, and so resolves, anew");
    }

    #[tokio::test]
    async fn oa_10_without_the_switch_this_machine_is_out_of_reach() {
        let (address, connections) = serve(json("{}"));
        let client = OutboundClient::new(&OutboundSettings { allow_loopback: false, ca_file: None }).unwrap();
        for host in ["localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"] {
            let url = Url::parse(&format!("https://{host}:{}/", address.port())).unwrap();
            let refused = client.get_json(&url).await;
            assert!(matches!(refused, Err(OutboundError::AddressRefused)), "{host}: {refused:?}");
        }
        assert_eq!(connections.load(Ordering::SeqCst), 0);
    }

    #[tokio::test]
    async fn oa_10_redirects_are_not_followed() {
        let (target, connections) = serve(json("{}"));
        for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
            let redirect =
                format!("HTTP/1.1 {status}\r\nlocation: http://{target}/\r\ncontent-length: 0\r\n\r\n");
            assert!(matches!(answered_with(redirect).await, Err(OutboundError::Redirected)), "{status}");
        }
        assert_eq!(connections.load(Ordering::SeqCst), 0);
    }

    #[tokio::test]
    async fn oa_10_time_runs_until_the_last_byte() {
        let stalled = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{";
        for answer in ["", stalled] {
            assert!(matches!(answered_with(answer).await, Err(OutboundError::TimedOut)), "{answer}");
        }
    }

    #[tokio::test]
    async fn oa_10_a_body_past_64_kb_is_cut() {
        let fits = format!("\"{}\"", "x".repeat(BODY_LIMIT_BYTES - 2));
        assert!(answered_with(json(&fits)).await.is_ok());
        let too_long = format!("\"{}\"", "x".repeat(BODY_LIMIT_BYTES - 1));
        let endless = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n20000\r\n{}",
            "x".repeat(0x20000)
        );
        for answer in [json(&too_long), endless] {
            assert!(matches!(answered_with(answer).await, Err(OutboundError::TooLarge { .. })));
        }
    }

    #[tokio::test]
    async fn only_what_is_declared_and_formed_as_json_is_taken() {
        let declared = |content_type: &str, body: &str| json(body).replace("application/json", content_type);
        assert!(answered_with(declared("application/jwk-set+json; charset=utf-8", "{}")).await.is_ok());
        for content_type in ["text/html", "text/plain", "application/octet-stream", "application/jsonp", ""] {
            let refused = answered_with(declared(content_type, "{}")).await;
            assert!(matches!(refused, Err(OutboundError::ContentType)), "{content_type}: {refused:?}");
        }
        for body in ["", "{", "<html>", "{} {}", &"[".repeat(10_000)] {
            assert!(matches!(answered_with(json(body)).await, Err(OutboundError::NotJson(_))));
        }
        let missing = "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n";
        assert!(matches!(answered_with(missing).await, Err(OutboundError::Status { status: 404 })));
        assert!(matches!(answered_with("nonsense\r\n\r\n").await, Err(OutboundError::Unreachable(_))));
    }

    #[tokio::test]
    async fn a_certificate_counts_only_through_the_ca_file() {
        let (key, certificate) = self_signed_for_localhost();
        let mut acceptor = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls()).unwrap();
        acceptor.set_private_key(&key).unwrap();
        acceptor.set_certificate(&certificate).unwrap();
        let acceptor = acceptor.build();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url =
            Url::parse(&format!("https://localhost:{}/", listener.local_addr().unwrap().port())).unwrap();
        thread::spawn(move || {
            for stream in listener.incoming().flatten().filter_map(|it| acceptor.accept(it).ok()) {
                converse(stream, json("{}").as_bytes());
            }
        });

        let folder = tempfile::tempdir().unwrap();
        let ca_file = folder.path().join("ca.pem");
        fs::write(&ca_file, certificate.to_pem().unwrap()).unwrap();
        let client = |ca_file| OutboundClient::new(&OutboundSettings { allow_loopback: true, ca_file });
        let untrusting = client(None).unwrap().get_json(&url).await;
        assert!(matches!(untrusting, Err(OutboundError::Unreachable(_))), "{untrusting:?}");
        assert!(client(Some(ca_file)).unwrap().get_json(&url).await.is_ok());

        let empty = folder.path().join("empty.pem");
        fs::write(&empty, "nothing").unwrap();
        assert!(matches!(client(Some(empty)), Err(OutboundSetupError::CaFileInvalid { .. })));
        let absent = folder.path().join("absent.pem");
        assert!(matches!(client(Some(absent)), Err(OutboundSetupError::CaFileUnreadable { .. })));
    }

    fn self_signed_for_localhost() -> (PKey<Private>, X509) {
        let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
        let mut name = X509NameBuilder::new().unwrap();
        name.append_entry_by_text("CN", "localhost").unwrap();
        let name = name.build();
        let mut builder = X509::builder().unwrap();
        builder.set_version(2).unwrap();
        builder.set_subject_name(&name).unwrap();
        builder.set_issuer_name(&name).unwrap();
        builder.set_pubkey(&key).unwrap();
        builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::days_from_now(1).unwrap()).unwrap();
        builder.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap();
        let names = SubjectAlternativeName::new().dns("localhost").build(&builder.x509v3_context(None, None));
        builder.append_extension(names.unwrap()).unwrap();
        builder.sign(&key, MessageDigest::sha256()).unwrap();
        (key, builder.build())
    }
}
