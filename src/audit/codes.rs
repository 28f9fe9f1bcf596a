//! The stable name and the weight of each event.

use crate::audit::event::Event;

/// How much an event matters to whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Everyday.
    Info,
    /// A change, or something that may be a mistake.
    Notice,
    /// Somebody should look.
    Warning,
}

impl Severity {
    /// The severity as the database keeps it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Notice => "notice",
            Self::Warning => "warning",
        }
    }
}

impl Event {
    /// The stable name that filters and alarms use.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.describe().0
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.describe().1
    }

    /// Whether it smells of an attack.
    #[must_use]
    pub const fn is_suspicious(&self) -> bool {
        match self {
            Self::RefreshTokenReused { looks_like_race, .. } => !*looks_like_race,
            Self::LoginLocked { .. }
            | Self::LoginThrottled { .. }
            | Self::LinkRequestThrottled { .. }
            | Self::NotMe { .. }
            | Self::AuthorizationCodeReused { .. }
            | Self::FactorLocked { .. }
            | Self::PasskeyCounterWentBack { .. } => true,
            _ => false,
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table: one line an event, and none can be left out")]
    const fn describe(&self) -> (&'static str, Severity) {
        use Severity::{Info, Notice, Warning};
        match self {
            Self::LoginSucceeded { .. } => ("login.succeeded", Info),
            Self::LoginFailed { .. } => ("login.failed", Notice),
            Self::LoginLocked { .. } => ("login.locked", Warning),
            Self::LoginThrottled { .. } => ("login.throttled", Warning),
            Self::FactorFailed { .. } => ("factor.failed", Notice),
            Self::FactorLocked { .. } => ("factor.locked", Warning),
            Self::FactorShown { .. } => ("factor.shown", Info),
            Self::FactorAdded { .. } => ("factor.added", Notice),
            Self::FactorRemoved { .. } => ("factor.removed", Notice),
            Self::FactorsReset { .. } => ("factors.reset", Warning),
            Self::AuthenticatorRenamed { .. } => ("authenticator.renamed", Info),
            Self::RecoveryCodesMade { .. } => ("recovery_codes.made", Notice),
            Self::RecoveryCodeUsed { .. } => ("recovery_code.used", Notice),
            Self::DeviceRemembered { .. } => ("device.remembered", Notice),
            Self::DeviceForgotten { .. } => ("device.forgotten", Notice),
            Self::LoginLinkMade { .. } => ("login_link.made", Warning),
            Self::SessionEnded { .. } => ("session.ended", Info),
            Self::AccessEnded { .. } => ("access.ended", Notice),
            Self::ConsentGranted { .. } => ("consent.granted", Info),
            Self::ConsentDenied { .. } => ("consent.denied", Info),
            Self::ConsentWithdrawn { .. } => ("consent.withdrawn", Info),
            Self::TokenFamilyBegan { .. } => ("token_family.began", Info),
            Self::TokenFamilyEnded { .. } => ("token_family.ended", Info),
            Self::AccessTokenRevoked { .. } => ("access_token.revoked", Info),
            Self::RefreshTokenReused { .. } => ("refresh_token.reused", Warning),
            Self::AuthorizationCodeReused { .. } => ("authorization_code.reused", Warning),
            Self::ClientAuthenticationFailed { .. } => ("client_authentication.failed", Notice),
            Self::ClientCreated { .. } => ("client.created", Notice),
            Self::ClientUpdated { .. } => ("client.updated", Notice),
            Self::ClientSecretRotated { .. } => ("client.secret_rotated", Notice),
            Self::ClientEnabled { .. } => ("client.enabled", Notice),
            Self::ClientDisabled { .. } => ("client.disabled", Notice),
            Self::ClientDeleted { .. } => ("client.deleted", Notice),
            Self::KeyRotated { .. } => ("key.rotated", Notice),
            Self::KeyImported { .. } => ("key.imported", Notice),
            Self::MasterKeyChanged => ("master_key.changed", Warning),
            Self::ProviderAdded { .. } => ("provider.added", Notice),
            Self::ProviderUpdated { .. } => ("provider.updated", Notice),
            Self::ProviderRemoved { .. } => ("provider.removed", Notice),
            Self::ProviderAnswerRefused { .. } => ("provider.answer_refused", Warning),
            Self::IdentityLinked { .. } => ("identity.linked", Notice),
            Self::IdentityUnlinked { .. } => ("identity.unlinked", Notice),
            Self::IssuerChanged { .. } => ("issuer.changed", Warning),
            Self::UserCreated { .. } => ("user.created", Notice),
            Self::UserUpdated { .. } => ("user.updated", Notice),
            Self::UserEnabled { .. } => ("user.enabled", Notice),
            Self::UserDisabled { .. } => ("user.disabled", Notice),
            Self::UserUnlocked { .. } => ("user.unlocked", Notice),
            Self::SetupLinkMade => ("setup_link.made", Warning),
            Self::SetupLinkUsed { .. } => ("setup_link.used", Warning),
            Self::UserSuspended { .. } => ("user.suspended", Notice),
            Self::ErasureAsked { .. } => ("erasure.asked", Notice),
            Self::ErasureUndone { .. } => ("erasure.undone", Notice),
            Self::UserErased { .. } => ("user.erased", Notice),
            Self::DataExported { .. } => ("data.exported", Notice),
            Self::PasswordChanged { .. } => ("password.changed", Notice),
            Self::PasswordChangeFailed { .. } => ("password.change_failed", Notice),
            Self::LinkMailed { .. } => ("link.mailed", Info),
            Self::LinkRequestThrottled { .. } => ("link_request.throttled", Warning),
            Self::PasswordReset { .. } => ("password.reset", Notice),
            Self::EmailVerified { .. } => ("email.verified", Notice),
            Self::UnprovenCleaned { .. } => ("account.unproven_cleaned", Warning),
            Self::EmailChangeAsked { .. } => ("email.change_asked", Notice),
            Self::EmailChangeWithdrawn { .. } => ("email.change_withdrawn", Notice),
            Self::EmailChanged { .. } => ("email.changed", Notice),
            Self::NotMe { .. } => ("account.not_me", Warning),
            Self::InvitationMade { .. } => ("invitation.made", Notice),
            Self::TermsAccepted { .. } => ("terms.accepted", Info),
            Self::TermsChanged { .. } => ("terms.changed", Notice),
            Self::MailDead { .. } => ("mail.dead", Warning),
            Self::PasskeyRenamed { .. } => ("passkey.renamed", Info),
            Self::PasskeyCounterWentBack { .. } => ("passkey.counter_went_back", Warning),
        }
    }
}
