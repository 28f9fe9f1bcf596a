//! Signing in, as a walk from state to state: `begun` knows who is meant and has paid for the guess, `proven` knows that the
//! password was right, and only from there a session is made. Each step takes the state before it, so none can be left out.
//! Where the account has a second factor, a `challenge` stands between `proven` and the session, and `factor` answers it. Every
//! way in ends in `entry`, which makes the session.
//!
//! The database is asked in two transactions with the hashing between them; the second looks again at what the first saw.

mod attempt;
mod begun;
pub mod challenge;
mod entry;
mod factor;
mod finish;
mod first_factor;
mod identifier;
mod locks;
mod passkey;
mod proven;
mod reservation;

pub use attempt::{AddressProof, LoginAttempt, LoginError, LoginOutcome};
pub use challenge::LoginChallenge;
pub use entry::{Arrival, Entered, Entry, EntryRules, Locked, Shown};
pub use factor::{DeviceMemory, FactorOutcome, FactorStep};
pub use first_factor::FirstFactor;
pub use passkey::PasskeyAttempt;

use std::sync::Arc;

use crate::accounts::login::begun::{Beginning, Begun};
use crate::accounts::login::finish::Finish;
use crate::accounts::login::proven::Judged;
use crate::accounts::passwords::Hasher;
use crate::accounts::users::User;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::store::{Db, StoreError};
use crate::types::Clock;

/// Signs people in.
#[derive(Clone)]
pub struct Login {
    /// Where accounts are kept.
    pub db: Db,
    /// Who hashes.
    pub hasher: Hasher,
    /// Counts failures.
    pub limits: Limits,
    /// What sessions are made by.
    pub rules: EntryRules,
    /// Tells of locks.
    pub mailer: Mailer,
    /// Whether accounts must have proven their addresses.
    pub proof: AddressProof,
    /// The time.
    pub clock: Clock,
}

impl Login {
    /// Tries to sign somebody in. Unknown, disabled and suspended accounts and wrong passwords get the same answer in the same
    /// time (PW-7), and count alike (RL-1).
    ///
    /// # Errors
    /// [`LoginError::Busy`] when too many sign in at once, before anything is counted; [`LoginError::Store`] when the database
    /// fails.
    pub async fn attempt(&self, attempt: LoginAttempt) -> Result<LoginOutcome, LoginError> {
        let admission = self.hasher.admit()?;
        let attempt = Arc::new(attempt);
        let begun = match self.begin(&attempt).await? {
            Beginning::Begun(begun) => begun,
            Beginning::Locked { by, retry_after, limit } => {
                return Ok(LoginOutcome::Locked { by: by.name(), retry_after, limit });
            }
        };
        let verdict = admission.verify(begun.evaluated_hash(), attempt.password.clone()).await?;
        let judged = begun.judge(verdict);
        let rehash = match &judged {
            Judged::Proven(proven) if proven.needs_rehash && self.admits(&proven.account.user) => {
                admission.hash(attempt.password.clone()).await.ok()
            }
            _ => None,
        };
        let (limits, rules, now) = (self.limits, self.rules.clone(), self.clock.now());
        let (mailer, proof) = (self.mailer.clone(), self.proof);
        let finish = Finish { attempt, limits, mailer, rules, proof, now };
        Ok(self.db.transaction(move |conn| finish.run(conn, judged, rehash.as_ref())).await?)
    }

    /// Whether an account may sign in once it is proven. Others must not take longer for the right password.
    fn admits(&self, user: &User) -> bool {
        self.proof.admits(user)
    }

    async fn begin(&self, attempt: &Arc<LoginAttempt>) -> Result<Beginning, StoreError> {
        let (attempt, limits, now) = (Arc::clone(attempt), self.limits, self.clock.now());
        self.db.transaction(move |conn| Begun::begin(conn, &attempt, &limits, now)).await
    }
}
