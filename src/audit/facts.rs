//! What each event tells: whom it is about, and its details without secrets.

use serde_json::{Map, Value, json};

use crate::audit::event::Event;
use crate::types::{ClientId, SessionId, UserId};

/// What an event tells.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    /// The person it is about.
    pub(super) subject: Option<UserId>,
    /// The client it is about.
    pub(super) client: Option<&'a ClientId>,
    /// The session it is about.
    pub(super) session: Option<SessionId>,
    /// The rest.
    pub(super) details: Map<String, Value>,
}

impl<'a> Facts<'a> {
    fn user(user_id: &UserId) -> Self {
        Self { subject: Some(*user_id), ..Self::default() }
    }

    fn client(client_id: &'a ClientId) -> Self {
        Self { client: Some(client_id), ..Self::default() }
    }

    fn both(user_id: &UserId, client_id: &'a ClientId) -> Self {
        Self { subject: Some(*user_id), client: Some(client_id), ..Self::default() }
    }

    fn of_session(mut self, session_id: &SessionId) -> Self {
        self.session = Some(*session_id);
        self
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.details.insert(name.to_owned(), value);
        self
    }
}

impl Event {
    pub(super) fn facts(&self) -> Facts<'_> {
        match self {
            Self::LoginSucceeded { user_id, session_id, amr, device_is_known } => Facts::user(user_id)
                .of_session(session_id)
                .with("amr", json!(amr))
                .with("device_is_known", json!(device_is_known)),
            Self::LoginFailed { user_id, failure } => {
                Facts { subject: *user_id, ..Facts::default() }.with("failure", json!(failure.as_str()))
            }
            Self::LoginLocked { user_id, limit } | Self::LoginThrottled { user_id, limit } => {
                Facts { subject: *user_id, ..Facts::default() }.with("limit", json!(limit))
            }
            Self::SessionEnded { user_id, session_id, because } => {
                Facts::user(user_id).of_session(session_id).with("because", json!(because))
            }
            Self::AccessEnded { user_id, sessions, families, because } => Facts::user(user_id)
                .with("sessions", json!(sessions))
                .with("families", json!(families))
                .with("because", json!(because)),
            Self::UserCreated { user_id, is_administrator } => {
                Facts::user(user_id).with("is_administrator", json!(is_administrator))
            }
            Self::UserUpdated { user_id, changed } => Facts::user(user_id).with("changed", json!(changed)),
            Self::PasskeyRenamed { user_id, passkey_id } => {
                Facts::user(user_id).with("passkey_id", json!(passkey_id))
            }
            Self::FactorShown { user_id, session_id, method } => {
                Facts::user(user_id).of_session(session_id).with("method", json!(method))
            }
            Self::FactorAdded { user_id, kind } | Self::FactorRemoved { user_id, kind } => {
                Facts::user(user_id).with("kind", json!(kind))
            }
            Self::RecoveryCodeUsed { user_id, left } => Facts::user(user_id).with("left", json!(left)),
            Self::IdentityLinked { user_id, provider_id }
            | Self::IdentityUnlinked { user_id, provider_id } => {
                Facts::user(user_id).with("provider", json!(provider_id.as_str()))
            }
            event => event.person_facts(),
        }
    }

    /// The part of people, where nothing else is told.
    fn person_facts(&self) -> Facts<'_> {
        match self {
            Self::UserEnabled { user_id }
            | Self::UserDisabled { user_id }
            | Self::UserSuspended { user_id }
            | Self::UserUnlocked { user_id }
            | Self::SetupLinkUsed { user_id }
            | Self::ErasureAsked { user_id }
            | Self::ErasureUndone { user_id }
            | Self::UserErased { user_id }
            | Self::DataExported { user_id }
            | Self::PasswordChanged { user_id }
            | Self::PasswordChangeFailed { user_id }
            | Self::PasswordReset { user_id }
            | Self::EmailVerified { user_id }
            | Self::UnprovenCleaned { user_id }
            | Self::EmailChangeAsked { user_id }
            | Self::EmailChangeWithdrawn { user_id }
            | Self::EmailChanged { user_id } => Facts::user(user_id),
            Self::NotMe { user_id, factors, identities } => {
                Facts::user(user_id).with("factors", json!(factors)).with("identities", json!(identities))
            }
            Self::IdentityLinked { user_id, provider_id }
            | Self::IdentityUnlinked { user_id, provider_id } => {
                Facts::user(user_id).with("provider", json!(provider_id.as_str()))
            }
            event => event.factor_facts().unwrap_or_else(|| event.service_facts()),
        }
    }

    /// The part of second factors.
    fn factor_facts(&self) -> Option<Facts<'_>> {
        Some(match self {
            Self::FactorFailed { user_id }
            | Self::FactorLocked { user_id }
            | Self::FactorsReset { user_id }
            | Self::AuthenticatorRenamed { user_id }
            | Self::RecoveryCodesMade { user_id }
            | Self::DeviceRemembered { user_id }
            | Self::DeviceForgotten { user_id }
            | Self::LoginLinkMade { user_id }
            | Self::PasskeyCounterWentBack { user_id } => Facts::user(user_id),
            Self::PasskeyRenamed { user_id, passkey_id } => {
                Facts::user(user_id).with("passkey_id", json!(passkey_id))
            }
            Self::FactorShown { user_id, session_id, method } => {
                Facts::user(user_id).of_session(session_id).with("method", json!(method))
            }
            Self::FactorAdded { user_id, kind } | Self::FactorRemoved { user_id, kind } => {
                Facts::user(user_id).with("kind", json!(kind))
            }
            Self::RecoveryCodeUsed { user_id, left } => Facts::user(user_id).with("left", json!(left)),
            _ => return None,
        })
    }

    /// The part of the service itself: its keys, providers, mail.
    fn service_facts(&self) -> Facts<'_> {
        match self {
            Self::KeyRotated { kid } | Self::KeyImported { kid } => Facts::default().with("kid", json!(kid)),
            Self::ProviderAdded { provider_id }
            | Self::ProviderUpdated { provider_id }
            | Self::ProviderRemoved { provider_id } => {
                Facts::default().with("provider", json!(provider_id.as_str()))
            }
            Self::ProviderAnswerRefused { provider_id, reason } => {
                Facts::default().with("provider", json!(provider_id.as_str())).with("reason", json!(reason))
            }
            Self::MasterKeyChanged | Self::SetupLinkMade => Facts::default(),
            Self::MailDead { user_id, mail_id, kind, failure } => {
                Facts { subject: *user_id, ..Facts::default() }
                    .with("mail_id", json!(mail_id))
                    .with("kind", json!(kind))
                    .with("failure", json!(failure))
            }
            Self::IssuerChanged { from, to } => {
                Facts::default().with("from", json!(from)).with("to", json!(to))
            }
            event => event.link_facts().unwrap_or_else(|| event.client_facts()),
        }
    }

    /// The part of mailed links and registration.
    fn link_facts(&self) -> Option<Facts<'_>> {
        match self {
            Self::LinkMailed { user_id, kind } => Some(Facts::user(user_id).with("kind", json!(kind))),
            Self::LinkRequestThrottled { limit } => Some(Facts::default().with("limit", json!(limit))),
            Self::InvitationMade { groups } => Some(Facts::default().with("groups", json!(groups))),
            Self::TermsAccepted { user_id, version } => {
                Some(Facts::user(user_id).with("version", json!(version)))
            }
            Self::TermsChanged { version } => Some(Facts::default().with("version", json!(version))),
            _ => None,
        }
    }

    /// The part of clients and their tokens.
    fn client_facts(&self) -> Facts<'_> {
        match self {
            Self::ConsentGranted { user_id, client_id, scope }
            | Self::ConsentDenied { user_id, client_id, scope } => {
                Facts::both(user_id, client_id).with("scope", json!(scope.to_string()))
            }
            Self::ConsentWithdrawn { user_id, client_id } => Facts::both(user_id, client_id),
            Self::AccessTokenRevoked { user_id, client_id, token_id } => {
                Facts { subject: *user_id, ..Facts::client(client_id) }.with("token_id", json!(token_id))
            }
            Self::TokenFamilyBegan { user_id, client_id, family_id }
            | Self::TokenFamilyEnded { user_id, client_id, family_id }
            | Self::AuthorizationCodeReused { user_id, client_id, family_id } => {
                Facts::both(user_id, client_id).with("family_id", json!(family_id))
            }
            Self::RefreshTokenReused { user_id, client_id, family_id, looks_like_race } => {
                Facts::both(user_id, client_id)
                    .with("family_id", json!(family_id))
                    .with("looks_like_race", json!(looks_like_race))
            }
            Self::ClientUpdated { client_id, changed } => {
                Facts::client(client_id).with("changed", json!(changed))
            }
            Self::ClientAuthenticationFailed { client_id }
            | Self::ClientCreated { client_id }
            | Self::ClientSecretRotated { client_id }
            | Self::ClientEnabled { client_id }
            | Self::ClientDisabled { client_id }
            | Self::ClientDeleted { client_id } => Facts::client(client_id),
            _ => Facts::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::LoginFailure;

    #[test]
    fn aud_1_an_event_names_whom_it_is_about() {
        let (user_id, session_id) = (UserId::new(), SessionId::new());
        let client_id = ClientId::parse("shop").unwrap();
        let event = Event::LoginSucceeded { user_id, session_id, amr: vec!["pwd"], device_is_known: true };
        let facts = event.facts();
        assert_eq!((facts.subject, facts.session), (Some(user_id), Some(session_id)));
        assert_eq!(Value::Object(facts.details), json!({"amr": ["pwd"], "device_is_known": true}));
        let event = Event::ClientDisabled { client_id: client_id.clone() };
        assert_eq!(event.facts().client, Some(&client_id));
        let event = Event::LoginFailed { user_id: None, failure: LoginFailure::UnknownAccount };
        assert_eq!(event.facts().subject, None);
    }

    #[test]
    fn aud_1_reuse_is_suspicious_unless_it_looks_like_a_race() {
        let (user_id, family_id) = (UserId::new(), crate::types::FamilyId::new());
        let client_id = ClientId::parse("shop").unwrap();
        for looks_like_race in [true, false] {
            let client_id = client_id.clone();
            let event = Event::RefreshTokenReused { user_id, client_id, family_id, looks_like_race };
            assert_eq!(event.is_suspicious(), !looks_like_race);
            assert_eq!(event.code(), "refresh_token.reused");
        }
    }
}
