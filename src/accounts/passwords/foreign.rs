//! Hashes that other systems made (PW-9): bcrypt, PBKDF2 and scrypt. They are verified once, at the next sign-in, and replaced
//! by Argon2id then. Their cost is bounded before anything is computed, so that none holds up the pool.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use pbkdf2::pbkdf2_hmac;
use sha2::{Sha256, Sha512};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// 2^14 rounds of bcrypt take about a second.
const MOST_BCRYPT_COST: u32 = 14;

/// Rounds of PBKDF2.
const MOST_ROUNDS: u32 = 2_000_000;

/// The most memory of one scrypt, as N·r: 128 MiB.
const MOST_SCRYPT_BLOCKS: u64 = 1 << 20;

/// The most lanes of one scrypt, which are computed one after another.
const MOST_SCRYPT_LANES: u32 = 4;

/// Bytes of an output, and of a salt.
const OUTPUT_BYTES: std::ops::RangeInclusive<usize> = 16..=64;
const SALT_BYTES: std::ops::RangeInclusive<usize> = 1..=128;

/// A hash of another system, taken apart.
pub(super) enum Foreign {
    Bcrypt(String),
    Pbkdf2 { digest: Pbkdf2Digest, rounds: u32, salt: Vec<u8>, output: Vec<u8> },
    Scrypt { params: scrypt::Params, salt: Vec<u8>, output: Vec<u8> },
}

#[derive(Clone, Copy)]
pub(super) enum Pbkdf2Digest {
    Sha256,
    Sha512,
}

impl Foreign {
    /// Takes a hash apart; `None` where it is none that we would compute.
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text.split('$').collect::<Vec<_>>().as_slice() {
            ["", version, cost, _] if matches!(*version, "2a" | "2b" | "2y") => bcrypt(text, cost),
            ["", "pbkdf2-sha256", rounds, salt, output] => pbkdf2(Pbkdf2Digest::Sha256, rounds, salt, output),
            ["", "pbkdf2-sha512", rounds, salt, output] => pbkdf2(Pbkdf2Digest::Sha512, rounds, salt, output),
            ["", "scrypt", params, salt, output] => scrypt(params, salt, output),
            ["pbkdf2_sha256", rounds, salt, output] => django(Pbkdf2Digest::Sha256, rounds, salt, output),
            ["pbkdf2_sha512", rounds, salt, output] => django(Pbkdf2Digest::Sha512, rounds, salt, output),
            _ => None,
        }
    }

    /// Whether this is the password, as typed: other systems do not compose characters. Compares in constant time.
    pub(super) fn is_password(&self, password: &str) -> bool {
        match self {
            Self::Bcrypt(hash) => bcrypt::verify(password, hash).unwrap_or(false),
            Self::Pbkdf2 { digest, rounds, salt, output } => {
                let mut computed = Zeroizing::new(vec![0_u8; output.len()]);
                let derive = match digest {
                    Pbkdf2Digest::Sha256 => pbkdf2_hmac::<Sha256>,
                    Pbkdf2Digest::Sha512 => pbkdf2_hmac::<Sha512>,
                };
                derive(password.as_bytes(), salt, *rounds, &mut computed);
                computed.ct_eq(output.as_slice()).into()
            }
            Self::Scrypt { params, salt, output } => {
                let mut computed = Zeroizing::new(vec![0_u8; output.len()]);
                let is_done = scrypt::scrypt(password.as_bytes(), salt, params, &mut computed).is_ok();
                is_done && bool::from(computed.ct_eq(output.as_slice()))
            }
        }
    }
}

fn bcrypt(text: &str, cost: &str) -> Option<Foreign> {
    let cost = number(cost)?;
    let is_whole = text.is_ascii() && text.len() == 60 && text.parse::<bcrypt::HashParts>().is_ok();
    (is_whole && (4..=MOST_BCRYPT_COST).contains(&cost)).then(|| Foreign::Bcrypt(text.to_owned()))
}

/// A PHC string says `i=600000` or `i=600000,l=32`; passlib says `600000`.
fn pbkdf2(digest: Pbkdf2Digest, rounds: &str, salt: &str, output: &str) -> Option<Foreign> {
    let output = unpadded(output)?;
    let mut named = rounds.split(',');
    let first = named.next()?;
    let rounds = number(first.strip_prefix("i=").unwrap_or(first))?;
    let length_agrees = match named.next() {
        Some(length) => {
            number(length.strip_prefix("l=")?).and_then(|it| usize::try_from(it).ok()) == Some(output.len())
        }
        None => true,
    };
    let is_sound = length_agrees && named.next().is_none();
    is_sound.then(|| checked_pbkdf2(digest, rounds, unpadded(salt)?, output)).flatten()
}

/// Django's own form, where the salt is plain text.
fn django(digest: Pbkdf2Digest, rounds: &str, salt: &str, output: &str) -> Option<Foreign> {
    checked_pbkdf2(digest, number(rounds)?, salt.as_bytes().to_vec(), STANDARD.decode(output).ok()?)
}

fn checked_pbkdf2(digest: Pbkdf2Digest, rounds: u32, salt: Vec<u8>, output: Vec<u8>) -> Option<Foreign> {
    let is_sound = (1..=MOST_ROUNDS).contains(&rounds)
        && SALT_BYTES.contains(&salt.len())
        && OUTPUT_BYTES.contains(&output.len());
    is_sound.then_some(Foreign::Pbkdf2 { digest, rounds, salt, output })
}

fn scrypt(params: &str, salt: &str, output: &str) -> Option<Foreign> {
    let named: Vec<(&str, &str)> = params.split(',').filter_map(|it| it.split_once('=')).collect();
    let [("ln", log_n), ("r", r), ("p", p)] = named.as_slice() else { return None };
    let (log_n, r, p) = (number(log_n)?, number(r)?, number(p)?);
    let blocks = 1_u64.checked_shl(log_n).filter(|_| log_n < 32)?.checked_mul(u64::from(r))?;
    let (salt, output) = (unpadded(salt)?, unpadded(output)?);
    let is_sound = blocks <= MOST_SCRYPT_BLOCKS
        && (1..=MOST_SCRYPT_LANES).contains(&p)
        && SALT_BYTES.contains(&salt.len())
        && OUTPUT_BYTES.contains(&output.len());
    let params = is_sound.then(|| scrypt::Params::new(u8::try_from(log_n).ok()?, r, p).ok()).flatten()?;
    Some(Foreign::Scrypt { params, salt, output })
}

/// Base64 without padding; passlib writes a dot for the plus sign.
fn unpadded(text: &str) -> Option<Vec<u8>> {
    STANDARD_NO_PAD.decode(text.replace('.', "+")).ok()
}

/// A number in plain decimal digits.
fn number(text: &str) -> Option<u32> {
    text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What other programs made of `password`: the reference implementations of the libraries named.
    const MADE_ELSEWHERE: &[(&str, &str)] = &[
        ("Django sha256", "pbkdf2_sha256$1000$seasalt1234$iX6D1OoXKWsmC82FxfLWOA73XMoClH4DFhojI/+rn44="),
        (
            "PHC sha256",
            "$pbkdf2-sha256$i=1000,l=32$c2FsdHNhbHRzYWx0$sYIePhT5IXESDKvnouJXtE5pTJ6Znbmef4vViYmc9Uc",
        ),
        (
            "PHC sha256 without length",
            "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0$sYIePhT5IXESDKvnouJXtE5pTJ6Znbmef4vViYmc9Uc",
        ),
        (
            "Django sha512",
            "pbkdf2_sha512$1000$seasalt1234$TPs0zNRk7tPnNjh1CKfDYpb1tHXP1BntMsqWWGf17joqnaNDdWOgdABdVxEjqvv7vvF6UdaKQWbLYae1MnAXEA==",
        ),
        (
            "PHC sha512",
            "$pbkdf2-sha512$i=1000,l=64$c2FsdHNhbHRzYWx0$qEWuBHP82uzPrybCUpp9FMGVDoszagDwOgBhAY44y2gPun4RFBM9zjAnhQjJRk+l/dEEhatLCI65Yj/OYq4dcQ",
        ),
        (
            "PHC sha512 without length",
            "$pbkdf2-sha512$i=1000$c2FsdHNhbHRzYWx0$qEWuBHP82uzPrybCUpp9FMGVDoszagDwOgBhAY44y2gPun4RFBM9zjAnhQjJRk+l/dEEhatLCI65Yj/OYq4dcQ",
        ),
        ("passlib", "$pbkdf2-sha256$1000$..................../w$Qy7FTbwyLhb5cDxZlM6DpS69jtdaxf5wNzCazPC8NX4"),
        ("PHC scrypt", "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0$OMhHbSEaEtsu/I0j8kYPfsrH+u3TT8X+IGRK4Kq6rWE"),
        ("bcrypt 2b", "$2b$04$mKkr4YQM6c.hKAVHENpQmuWRTiIrojwiyeOBliyx2RUjODiroIzDS"),
        ("bcrypt 2a", "$2a$04$wnde1JxcczT5xE5qvElhju.h0fNTqZ9EX4rmPvO2Abk6ohjdV99.q"),
        ("bcrypt 2y, as PHP writes it", "$2y$04$mKkr4YQM6c.hKAVHENpQmuWRTiIrojwiyeOBliyx2RUjODiroIzDS"),
    ];

    #[test]
    fn pw_9_hashes_of_other_systems_verify() {
        for (system, hash) in MADE_ELSEWHERE {
            let foreign = Foreign::parse(hash).unwrap_or_else(|| panic!("{system}: {hash}"));
            assert!(foreign.is_password("password"), "{system}");
            assert!(!foreign.is_password("Password"), "{system}");
            assert!(!foreign.is_password(""), "{system}");
        }
    }

    #[test]
    fn pw_9_a_hostile_hash_is_not_computed() {
        for hash in [
            "$2b$15$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui".to_owned(),
            "$2b$31$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui".to_owned(),
            "$2x$04$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui".to_owned(),
            "$2b$04$short".to_owned(),
            "$2b$+4$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui".to_owned(),
            "pbkdf2_sha256$4000000000$salt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned(),
            "pbkdf2_sha256$0$salt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned(),
            "pbkdf2_sha256$1000$salt$".to_owned(),
            "pbkdf2_md5$1000$salt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned(),
            format!("pbkdf2_sha256$1000${}$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "s".repeat(129)),
            format!("$pbkdf2-sha256$i=1000$c2FsdHNhbHQ${}", "A".repeat(4000)),
            "$pbkdf2-sha256$i=1000,l=99$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            "$scrypt$ln=30,r=8,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            "$scrypt$ln=63,r=8,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            "$scrypt$ln=10,r=4294967295,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                .to_owned(),
            "$scrypt$ln=10,r=8,p=5000$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            "$scrypt$ln=10,r=0,p=0$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            "$1$salt$qJH7.N4xYta3aEG/dfqo/0".to_owned(),
            "5f4dcc3b5aa765d61d8327deb882cf99".to_owned(),
            "$$$$".to_owned(),
            "$".repeat(5000),
            String::new(),
        ] {
            assert!(Foreign::parse(&hash).is_none(), "{hash:.80}");
        }
    }
}
