//! The second state: the password was looked at.

use crate::accounts::login::attempt::AddressProof;
use crate::accounts::login::begun::Account;
use crate::accounts::login::reservation::{Reservation, Trust};
use crate::accounts::sessions::AuthenticationMethod;
use crate::accounts::users::User;
use crate::audit::LoginFailure;
use crate::limits::Limit;
use crate::store::users::CredentialsRow;
use crate::types::UserId;

/// What the hashing said.
pub(super) enum Judged {
    Proven(Proven),
    Refuted(Refuted),
}

/// The password was right for the account as it was then.
pub(super) struct Proven {
    pub(super) account: Box<Account>,
    pub(super) trust: Trust,
    pub(super) reservation: Reservation,
    /// Whether the hash is to be made again with the parameters of today.
    pub(super) needs_rehash: bool,
}

/// It was not, or nobody looked.
pub(super) struct Refuted {
    pub(super) user_id: Option<UserId>,
    pub(super) failure: LoginFailure,
    pub(super) trust: Trust,
    /// The limits that it uses up.
    pub(super) exhausted: Vec<Limit>,
}

impl Proven {
    /// What was shown so far.
    pub(super) const fn methods() -> [AuthenticationMethod; 1] {
        [AuthenticationMethod::Password]
    }

    /// The account as it is now, if it is still what the password was compared with (PW-7). A newer hash of the same password is
    /// no change: whoever sets another one raises the epoch.
    pub(super) fn confirm(
        &self,
        current: Option<CredentialsRow>,
        proof: AddressProof,
    ) -> Result<User, LoginFailure> {
        let current = current.ok_or(LoginFailure::ChangedMeanwhile)?;
        let then = &self.account;
        let is_same = current.password_hash.is_some()
            && current.user.epoch == then.user.epoch
            && current.user.password_changed_at == then.password_changed_at;
        if !is_same {
            Err(LoginFailure::ChangedMeanwhile)
        } else if current.user.status != "active" {
            Err(LoginFailure::NotActive)
        } else if proof == AddressProof::Asked && current.user.email_verified_at.is_none() {
            Err(LoginFailure::Unproven)
        } else {
            Ok(current.user.into())
        }
    }

    /// The same as a wrong password from here on.
    pub(super) fn refute(self, failure: LoginFailure) -> Refuted {
        let exhausted = self.reservation.into_exhausted();
        Refuted { user_id: Some(self.account.user.id), failure, trust: self.trust, exhausted }
    }
}
