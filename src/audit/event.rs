//! Every event there is. What an event says of itself is in `codes` and `facts`.

use crate::types::{ClientId, FamilyId, MailId, PasskeyId, ProviderId, ScopeSet, SessionId, TokenId, UserId};

/// Something that happened and is worth keeping (AUD-1). It carries no secret and no personal data.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields say what they are; the variants say what happened")]
pub enum Event {
    /// A person signed in.
    LoginSucceeded { user_id: UserId, session_id: SessionId, amr: Vec<&'static str>, device_is_known: bool },
    /// A sign-in was refused.
    LoginFailed { user_id: Option<UserId>, failure: LoginFailure },
    /// So many sign-ins failed that no more are looked at for a while. Those that are refused then are not told one by one, so
    /// that nobody fills the audit with them.
    LoginLocked { user_id: Option<UserId>, limit: &'static str },
    /// The last sign-in that a limit allows failed; the next ones wait, and are not told one by one.
    LoginThrottled { user_id: Option<UserId>, limit: &'static str },
    /// A second factor was wrong.
    FactorFailed { user_id: UserId },
    /// So many second factors were wrong that no other is looked at for a while.
    FactorLocked { user_id: UserId },
    /// Somebody who was signed in showed a second factor again.
    FactorShown { user_id: UserId, session_id: SessionId, method: &'static str },
    /// A second factor was enrolled.
    FactorAdded { user_id: UserId, kind: &'static str },
    /// A second factor was removed.
    FactorRemoved { user_id: UserId, kind: &'static str },
    /// Every second factor of an account was removed by the operator.
    FactorsReset { user_id: UserId },
    /// An authenticator app was given another name.
    AuthenticatorRenamed { user_id: UserId },
    /// New recovery codes were made; older ones are dead.
    RecoveryCodesMade { user_id: UserId },
    /// A recovery code was used.
    RecoveryCodeUsed { user_id: UserId, left: i64 },
    /// A browser is to be asked for no second factor for a while.
    DeviceRemembered { user_id: UserId },
    /// A browser is asked for a second factor again.
    DeviceForgotten { user_id: UserId },
    /// The operator made a link that signs a person in once.
    LoginLinkMade { user_id: UserId },
    /// A session was ended.
    SessionEnded { user_id: UserId, session_id: SessionId, because: &'static str },
    /// All sessions and tokens of a person were ended.
    AccessEnded { user_id: UserId, sessions: usize, families: usize, because: &'static str },
    /// A person consented.
    ConsentGranted { user_id: UserId, client_id: ClientId, scope: ScopeSet },
    /// A person did not consent.
    ConsentDenied { user_id: UserId, client_id: ClientId, scope: ScopeSet },
    /// A consent was withdrawn.
    ConsentWithdrawn { user_id: UserId, client_id: ClientId },
    /// A client got its first tokens of an authorization.
    TokenFamilyBegan { user_id: UserId, client_id: ClientId, family_id: FamilyId },
    /// The tokens of an authorization were ended.
    TokenFamilyEnded { user_id: UserId, client_id: ClientId, family_id: FamilyId },
    /// A client gave an access token back before its time.
    AccessTokenRevoked { user_id: Option<UserId>, client_id: ClientId, token_id: TokenId },
    /// A refresh token was used after its successor.
    RefreshTokenReused { user_id: UserId, client_id: ClientId, family_id: FamilyId, looks_like_race: bool },
    /// A code was used twice.
    AuthorizationCodeReused { user_id: UserId, client_id: ClientId, family_id: FamilyId },
    /// A client did not prove who it is.
    ClientAuthenticationFailed { client_id: ClientId },
    /// A client was registered.
    ClientCreated { client_id: ClientId },
    /// A client was changed.
    ClientUpdated { client_id: ClientId, changed: Vec<&'static str> },
    /// A client got another secret.
    ClientSecretRotated { client_id: ClientId },
    /// A client may act again.
    ClientEnabled { client_id: ClientId },
    /// A client may no longer act.
    ClientDisabled { client_id: ClientId },
    /// A client was removed.
    ClientDeleted { client_id: ClientId },
    /// A new signing key was made.
    KeyRotated { kid: String },
    /// A signing key was brought from elsewhere.
    KeyImported { kid: String },
    /// The data keys were wrapped with another master key.
    MasterKeyChanged,
    /// Another OpenID provider was added.
    ProviderAdded { provider_id: ProviderId },
    /// Another OpenID provider was changed.
    ProviderUpdated { provider_id: ProviderId },
    /// Another OpenID provider was removed.
    ProviderRemoved { provider_id: ProviderId },
    /// Another provider's answer does not count.
    ProviderAnswerRefused { provider_id: ProviderId, reason: &'static str },
    /// A person's account was linked with one at another provider.
    IdentityLinked { user_id: UserId, provider_id: ProviderId },
    /// A person's account is no longer linked with one at another provider.
    IdentityUnlinked { user_id: UserId, provider_id: ProviderId },
    /// The data serves another issuer now.
    IssuerChanged { from: String, to: String },
    /// An account was made.
    UserCreated { user_id: UserId, is_administrator: bool },
    /// An account was changed.
    UserUpdated { user_id: UserId, changed: Vec<&'static str> },
    /// An account may be used again.
    UserEnabled { user_id: UserId },
    /// An account may no longer be used.
    UserDisabled { user_id: UserId },
    /// Every lock of an account was opened.
    UserUnlocked { user_id: UserId },
    /// Somebody may make the first administrator.
    SetupLinkMade,
    /// The first administrator was made.
    SetupLinkUsed { user_id: UserId },
    /// An account may not be used for now.
    UserSuspended { user_id: UserId },
    /// A person asked to be erased, in a while.
    ErasureAsked { user_id: UserId },
    /// A person who had asked to be erased stays.
    ErasureUndone { user_id: UserId },
    /// A person was erased.
    UserErased { user_id: UserId },
    /// A person took their data along.
    DataExported { user_id: UserId },
    /// A password was set.
    PasswordChanged { user_id: UserId },
    /// Somebody who is signed in wanted another password and did not know the current one.
    PasswordChangeFailed { user_id: UserId },
    /// A link was mailed.
    LinkMailed { user_id: UserId, kind: &'static str },
    /// A letter was asked for too often.
    LinkRequestThrottled { limit: &'static str },
    /// A password was set with a mailed link.
    PasswordReset { user_id: UserId },
    /// An address was proven.
    EmailVerified { user_id: UserId },
    /// An owner proved the address of an account that others may have filled; what was in it is gone.
    UnprovenCleaned { user_id: UserId },
    /// Another address was asked for.
    EmailChangeAsked { user_id: UserId },
    /// A person who had asked for another address keeps the one they have.
    EmailChangeWithdrawn { user_id: UserId },
    /// The address was changed.
    EmailChanged { user_id: UserId },
    /// An owner said that what a notice told was not their doing; so many factors and links to providers that were added since are
    /// gone.
    NotMe { user_id: UserId, factors: usize, identities: usize },
    /// Somebody was invited.
    InvitationMade { groups: Vec<String> },
    /// A person accepted the terms of use.
    TermsAccepted { user_id: UserId, version: String },
    /// Everybody is asked for other terms of use, or for none any more.
    TermsChanged { version: Option<String> },
    /// A letter was given up: its reader was not told.
    MailDead { user_id: Option<UserId>, mail_id: MailId, kind: String, failure: String },
    /// A person gave a passkey another name.
    PasskeyRenamed { user_id: UserId, passkey_id: PasskeyId },
    /// A passkey's signature counter did not move on: there may be a copy of it.
    PasskeyCounterWentBack { user_id: UserId },
}

/// Why a sign-in was refused. The person is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginFailure {
    /// Nobody has this address or username.
    UnknownAccount,
    /// The password is another, or there is none.
    WrongPassword,
    /// The account is disabled or suspended.
    NotActive,
    /// The address was never proven.
    Unproven,
    /// Too many wrong passwords from unknown devices: this one was not looked at (RL-2).
    NotEvaluated,
    /// The passkey did not count, for this reason.
    Passkey(&'static str),
    /// The password or the account was changed while this one was looked at.
    ChangedMeanwhile,
}

impl LoginFailure {
    /// The reason as the audit keeps it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownAccount => "unknown_account",
            Self::WrongPassword => "wrong_password",
            Self::NotActive => "not_active",
            Self::Unproven => "unproven",
            Self::NotEvaluated => "not_evaluated",
            Self::Passkey(fault) => fault,
            Self::ChangedMeanwhile => "changed_meanwhile",
        }
    }
}
