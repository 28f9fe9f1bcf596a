//! What discovery says (OpenID Connect Discovery §3, RFC 8414 §2): the truth about every endpoint, and about what is refused.

use serde::Serialize;

use crate::oauth::authentication::ACR_VALUES;
use crate::oauth::claims::SCOPE_CLAIMS;
use crate::oauth::endpoints;
use crate::types::{ClientAuthMethod, GrantType, Issuer};

/// Algorithms that client assertions may be signed with.
const ASSERTION_ALGORITHMS: [&str; 3] = ["RS256", "PS256", "ES256"];

/// The document of both well-known addresses.
#[derive(Serialize)]
pub struct Metadata {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    userinfo_endpoint: String,
    jwks_uri: String,
    introspection_endpoint: String,
    revocation_endpoint: String,
    end_session_endpoint: String,
    scopes_supported: Vec<&'static str>,
    claims_supported: Vec<&'static str>,
    claim_types_supported: [&'static str; 1],
    response_types_supported: [&'static str; 1],
    response_modes_supported: [&'static str; 2],
    grant_types_supported: Vec<&'static str>,
    subject_types_supported: [&'static str; 2],
    acr_values_supported: [&'static str; 2],
    prompt_values_supported: [&'static str; 4],
    id_token_signing_alg_values_supported: [&'static str; 1],
    token_endpoint_auth_methods_supported: Vec<&'static str>,
    token_endpoint_auth_signing_alg_values_supported: [&'static str; 3],
    introspection_endpoint_auth_methods_supported: Vec<&'static str>,
    introspection_endpoint_auth_signing_alg_values_supported: [&'static str; 3],
    revocation_endpoint_auth_methods_supported: Vec<&'static str>,
    revocation_endpoint_auth_signing_alg_values_supported: [&'static str; 3],
    code_challenge_methods_supported: [&'static str; 1],
    ui_locales_supported: Vec<String>,
    claims_parameter_supported: bool,
    request_parameter_supported: bool,
    request_uri_parameter_supported: bool,
    require_request_uri_registration: bool,
    authorization_response_iss_parameter_supported: bool,
}

impl Metadata {
    /// The document of an issuer whose pages speak these languages.
    #[must_use]
    pub fn new(issuer: &Issuer, languages: Vec<String>) -> Self {
        let auth_methods = || ClientAuthMethod::ALL.map(ClientAuthMethod::as_str).to_vec();
        let scopes =
            ["openid", "offline_access"].into_iter().chain(SCOPE_CLAIMS.iter().map(|(scope, _)| *scope));
        let own_claims =
            ["sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "azp", "sid", "at_hash"];
        let released = SCOPE_CLAIMS.iter().flat_map(|(_, claims)| claims.iter().copied());
        Self {
            issuer: issuer.as_str().to_owned(),
            authorization_endpoint: issuer.address(endpoints::AUTHORIZE),
            token_endpoint: issuer.address(endpoints::TOKEN),
            userinfo_endpoint: issuer.address(endpoints::USERINFO),
            jwks_uri: issuer.address(endpoints::JWKS),
            introspection_endpoint: issuer.address(endpoints::INTROSPECT),
            revocation_endpoint: issuer.address(endpoints::REVOKE),
            end_session_endpoint: issuer.address(endpoints::END_SESSION),
            scopes_supported: scopes.collect(),
            claims_supported: own_claims.into_iter().chain(released).collect(),
            claim_types_supported: ["normal"],
            response_types_supported: ["code"],
            response_modes_supported: ["query", "form_post"],
            grant_types_supported: GrantType::ALL.map(GrantType::as_str).to_vec(),
            subject_types_supported: ["public", "pairwise"],
            acr_values_supported: ACR_VALUES,
            prompt_values_supported: ["none", "login", "consent", "select_account"],
            id_token_signing_alg_values_supported: ["RS256"],
            token_endpoint_auth_methods_supported: auth_methods(),
            token_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS,
            introspection_endpoint_auth_methods_supported: confidential_methods(),
            introspection_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS,
            revocation_endpoint_auth_methods_supported: auth_methods(),
            revocation_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS,
            code_challenge_methods_supported: ["S256"],
            ui_locales_supported: languages,
            claims_parameter_supported: true,
            request_parameter_supported: false,
            request_uri_parameter_supported: false,
            require_request_uri_registration: false,
            authorization_response_iss_parameter_supported: true,
        }
    }
}

/// Introspection tells about tokens, so its caller must prove who it is (RFC 7662 §2.1).
fn confidential_methods() -> Vec<&'static str> {
    let methods = ClientAuthMethod::ALL.into_iter().filter(|it| *it != ClientAuthMethod::None);
    methods.map(ClientAuthMethod::as_str).collect()
}
