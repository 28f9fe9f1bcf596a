//! Tests of clients' keys.

use josekit::jwk::alg::ec::EcCurve;
use josekit::jws::JwsSigner;
use josekit::jws::alg::eddsa::EddsaJwsAlgorithm::Eddsa;
use serde_json::json;

use super::*;

fn rsa() -> Jwk {
    Jwk::generate_rsa_key(2048).unwrap()
}

fn ec() -> Jwk {
    Jwk::generate_ec_key(EcCurve::P256).unwrap()
}

#[expect(clippy::needless_pass_by_value, reason = "it is called with json!")]
fn public(key: &Jwk, members: Value) -> Value {
    let mut jwk = serde_json::to_value(key.to_public_key().unwrap()).unwrap();
    jwk.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    jwk
}

fn keys(jwks: &[Value]) -> Result<ClientKeys, InvalidJwks> {
    ClientKeys::parse(&json!({ "keys": jwks }))
}

fn refusal(jwk: Value) -> InvalidJwks {
    keys(&[jwk]).expect_err("a refusal")
}

fn token(header: Value, signer: &dyn JwsSigner) -> String {
    let encode = |part: Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let signed = format!("{}.{}", encode(header), encode(json!({"sub": "client"})));
    let signature = URL_SAFE_NO_PAD.encode(signer.sign(signed.as_bytes()).unwrap());
    format!("{signed}.{signature}")
}

#[test]
fn oa_5_assertions_by_rs256_ps256_and_es256_verify_with_and_without_kid() {
    let (rsa, ec) = (rsa(), ec());
    let keys = keys(&[public(&rsa, json!({"kid": "r"})), public(&ec, json!({"kid": "e"}))]).unwrap();
    let signers: [(&str, &str, Box<dyn JwsSigner>); 3] = [
        ("RS256", "r", Box::new(Rs256.signer_from_jwk(&rsa).unwrap())),
        ("PS256", "r", Box::new(Ps256.signer_from_jwk(&rsa).unwrap())),
        ("ES256", "e", Box::new(Es256.signer_from_jwk(&ec).unwrap())),
    ];
    for (alg, kid, signer) in signers {
        for header in
            [json!({"alg": alg, "kid": kid}), json!({"alg": alg}), json!({"alg": alg, "typ": "JWT"})]
        {
            assert_eq!(keys.verify(&token(header, signer.as_ref())).unwrap()["sub"], "client", "{alg}");
        }
        let unknown = token(json!({"alg": alg, "kid": "x"}), signer.as_ref());
        assert_eq!(keys.verify(&unknown), Err(InvalidToken::UnknownKey), "{alg}");
        for other in ["none", "HS256", "RS512", "EdDSA"] {
            let lie = token(json!({"alg": other, "kid": kid}), signer.as_ref());
            assert_eq!(keys.verify(&lie), Err(InvalidToken::Algorithm), "{alg} as {other}");
        }
    }
}

#[test]
fn tk_2_a_key_with_an_algorithm_has_that_one_alone() {
    let rsa = rsa();
    let keys = keys(&[public(&rsa, json!({"kid": "r", "alg": "PS256"}))]).unwrap();
    let (pkcs1, pss) = (Rs256.signer_from_jwk(&rsa).unwrap(), Ps256.signer_from_jwk(&rsa).unwrap());
    assert!(keys.verify(&token(json!({"alg": "PS256"}), &pss)).is_ok());
    assert_eq!(keys.verify(&token(json!({"alg": "RS256"}), &pkcs1)), Err(InvalidToken::Algorithm));
    assert_eq!(keys.verify(&token(json!({"alg": "PS256"}), &pkcs1)), Err(InvalidToken::Signature));
}

#[test]
fn tk_2_the_token_names_neither_its_key_nor_an_extension() {
    let (ours, theirs) = (rsa(), rsa());
    let keys = keys(&[public(&ours, json!({"kid": "r"}))]).unwrap();
    let stranger = Rs256.signer_from_jwk(&theirs).unwrap();
    let with_key =
        json!({"alg": "RS256", "kid": "r", "jwk": public(&theirs, json!({})), "jku": "https://a.b"});
    assert_eq!(keys.verify(&token(with_key, &stranger)), Err(InvalidToken::Signature));
    let signer = Rs256.signer_from_jwk(&ours).unwrap();
    let critical = json!({"alg": "RS256", "crit": ["b64"], "b64": false});
    assert_eq!(keys.verify(&token(critical, &signer)), Err(InvalidToken::Critical));
    for typ in ["at+jwt", "application/at+jwt", "logout+jwt", "dpop+jwt", ""] {
        let header = json!({"alg": "RS256", "typ": typ});
        assert_eq!(keys.verify(&token(header, &signer)), Err(InvalidToken::Type), "{typ}");
    }
    for typ in ["jwt", "client-authentication+jwt", "application/client-authentication+jwt"] {
        assert!(keys.verify(&token(json!({"alg": "RS256", "typ": typ}), &signer)).is_ok(), "{typ}");
    }
    let long = format!("{}.{}", "A".repeat(8192), "A");
    assert_eq!(keys.verify(&long), Err(InvalidToken::TooLong));
}

#[test]
fn a_rotating_client_may_show_keys_of_one_name_or_of_none() {
    let (old, new) = (ec(), ec());
    let header = json!({"alg": "ES256", "kid": "k"});
    let signer = Es256.signer_from_jwk(&new).unwrap();
    let doubled = keys(&[public(&old, json!({"kid": "k"})), public(&new, json!({"kid": "k"}))]).unwrap();
    assert!(doubled.verify(&token(header.clone(), &signer)).is_ok());
    let nameless = keys(&[public(&old, json!({})), public(&new, json!({}))]).unwrap();
    assert!(nameless.verify(&token(header, &signer)).is_ok());
    let only_old = keys(&[public(&old, json!({}))]).unwrap();
    let forged = token(json!({"alg": "ES256"}), &signer);
    assert_eq!(only_old.verify(&forged), Err(InvalidToken::Signature));
    let cut = forged.get(..forged.len() - 4).unwrap();
    assert!(only_old.verify(cut).is_err());
    let zeros = format!("{}.{}", forged.rsplit_once('.').unwrap().0, "A".repeat(86));
    assert_eq!(only_old.verify(&zeros), Err(InvalidToken::Signature));
}

#[test]
fn private_symmetric_and_weak_keys_are_refused() {
    let rsa = rsa();
    assert_eq!(refusal(serde_json::to_value(&rsa).unwrap()), InvalidJwks::Private);
    assert_eq!(refusal(serde_json::to_value(ec()).unwrap()), InvalidJwks::Private);
    assert_eq!(refusal(json!({"kty": "oct", "k": "c2VjcmV0"})), InvalidJwks::Private);
    assert_eq!(refusal(json!({"kty": "oct"})), InvalidJwks::Private);
    let encrypting = json!({"use": "enc", "d": "AA"});
    assert_eq!(refusal(public(&rsa, encrypting)), InvalidJwks::Private);
    let short = Jwk::generate_rsa_key(1024).unwrap();
    assert_eq!(refusal(public(&short, json!({}))), InvalidJwks::RsaSize);
    for e in ["AQ", "Ag", "", "AQAAAAE"] {
        assert_eq!(refusal(public(&rsa, json!({"e": e}))), InvalidJwks::RsaSize, "{e}");
    }
    assert_eq!(refusal(public(&rsa, json!({"n": "_".repeat(4000)}))), InvalidJwks::RsaSize);
    let point = URL_SAFE_NO_PAD.encode([7; 32]);
    assert_eq!(refusal(public(&ec(), json!({"x": point}))), InvalidJwks::Damaged, "not on the curve");
    assert_eq!(refusal(public(&ec(), json!({"x": "AAAA"}))), InvalidJwks::Damaged);
}

#[test]
fn a_jwks_has_a_form_and_at_most_20_keys() {
    for jwks in
        [json!([]), json!({}), json!({"keys": {}}), json!(null), json!({"keys": [1]}), json!({"keys": [{}]})]
    {
        assert_eq!(ClientKeys::parse(&jwks).unwrap_err(), InvalidJwks::Malformed, "{jwks}");
    }
    let key = public(&ec(), json!({}));
    assert!(keys(&vec![key.clone(); 20]).is_ok());
    assert_eq!(keys(&vec![key; 21]).unwrap_err(), InvalidJwks::TooMany);
    assert_eq!(keys(&[]).unwrap_err(), InvalidJwks::NoUsableKey);
    for (name, value) in
        [("kid", json!(1)), ("alg", json!([])), ("use", json!(null)), ("key_ops", json!("verify"))]
    {
        let wrong = public(&rsa(), json!({ name: value }));
        assert_eq!(refusal(wrong), InvalidJwks::Malformed, "{name}");
    }
    for (name, value) in [("n", json!(5)), ("e", json!("A=")), ("n", json!("*"))] {
        assert_eq!(refusal(public(&rsa(), json!({ name: value }))), InvalidJwks::Malformed, "{name}");
    }
}

#[test]
fn keys_for_other_uses_are_passed_over() {
    let ed = Jwk::generate_ed_key(josekit::jwk::alg::ed::EdCurve::Ed25519).unwrap();
    let p384 = Jwk::generate_ec_key(EcCurve::P384).unwrap();
    let others = [
        public(&rsa(), json!({"use": "enc"})),
        public(&rsa(), json!({"alg": "RSA-OAEP"})),
        public(&rsa(), json!({"alg": "RS512"})),
        public(&ec(), json!({"key_ops": ["encrypt"]})),
        public(&p384, json!({})),
        public(&ed, json!({})),
        json!({"kty": "new"}),
    ];
    assert_eq!(keys(&others).unwrap_err(), InvalidJwks::NoUsableKey);
    let good = ec();
    let mixed: Vec<_> = others.into_iter().chain([public(&good, json!({}))]).collect();
    let keys = keys(&mixed).unwrap();
    assert!(keys.verify(&token(json!({"alg": "ES256"}), &Es256.signer_from_jwk(&good).unwrap())).is_ok());
    let signed = token(json!({"alg": "EdDSA"}), &Eddsa.signer_from_jwk(&ed).unwrap());
    assert_eq!(keys.verify(&signed), Err(InvalidToken::Algorithm));
}
