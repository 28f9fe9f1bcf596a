//! Stored hashes: Argon2 as PHC strings, which are ours, and beside them what was imported.

use argon2::password_hash::phc::{Output, ParamsString, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, PasswordHash, Version};
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::accounts::passwords::arena::Arena;
use crate::accounts::passwords::foreign::Foreign;
use crate::types::{Secret, random_bytes};

/// Bytes of a hash.
const OUTPUT_BYTES: usize = 32;

/// The most memory that a stored hash may ask for, in KiB: a gibibyte.
const MOST_MEMORY_KIB: u32 = 1 << 20;

/// Bytes of the longest hash that is looked at.
const LONGEST_HASH: usize = 512;

/// The most passes that a stored hash may ask for.
const MOST_PASSES: u32 = 100;

/// The most that an imported hash may cost, as KiB times passes: about a second.
const MOST_IMPORTED_WORK: u64 = 1 << 20;

/// Lanes of an imported hash.
const MOST_IMPORTED_LANES: u32 = 16;

/// A stored hash, taken apart.
pub(super) enum Stored {
    /// One of ours, or made like ours.
    Argon2(StoredArgon2),
    /// Imported from another system.
    Foreign(Foreign),
}

/// An Argon2 hash, taken apart.
pub(super) struct StoredArgon2 {
    argon2: Argon2<'static>,
    salt: Vec<u8>,
    output: Vec<u8>,
    is_current: bool,
}

/// Whether a hash that another system made can be taken over (PW-9): of a kind that we verify, at a cost that we pay.
#[must_use]
pub fn is_importable(hash: &str) -> bool {
    match Stored::parse(hash, &Params::DEFAULT) {
        Some(Stored::Argon2(stored)) => {
            let params = stored.argon2.params();
            let work = u64::from(params.m_cost()) * u64::from(params.t_cost());
            work <= MOST_IMPORTED_WORK && params.p_cost() <= MOST_IMPORTED_LANES
        }
        Some(Stored::Foreign(_)) => true,
        None => false,
    }
}

impl Stored {
    /// Takes a stored hash apart; `None` where it is none that we would compute.
    pub(super) fn parse(hash: &str, wanted: &Params) -> Option<Self> {
        if hash.len() > LONGEST_HASH {
            return None;
        }
        let ours = StoredArgon2::parse(hash, wanted).map(Self::Argon2);
        ours.or_else(|| Foreign::parse(hash).map(Self::Foreign))
    }

    /// Something to verify against where there is no hash: as costly as one, and nothing matches it.
    pub(super) fn dummy(wanted: &Params) -> Self {
        let (argon2, salt) = (argon2id(wanted), vec![0; 16]);
        Self::Argon2(StoredArgon2 { argon2, salt, output: Vec::new(), is_current: true })
    }

    /// Whether this is the password, and whether its hash is weaker than wanted. Compares in constant time.
    pub(super) fn verify(&self, password: &str, arena: &mut Arena) -> Option<bool> {
        match self {
            Self::Argon2(stored) => stored.verify(password, arena),
            Self::Foreign(foreign) => foreign.is_password(password).then_some(true),
        }
    }
}

impl StoredArgon2 {
    /// Takes a PHC string apart; `None` where it is no Argon2 hash that we would compute.
    fn parse(phc: &str, wanted: &Params) -> Option<Self> {
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

    fn verify(&self, password: &str, arena: &mut Arena) -> Option<bool> {
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
        assert!(matches!(dummy, Stored::Argon2(it) if it.argon2.params().m_cost() == 64));
    }

    #[test]
    fn pw_9_imported_argon2_and_foreign_hashes_are_made_again() {
        let wanted = params(64, 1);
        for phc in [
            // The reference implementation's test vectors, of argon2i and argon2d.
            "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA",
            "pbkdf2_sha256$1000$seasalt1234$iX6D1OoXKWsmC82FxfLWOA73XMoClH4DFhojI/+rn44=",
        ] {
            assert!(is_importable(phc), "{phc}");
            assert_eq!(verify(phc, "password", &wanted), Some(true), "{phc}");
            assert_eq!(verify(phc, "passwort", &wanted), None, "{phc}");
        }
    }

    #[test]
    fn what_is_unknown_or_too_costly_is_not_imported() {
        let salted = "c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        for hash in [
            String::new(),
            "x".to_owned(),
            "$2b$10$abcdefghijklmnopqrstuv".to_owned(),
            format!("$argon2id$v=19$m=99999999,t=2,p=1${salted}"),
            format!("$argon2id$v=19$m=1048576,t=2,p=1${salted}"),
            format!("$argon2id$v=19$m=65536,t=17,p=1${salted}"),
            format!("$argon2id$v=19$m=65536,t=2,p=17${salted}"),
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ".to_owned(),
            format!("$argon2id$v=19$m=65536,t=2,p=1${salted}{}", " ".repeat(600)),
        ] {
            assert!(!is_importable(&hash), "{hash}");
        }
        assert!(is_importable(&format!("$argon2id$v=19$m=65536,t=2,p=1${salted}")));
    }
}
