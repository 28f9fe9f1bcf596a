//! A passkey is made (WebAuthn Level 3 §7.1).

use std::ops::RangeInclusive;

use serde_json::{Value, json};
use webauthn_rs::prelude::{Credential, CredentialID, PasskeyRegistration, RegisterPublicKeyCredential};

use crate::accounts::passkeys::ceremonies::Ceremonies;
use crate::accounts::passkeys::challenge::{self, Occasion, Opened};
use crate::accounts::passkeys::passkey::PasskeyName;
use crate::accounts::passkeys::question::{Answer, Question};
use crate::accounts::users::User;
use crate::store::passkeys::{self, PasskeyRow};
use crate::store::{Conn, StoreError};
use crate::types::{PasskeyId, SessionId, Timestamp, TokenHash, UserId};

/// Nobody needs more, and each one is asked for at the second step of a sign-in.
pub(super) const MOST_PASSKEYS: i64 = 10;

/// Bytes of the name that an authenticator gives to a passkey (WebAuthn Level 3 §4).
const CREDENTIAL_ID: RangeInclusive<usize> = 1..=1023;

/// What stands in a question for somebody whose name is not known yet.
const NAMELESS: &str = "-";

/// What a person wants to add.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// What the browser sent.
    pub answer: Answer,
    /// The name they gave it.
    pub name: PasskeyName,
}

/// Why a passkey was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdditionFault {
    /// The challenge is too old, another session's, or was answered before.
    StaleChallenge,
    /// What came back is no passkey for us, or its authenticator did not make sure who uses it.
    NotProven,
    /// Somebody has it already.
    Taken,
    /// The person has as many as there may be.
    TooMany,
}

impl Ceremonies {
    /// Asks a person's authenticators for a new passkey, other than those they hold; `None` where there can be none.
    pub(super) fn ask_for_new(
        &self,
        user: &User,
        known: &[PasskeyRow],
        occasion: &Occasion<'_>,
        now: Timestamp,
    ) -> Option<Question> {
        let known = known.iter().map(|it| it.credential_id.clone().into()).collect();
        let email = user.email.as_str();
        let name = Some(user.name.as_str()).filter(|it| !it.is_empty()).unwrap_or(email);
        let (options, state) = self.begin(user.id, (email, name), known)?;
        Some(Question::new(&options, challenge::seal(&self.sealer, occasion, &state, now)?))
    }

    /// Asks the authenticators of somebody who has no account yet; `None` where there can be none. What they are called is known
    /// to the browser alone until they send it.
    pub(super) fn ask_newcomer(&self, browser: &TokenHash, now: Timestamp) -> Option<Question> {
        let user = UserId::new();
        let (options, state) = self.begin(user, (NAMELESS, NAMELESS), Vec::new())?;
        let occasion = Occasion::Newcomer { browser };
        Some(Question::new(&options, challenge::seal(&self.sealer, &occasion, (user, state), now)?))
    }

    fn begin(
        &self,
        user: UserId,
        (email, name): (&str, &str),
        known: Vec<CredentialID>,
    ) -> Option<(Value, PasskeyRegistration)> {
        let webauthn = self.relying_party.webauthn()?;
        let (asked, state) =
            webauthn.start_passkey_registration(user.uuid(), email, name, Some(known)).ok()?;
        let mut options = serde_json::to_value(&asked.public_key).ok()?;
        let selection = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut)?;
        // So that it is offered at the sign-in page; an authenticator with no room makes one that serves as second factor.
        selection.insert("residentKey".to_owned(), json!("preferred"));
        Some((options, state))
    }

    /// Judges what came back in a session of a person, whose row the caller holds, and keeps the passkey.
    pub(super) fn add(
        &self,
        conn: &mut Conn,
        new: &NewPasskey,
        (user, session): (UserId, SessionId),
        now: Timestamp,
    ) -> Result<Result<PasskeyRow, AdditionFault>, StoreError> {
        let occasion = Occasion::Registration { user, session };
        let opened = challenge::open(&self.sealer, &occasion, &new.answer.challenge, now);
        let Some(opened) = opened else { return Ok(Err(AdditionFault::StaleChallenge)) };
        if !opened.spend(conn, now)? {
            return Ok(Err(AdditionFault::StaleChallenge));
        }
        let credential = self.verify_new(&new.answer, &opened.state);
        let Some(row) = credential.and_then(|it| row(&it, &new.name, user, now)) else {
            return Ok(Err(AdditionFault::NotProven));
        };
        if passkeys::count(conn, user)? >= MOST_PASSKEYS {
            return Ok(Err(AdditionFault::TooMany));
        }
        Ok(if passkeys::insert(conn, &row)? { Ok(row) } else { Err(AdditionFault::Taken) })
    }

    /// Judges what came back from a browser without an account, and uses its challenge up. The row names the account to make.
    pub(super) fn judge_newcomer(
        &self,
        conn: &mut Conn,
        new: &NewPasskey,
        browser: &TokenHash,
        now: Timestamp,
    ) -> Result<Result<PasskeyRow, AdditionFault>, StoreError> {
        let occasion = Occasion::Newcomer { browser };
        let opened: Option<Opened<(UserId, PasskeyRegistration)>> =
            challenge::open(&self.sealer, &occasion, &new.answer.challenge, now);
        let Some(opened) = opened else { return Ok(Err(AdditionFault::StaleChallenge)) };
        if !opened.spend(conn, now)? {
            return Ok(Err(AdditionFault::StaleChallenge));
        }
        let (user, state) = &opened.state;
        let credential = self.verify_new(&new.answer, state);
        let row = credential.and_then(|it| row(&it, &new.name, *user, now));
        Ok(row.ok_or(AdditionFault::NotProven))
    }

    fn verify_new(&self, answer: &Answer, state: &PasskeyRegistration) -> Option<Credential> {
        let answer: RegisterPublicKeyCredential = serde_json::from_str(&answer.credential).ok()?;
        let passkey = self.relying_party.webauthn()?.finish_passkey_registration(&answer, state).ok()?;
        let is_fit =
            |it: &Credential| it.user_verified && CREDENTIAL_ID.contains(&it.cred_id.as_slice().len());
        Some(passkey.into()).filter(is_fit)
    }
}

fn row(credential: &Credential, name: &PasskeyName, user: UserId, now: Timestamp) -> Option<PasskeyRow> {
    Some(PasskeyRow {
        id: PasskeyId::new().uuid(),
        user_id: user.uuid(),
        credential_id: credential.cred_id.as_slice().to_vec(),
        credential: serde_json::to_value(credential).ok()?,
        name: name.as_str().to_owned(),
        sign_count: credential.counter.into(),
        is_backup_eligible: credential.backup_eligible,
        is_backed_up: credential.backup_state,
        last_used_at: None,
        created_at: now,
    })
}
