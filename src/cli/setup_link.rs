//! `bonafide setup-link`.

use anyhow::Result;
use serde_json::json;

use crate::accounts::Cause;
use crate::accounts::setup::{self, LINK_LIFETIME};
use crate::audit::Actor;
use crate::cli::context::Context;
use crate::cli::output::Output;
use crate::startup::setup_address;

/// Prints a link to the first-run page, while nobody can administer.
///
/// # Errors
/// When somebody can, or the database fails.
pub fn run(context: &Context) -> Result<()> {
    let output = context.with_foundation(async |foundation| {
        foundation.claim_issuer(false).await?;
        let now = foundation.clock.now();
        let made = foundation.db.transaction(move |conn| {
            setup::make_link(conn, &Cause { actor: &Actor::Operator, origin: None, now })
        });
        let link = setup_address(&foundation.settings.issuer, &made.await?);
        let expires_at = now + LINK_LIFETIME;
        let lines = vec![
            link.clone(),
            "Open it in a browser within an hour. It works once, and links that were made before no longer do.".to_owned(),
        ];
        Ok(Output { json: json!({ "link": link, "expires_at": expires_at }), lines })
    })?;
    output.print(context.json)
}
