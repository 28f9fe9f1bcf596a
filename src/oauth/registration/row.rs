//! The row that keeps a draft.

use crate::oauth::registration::ClientDraft;
use crate::oauth::registration::validation::origin;
use crate::store::clients::ClientRow;
use crate::types::{ClientId, Timestamp};

/// The row of a draft.
pub(super) fn row(id: &ClientId, draft: &ClientDraft, created_at: Timestamp, now: Timestamp) -> ClientRow {
    ClientRow {
        id: id.as_str().to_owned(),
        name: draft.name.trim().to_owned(),
        auth_method: draft.auth_method.as_str().to_owned(),
        redirect_uris: draft.redirect_uris.clone(),
        post_logout_redirect_uris: draft.post_logout_redirect_uris.clone(),
        grants: draft.grants.iter().map(|it| it.as_str().to_owned()).collect(),
        scopes: draft.scopes.to_vec(),
        audiences: draft.audiences.clone(),
        resource: draft.resource.clone(),
        origins: draft.origins.iter().filter_map(|it| origin(it)).collect(),
        jwks: draft.jwks.clone(),
        jwks_uri: draft.jwks_uri.clone(),
        skip_consent: draft.skip_consent,
        pkce_optional: draft.pkce_optional,
        id_token_claims: draft.id_token_claims,
        requires_factor: draft.requires_factor,
        access_token_lifetime_seconds: draft
            .access_token_lifetime
            .and_then(|it| i32::try_from(it.as_secs()).ok()),
        sector: draft.sector.clone(),
        enabled: true,
        created_at,
        updated_at: now,
    }
}

/// The names of what differs, for the audit.
pub(super) fn changed(before: &ClientRow, after: &ClientRow) -> Vec<&'static str> {
    let differs = [
        ("name", before.name != after.name),
        ("auth_method", before.auth_method != after.auth_method),
        ("redirect_uris", before.redirect_uris != after.redirect_uris),
        ("post_logout_redirect_uris", before.post_logout_redirect_uris != after.post_logout_redirect_uris),
        ("grants", before.grants != after.grants),
        ("scope", before.scopes != after.scopes),
        ("audiences", before.audiences != after.audiences),
        ("resource", before.resource != after.resource),
        ("origins", before.origins != after.origins),
        ("keys", before.jwks != after.jwks || before.jwks_uri != after.jwks_uri),
        ("skip_consent", before.skip_consent != after.skip_consent),
        ("pkce_optional", before.pkce_optional != after.pkce_optional),
        ("id_token_claims", before.id_token_claims != after.id_token_claims),
        ("sector", before.sector != after.sector),
        ("requires_factor", before.requires_factor != after.requires_factor),
        (
            "access_token_lifetime",
            before.access_token_lifetime_seconds != after.access_token_lifetime_seconds,
        ),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}
