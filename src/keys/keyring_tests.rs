//! Tests of the keyring that need no database.

use josekit::jws::alg::hmac::HmacJwsAlgorithm::Hs256;
use josekit::jws::alg::rsassa::RsassaJwsAlgorithm::{Rs256, Rs384};
use josekit::jws::{JwsSigner, JwsVerifier};
use serde_json::json;

use super::*;
use crate::keys::rsa_key::RsaKey;
use crate::keys::sealer::Purpose;
use crate::keys::{LONGEST_CLIENT_TOKEN_LIFE, PUBLICATION_LEAD};
use crate::store::signing_keys::NewSigningKey;
use crate::types::{SigningKeyId, random_bytes};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

struct Ring {
    keyring: Keyring,
    clock: Clock,
    keys: Vec<RsaKey>,
}

/// A keyring with a key for each time, counted from now, at which it begins to sign.
fn ring(activations: &[Duration]) -> Ring {
    let clock = Clock::manual(Timestamp::from_timestamp(1_800_000_000, 0).unwrap());
    let sealer = Sealer::ephemeral();
    let keys: Vec<_> = activations.iter().map(|_| RsaKey::generate(2048).unwrap()).collect();
    let mut rows: Vec<SigningKeyRow> = Vec::new();
    for (key, activation) in keys.iter().zip(activations) {
        let active_from = clock.now() + *activation;
        if let Some(last) = rows.last_mut() {
            last.retired_at = Some(active_from);
        }
        rows.push(row(key, &sealer, active_from));
    }
    let parsed =
        rows.iter().map(|it| SigningKey::from_row(it, &sealer).map(Arc::new)).collect::<Result<_, _>>();
    let settings = SigningKeySettings { rsa_bits: 2048, token_life: Duration::from_secs(900) };
    let snapshot = Snapshot::new(parsed.unwrap(), settings.token_life, clock.now());
    let keyring = Keyring(Arc::new(Shared {
        rotator: Rotator::new(Db::connect("", 1), sealer, clock.clone(), settings),
        clock: clock.clone(),
        snapshot: ArcSwap::from_pointee(snapshot),
        reloading: Mutex::new(()),
    }));
    Ring { keyring, clock, keys }
}

fn row(key: &RsaKey, sealer: &Sealer, active_from: Timestamp) -> SigningKeyRow {
    let id = SigningKeyId::new();
    let new = NewSigningKey {
        id,
        kid: key.kid.clone(),
        public_jwk: key.public_jwk.clone(),
        sealed_private_key: sealer.seal(Purpose::SigningKey, id.uuid().as_bytes(), key.pkcs8.expose()),
        data_key_id: sealer.data_key_id(),
    };
    SigningKeyRow::new(new, active_from, active_from)
}

fn encode(part: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(part)
}

fn decode(part: &str) -> Value {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn token(header: &str, payload: &str, signer: &dyn JwsSigner) -> String {
    let signed = format!("{}.{}", encode(header.as_bytes()), encode(payload.as_bytes()));
    let signature = encode(&signer.sign(signed.as_bytes()).unwrap());
    format!("{signed}.{signature}")
}

impl Ring {
    fn header(&self) -> String {
        format!(r#"{{"alg":"RS256","typ":"at+jwt","kid":"{}"}}"#, self.keys[0].kid)
    }

    fn verify(&self, token: &str) -> Result<Map<String, Value>, InvalidToken> {
        self.keyring.verify(TokenKind::AccessToken, token)
    }

    /// The verdict on a token of ours with `header`.
    fn verdict(&self, header: &str) -> Result<(), InvalidToken> {
        let token = token(header, "{}", &self.keys[0].signer().unwrap());
        self.verify(&token).map(|_| ())
    }

    fn signer_of(&self, token: &str) -> usize {
        let kid = decode(token.split('.').next().unwrap())["kid"].clone();
        self.keys.iter().position(|it| it.kid == kid.as_str().unwrap()).unwrap()
    }

    fn published(&self) -> Vec<String> {
        let document: Value = serde_json::from_slice(&self.keyring.jwks().body).unwrap();
        document["keys"].as_array().unwrap().iter().map(|it| it["kid"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn tk_1_a_token_says_its_kind_key_and_algorithm() {
    let ring = ring(&[Duration::ZERO]);
    for kind in TokenKind::ALL {
        let signed = ring.keyring.sign(kind, &json!({"sub": "ä", "n": 1})).unwrap();
        let parts: Vec<_> = signed.split('.').collect();
        let expected = json!({"typ": kind.typ(), "alg": "RS256", "kid": ring.keys[0].kid});
        assert_eq!(decode(parts[0]), expected);
        assert_eq!(decode(parts[1]), json!({"sub": "ä", "n": 1}));
        let claims = ring.keyring.verify(kind, &signed).unwrap();
        assert_eq!(Value::Object(claims), json!({"sub": "ä", "n": 1}));
    }
}

#[test]
fn tk_1_no_kind_of_token_passes_for_another() {
    let ring = ring(&[Duration::ZERO]);
    let id_token = ring.keyring.sign(TokenKind::IdToken, &json!({})).unwrap();
    let access_token = ring.keyring.sign(TokenKind::AccessToken, &json!({})).unwrap();
    assert_eq!(ring.verify(&id_token), Err(InvalidToken::Type));
    assert_eq!(ring.keyring.verify(TokenKind::IdToken, &access_token), Err(InvalidToken::Type));
    assert_eq!(ring.keyring.verify_hint(&access_token), Err(InvalidToken::Type));
    assert!(ring.keyring.verify_hint(&id_token).is_ok());
}

#[test]
fn tk_2_headers_that_say_anything_else_are_refused() {
    let ring = ring(&[Duration::ZERO]);
    let kid = ring.keys[0].kid.clone();
    let header = |members: &str| format!(r#"{{"kid":"{kid}",{members}}}"#);
    let cases = [
        (r#""alg":"RS256","typ":"at+jwt""#, Ok(())),
        (r#""alg":"RS256","typ":"application/at+jwt""#, Ok(())),
        (r#""alg":"RS256","typ":"at+jwt","jku":"https://a.b","x5u":1,"jwk":{},"x5c":[]"#, Ok(())),
        (r#""alg":"RS256","typ":"JWT""#, Err(InvalidToken::Type)),
        (r#""alg":"RS256""#, Err(InvalidToken::Type)),
        (r#""alg":"RS256","typ":"AT+JWT2""#, Err(InvalidToken::Type)),
        (r#""alg":"RS256","typ":["at+jwt"]"#, Err(InvalidToken::Malformed)),
        (r#""alg":"none","typ":"at+jwt""#, Err(InvalidToken::Algorithm)),
        (r#""alg":"RS384","typ":"at+jwt""#, Err(InvalidToken::Algorithm)),
        (r#""alg":"PS256","typ":"at+jwt""#, Err(InvalidToken::Algorithm)),
        (r#""alg":"HS256","typ":"at+jwt""#, Err(InvalidToken::Algorithm)),
        (r#""alg":"rs256","typ":"at+jwt""#, Err(InvalidToken::Algorithm)),
        (r#""alg":"","typ":"at+jwt""#, Err(InvalidToken::Algorithm)),
        (r#""typ":"at+jwt""#, Err(InvalidToken::Malformed)),
        (r#""alg":null,"typ":"at+jwt""#, Err(InvalidToken::Malformed)),
        (r#""alg":"RS256","alg":"RS256","typ":"at+jwt""#, Err(InvalidToken::Malformed)),
        (r#""alg":"RS256","typ":"at+jwt","crit":["exp"]"#, Err(InvalidToken::Critical)),
        (r#""alg":"RS256","typ":"at+jwt","crit":[]"#, Err(InvalidToken::Critical)),
    ];
    for (members, expected) in cases {
        assert_eq!(ring.verdict(&header(members)), expected, "{members}");
    }
    for kid in ["", r#","kid":"""#, r#","kid":"../../etc/passwd""#, r#","kid":"' OR 1=1 --""#] {
        let header = format!(r#"{{"alg":"RS256","typ":"at+jwt"{kid}}}"#);
        assert_eq!(ring.verdict(&header), Err(InvalidToken::UnknownKey), "{kid}");
    }
    let numeric = r#"{"alg":"RS256","typ":"at+jwt","kid":1}"#;
    assert_eq!(ring.verdict(numeric), Err(InvalidToken::Malformed));
    assert_eq!(ring.verdict("[]"), Err(InvalidToken::Malformed));
}

#[test]
fn tk_2_signatures_of_others_are_refused() {
    let ring = ring(&[Duration::ZERO]);
    let header = ring.header();
    let stranger = RsaKey::generate(2048).unwrap();
    let own_key = format!(
        r#"{{"alg":"RS256","typ":"at+jwt","kid":"{}","jwk":{}}}"#,
        ring.keys[0].kid, stranger.public_jwk
    );
    for header in [&header, &own_key] {
        let forged = token(header, "{}", &stranger.signer().unwrap());
        assert_eq!(ring.verify(&forged), Err(InvalidToken::Signature));
    }
    let public = ring.keyring.jwks().body.clone();
    let symmetric = Hs256.signer_from_bytes(&public).unwrap();
    let forged = token(&header.replace("RS256", "HS256"), "{}", &symmetric);
    assert_eq!(ring.verify(&forged), Err(InvalidToken::Algorithm));
    assert_eq!(ring.verify(&token(&header, "{}", &symmetric)), Err(InvalidToken::Signature));
    let other_hash = Rs384.signer_from_der(ring.keys[0].pkcs8.expose()).unwrap();
    assert_eq!(ring.verify(&token(&header, "{}", &other_hash)), Err(InvalidToken::Signature));
}

#[test]
fn tk_2_claims_are_one_json_object_without_repeats() {
    let ring = ring(&[Duration::ZERO]);
    let signer = ring.keys[0].signer().unwrap();
    for payload in ["[]", "null", "1", "\"{}\"", "", "{", r#"{"sub":"a","sub":"b"}"#, "{} "] {
        let expected = if payload == "{} " { Ok(Map::new()) } else { Err(InvalidToken::Claims) };
        assert_eq!(ring.verify(&token(&ring.header(), payload, &signer)), expected, "{payload}");
    }
}

#[test]
fn tk_2_texts_that_are_no_token_are_refused_and_long_ones_before_parsing() {
    let ring = ring(&[Duration::ZERO]);
    let good = ring.keyring.sign(TokenKind::AccessToken, &json!({"a": 1})).unwrap();
    let (signed, signature) = good.rsplit_once('.').unwrap();
    let mut bad = vec![
        String::new(),
        ".".into(),
        "..".into(),
        "...".into(),
        signed.to_owned(),
        format!("{good}."),
        format!("{good}="),
        format!(" {good}"),
        format!("{good}\n"),
        format!("{good}.{signature}"),
        format!("{signed}."),
        format!("{signed}.{}", &signature[..signature.len() - 4]),
        good.replace('.', "\0"),
        "ä.ö.ü".into(),
    ];
    for index in (0..good.len()).step_by(7) {
        let other = if good.as_bytes()[index] == b'A' { "B" } else { "A" };
        let mut changed = good.clone();
        changed.replace_range(index..=index, other);
        bad.push(changed);
    }
    for text in bad {
        assert!(ring.verify(&text).is_err(), "{text:?}");
    }
    let long = format!("{signed}.{}", "A".repeat(8193 - signed.len() - 1));
    assert_eq!(ring.verify(&long), Err(InvalidToken::TooLong));
    assert_eq!(ring.verify(&long[1..]), Err(InvalidToken::Malformed));
}

#[test]
fn tk_3_the_next_key_signs_from_its_time_on_without_a_reload() {
    let ring = ring(&[Duration::ZERO, PUBLICATION_LEAD]);
    assert_eq!(ring.published().len(), 2, "the next key is published before it signs");
    let sign = || ring.keyring.sign(TokenKind::AccessToken, &json!({})).unwrap();
    let before = sign();
    assert_eq!(ring.signer_of(&before), 0);
    ring.clock.advance(PUBLICATION_LEAD - Duration::from_micros(1));
    assert_eq!(ring.signer_of(&sign()), 0);
    ring.clock.advance(Duration::from_micros(1));
    assert_eq!(ring.signer_of(&sign()), 1);
    assert!(ring.verify(&before).is_ok(), "what the first key signed still counts");
    assert_eq!(ring.keyring.signing_key_age(), Some(Duration::ZERO));
}

#[test]
fn tk_3_a_retired_key_stays_until_no_token_of_it_lives_and_a_year_for_hints() {
    let ring = ring(&[Duration::ZERO, PUBLICATION_LEAD]);
    let access_token = ring.keyring.sign(TokenKind::AccessToken, &json!({})).unwrap();
    let id_token = ring.keyring.sign(TokenKind::IdToken, &json!({})).unwrap();
    let document = ring.keyring.jwks();
    ring.clock.advance(PUBLICATION_LEAD + LONGEST_CLIENT_TOKEN_LIFE);
    assert_eq!(ring.keyring.jwks(), document);
    assert!(ring.verify(&access_token).is_ok());
    ring.clock.advance(Duration::from_secs(60));
    assert_eq!(ring.published(), [ring.keys[1].kid.clone()]);
    assert_ne!(ring.keyring.jwks().etag, document.etag);
    assert_eq!(ring.verify(&access_token), Err(InvalidToken::UnknownKey));
    ring.clock.advance(DAY * 363);
    assert!(ring.keyring.verify_hint(&id_token).is_ok());
    ring.clock.advance(DAY * 2);
    assert_eq!(ring.keyring.verify_hint(&id_token), Err(InvalidToken::UnknownKey));
}

#[test]
fn tk_3_the_jwks_shows_public_members_alone() {
    let ring = ring(&[Duration::ZERO, PUBLICATION_LEAD]);
    let document: Value = serde_json::from_slice(&ring.keyring.jwks().body).unwrap();
    for (jwk, key) in document["keys"].as_array().unwrap().iter().zip(&ring.keys) {
        let mut names: Vec<_> = jwk.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["alg", "e", "kid", "kty", "n", "use"]);
        assert_eq!(jwk, &key.public_jwk);
    }
    assert!(ring.keyring.jwks().etag.starts_with('"'));
}

#[test]
fn tk_3_a_row_that_was_changed_is_refused() {
    let sealer = Sealer::ephemeral();
    let (key, other) = (RsaKey::generate(2048).unwrap(), RsaKey::generate(2048).unwrap());
    let good = row(&key, &sealer, Timestamp::MIN_UTC);
    assert!(SigningKey::from_row(&good, &sealer).is_ok());
    let mut erased = good.clone();
    erased.sealed_private_key.clear();
    let erased = SigningKey::from_row(&erased, &sealer).unwrap();
    assert!(erased.verifier.verify(b"", b"").is_err());
    assert!(matches!(erased.sign(TokenKind::IdToken, &json!({})), Err(SigningError::NoKey)));
    let mut swapped = good.clone();
    swapped.sealed_private_key = row(&other, &sealer, Timestamp::MIN_UTC).sealed_private_key;
    let mut shown = good.clone();
    shown.public_jwk = other.public_jwk.clone();
    let mut renamed = good.clone();
    renamed.kid = other.kid;
    for row in [swapped, shown, renamed] {
        assert!(matches!(SigningKey::from_row(&row, &sealer), Err(KeysError::Damaged { .. })));
    }
    assert!(SigningKey::from_row(&good, &Sealer::ephemeral()).is_err());
}

#[test]
fn random_bytes_never_verify_and_never_panic() {
    let ring = ring(&[Duration::ZERO]);
    let good = ring.keyring.sign(TokenKind::AccessToken, &json!({"a": 1})).unwrap();
    for _ in 0..500 {
        let noise = random_bytes::<4>();
        let (at, byte) =
            (usize::from(u16::from_ne_bytes([noise[0], noise[1]])) % good.len(), noise[2] & 0x7F);
        let mut bytes = good.clone().into_bytes();
        bytes[at] = byte;
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(ring.verify(&text).is_ok(), text == good);
    }
    assert!(Rs256.name() == "RS256");
}

/// `cargo test --release --lib -- --ignored --nocapture a_signature_costs`
#[test]
#[ignore = "a measurement"]
#[expect(clippy::print_stdout, reason = "it prints what it measured")]
fn a_signature_costs_what_openssl_says() {
    let ring = ring(&[Duration::ZERO]);
    let payload = json!({"iss": "https://id.example.com", "sub": "0192f0c1-0000-7000-8000-000000000000",
        "aud": ["https://api.example.com"], "client_id": "shop", "scope": "openid email", "jti": "x", "iat": 1, "exp": 2});
    let begun = std::time::Instant::now();
    let mut signed = 0;
    while begun.elapsed() < Duration::from_secs(2) {
        ring.keyring.sign(TokenKind::AccessToken, &payload).unwrap();
        signed += 1;
    }
    println!("{:.0} signatures a second", f64::from(signed) / begun.elapsed().as_secs_f64());
}
