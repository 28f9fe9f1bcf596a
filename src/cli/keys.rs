//! `bonafide keys`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::audit::{self, Actor, Event};
use crate::cli::arguments::KeysCommand;
use crate::cli::context::Context;
use crate::cli::output::{Output, table};
use crate::keys::{self, MasterKey, PublishedKey, Rotation};
use crate::startup::Foundation;
use crate::store::listener::{self, Change};
use crate::store::{Conn, StoreError};
use crate::types::Timestamp;

/// Lists, rotates, imports and wraps keys.
///
/// # Errors
/// When a key or the database cannot be used.
pub fn run(context: &Context, command: &KeysCommand) -> Result<()> {
    let output = context.with_foundation(async |foundation| match command {
        KeysCommand::List => list(foundation).await,
        KeysCommand::Rotate => rotate(foundation).await,
        KeysCommand::Import { file } => import(foundation, file).await,
        KeysCommand::Rewrap { to } => rewrap(foundation, to).await,
    })?;
    output.print(context.json)
}

async fn list(foundation: &Foundation) -> Result<Output> {
    let now = foundation.clock.now();
    let keys = foundation.db.read(move |conn| keys::overview(conn, now)).await?;
    let row = |it: &keys::KeyOverview| {
        vec![it.kid.clone(), it.algorithm.clone(), it.state.as_str().to_owned(), it.active_from.to_rfc3339()]
    };
    let rows: Vec<_> = keys.iter().map(row).collect();
    Ok(Output {
        json: json!({ "items": keys }),
        lines: table(&["KID", "ALGORITHM", "STATE", "SIGNS FROM"], &rows),
    })
}

async fn rotate(foundation: &Foundation) -> Result<Output> {
    let rotator = foundation.rotator(foundation.sealer().await?);
    let now = foundation.clock.now();
    let rotation =
        rotator.rotate(move |conn, key| tell(conn, &Event::KeyRotated { kid: key.kid.clone() }, now));
    Ok(match rotation.await? {
        Rotation::Published(key) => published(&key, "published"),
        Rotation::Waiting(key) => published(&key, "a next key waits already:"),
    })
}

async fn import(foundation: &Foundation, file: &Path) -> Result<Output> {
    let pem = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let rotator = foundation.rotator(foundation.sealer().await?);
    let now = foundation.clock.now();
    let imported =
        rotator.import(&pem, move |conn, key| tell(conn, &Event::KeyImported { kid: key.kid.clone() }, now));
    Ok(published(&imported.await?, "published"))
}

async fn rewrap(foundation: &Foundation, to: &Path) -> Result<Output> {
    let old = foundation.master_key().await?;
    let new = if to.exists() { MasterKey::read(to)? } else { MasterKey::create(to)? };
    let now = foundation.clock.now();
    let also =
        move |conn: &mut Conn| audit::record(conn, None, &Actor::Operator, &Event::MasterKeyChanged, now);
    let count = keys::rewrap(&foundation.db, old, new, also).await?;
    let line = format!(
        "{count} data keys are wrapped by {} now: set BONAFIDE_MASTER_KEY_FILE to it and restart every instance",
        to.display()
    );
    Ok(Output { json: json!({ "data_keys": count, "file": to }), lines: vec![line] })
}

fn published(key: &PublishedKey, what: &str) -> Output {
    let line = format!("{what} {}, signs from {}", key.kid, key.active_from.to_rfc3339());
    Output { json: json!({ "kid": key.kid, "active_from": key.active_from }), lines: vec![line] }
}

fn tell(conn: &mut Conn, event: &Event, now: Timestamp) -> Result<(), StoreError> {
    audit::record(conn, None, &Actor::Operator, event, now)?;
    listener::notify(conn, Change::Keys)
}
