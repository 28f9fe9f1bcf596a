//! Argon2 hashes as PHC strings.

use argon2::password_hash::phc::{Output, ParamsString, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, PasswordHash, Version};
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::accounts::passwords::arena::Arena;
use crate::types::{Secret, random_bytes};

/// Bytes of a hash.
const OUTPUT_BYTES: usize = 32;

/// The most memory that a stored hash may ask for, in KiB: a gibibyte.
const MOST_MEMORY_KIB: u32 = 1 << 20;

/// The most passes that a stored hash may ask for.
const MOST_PASSES: u32 = 100;

/// A stored hash, taken apart.
pub(super) struct Stored {
    argon2: Argon2<'static>,
    salt: Vec<u8>,
    output: Vec<u8>,
    is_current: bool,
}

/// Whether a stored hash can be verified at all.
#[must_use]
pub fn is_supported(phc: &str) -> bool {
    Stored::parse(phc, &Params::DEFAULT).is_some()
}

impl Stored {
    /// Takes a PHC string apart; `None` where it is no Argon2 hash that we would compute.
    pub(super) fn parse(phc: &str, wanted: &Params) -> Option<Self> {
        let hash = PasswordHash::new(phc).ok()?;
        let algorithm = hash.algorithm.as_str().parse::<Algorithm>().ok()?;
        let version = Version::try_from(hash.version.unwrap_or(0x13)).ok()?;
        let params = Params::try_from(&hash).ok()?;
        if params.m_cost() > MOST_MEMORY_KIB || params.t_cost() > MOST_PASSES {
            return None;
        }
        let is_current = algorithm == Algorithm::Argon2id
            && version == Version::V0x13
            && params.m_cost() >= wanted.m_cost()
            && params.t_cost() >= wanted.t_cost()
            && params.p_cost() == wanted.p_cost();
        let (salt, output) = (hash.salt?, hash.hash?);
        Some(Self {
            argon2: Argon2::new(algorithm, version, params),
            salt: salt.as_ref().to_vec(),
            output: output.as_bytes().to_vec(),
            is_current,
        })
    }

    /// Something to verify against where there is no hash: as costly as one, and nothing matches it.
    pub(super) fn dummy(wanted: &Params) -> Self {
        Self { argon2: argon2id(wanted), salt: vec![0; 16], output: Vec::new(), is_current: true }
    }

    /// Whether this is the password, and whether its hash is weaker than wanted. Compares in constant time.
    pub(super) fn verify(&self, password: &str, arena: &mut Arena) -> Option<bool> {
        let mut output = Zeroizing::new([0_u8; 64]);
        let length = self.argon2.params().output_len().unwrap_or(OUTPUT_BYTES);
        let output = output.get_mut(..length)?;
        arena.hash(&self.argon2, &nfc(password), &self.salt, output)?;
        let is_right: bool = output.ct_eq(self.output.as_slice()).into();
        is_right.then_some(!self.is_current)
    }
}

/// Hashes a new password; `None` when memory ran out.
pub(super) fn hash(password: &str, wanted: &Params, arena: &mut Arena) -> Option<Secret<String>> {
    let salt = random_bytes::<16>();
    let mut output = Zeroizing::new([0_u8; OUTPUT_BYTES]);
    arena.hash(&argon2id(wanted), &nfc(password), &salt, output.as_mut_slice())?;
    let hash = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(wanted).ok()?,
        salt: Some(Salt::new(&salt).ok()?),
        hash: Some(Output::new(output.as_slice()).ok()?),
    };
    Some(Secret::new(hash.to_string()))
}

fn argon2id(params: &Params) -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
}

/// Keyboards differ in how they compose characters; what is typed on one must open on the other.
fn nfc(password: &str) -> Zeroizing<Vec<u8>> {
    // Large enough from the start: a buffer that grows leaves copies behind.
    let mut text = String::with_capacity(password.len() * 3);
    text.extend(password.nfc());
    Zeroizing::new(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(memory_kib: u32, passes: u32) -> Params {
        Params::new(memory_kib, passes, 1, None).unwrap()
    }

    fn verify(phc: &str, password: &str, wanted: &Params) -> Option<bool> {
        Stored::parse(phc, wanted)?.verify(password, &mut Arena::default())
    }

    #[test]
    fn pw_1_the_hash_is_argon2id_and_carries_its_parameters() {
        let phc = hash("a password", &params(19_456, 2), &mut Arena::default()).unwrap();
        assert!(phc.expose().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", phc.expose());
        assert_eq!(verify(phc.expose(), "a password", &params(19_456, 2)), Some(false));
        assert_eq!(verify(phc.expose(), "A password", &params(19_456, 2)), None);
        let again = hash("a password", &params(19_456, 2), &mut Arena::default()).unwrap();
        assert_ne!(phc.expose(), again.expose());
    }

    #[test]
    fn pw_1_raised_parameters_ask_for_another_hash() {
        let weak = hash("a password", &params(64, 1), &mut Arena::default()).unwrap();
        assert_eq!(verify(weak.expose(), "a password", &params(64, 1)), Some(false));
        assert_eq!(verify(weak.expose(), "a password", &params(128, 1)), Some(true));
        assert_eq!(verify(weak.expose(), "a password", &params(64, 2)), Some(true));
        assert_eq!(verify(weak.expose(), "a password", &params(32, 1)), Some(false));
    }

    #[test]
    fn a_hash_made_elsewhere_verifies() {
        let phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assert_eq!(verify(phc, "password", &params(19_456, 2)), Some(false));
        assert_eq!(verify(phc, "passwort", &params(19_456, 2)), None);
    }

    #[test]
    fn pw_2_both_compositions_of_a_character_are_one_password() {
        let phc = hash("pa\u{308}sswort", &params(64, 1), &mut Arena::default()).unwrap();
        assert_eq!(verify(phc.expose(), "p\u{e4}sswort", &params(64, 1)), Some(false));
    }

    #[test]
    fn nothing_matches_the_dummy() {
        let dummy = Stored::dummy(&params(64, 1));
        assert_eq!(dummy.verify("", &mut Arena::default()), None);
        assert_eq!(dummy.argon2.params().m_cost(), 64);
    }

    #[test]
    fn what_is_no_argon2_or_too_costly_is_not_supported() {
        for phc in [
            "",
            "x",
            "$2b$10$abcdefghijklmnopqrstuv",
            "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ",
        ] {
            assert!(!is_supported(phc), "{phc}");
        }
    }
}
