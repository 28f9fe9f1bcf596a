//! How a person proves who they are: what there is and when it was used, never what it is proven with.

use serde_json::{Value, json};

use crate::accounts::users::User;
use crate::store::linked_identities::LinkedIdentityRow;
use crate::store::passkeys::PasskeyRow;
use crate::store::remembered_devices::RememberedDeviceRow;
use crate::store::totp_credentials::TotpCredentialRow;
use crate::store::{
    Conn, StoreError, known_devices, linked_identities, passkeys, recovery_codes, remembered_devices,
    totp_credentials,
};
use crate::types::Timestamp;

/// The section of the document.
pub(super) fn write(conn: &mut Conn, user: &User, now: Timestamp) -> Result<Value, StoreError> {
    let id = user.id;
    let known = known_devices::list(conn, id)?.into_iter();
    let known = known.map(|(since, used)| json!({ "known_since": since, "last_used_at": used }));
    Ok(json!({
        "passkeys": each(&passkeys::list(conn, id)?, passkey),
        "authenticators": each(&totp_credentials::list(conn, id)?, authenticator),
        "recovery_codes": {
            "left": recovery_codes::count_unused(conn, id)?, "made_at": recovery_codes::made_at(conn, id)?,
        },
        "remembered_devices": each(&remembered_devices::list(conn, id, now)?, remembered_device),
        "known_devices": known.collect::<Vec<_>>(),
        "linked_identities": each(&linked_identities::list(conn, id)?, linked_identity),
    }))
}

fn each<R>(rows: &[R], shown: impl Fn(&R) -> Value) -> Vec<Value> {
    rows.iter().map(shown).collect()
}

fn passkey(it: &PasskeyRow) -> Value {
    json!({
        "id": it.id, "name": it.name, "is_synced": it.is_backed_up,
        "added_at": it.created_at, "last_used_at": it.last_used_at,
    })
}

fn authenticator(it: &TotpCredentialRow) -> Value {
    json!({ "id": it.id, "name": it.name, "added_at": it.created_at, "last_used_at": it.last_used_at })
}

fn remembered_device(it: &RememberedDeviceRow) -> Value {
    json!({
        "browser": it.user_agent, "remembered_at": it.created_at, "last_used_at": it.last_used_at,
        "expires_at": it.expires_at,
    })
}

fn linked_identity(it: &LinkedIdentityRow) -> Value {
    json!({
        "issuer": it.issuer, "subject": it.subject, "label": it.label,
        "linked_at": it.created_at, "last_used_at": it.last_used_at,
    })
}
