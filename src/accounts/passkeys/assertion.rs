//! A passkey is shown (WebAuthn Level 3 §7.2). The answer is judged first; what it proves is accepted in the same transaction, when
//! the person's row is held.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    AuthenticationResult, Credential, DiscoverableAuthentication, DiscoverableKey, PublicKeyCredential,
    WebauthnError,
};

use crate::accounts::cause::Cause;
use crate::accounts::passkeys::ceremonies::Ceremonies;
use crate::accounts::passkeys::challenge::{self, Occasion};
use crate::accounts::passkeys::question::{Answer, Question};
use crate::accounts::sessions::AuthenticationMethod;
use crate::audit::Event;
use crate::store::passkeys::{self, PasskeyRow, PasskeyUse};
use crate::store::{Conn, StoreError};
use crate::types::{PasskeyId, Timestamp, UserId};

/// What an answer is worth.
#[derive(Debug)]
pub enum Judged {
    /// It is right.
    Proven(Proven),
    /// It is not.
    Refuted(Refuted),
}

/// Why an answer counts for nothing, and whose passkey it names, if anybody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refuted {
    /// Whose passkey was shown.
    pub user_id: Option<UserId>,
    /// What is wrong.
    pub fault: PasskeyFault,
}

/// What is wrong with an answer. The person is not told which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyFault {
    /// It is not what a browser sends.
    Malformed,
    /// Its challenge is too old, another browser's, for something else, or was answered before.
    StaleChallenge,
    /// Nobody has this passkey.
    Unknown,
    /// It is the passkey of somebody else than it says, or than was asked.
    OtherPerson,
    /// The signature is wrong, or was made for another site or challenge.
    NotProven,
    /// The authenticator did not make sure who uses it.
    NotVerified,
    /// The signature counter did not move on: there may be a copy.
    CounterWentBack,
}

/// An answer that is right, until its passkey is noted as used.
#[derive(Debug)]
pub struct Proven {
    id: PasskeyId,
    user_id: UserId,
    used: PasskeyUse,
    is_backup_eligible: bool,
}

/// A passkey that was shown.
#[derive(Clone, Copy, Debug)]
pub struct ShownPasskey {
    /// Which.
    pub id: PasskeyId,
    /// The method it stands for.
    pub method: AuthenticationMethod,
}

impl Ceremonies {
    /// Asks for one of these passkeys, or for any where none is named; `None` where there can be none.
    pub(super) fn ask_for(
        &self,
        wanted: &[PasskeyRow],
        occasion: &Occasion<'_>,
        now: Timestamp,
    ) -> Option<Question> {
        let (asked, state) = self.relying_party.webauthn()?.start_discoverable_authentication().ok()?;
        let mut options = serde_json::to_value(&asked.public_key).ok()?;
        let fields = options.as_object_mut()?;
        fields.remove("extensions");
        fields.insert("allowCredentials".to_owned(), wanted.iter().map(descriptor).collect());
        Some(Question::new(&options, challenge::seal(&self.sealer, occasion, &state, now)?))
    }

    /// Looks at an answer and uses its challenge up, whatever it is worth.
    pub(super) fn judge(
        &self,
        conn: &mut Conn,
        answer: &Answer,
        occasion: &Occasion<'_>,
        now: Timestamp,
    ) -> Result<Judged, StoreError> {
        let refuted = |user_id, fault| Ok(Judged::Refuted(Refuted { user_id, fault }));
        let Ok(credential) = serde_json::from_str::<PublicKeyCredential>(&answer.credential) else {
            return refuted(None, PasskeyFault::Malformed);
        };
        let opened =
            challenge::open::<DiscoverableAuthentication>(&self.sealer, occasion, &answer.challenge, now);
        let Some(opened) = opened else { return refuted(None, PasskeyFault::StaleChallenge) };
        if !opened.spend(conn, now)? {
            return refuted(None, PasskeyFault::StaleChallenge);
        }
        let Some(row) = passkeys::find_by_credential(conn, credential.get_credential_id())? else {
            return refuted(None, PasskeyFault::Unknown);
        };
        let user_id = UserId::from(row.user_id);
        if !is_of_whom_it_says(&credential, user_id, occasion) {
            return refuted(Some(user_id), PasskeyFault::OtherPerson);
        }
        match self.verify(&credential, opened.state, &row) {
            Ok(result) => Ok(Judged::Proven(Proven::new(&row, &result))),
            Err(fault) => refuted(Some(user_id), fault),
        }
    }

    fn verify(
        &self,
        credential: &PublicKeyCredential,
        state: DiscoverableAuthentication,
        row: &PasskeyRow,
    ) -> Result<AuthenticationResult, PasskeyFault> {
        let webauthn = self.relying_party.webauthn().ok_or(PasskeyFault::NotProven)?;
        let key = stored_key(row).ok_or(PasskeyFault::NotProven)?;
        let verified = webauthn.finish_discoverable_authentication(credential, state, &[key]);
        match verified {
            // The crate has asked for it; that nobody signs in without is too much to leave to one place.
            Ok(result) if result.user_verified() => Ok(result),
            Ok(_) | Err(WebauthnError::UserNotVerified) => Err(PasskeyFault::NotVerified),
            Err(WebauthnError::CredentialPossibleCompromise) => Err(PasskeyFault::CounterWentBack),
            Err(_) => Err(PasskeyFault::NotProven),
        }
    }
}

impl Proven {
    fn new(row: &PasskeyRow, result: &AuthenticationResult) -> Self {
        Self {
            id: row.id.into(),
            user_id: row.user_id.into(),
            used: PasskeyUse { sign_count: result.counter().into(), is_backed_up: result.backup_state() },
            is_backup_eligible: row.is_backup_eligible,
        }
    }

    /// Whose passkey it is.
    #[must_use]
    pub const fn user_id(&self) -> UserId {
        self.user_id
    }

    /// Notes the use. Of two answers side by side with one count, one is refuted; so is the answer of a passkey that was removed
    /// meanwhile. The caller holds the person's row.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn accept(
        self,
        conn: &mut Conn,
        now: Timestamp,
    ) -> Result<Result<ShownPasskey, Refuted>, StoreError> {
        if !passkeys::mark_used(conn, self.id, self.used, now)? {
            let fault = PasskeyFault::CounterWentBack;
            return Ok(Err(Refuted { user_id: Some(self.user_id), fault }));
        }
        let method = AuthenticationMethod::of_passkey(self.is_backup_eligible);
        Ok(Ok(ShownPasskey { id: self.id, method }))
    }
}

impl Refuted {
    /// Tells the audit what somebody should look at: a copy of a passkey.
    pub(in crate::accounts) fn warn(&self, conn: &mut Conn, cause: &Cause<'_>) -> Result<(), StoreError> {
        match (self.user_id, self.fault) {
            (Some(user_id), PasskeyFault::CounterWentBack) => {
                cause.record(conn, &Event::PasskeyCounterWentBack { user_id })
            }
            _ => Ok(()),
        }
    }
}

impl PasskeyFault {
    /// The reason as the audit keeps it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "passkey_malformed",
            Self::StaleChallenge => "passkey_stale_challenge",
            Self::Unknown => "passkey_unknown",
            Self::OtherPerson => "passkey_of_another",
            Self::NotProven => "passkey_not_proven",
            Self::NotVerified => "passkey_without_verification",
            Self::CounterWentBack => "passkey_counter_went_back",
        }
    }
}

/// The key with what counts today: the columns stand above what was written at registration.
fn stored_key(row: &PasskeyRow) -> Option<DiscoverableKey> {
    let mut credential: Credential = serde_json::from_value(row.credential.clone()).ok()?;
    credential.counter = u32::try_from(row.sign_count).ok()?;
    credential.backup_eligible = row.is_backup_eligible;
    credential.backup_state = row.is_backed_up;
    Some(webauthn_rs::prelude::Passkey::from(credential).into())
}

/// WebAuthn Level 3 §7.2, step 6: a passkey that was found by itself says whose it is.
fn is_of_whom_it_says(credential: &PublicKeyCredential, owner: UserId, occasion: &Occasion<'_>) -> bool {
    let says_owner = credential.get_user_unique_id().map(|it| it == owner.uuid().as_bytes());
    match occasion {
        Occasion::SignIn { .. } => says_owner == Some(true),
        Occasion::Factor { user, .. } => *user == owner && says_owner != Some(false),
        Occasion::Registration { .. } | Occasion::Newcomer { .. } => false,
    }
}

fn descriptor(row: &PasskeyRow) -> Value {
    let id = URL_SAFE_NO_PAD.encode(&row.credential_id);
    match row.credential.get("transports").filter(|it| it.is_array()) {
        Some(transports) => json!({ "type": "public-key", "id": id, "transports": transports }),
        None => json!({ "type": "public-key", "id": id }),
    }
}
