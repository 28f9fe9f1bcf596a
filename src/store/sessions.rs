//! Rows of `sessions`.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text, Timestamptz};
use uuid::Uuid;

use crate::store::schema::{sessions, users};
use crate::store::users::UserRow;
use crate::store::{Conn, StoreError};
use crate::types::{SessionId, Timestamp, TokenHash, UserId};

diesel::define_sql_function! {
    /// PostgreSQL's own.
    fn set_config(name: Text, value: Text, is_local: Bool) -> Text;
}

/// A session as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// The session's id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// The person's epoch when it began.
    pub user_epoch: i64,
    /// Raised when it ends.
    pub epoch: i64,
    /// `browser` or `remembered`.
    pub persistence: String,
    /// Authentication methods of RFC 8176.
    pub amr: Vec<String>,
    /// When the person signed in.
    pub authenticated_at: Timestamp,
    /// When it was used last, to the minute.
    pub last_seen_at: Timestamp,
    /// When it lapses.
    pub expires_at: Timestamp,
    /// The address it began from.
    pub ip: Option<String>,
    /// The browser it began in.
    pub user_agent: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when a second factor counts.
    pub assured_until: Option<Timestamp>,
}

/// A session to begin, or what another sign-in makes of one.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = sessions, treat_none_as_null = true)]
pub struct NewSession<'a> {
    /// SHA-256 of the cookie.
    pub token_hash: &'a [u8],
    /// Whose it is.
    pub user_id: Uuid,
    /// The person's epoch.
    pub user_epoch: i64,
    /// `browser` or `remembered`.
    pub persistence: &'a str,
    /// Authentication methods of RFC 8176.
    pub amr: Vec<&'a str>,
    /// Now.
    pub authenticated_at: Timestamp,
    /// Now.
    pub last_seen_at: Timestamp,
    /// When it lapses.
    pub expires_at: Timestamp,
    /// The address it begins from.
    pub ip: Option<String>,
    /// The browser it begins in.
    pub user_agent: Option<&'a str>,
    /// Now, where a second factor was shown.
    pub assured_at: Option<Timestamp>,
    /// Until when it counts.
    pub assured_until: Option<Timestamp>,
}

/// Begins a session.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, session: &NewSession<'_>, now: Timestamp) -> Result<SessionRow, StoreError> {
    let row = (sessions::id.eq(SessionId::new().uuid()), sessions::created_at.eq(now), session);
    let inserted = diesel::insert_into(sessions::table).values(row);
    Ok(inserted.returning(SessionRow::as_returning()).get_result(conn)?)
}

/// Gives a standing session of the same person another token and another sign-in; the old token is dead.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn renew(
    conn: &mut Conn,
    id: SessionId,
    session: &NewSession<'_>,
    now: Timestamp,
) -> Result<Option<SessionRow>, StoreError> {
    let target = sessions::table
        .find(id.uuid())
        .filter(sessions::user_id.eq(session.user_id))
        .filter(sessions::user_epoch.eq(session.user_epoch))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now));
    let renewed = diesel::update(target).set(session).returning(SessionRow::as_returning());
    Ok(renewed.get_result(conn).optional()?)
}

/// Gives a standing session another token and leaves the rest as it is; the old token is dead.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn renew_token(
    conn: &mut Conn,
    id: SessionId,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Option<SessionRow>, StoreError> {
    let target = sessions::table
        .find(id.uuid())
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now));
    let renewed = diesel::update(target).set(sessions::token_hash.eq(token.as_bytes().as_slice()));
    Ok(renewed.returning(SessionRow::as_returning()).get_result(conn).optional()?)
}

/// The standing session with this token, and its person: neither ended nor lapsed, of an active person whose access was not
/// ended since.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(
    conn: &mut Conn,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Option<(SessionRow, UserRow)>, StoreError> {
    let row = sessions::table
        .inner_join(users::table)
        .filter(sessions::token_hash.eq(token.as_bytes().as_slice()))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::user_epoch.eq(users::epoch))
        .filter(users::status.eq("active"))
        .select((SessionRow::as_select(), UserRow::as_select()));
    Ok(row.first(conn).optional()?)
}

/// Whose session this is.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn owner(conn: &mut Conn, id: SessionId) -> Result<Option<UserId>, StoreError> {
    let row = sessions::table.find(id.uuid()).select(sessions::user_id).first::<Uuid>(conn);
    Ok(row.optional()?.map(UserId::from))
}

/// Standing sessions in the order of their making, of one person or of all, after `after`, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(
    conn: &mut Conn,
    user: Option<UserId>,
    after: Option<SessionId>,
    limit: i64,
    now: Timestamp,
) -> Result<Vec<(SessionRow, UserRow)>, StoreError> {
    let mut rows = sessions::table
        .inner_join(users::table)
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::user_epoch.eq(users::epoch))
        .filter(users::status.eq("active"))
        .order(sessions::id)
        .limit(limit)
        .select((SessionRow::as_select(), UserRow::as_select()))
        .into_boxed();
    if let Some(user) = user {
        rows = rows.filter(sessions::user_id.eq(user.uuid()));
    }
    if let Some(after) = after {
        rows = rows.filter(sessions::id.gt(after.uuid()));
    }
    Ok(rows.load(conn)?)
}

/// The ids of a person's standing sessions.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing_of_user(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<Vec<SessionId>, StoreError> {
    let standing = sessions::table
        .filter(sessions::user_id.eq(user.uuid()))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now));
    let ids = standing.order(sessions::id).select(sessions::id).load::<Uuid>(conn)?;
    Ok(ids.into_iter().map(SessionId::from).collect())
}

/// The ids of a person's standing sessions in which they showed one of these methods.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing_by_method(
    conn: &mut Conn,
    user: UserId,
    methods: &[&str],
    now: Timestamp,
) -> Result<Vec<SessionId>, StoreError> {
    let standing = sessions::table
        .filter(sessions::user_id.eq(user.uuid()))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::amr.overlaps_with(methods));
    let ids = standing.order(sessions::id).select(sessions::id).load::<Uuid>(conn)?;
    Ok(ids.into_iter().map(SessionId::from).collect())
}

/// Marks a session as used now. A second factor that still counts does so for as long as after its last use, but no longer than a
/// day after it was shown. A crash may lose the mark, which nobody was promised.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn touch(conn: &mut Conn, id: SessionId, now: Timestamp) -> Result<(), StoreError> {
    diesel::select(set_config("synchronous_commit", "off", true)).get_result::<String>(conn)?;
    let unused = || sessions::table.find(id.uuid()).filter(sessions::last_seen_at.lt(now));
    let assured_until = sql::<Nullable<Timestamptz>>("least(assured_at + interval '24 hours', ")
        .bind::<Timestamptz, _>(now)
        .sql(" + (assured_until - last_seen_at))");
    diesel::update(unused().filter(sessions::assured_until.gt(now)))
        .set(sessions::assured_until.eq(assured_until))
        .execute(conn)?;
    diesel::update(unused()).set(sessions::last_seen_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Takes back what a second factor proved in the sessions of a person, all but one where it is named.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn forget_assurance(conn: &mut Conn, user: UserId, except: Option<SessionId>) -> Result<(), StoreError> {
    let target = sessions::table
        .filter(sessions::user_id.eq(user.uuid()))
        .filter(sessions::assured_at.is_not_null())
        .filter(sessions::id.ne(except.map_or(Uuid::nil(), SessionId::uuid)));
    diesel::update(target)
        .set((sessions::assured_at.eq(None::<Timestamp>), sessions::assured_until.eq(None::<Timestamp>)))
        .execute(conn)?;
    Ok(())
}

/// Ends one session; `false` when it was ended before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end(conn: &mut Conn, id: SessionId, because: &str, now: Timestamp) -> Result<bool, StoreError> {
    let target = sessions::table.find(id.uuid()).filter(sessions::ended_at.is_null());
    let ended = diesel::update(target).set((
        sessions::ended_at.eq(now),
        sessions::ended_because.eq(because),
        sessions::epoch.eq(sessions::epoch + 1),
    ));
    Ok(ended.execute(conn)? == 1)
}

/// Ends the sessions of a person, all but one where it is named; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_of_user(
    conn: &mut Conn,
    user: UserId,
    except: Option<SessionId>,
    because: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let target = sessions::table
        .filter(sessions::user_id.eq(user.uuid()))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::id.ne(except.map_or(Uuid::nil(), SessionId::uuid)));
    let ended = diesel::update(target).set((
        sessions::ended_at.eq(now),
        sessions::ended_because.eq(because),
        sessions::epoch.eq(sessions::epoch + 1),
    ));
    Ok(ended.execute(conn)?)
}

/// Lets a session stand under the person's new epoch.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn carry_over(
    conn: &mut Conn,
    id: SessionId,
    user: UserId,
    old_epoch: i64,
    new_epoch: i64,
) -> Result<(), StoreError> {
    let target = sessions::table
        .find(id.uuid())
        .filter(sessions::user_id.eq(user.uuid()))
        .filter(sessions::user_epoch.eq(old_epoch));
    diesel::update(target).set(sessions::user_epoch.eq(new_epoch)).execute(conn)?;
    Ok(())
}

/// Removes at most `limit` sessions that lapsed before `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_lapsed(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let lapsed = sessions::table
        .filter(sessions::expires_at.lt(before))
        .select(sessions::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    Ok(diesel::delete(sessions::table.filter(sessions::id.eq_any(lapsed))).execute(conn)?)
}
