//! Publishes the next signing key when it is due, and forgets the old ones.

use std::time::Duration;

use crate::audit::{self, Actor, Event};
use crate::jobs::Rotations;
use crate::store::listener::{self, Change};
use crate::types::Timestamp;

/// Looks whether anything is due.
pub async fn run(rotations: Rotations, every: Duration, now: Timestamp) {
    let Rotations { rotator, keyring } = rotations;
    let rotated = rotator
        .rotate_when_due(every, move |conn, key| {
            audit::record(conn, None, &Actor::System, &Event::KeyRotated { kid: key.kid.clone() }, now)?;
            listener::notify(conn, Change::Keys)
        })
        .await;
    match rotated {
        Ok(Some(key)) => {
            tracing::info!(kid = key.kid, active_from = %key.active_from, "a signing key was published");
        }
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "the signing keys could not be rotated"),
    }
    if let Err(error) = rotator.purge().await {
        tracing::error!(%error, "old signing keys could not be removed");
    }
    if let Err(error) = keyring.reload().await {
        tracing::warn!(%error, "the signing keys could not be read again");
    }
}
