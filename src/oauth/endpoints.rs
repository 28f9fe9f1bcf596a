//! Where the protocol is spoken, below the issuer: what discovery names and what assertions may be made out to.

/// RFC 6749 §3.1.
pub const AUTHORIZE: &str = "/oauth2/authorize";
/// OpenID Connect RP-Initiated Logout §2.
pub const END_SESSION: &str = "/oauth2/logout";
/// RFC 7662 §2.
pub const INTROSPECT: &str = "/oauth2/introspect";
/// The public signing keys (RFC 7517 §5).
pub const JWKS: &str = "/.well-known/jwks.json";
/// RFC 7009 §2.
pub const REVOKE: &str = "/oauth2/revoke";
/// RFC 6749 §3.2.
pub const TOKEN: &str = "/oauth2/token";
/// OpenID Connect Core §5.3.
pub const USERINFO: &str = "/oauth2/userinfo";
