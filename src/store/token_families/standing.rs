//! The one row that says whether a family still stands.

use std::collections::HashMap;
use std::hash::Hash;

use diesel::dsl::array;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use uuid::Uuid;

use crate::store::schema::{
    clients, consents, refresh_tokens, revoked_tokens, sessions, token_families, users,
};
use crate::store::token_families::FamilyRow;
use crate::store::users::UserRow;
use crate::store::{Conn, StoreError};
use crate::types::{FamilyId, Timestamp, TokenHash, TokenId};

/// A family with everything on which it stands or falls. A macro, since the type of a join has no name that can be read.
macro_rules! standing_tables {
    () => {
        token_families::table
            .inner_join(users::table)
            .inner_join(clients::table)
            .left_join(sessions::table)
            .left_join(
                consents::table.on(consents::user_id
                    .eq(token_families::user_id)
                    .and(consents::client_id.eq(token_families::client_id))),
            )
    };
}

/// What is read of a family. A macro for the same reason.
macro_rules! standing_facts {
    ($revoked:expr) => {
        (
            FamilyRow::as_select(),
            UserRow::as_select(),
            clients::enabled,
            (sessions::epoch, sessions::ended_at).nullable(),
            sessions::last_seen_at.nullable(),
            sessions::assured_until.nullable(),
            (consents::epoch, consents::withdrawn_at).nullable(),
            $revoked,
        )
    };
}

/// The facts on which a family stands or falls, read in one row.
#[derive(Clone, Debug, Queryable)]
pub struct StandingRow {
    /// The family.
    pub family: FamilyRow,
    /// The person.
    pub user: UserRow,
    /// Whether the client is enabled.
    pub client_enabled: bool,
    /// The session's epoch and end, while the session is remembered.
    pub session: Option<(i64, Option<Timestamp>)>,
    /// When the session was used last, while it is remembered.
    pub session_seen_at: Option<Timestamp>,
    /// Until when a second factor counts in the session, while it is remembered.
    pub session_assured_until: Option<Timestamp>,
    /// The consent's epoch and withdrawal, where there is one.
    pub consent: Option<(i64, Option<Timestamp>)>,
    /// Those of the access tokens asked for that were revoked by themselves.
    pub revoked_tokens: Vec<Uuid>,
}

/// The facts on each of several families and, where given, on one access token of it; in their order.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing(
    conn: &mut Conn,
    asked: &[(FamilyId, Option<TokenId>)],
) -> Result<Vec<Option<StandingRow>>, StoreError> {
    let families: Vec<Uuid> = asked.iter().map(|(family, _)| family.uuid()).collect();
    let tokens: Vec<Uuid> = asked.iter().filter_map(|(_, token)| token.map(TokenId::uuid)).collect();
    let revoked =
        revoked_tokens::table.filter(revoked_tokens::jti.eq_any(tokens)).select(revoked_tokens::jti);
    let rows: Vec<StandingRow> = standing_tables!()
        .filter(token_families::id.eq_any(families))
        .select(standing_facts!(array(revoked)))
        .load(conn)?;
    let found = rows.into_iter().map(|it| (it.family.id, it)).collect();
    Ok(dealt(found, &asked.iter().map(|(family, _)| family.uuid()).collect::<Vec<_>>()))
}

/// The generation of each of several refresh tokens and the facts on its family; in their order.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing_of_refresh_tokens(
    conn: &mut Conn,
    tokens: &[TokenHash],
) -> Result<Vec<Option<(i64, StandingRow)>>, StoreError> {
    let none = revoked_tokens::table.filter(false.into_sql::<Bool>()).select(revoked_tokens::jti);
    let hashes: Vec<&[u8]> = tokens.iter().map(|it| it.as_bytes().as_slice()).collect();
    let rows: Vec<(Vec<u8>, i64, StandingRow)> = standing_tables!()
        .inner_join(refresh_tokens::table)
        .filter(refresh_tokens::token_hash.eq_any(hashes))
        .select((refresh_tokens::token_hash, refresh_tokens::generation, standing_facts!(array(none))))
        .load(conn)?;
    let found = rows.into_iter().map(|(hash, generation, row)| (hash, (generation, row))).collect();
    Ok(dealt(found, &tokens.iter().map(|it| it.as_bytes().to_vec()).collect::<Vec<_>>()))
}

/// To each who asked what was found for them, in their order. Only what several asked for is copied: a row is large.
fn dealt<K: Eq + Hash, R: Clone>(mut found: HashMap<K, R>, asked: &[K]) -> Vec<Option<R>> {
    let mut times: HashMap<&K, usize> = HashMap::new();
    for key in asked {
        *times.entry(key).or_default() += 1;
    }
    let deal = |key: &K| match times.get_mut(key) {
        Some(left) if *left > 1 => {
            *left -= 1;
            found.get(key).cloned()
        }
        _ => found.remove(key),
    };
    asked.iter().map(deal).collect()
}
