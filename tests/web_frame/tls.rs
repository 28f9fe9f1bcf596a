//! Serving https without a proxy.

use std::fs;

use bonafide::config::TlsFiles;
use bonafide::web::tls::server_config;
use openssl::asn1::Asn1Time;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::x509::{X509, X509Name};
use tempfile::TempDir;

use crate::server::{Plan, TestServer};

fn certificate(folder: &TempDir) -> TlsFiles {
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut name = X509Name::builder().unwrap();
    name.append_entry_by_text("CN", "localhost").unwrap();
    let name = name.build();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_subject_name(&name).unwrap();
    builder.set_issuer_name(&name).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(2).unwrap()).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    let files =
        TlsFiles { cert_file: folder.path().join("cert.pem"), key_file: folder.path().join("key.pem") };
    fs::write(&files.cert_file, builder.build().to_pem().unwrap()).unwrap();
    fs::write(&files.key_file, key.private_key_to_pem_pkcs8().unwrap()).unwrap();
    files
}

#[tokio::test]
async fn https_is_served_with_the_same_frame() {
    let folder = TempDir::new().unwrap();
    let tls = server_config(certificate(&folder)).unwrap();
    let plan = Plan { issuer: "https://id.example.com", tls: Some(tls), ..Plan::default() };
    let server = TestServer::start(plan);
    let client = reqwest::Client::builder().danger_accept_invalid_certs(true).build().unwrap();
    for (path, status) in [("/hello", 200), ("/fail/panic", 500)] {
        let url = format!("https://localhost:{}{path}", server.address.port());
        let response = client.get(url).send().await.unwrap();
        assert_eq!(response.status(), status);
        assert!(response.headers().contains_key("strict-transport-security"));
        assert_eq!(response.headers()["x-request-id"].len(), 16);
    }
}
