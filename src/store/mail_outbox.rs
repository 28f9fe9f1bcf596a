//! Rows of `mail_outbox`.

use diesel::dsl::{count_star, min};
use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::mail_outbox as outbox;
use crate::store::{Conn, StoreError};
use crate::types::{MailId, Timestamp, UserId};

/// A letter to be sent.
#[derive(Debug, Insertable)]
#[diesel(table_name = outbox)]
pub struct NewMail<'a> {
    /// The letter's id.
    pub id: Uuid,
    /// Which letter it is.
    pub kind: &'a str,
    /// Whose account it is about.
    pub user_id: Option<Uuid>,
    /// Everything in it, sealed.
    pub sealed_letter: Vec<u8>,
    /// When it may be taken first.
    pub next_attempt_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

/// A letter that was taken to be sent.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct TakenMail {
    /// The letter's id.
    pub id: Uuid,
    /// Which letter it is.
    pub kind: String,
    /// Whose account it is about.
    pub user_id: Option<Uuid>,
    /// Everything in it, sealed.
    pub sealed_letter: Option<Vec<u8>>,
    /// How often it was taken, this time included.
    pub attempts: i32,
    /// When it was written.
    pub created_at: Timestamp,
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug)]
pub enum Ended<'a> {
    /// The letter was taken over by the mail server.
    Sent,
    /// It may be tried again.
    Postponed {
        /// When.
        until: Timestamp,
        /// Why.
        failure: &'a str,
    },
    /// It is not tried again.
    Dead {
        /// Why.
        failure: &'a str,
    },
}

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// How many letters.
    pub letters: i64,
    /// When the oldest of them was written.
    pub oldest: Option<Timestamp>,
}

/// Puts a letter into the outbox.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, mail: &NewMail<'_>) -> Result<(), StoreError> {
    diesel::insert_into(outbox::table).values(mail).execute(conn)?;
    Ok(())
}

/// Takes letters that are due, `limit` at most, until `until`: nobody else takes them before. What another transaction is
/// taking at the same moment is passed over.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn take(
    conn: &mut Conn,
    limit: i64,
    until: Timestamp,
    now: Timestamp,
) -> Result<Vec<TakenMail>, StoreError> {
    let due = outbox::table
        .filter(outbox::state.eq("waiting"))
        .filter(outbox::next_attempt_at.le(now))
        .order(outbox::next_attempt_at)
        .limit(limit)
        .select(outbox::id)
        .for_update()
        .skip_locked();
    let due: Vec<Uuid> = due.load(conn)?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let taken = diesel::update(outbox::table.filter(outbox::id.eq_any(due)))
        .set((outbox::attempts.eq(outbox::attempts + 1), outbox::next_attempt_at.eq(until)));
    Ok(taken.returning(TakenMail::as_returning()).get_results(conn)?)
}

/// Notes how an attempt ended; what a letter said is wiped once it is not tried again. `false` where somebody else took it
/// meanwhile, so that the attempt no longer counts.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_attempt(
    conn: &mut Conn,
    id: MailId,
    attempt: i32,
    ended: Ended<'_>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mine = outbox::table
        .filter(outbox::id.eq(id.uuid()))
        .filter(outbox::attempts.eq(attempt))
        .filter(outbox::state.eq("waiting"));
    let wiped = outbox::sealed_letter.eq(None::<Vec<u8>>);
    let changed = match ended {
        Ended::Sent => diesel::update(mine)
            .set((
                outbox::state.eq("sent"),
                wiped,
                outbox::failure.eq(None::<&str>),
                outbox::ended_at.eq(now),
            ))
            .execute(conn)?,
        Ended::Postponed { until, failure } => diesel::update(mine)
            .set((outbox::next_attempt_at.eq(until), outbox::failure.eq(failure)))
            .execute(conn)?,
        Ended::Dead { failure } => diesel::update(mine)
            .set((outbox::state.eq("dead"), wiped, outbox::failure.eq(failure), outbox::ended_at.eq(now)))
            .execute(conn)?,
    };
    Ok(changed == 1)
}

/// What waits now.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn waiting(conn: &mut Conn) -> Result<Waiting, StoreError> {
    let rows = outbox::table.filter(outbox::state.eq("waiting"));
    let (letters, oldest) = rows.select((count_star(), min(outbox::created_at))).first(conn)?;
    Ok(Waiting { letters, oldest })
}

/// Removes the letters about a person that were not sent yet; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_waiting_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    let target = outbox::table.filter(outbox::state.eq("waiting")).filter(outbox::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)?)
}

/// Removes letters that were sent before `sent_before` or given up before `dead_before`; `limit` at most, gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_ended(
    conn: &mut Conn,
    sent_before: Timestamp,
    dead_before: Timestamp,
    limit: i64,
) -> Result<usize, StoreError> {
    let sent = outbox::state.eq("sent").and(outbox::ended_at.lt(sent_before));
    let dead = outbox::state.eq("dead").and(outbox::ended_at.lt(dead_before));
    let ended = outbox::table.filter(sent.or(dead)).order(outbox::ended_at).select(outbox::id).limit(limit);
    let ended: Vec<Uuid> = ended.load(conn)?;
    Ok(diesel::delete(outbox::table.filter(outbox::id.eq_any(ended))).execute(conn)?)
}
