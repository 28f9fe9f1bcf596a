//! What the token endpoint answers (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3).

use serde::Serialize;

/// A successful answer.
#[derive(Serialize)]
pub struct TokenAnswer {
    /// The access token.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: &'static str,
    /// Seconds the access token lives.
    pub expires_in: u64,
    /// The refresh token, where the client may refresh.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// The ID token, where the scope has openid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<String>,
    /// What was granted, where it is anything.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
}
