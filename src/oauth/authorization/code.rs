//! Makes the code when nothing stands in its way any more.

use std::time::Duration;

use crate::accounts::sessions::SignedIn;
use crate::oauth::authorization::request::AuthorizationRequest;
use crate::store::authorization_codes::{self, AuthorizationCodeRow};
use crate::store::{Conn, StoreError};
use crate::types::{FamilyId, PlainToken, RequestId, Timestamp};

/// What a code is made from.
pub struct NewCode<'a> {
    /// The request that it answers.
    pub request_id: RequestId,
    /// The request.
    pub request: &'a AuthorizationRequest,
    /// The person and session it stands for.
    pub signed_in: &'a SignedIn,
    /// The consent's epoch, where consent was asked.
    pub consent_epoch: Option<i64>,
    /// How long it lives.
    pub lifetime: Duration,
}

/// Makes a code; `None` when the request has its code already.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn issue(conn: &mut Conn, new: &NewCode<'_>, now: Timestamp) -> Result<Option<PlainToken>, StoreError> {
    let code = PlainToken::random();
    let (request, session) = (new.request, &new.signed_in.session);
    let row = AuthorizationCodeRow {
        code_hash: code.hash().as_bytes().to_vec(),
        request_id: new.request_id.uuid(),
        client_id: request.client.id.as_str().to_owned(),
        user_id: new.signed_in.user.id.uuid(),
        session_id: session.id.uuid(),
        user_epoch: new.signed_in.user.epoch,
        session_epoch: session.epoch,
        consent_epoch: new.consent_epoch,
        redirect_uri: request.target.redirect_uri.clone(),
        scopes: request.scope.to_vec(),
        resources: request.resources.clone(),
        claims: request.claims.to_stored(),
        code_challenge: request.code_challenge.clone(),
        nonce: request.nonce.clone(),
        amr: session.amr_at(now).into_iter().map(str::to_owned).collect(),
        authenticated_at: session.authenticated_at,
        expires_at: now + new.lifetime,
        consumed_at: None,
        family_id: FamilyId::new().uuid(),
        created_at: now,
    };
    Ok(authorization_codes::insert(conn, &row)?.then_some(code))
}
