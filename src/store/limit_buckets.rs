//! Rows of `limit_buckets`, each reached in one round trip through a function in the database.

use std::time::Duration;

use diesel::prelude::*;

use crate::store::schema::limit_buckets;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenHash};

mod functions {
    #![expect(clippy::too_many_arguments, reason = "a bucket's whole rule goes in one round trip")]

    use diesel::sql_types::{Binary, Bool, Double, Timestamptz};

    diesel::define_sql_function! {
        /// What is left, or minus the seconds to wait.
        fn take_from_bucket(
            key: Binary, capacity: Double, window_seconds: Double, lock_seconds: Double, spends: Bool, moment: Timestamptz
        ) -> Double;
    }

    diesel::define_sql_function! {
        /// Whether there was a bucket.
        fn give_back_to_bucket(key: Binary, capacity: Double) -> Bool;
    }
}

/// A bucket and its rule.
#[derive(Clone, Copy, Debug)]
pub struct Bucket {
    /// What is counted, hashed.
    pub key: TokenHash,
    /// How many tokens it holds.
    pub capacity: u32,
    /// In which time it fills.
    pub window: Duration,
    /// How long its first lock lasts, where it locks.
    pub lock: Option<Duration>,
}

/// Whether a token leaves the bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// It does.
    Spend,
    /// It stays: somebody only looks.
    Peek,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Taken {
    /// There was a token; so many are left.
    Left(f64),
    /// There was none; the next comes then.
    Wait(Duration),
}

/// Takes one token, or looks whether there is one.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn take(conn: &mut Conn, bucket: &Bucket, taking: Taking, now: Timestamp) -> Result<Taken, StoreError> {
    let lock = bucket.lock.map_or(0.0, |it| it.as_secs_f64());
    let (capacity, window) = (f64::from(bucket.capacity), bucket.window.as_secs_f64());
    let key = bucket.key.as_bytes().as_slice();
    let spends = taking == Taking::Spend;
    let answer: f64 = diesel::select(functions::take_from_bucket(key, capacity, window, lock, spends, now))
        .get_result(conn)?;
    Ok(if answer < 0.0 { Taken::Wait(Duration::from_secs_f64(-answer)) } else { Taken::Left(answer) })
}

/// Puts one token back, and opens the lock that taking it had set.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn give_back(conn: &mut Conn, bucket: &Bucket) -> Result<(), StoreError> {
    let key = bucket.key.as_bytes().as_slice();
    diesel::select(functions::give_back_to_bucket(key, f64::from(bucket.capacity)))
        .get_result::<bool>(conn)?;
    Ok(())
}

/// Removes at most `limit` buckets that say nothing any more; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = limit_buckets::table
        .filter(limit_buckets::expires_at.le(now))
        .select(limit_buckets::key_hash)
        .limit(limit)
        .for_update()
        .skip_locked()
        .load::<Vec<u8>>(conn)?;
    Ok(diesel::delete(limit_buckets::table.filter(limit_buckets::key_hash.eq_any(expired))).execute(conn)?)
}
