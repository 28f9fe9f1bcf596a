//! `bonafide audit`.

use anyhow::Result;
use serde_json::json;

use crate::audit::{self, AuditEntry, AuditFilter};
use crate::cli::arguments::AuditCommand;
use crate::cli::context::Context;
use crate::cli::output::{Output, table};
use crate::store::StoreError;

/// Lists what happened.
///
/// # Errors
/// When the database fails.
pub fn run(context: &Context, command: &AuditCommand) -> Result<()> {
    let AuditCommand::List { limit } = *command;
    let output = context.with_foundation(async |foundation| {
        let read = foundation
            .db
            .read::<_, StoreError>(move |conn| audit::list(conn, &AuditFilter::default(), limit));
        let entries = read.await?;
        let row = |it: &AuditEntry| {
            let about = it.subject_id.map(|it| it.to_string()).or_else(|| it.client_id.clone());
            let by = it.actor_id.as_ref().map_or_else(|| it.actor.clone(), |id| format!("{} {id}", it.actor));
            vec![it.at.to_rfc3339(), it.code.clone(), by, about.unwrap_or_default()]
        };
        let rows: Vec<_> = entries.iter().map(row).collect();
        Ok(Output { json: json!({ "items": entries }), lines: table(&["AT", "WHAT", "BY", "ABOUT"], &rows) })
    })?;
    output.print(context.json)
}
