//! An app that is being enrolled. Until its first code is proven its secret lives nowhere but sealed in the page's form, so that
//! an enrolment that is given up leaves nothing behind.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use crate::accounts::totp::code::TotpCode;
use crate::accounts::totp::secret::TotpSecret;
use crate::keys::{Purpose, Sealer};
use crate::types::{SessionId, Timestamp, TotpId, UserId};

/// How long the page may stay open, in seconds.
const LIFETIME: i64 = 15 * 60;

/// An enrolment.
pub struct Enrolment {
    /// The id that the app will have, so that it is added once.
    pub id: TotpId,
    /// The secret.
    pub secret: TotpSecret,
}

/// An app that showed a right code, and the step whose code that was: the next one's is right as well (MFA-1).
pub struct ProvenApp {
    pub(super) enrolment: Enrolment,
    pub(super) step: i64,
}

/// An enrolment as the form carries it.
#[derive(Clone)]
pub struct SealedEnrolment(pub String);

impl Enrolment {
    /// A new one.
    #[must_use]
    pub fn begin() -> Self {
        Self { id: TotpId::new(), secret: TotpSecret::random() }
    }

    /// For the form of this person in this session.
    #[must_use]
    pub fn seal(&self, sealer: &Sealer, user: UserId, session: SessionId, now: Timestamp) -> SealedEnrolment {
        let (id, began_at) = (self.id.uuid().into_bytes(), now.timestamp().to_be_bytes());
        let plain = Zeroizing::new([id.as_slice(), &began_at, self.secret.bytes()].concat());
        let sealed = sealer.seal(Purpose::TotpEnrolment, &context(user, session), &plain);
        SealedEnrolment(URL_SAFE_NO_PAD.encode(sealed))
    }

    /// The app, if this is its code now (MFA-2).
    #[must_use]
    pub fn prove(self, code: &TotpCode, now: Timestamp) -> Option<ProvenApp> {
        let step = self.secret.matching_step(code, now)?;
        Some(ProvenApp { enrolment: self, step })
    }
}

impl SealedEnrolment {
    /// What [`Enrolment::seal`] gave for this person and session, while it is not too old.
    #[must_use]
    pub fn open(
        &self,
        sealer: &Sealer,
        user: UserId,
        session: SessionId,
        now: Timestamp,
    ) -> Option<Enrolment> {
        let sealed = URL_SAFE_NO_PAD.decode(&self.0).ok()?;
        let plain = sealer.open(Purpose::TotpEnrolment, &context(user, session), &sealed)?;
        let plain = Zeroizing::new(plain);
        let (id, rest) = plain.split_first_chunk::<16>()?;
        let (began_at, secret) = rest.split_first_chunk::<8>()?;
        let age = now.timestamp() - i64::from_be_bytes(*began_at);
        let secret: [u8; 20] = secret.try_into().ok()?;
        let enrolment =
            Enrolment { id: uuid::Uuid::from_bytes(*id).into(), secret: TotpSecret::from_bytes(secret) };
        (0..LIFETIME).contains(&age).then_some(enrolment)
    }
}

fn context(user: UserId, session: SessionId) -> Vec<u8> {
    [user.uuid().into_bytes(), session.uuid().into_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mfa_2_an_enrolment_belongs_to_one_person_session_and_quarter_of_an_hour() {
        let (sealer, user, session) = (Sealer::ephemeral(), UserId::new(), SessionId::new());
        let now = Timestamp::from_timestamp(2_000_000_000, 0).unwrap();
        let enrolment = Enrolment::begin();
        let sealed = enrolment.seal(&sealer, user, session, now);
        let open = |user, session, seconds| {
            let at = now + std::time::Duration::from_secs(seconds);
            sealed.open(&sealer, user, session, at).map(|it| it.secret.bytes().to_vec())
        };
        assert_eq!(open(user, session, 899), Some(enrolment.secret.bytes().to_vec()));
        assert_eq!(open(user, session, 900), None);
        assert_eq!(open(UserId::new(), session, 0), None);
        assert_eq!(open(user, SessionId::new(), 0), None);
        assert!(SealedEnrolment("x".to_owned()).open(&sealer, user, session, now).is_none());
    }
}
