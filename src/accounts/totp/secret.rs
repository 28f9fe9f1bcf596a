//! The secret that an app and we share.

use totp_rs::{Algorithm, Builder, Totp};

use crate::accounts::totp::code::TotpCode;
use crate::keys::{Purpose, Sealer};
use crate::types::{Secret, Timestamp, UserId, random_bytes};

/// How long a code lasts, in seconds.
const STEP: u64 = 30;
/// RFC 4648 §6.
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// 160 random bits.
#[derive(Clone)]
pub struct TotpSecret(Secret<[u8; 20]>);

impl TotpSecret {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self(Secret::new(random_bytes()))
    }

    pub(super) fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(Secret::new(bytes))
    }

    pub(super) const fn bytes(&self) -> &[u8; 20] {
        self.0.expose()
    }

    /// As the database keeps it: only this person's row opens it.
    #[must_use]
    pub fn seal(&self, sealer: &Sealer, user: UserId) -> Vec<u8> {
        sealer.seal(Purpose::Totp, user.uuid().as_bytes(), self.bytes())
    }

    /// What [`TotpSecret::seal`] gave for this person.
    #[must_use]
    pub fn open(sealer: &Sealer, user: UserId, sealed: &[u8]) -> Option<Self> {
        let bytes = sealer.open(Purpose::Totp, user.uuid().as_bytes(), sealed)?;
        Some(Self::from_bytes(bytes.try_into().ok()?))
    }

    /// The step whose code this is: the present one, or one to either side.
    #[must_use]
    pub fn matching_step(&self, code: &TotpCode, now: Timestamp) -> Option<i64> {
        let seconds = u64::try_from(now.timestamp()).ok()?;
        self.totp().check(code.digits(), seconds).and_then(|it| i64::try_from(it).ok())
    }

    /// For people who type it: base32 in groups of four.
    #[must_use]
    pub fn key(&self) -> String {
        let key = self.base32();
        let characters: Vec<char> = key.chars().collect();
        characters.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// For apps that scan it.
    #[must_use]
    pub fn address(&self, issuer: &str, account: &str) -> String {
        let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let (issuer, account) = (encoded(issuer).replace('+', "%20"), encoded(account).replace('+', "%20"));
        let key = self.base32();
        format!("otpauth://totp/{issuer}:{account}?secret={key}&issuer={issuer}")
    }

    fn base32(&self) -> String {
        let value = |chunk: &[u8]| chunk.iter().fold(0_u64, |sum, it| (sum << 8) | u64::from(*it));
        let letter = |bits: u64| char::from(BASE32.get((bits & 31) as usize).copied().unwrap_or(b'A'));
        let group = |chunk: &[u8]| {
            let bits = value(chunk);
            (0..8).rev().map(move |it| letter(bits >> (it * 5))).collect::<String>()
        };
        self.bytes().chunks(5).map(group).collect()
    }

    fn totp(&self) -> Totp {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(1)
            .with_step_duration(STEP)
            .with_secret(self.bytes().to_vec())
            .build_noncompliant()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn mfa_1_codes_are_those_of_rfc_6238() {
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            let code = TotpCode::parse(code).unwrap();
            let step = seconds / 30;
            for (offset, expected) in
                [(-60, None), (-30, Some(step)), (0, Some(step)), (30, Some(step)), (61, None)]
            {
                if seconds + offset >= 0 {
                    assert_eq!(
                        secret.matching_step(&code, at(seconds + offset)),
                        expected,
                        "{seconds} {offset}"
                    );
                }
            }
        }
    }

    #[test]
    fn mfa_1_a_sealed_secret_belongs_to_one_person() {
        let (sealer, user) = (Sealer::ephemeral(), UserId::new());
        let secret = TotpSecret::random();
        let sealed = secret.seal(&sealer, user);
        assert_eq!(TotpSecret::open(&sealer, user, &sealed).unwrap().bytes(), secret.bytes());
        assert!(TotpSecret::open(&sealer, UserId::new(), &sealed).is_none());
        assert_ne!(secret.seal(&sealer, user), sealed, "a nonce is never used again");
        assert!(!sealed.windows(20).any(|it| it == secret.bytes()));
    }

    #[test]
    fn a_key_is_base32_in_groups() {
        let secret = TotpSecret::from_bytes(*b"12345678901234567890");
        assert_eq!(secret.key(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            secret.address("id.example.com", "ada lovelace@example.com"),
            "otpauth://totp/id.example.com:ada%20lovelace%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=id.example.com"
        );
    }
}
