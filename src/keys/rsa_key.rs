//! RSA keys that sign: made or imported with OpenSSL, named by their thumbprint.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use josekit::jwk::Jwk;
use josekit::jws::alg::rsassa::{RsassaJwsAlgorithm::Rs256, RsassaJwsSigner};
use openssl::bn::BigNumRef;
use openssl::pkey::{Id, PKey, Private};
use openssl::rsa::Rsa;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::SIGNING_ALGORITHM;
use super::error::KeysError;
use crate::types::Secret;

/// TK-1: no shorter key signs.
const SHORTEST_BITS: i32 = 2048;

/// A longer key makes each signature so slow that the server stands still.
const LONGEST_BITS: i32 = 8192;

/// No PEM of one key is longer.
const LONGEST_PEM_BYTES: usize = 64 * 1024;

/// Why a key may not sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidRsaKey {
    /// No PEM with a private key.
    #[error(
        "the file holds no private key in PEM form (-----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----)"
    )]
    NoPrivateKey,
    /// A key behind a passphrase.
    #[error("the private key is encrypted; decrypt it first with `openssl pkey -in FILE -out FILE`")]
    Encrypted,
    /// A key of another kind.
    #[error("the private key is no RSA key, and tokens are signed with RS256")]
    NotRsa,
    /// Too short to be safe or too long to be usable.
    #[error("the RSA key has {bits} bits; 2048 to 8192 are allowed and 3072 are recommended")]
    Length {
        /// The length of the modulus.
        bits: i32,
    },
    /// A public exponent below 65537, or an even one.
    #[error("the RSA key's public exponent is too small; 65537 is usual")]
    Exponent,
    /// Numbers that do not belong together.
    #[error("the RSA key is damaged: its numbers do not belong together")]
    Inconsistent,
}

/// A private RSA key and its public names.
pub(super) struct RsaKey {
    pub(super) kid: String,
    pub(super) public_jwk: Value,
    pub(super) pkcs8: Secret<Vec<u8>>,
}

impl RsaKey {
    /// Makes a key. Takes a tenth of a second or more: keep it outside of transactions.
    pub(super) fn generate(bits: u32) -> Result<Self, KeysError> {
        let length = i32::try_from(bits).unwrap_or(i32::MAX);
        if !(SHORTEST_BITS..=LONGEST_BITS).contains(&length) {
            return Err(InvalidRsaKey::Length { bits: length }.into());
        }
        let rsa = Rsa::generate(bits).map_err(KeysError::Generation)?;
        Ok(Self::new(&rsa)?)
    }

    /// Takes a key from a PEM, PKCS#1 or PKCS#8.
    pub(super) fn from_pem(pem: &[u8]) -> Result<Self, InvalidRsaKey> {
        if pem.len() > LONGEST_PEM_BYTES {
            return Err(InvalidRsaKey::NoPrivateKey);
        }
        let text = String::from_utf8_lossy(pem);
        if text.contains("BEGIN ENCRYPTED") || text.contains("Proc-Type: 4,ENCRYPTED") {
            return Err(InvalidRsaKey::Encrypted);
        }
        // An empty passphrase, because without one OpenSSL asks for it on the terminal.
        let key = PKey::private_key_from_pem_passphrase(pem, b"").map_err(|_| InvalidRsaKey::NoPrivateKey)?;
        Self::from_pkey(&key)
    }

    /// Takes a key as the database keeps it.
    pub(super) fn from_pkcs8(der: &[u8]) -> Result<Self, InvalidRsaKey> {
        Self::from_pkey(&PKey::private_key_from_pkcs8(der).map_err(|_| InvalidRsaKey::NoPrivateKey)?)
    }

    /// A signer that has parsed the key, to be kept.
    pub(super) fn signer(&self) -> Option<RsassaJwsSigner> {
        Rs256.signer_from_der(self.pkcs8.expose()).ok()
    }

    fn from_pkey(key: &PKey<Private>) -> Result<Self, InvalidRsaKey> {
        if key.id() != Id::RSA {
            return Err(InvalidRsaKey::NotRsa);
        }
        Self::new(&key.rsa().map_err(|_| InvalidRsaKey::NotRsa)?)
    }

    fn new(rsa: &Rsa<Private>) -> Result<Self, InvalidRsaKey> {
        let bits = rsa.n().num_bits();
        if !(SHORTEST_BITS..=LONGEST_BITS).contains(&bits) {
            return Err(InvalidRsaKey::Length { bits });
        }
        if rsa.e().num_bits() < 17 || !rsa.e().is_bit_set(0) {
            return Err(InvalidRsaKey::Exponent);
        }
        if !rsa.check_key().unwrap_or(false) {
            return Err(InvalidRsaKey::Inconsistent);
        }
        let pkey = PKey::from_rsa(rsa.clone()).map_err(|_| InvalidRsaKey::Inconsistent)?;
        let pkcs8 = pkey.private_key_to_pkcs8().map_err(|_| InvalidRsaKey::Inconsistent)?;
        let (n, e) = (encode(rsa.n()), encode(rsa.e()));
        let kid = thumbprint(&n, &e);
        Ok(Self { public_jwk: public_jwk(&n, &e, &kid), kid, pkcs8: Secret::new(pkcs8) })
    }
}

/// The members of a public JWK and nothing else, whatever a row holds; `None` where one is missing or `kid` is not the
/// thumbprint.
pub(super) fn public_members(jwk: &Value) -> Option<Jwk> {
    let text = |name: &str| jwk.get(name).and_then(Value::as_str);
    let (n, e, kid) = (text("n")?, text("e")?, text("kid")?);
    if thumbprint(n, e) != kid {
        return None;
    }
    let Value::Object(members) = public_jwk(n, e, kid) else {
        return None;
    };
    Jwk::from_map(members).ok()
}

/// RFC 7517, RFC 7518 §6.3.1.
fn public_jwk(n: &str, e: &str, kid: &str) -> Value {
    let members =
        [("kty", "RSA"), ("use", "sig"), ("alg", SIGNING_ALGORITHM), ("kid", kid), ("n", n), ("e", e)];
    let members = members.map(|(name, value)| (name.to_owned(), Value::from(value)));
    Value::Object(Map::from_iter(members))
}

/// RFC 7638 §3: the required members in alphabetical order.
fn thumbprint(n: &str, e: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#)))
}

fn encode(number: &BigNumRef) -> String {
    URL_SAFE_NO_PAD.encode(number.to_vec())
}

#[cfg(test)]
mod tests {
    use openssl::bn::BigNum;
    use openssl::ec::{EcGroup, EcKey};
    use openssl::nid::Nid;
    use openssl::symm::Cipher;

    use super::*;

    fn refusal(pem: &[u8]) -> InvalidRsaKey {
        RsaKey::from_pem(pem).err().expect("a refusal")
    }

    #[test]
    fn the_kid_is_the_thumbprint_of_rfc_7638_section_3_1() {
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        assert_eq!(thumbprint(n, "AQAB"), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    #[test]
    fn pkcs1_and_pkcs8_give_the_same_key() {
        let rsa = Rsa::generate(2048).unwrap();
        let pkcs1 = RsaKey::from_pem(&rsa.private_key_to_pem().unwrap()).unwrap();
        let pkey = PKey::from_rsa(rsa).unwrap();
        let pkcs8 = RsaKey::from_pem(&pkey.private_key_to_pem_pkcs8().unwrap()).unwrap();
        assert_eq!(pkcs1.kid, pkcs8.kid);
        assert_eq!(RsaKey::from_pkcs8(pkcs1.pkcs8.expose()).unwrap().public_jwk, pkcs8.public_jwk);
        assert!(pkcs8.signer().is_some());
    }

    #[test]
    fn tk_1_other_keys_are_refused_with_their_fault() {
        let short = Rsa::generate(1024).unwrap().private_key_to_pem().unwrap();
        assert_eq!(refusal(&short), InvalidRsaKey::Length { bits: 1024 });
        assert!(matches!(RsaKey::generate(1024), Err(KeysError::InvalidKey(InvalidRsaKey::Length { .. }))));
        let small = Rsa::generate_with_e(2048, &BigNum::from_u32(3).unwrap()).unwrap();
        assert_eq!(refusal(&small.private_key_to_pem().unwrap()), InvalidRsaKey::Exponent);
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let ec = EcKey::generate(&group).unwrap().private_key_to_pem().unwrap();
        assert_eq!(refusal(&ec), InvalidRsaKey::NotRsa);
        let rsa = Rsa::generate(2048).unwrap();
        assert_eq!(refusal(&rsa.public_key_to_pem().unwrap()), InvalidRsaKey::NoPrivateKey);
        let cipher = Cipher::aes_256_cbc();
        let locked = rsa.private_key_to_pem_passphrase(cipher, b"secret").unwrap();
        assert_eq!(refusal(&locked), InvalidRsaKey::Encrypted);
        let pkey = PKey::from_rsa(rsa).unwrap();
        let locked = pkey.private_key_to_pem_pkcs8_passphrase(cipher, b"secret").unwrap();
        assert_eq!(refusal(&locked), InvalidRsaKey::Encrypted);
        assert_eq!(refusal(b"no key"), InvalidRsaKey::NoPrivateKey);
        assert_eq!(refusal(&vec![b'-'; LONGEST_PEM_BYTES + 1]), InvalidRsaKey::NoPrivateKey);
    }

    #[test]
    fn tk_1_a_key_whose_numbers_do_not_belong_together_is_refused() {
        let (left, right) = (Rsa::generate(2048).unwrap(), Rsa::generate(2048).unwrap());
        let number = |it: &BigNumRef| it.to_owned().unwrap();
        let mixed = Rsa::from_private_components(
            number(left.n()),
            number(left.e()),
            number(right.d()),
            number(left.p().unwrap()),
            number(left.q().unwrap()),
            number(left.dmp1().unwrap()),
            number(left.dmq1().unwrap()),
            number(left.iqmp().unwrap()),
        );
        let refused =
            mixed.map_or(InvalidRsaKey::Inconsistent, |it| RsaKey::new(&it).err().expect("a refusal"));
        assert_eq!(refused, InvalidRsaKey::Inconsistent);
    }

    #[test]
    fn tk_3_private_members_of_a_row_are_never_shown() {
        let mut row = RsaKey::generate(2048).unwrap().public_jwk;
        row["d"] = "secret".into();
        let shown = serde_json::to_value(public_members(&row).unwrap()).unwrap();
        assert!(shown.get("d").is_none());
        row["kid"] = "another".into();
        assert!(public_members(&row).is_none());
    }
}
