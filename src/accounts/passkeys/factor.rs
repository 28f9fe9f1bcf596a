//! A passkey as second factor: it answers a sign-in that waits for one, or is shown again by somebody who is signed in. Both go
//! through `login`'s step of factors, where wrong ones are counted.

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::login::{Arrival, DeviceMemory, FactorOutcome, FactorStep};
use crate::accounts::passkeys::assertion::{Judged, Refuted};
use crate::accounts::passkeys::challenge::Occasion;
use crate::accounts::passkeys::question::Answer;
use crate::accounts::passkeys::service::Passkeys;
use crate::accounts::sessions::AuthenticationMethod;
use crate::accounts::users::User;
use crate::audit::Actor;
use crate::store::{Conn, StoreError};
use crate::types::{Origin, PlainToken, Timestamp, TokenHash};

/// An answer, and the browser that was asked.
struct Showing {
    passkeys: Passkeys,
    answer: Answer,
    browser: TokenHash,
    origin: Origin,
    now: Timestamp,
}

impl Passkeys {
    /// Finishes the sign-in of a challenge.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn finish(
        &self,
        challenge: PlainToken,
        (answer, browser): (Answer, TokenHash),
        arrival: Arrival,
        memory: DeviceMemory,
    ) -> Result<FactorOutcome, AccountsError> {
        let showing = self.showing(answer, browser, &arrival);
        let step = FactorStep { arrival, rules: self.rules, memory, now: showing.now };
        let prove = move |conn: &mut Conn, user: &User| showing.prove(conn, user);
        Ok(self.db.transaction(move |conn| step.finish(conn, &challenge, prove)).await?)
    }

    /// Lets somebody who is signed in show a passkey again.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn show_again(
        &self,
        cookie: PlainToken,
        (answer, browser): (Answer, TokenHash),
        arrival: Arrival,
        memory: DeviceMemory,
    ) -> Result<FactorOutcome, AccountsError> {
        let showing = self.showing(answer, browser, &arrival);
        let step = FactorStep { arrival, rules: self.rules, memory, now: showing.now };
        let prove = move |conn: &mut Conn, user: &User| showing.prove(conn, user);
        Ok(self.db.transaction(move |conn| step.show_again(conn, &cookie, prove)).await?)
    }

    fn showing(&self, answer: Answer, browser: TokenHash, arrival: &Arrival) -> Showing {
        let (origin, now) = (arrival.origin.clone(), self.clock.now());
        Showing { passkeys: self.clone(), answer, browser, origin, now }
    }
}

impl Showing {
    /// What the answer proves of a person who is locked.
    fn prove(&self, conn: &mut Conn, user: &User) -> Result<Option<AuthenticationMethod>, StoreError> {
        let occasion = Occasion::Factor { user: user.id, browser: &self.browser };
        let refuted = match self.passkeys.judge(conn, &self.answer, &occasion, self.now)? {
            Judged::Proven(proven) => match proven.accept(conn, self.now)? {
                Ok(shown) => return Ok(Some(shown.method)),
                Err(refuted) => refuted,
            },
            Judged::Refuted(refuted) => refuted,
        };
        self.tell(conn, user, &refuted)?;
        Ok(None)
    }

    fn tell(&self, conn: &mut Conn, user: &User, refuted: &Refuted) -> Result<(), StoreError> {
        let actor = Actor::User(user.id);
        refuted.warn(conn, &Cause { actor: &actor, origin: Some(&self.origin), now: self.now })
    }
}
