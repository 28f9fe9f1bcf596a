//! What every table of mailed links answers: whose link stands, one use of it, and what has expired. Each kind keeps a table of
//! its own (REL-1), so this writes the same statements for each.

/// Writes `find`, `consume` and `delete_expired` for a table with a token's hash, an end and the moment of its use.
macro_rules! mailed_links {
    ($table:ident, $row:ident) => {
        /// The standing link of this token; looking uses nothing up.
        ///
        /// # Errors
        /// [`StoreError`] when the database fails.
        pub fn find(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<Option<$row>, StoreError> {
            let standing = $table::table
                .filter($table::token_hash.eq(token.as_bytes().as_slice()))
                .filter($table::consumed_at.is_null())
                .filter($table::expires_at.gt(now));
            Ok(standing.select($row::as_select()).first(conn).optional()?)
        }

        /// Uses a standing link up; `None` when it does not stand, any more or yet.
        ///
        /// # Errors
        /// [`StoreError`] when the database fails.
        pub fn consume(
            conn: &mut Conn,
            token: &TokenHash,
            now: Timestamp,
        ) -> Result<Option<$row>, StoreError> {
            let standing = $table::table
                .filter($table::token_hash.eq(token.as_bytes().as_slice()))
                .filter($table::consumed_at.is_null())
                .filter($table::expires_at.gt(now));
            let used = diesel::update(standing).set($table::consumed_at.eq(now));
            Ok(used.returning($row::as_returning()).get_result(conn).optional()?)
        }

        /// Removes at most `limit` links that expired; gives how many.
        ///
        /// # Errors
        /// [`StoreError`] when the database fails.
        pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
            let expired = $table::table
                .filter($table::expires_at.le(now))
                .select($table::id)
                .limit(limit)
                .load::<Uuid>(conn)?;
            Ok(diesel::delete($table::table.filter($table::id.eq_any(expired))).execute(conn)?)
        }
    };
}

/// Writes `delete_of_user` for a table whose links belong to people.
macro_rules! links_of_people {
    ($table:ident) => {
        /// Voids every link of a person; gives how many.
        ///
        /// # Errors
        /// [`StoreError`] when the database fails.
        pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
            Ok(diesel::delete($table::table.filter($table::user_id.eq(user.uuid()))).execute(conn)?)
        }
    };
}

pub(in crate::store) use {links_of_people, mailed_links};
