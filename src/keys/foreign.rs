//! Keys of others: what clients sign their assertions with (`private_key_jwt`, OpenID Connect Core §9), and what other
//! providers sign their ID tokens with.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use josekit::jwk::Jwk;
use josekit::jws::JwsVerifier;
use josekit::jws::alg::ecdsa::EcdsaJwsAlgorithm::Es256;
use josekit::jws::alg::rsassa::RsassaJwsAlgorithm::Rs256;
use josekit::jws::alg::rsassa_pss::RsassaPssJwsAlgorithm::Ps256;
use openssl::bn::BigNum;
use serde_json::{Map, Value};
use thiserror::Error;

use super::compact::{InvalidToken, TokenKind, Unverified};

/// The algorithms that clients may sign with, as discovery lists them.
pub const CLIENT_ALGORITHMS: [&str; 3] = ["RS256", "PS256", "ES256"];

const MOST_KEYS: usize = 20;
const SHORTEST_RSA_BITS: i32 = 2048;
/// Verifying with a longer one takes milliseconds, which a caller could make us spend.
const LONGEST_RSA_BITS: i32 = 8192;
/// Private members of RSA and EC keys (RFC 7518 §6) and the bytes of symmetric ones.
const PRIVATE_MEMBERS: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// Why a JWKS may not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidJwks {
    /// No object with a list of key objects.
    #[error("a JWKS is a JSON object whose member \"keys\" is a list of JWKs")]
    Malformed,
    /// More than 20 keys.
    #[error("a JWKS has at most 20 keys")]
    TooMany,
    /// A private member; whoever sent it should replace the key.
    #[error(
        "the JWKS holds a private or symmetric key; send the public halves only, and replace the key that was shown"
    )]
    Private,
    /// An RSA key that is too short or too long, or with a bad exponent.
    #[error("an RSA key in the JWKS has not 2048 to 8192 bits, or an exponent below 3 or above 32 bits")]
    RsaSize,
    /// Numbers that are no key.
    #[error("a key in the JWKS is damaged")]
    Damaged,
    /// Nothing that can verify RS256, PS256 or ES256.
    #[error("the JWKS has no signing key for RS256, PS256 or ES256 (RSA, or EC with P-256)")]
    NoUsableKey,
}

/// A client's public keys, parsed once.
#[derive(Clone, Debug)]
pub struct ClientKeys(Vec<ClientKey>);

#[derive(Clone, Debug)]
struct ClientKey {
    kid: Option<String>,
    /// One for each algorithm that the key has.
    verifiers: Vec<Box<dyn JwsVerifier>>,
}

impl ClientKeys {
    /// Takes a JWKS (RFC 7517 §5). Keys for encryption and of unknown kinds are passed over.
    ///
    /// # Errors
    /// [`InvalidJwks`], with what is wrong.
    pub fn parse(jwks: &Value) -> Result<Self, InvalidJwks> {
        let keys = jwks.get("keys").and_then(Value::as_array).ok_or(InvalidJwks::Malformed)?;
        if keys.len() > MOST_KEYS {
            return Err(InvalidJwks::TooMany);
        }
        let parsed = keys.iter().map(ClientKey::parse).collect::<Result<Vec<_>, _>>()?;
        let usable: Vec<_> = parsed.into_iter().flatten().collect();
        if usable.is_empty() { Err(InvalidJwks::NoUsableKey) } else { Ok(Self(usable)) }
    }

    /// The claims of an assertion that one of the keys signed. Whether it has expired and whom it is for is not looked at.
    ///
    /// # Errors
    /// [`InvalidToken`]; at [`InvalidToken::UnknownKey`] the client may have rotated: fetch its keys again.
    pub fn verify(&self, token: &str) -> Result<Map<String, Value>, InvalidToken> {
        self.verify_kind(token, is_assertion)
    }

    /// The claims of an ID token that one of the keys, which are another provider's, signed. What they say is not looked at.
    ///
    /// # Errors
    /// [`InvalidToken`]; at [`InvalidToken::UnknownKey`] the provider may have rotated: fetch its keys again.
    pub fn verify_id_token(&self, token: &str) -> Result<Map<String, Value>, InvalidToken> {
        self.verify_kind(token, |typ| typ.is_none_or(|it| it.eq_ignore_ascii_case(TokenKind::IdToken.typ())))
    }

    fn verify_kind(
        &self,
        token: &str,
        is_kind: fn(Option<&str>) -> bool,
    ) -> Result<Map<String, Value>, InvalidToken> {
        let token = Unverified::parse(token)?;
        if !is_kind(token.typ.as_deref()) {
            return Err(InvalidToken::Type);
        }
        let mut refusal = InvalidToken::UnknownKey;
        for verifier in self.named(token.kid.as_deref()).flat_map(|it| &it.verifiers) {
            match token.verify(verifier.as_ref()) {
                // A key of another kind says less than one whose signature does not match.
                Err(InvalidToken::Algorithm) if refusal != InvalidToken::UnknownKey => {}
                Err(error @ (InvalidToken::Algorithm | InvalidToken::Signature)) => refusal = error,
                verified => return verified,
            }
        }
        Err(refusal)
    }

    /// The keys that `kid` can mean: those of that name, else those without one; all of them where the token names none.
    fn named(&self, kid: Option<&str>) -> impl Iterator<Item = &ClientKey> {
        let is_known = kid.is_some() && self.0.iter().any(|it| it.kid.as_deref() == kid);
        self.0.iter().filter(move |it| match (kid, is_known) {
            (None, _) => true,
            (Some(_), true) => it.kid.as_deref() == kid,
            (Some(_), false) => it.kid.is_none(),
        })
    }
}

impl ClientKey {
    /// `None` for a key that is for something else.
    fn parse(jwk: &Value) -> Result<Option<Self>, InvalidJwks> {
        let members = jwk.as_object().ok_or(InvalidJwks::Malformed)?;
        if PRIVATE_MEMBERS.iter().any(|it| members.contains_key(*it)) {
            return Err(InvalidJwks::Private);
        }
        let text = |name: &str| match members.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str())),
            Some(_) => Err(InvalidJwks::Malformed),
        };
        let (kty, alg, kid) = (text("kty")?.ok_or(InvalidJwks::Malformed)?, text("alg")?, text("kid")?);
        if kty == "oct" {
            return Err(InvalidJwks::Private);
        }
        if text("use")?.is_some_and(|it| it != "sig") || !may_verify(members.get("key_ops"))? {
            return Ok(None);
        }
        let is_allowed = |name: &str| alg.is_none_or(|it| it == name);
        let verifiers = match kty {
            "RSA" => rsa_verifiers(text("n")?, text("e")?, is_allowed)?,
            "EC" if text("crv")? == Some("P-256") => ec_verifiers(text("x")?, text("y")?, is_allowed)?,
            _ => Vec::new(),
        };
        Ok((!verifiers.is_empty()).then(|| Self { kid: kid.map(str::to_owned), verifiers }))
    }
}

/// RFC 7523 asks for no `typ`; tokens of a kind that says what it is for are no assertions.
fn is_assertion(typ: Option<&str>) -> bool {
    let Some(typ) = typ.map(str::to_ascii_lowercase) else {
        return true;
    };
    matches!(typ.trim_start_matches("application/"), "jwt" | "client-authentication+jwt")
}

fn may_verify(operations: Option<&Value>) -> Result<bool, InvalidJwks> {
    let Some(operations) = operations else {
        return Ok(true);
    };
    let operations = operations.as_array().ok_or(InvalidJwks::Malformed)?;
    Ok(operations.iter().any(|it| it == "verify"))
}

fn rsa_verifiers(
    n: Option<&str>,
    e: Option<&str>,
    is_allowed: impl Fn(&str) -> bool,
) -> Result<Vec<Box<dyn JwsVerifier>>, InvalidJwks> {
    let (n, e) = (n.ok_or(InvalidJwks::Malformed)?, e.ok_or(InvalidJwks::Malformed)?);
    let (modulus, exponent) = (number(n)?, number(e)?);
    let has_length = (SHORTEST_RSA_BITS..=LONGEST_RSA_BITS).contains(&modulus.num_bits());
    let has_exponent = (2..=32).contains(&exponent.num_bits()) && exponent.is_bit_set(0);
    if !has_length || !has_exponent {
        return Err(InvalidJwks::RsaSize);
    }
    let jwk = public_jwk("RSA", &[("n", n), ("e", e)])?;
    let mut verifiers: Vec<Box<dyn JwsVerifier>> = Vec::new();
    if is_allowed("RS256") {
        verifiers.push(Box::new(Rs256.verifier_from_jwk(&jwk).map_err(|_| InvalidJwks::Damaged)?));
    }
    if is_allowed("PS256") {
        verifiers.push(Box::new(Ps256.verifier_from_jwk(&jwk).map_err(|_| InvalidJwks::Damaged)?));
    }
    Ok(verifiers)
}

fn ec_verifiers(
    x: Option<&str>,
    y: Option<&str>,
    is_allowed: impl Fn(&str) -> bool,
) -> Result<Vec<Box<dyn JwsVerifier>>, InvalidJwks> {
    let (x, y) = (x.ok_or(InvalidJwks::Malformed)?, y.ok_or(InvalidJwks::Malformed)?);
    if decode(x)?.len() != 32 || decode(y)?.len() != 32 {
        return Err(InvalidJwks::Damaged);
    }
    if !is_allowed("ES256") {
        return Ok(Vec::new());
    }
    // OpenSSL refuses a point that is not on the curve.
    let jwk = public_jwk("EC", &[("crv", "P-256"), ("x", x), ("y", y)])?;
    Ok(vec![Box::new(Es256.verifier_from_jwk(&jwk).map_err(|_| InvalidJwks::Damaged)?)])
}

/// Only what we have looked at reaches josekit, which panics on a member of a wrong type.
fn public_jwk(kty: &str, members: &[(&str, &str)]) -> Result<Jwk, InvalidJwks> {
    let all = std::iter::once(("kty", kty)).chain(members.iter().copied());
    let map: Map<_, _> = all.map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
    Jwk::from_map(map).map_err(|_| InvalidJwks::Damaged)
}

fn number(text: &str) -> Result<BigNum, InvalidJwks> {
    let bytes = decode(text)?;
    if bytes.len() > 2048 {
        return Err(InvalidJwks::RsaSize);
    }
    BigNum::from_slice(&bytes).map_err(|_| InvalidJwks::Damaged)
}

fn decode(text: &str) -> Result<Vec<u8>, InvalidJwks> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| InvalidJwks::Malformed)
}

#[cfg(test)]
#[path = "foreign_tests.rs"]
mod tests;
