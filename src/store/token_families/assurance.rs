//! What a second factor proved for a family.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::token_families;
use crate::store::{Conn, StoreError};
use crate::types::{SessionId, Timestamp, UserId};

/// Takes back what a second factor proved in the families of a person, but for those of one session where it is named. Without
/// a session nothing of it counts anyway.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn forget_assurance(conn: &mut Conn, user: UserId, except: Option<SessionId>) -> Result<(), StoreError> {
    let target = token_families::table
        .filter(token_families::user_id.eq(user.uuid()))
        .filter(token_families::assured_until.is_not_null())
        .filter(token_families::session_id.ne(except.map_or(Uuid::nil(), SessionId::uuid)));
    diesel::update(target).set(token_families::assured_until.eq(None::<Timestamp>)).execute(conn)?;
    Ok(())
}
