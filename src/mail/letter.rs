//! Every letter there is.

use crate::mail::{Circumstances, Link};
use crate::types::{EmailAddress, Timestamp};

/// A letter and the facts that stand in it.
#[derive(Clone, Debug)]
pub enum Letter {
    /// To somebody who opened an account: is this address yours?
    VerifyAddress {
        /// Leads to the page that confirms it.
        link: Link,
        /// When the link dies.
        expires_at: Timestamp,
        /// Who opened the account.
        asked: Circumstances,
    },
    /// To the owner of an account whose address somebody tried to register.
    AccountExists {
        /// The sign-in page.
        sign_in: Link,
        /// Where a forgotten password is replaced.
        forgot: Link,
        /// Who tried.
        asked: Circumstances,
    },
    /// To somebody who forgot the password.
    ResetPassword {
        /// Leads to the page that sets another.
        link: Link,
        /// When the link dies.
        expires_at: Timestamp,
        /// Who asked.
        asked: Circumstances,
    },
    /// To the new address of an account.
    ConfirmNewAddress {
        /// Leads to the page that confirms it.
        link: Link,
        /// When the link dies.
        expires_at: Timestamp,
        /// Who asked.
        asked: Circumstances,
    },
    /// To the address that is to be replaced.
    AddressChangeAsked {
        /// The address that is to come; it is shown in part.
        new_address: EmailAddress,
        /// Leads to the page that stops the change.
        stop: Link,
        /// Who asked.
        asked: Circumstances,
    },
    /// To somebody who may open an account.
    Invitation {
        /// Leads to the page that opens it.
        link: Link,
        /// Who invites, where it was a person.
        inviter: Option<String>,
        /// The groups they will belong to.
        groups: Vec<String>,
        /// When the link dies.
        expires_at: Timestamp,
    },
    /// To somebody who may sign in without a password once.
    LoginLink {
        /// Leads to the page that signs in.
        link: Link,
        /// When the link dies.
        expires_at: Timestamp,
        /// Who asked.
        asked: Circumstances,
    },
    /// To somebody whose account is about to be erased.
    ErasureAsked {
        /// Leads to the page that keeps it.
        undo: Link,
        /// When it is erased.
        erased_at: Timestamp,
        /// Who asked.
        asked: Circumstances,
    },
    /// To the first administrator, who wants to see that mail arrives.
    Test {
        /// Who asked.
        asked: Circumstances,
    },
    /// Something happened to an account (MAIL-10).
    Notice {
        /// What.
        notice: Notice,
        /// Who did it.
        circumstances: Circumstances,
        /// Where the owner goes who did not do it.
        not_me: Option<Link>,
    },
}

/// What the owner of an account is told of (MAIL-10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Somebody signed in from a browser that was not known.
    NewDevice,
    /// The password was changed.
    PasswordChanged,
    /// The address was changed; this goes to the old one.
    EmailChanged {
        /// The address now; it is shown in part.
        new_address: EmailAddress,
    },
    /// A second factor was added.
    FactorAdded {
        /// Which kind.
        kind: FactorKind,
        /// The name that the owner gave it.
        name: Option<String>,
    },
    /// A second factor was removed.
    FactorRemoved {
        /// Which kind.
        kind: FactorKind,
        /// The name that the owner gave it.
        name: Option<String>,
    },
    /// Somebody signed in with a recovery code.
    RecoveryCodeUsed {
        /// How many are left.
        left: u32,
    },
    /// The recovery codes were replaced.
    RecoveryCodesRegenerated,
    /// Too many wrong second factors after the right password (MFA-5).
    WrongFactors,
    /// Too many wrong passwords: unknown browsers are kept out (RL-2).
    AccountLocked,
    /// An administrator suspended or disabled the account.
    AccountSuspended,
    /// The account is gone.
    AccountDeleted,
    /// The account was linked with one at another provider.
    ProviderLinked {
        /// The provider's name.
        provider: String,
    },
    /// The account is no longer linked with one at another provider.
    ProviderUnlinked {
        /// The provider's name.
        provider: String,
    },
    /// A refresh token was used twice, so its tokens were ended.
    RefreshTokenReused {
        /// The application's name.
        client: String,
    },
}

/// A kind of second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorKind {
    /// Codes of an app.
    Totp,
    /// A passkey.
    Passkey,
}

impl Letter {
    /// Which letter it is, as the outbox and the audit name it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::VerifyAddress { .. } => "verify-address",
            Self::AccountExists { .. } => "account-exists",
            Self::ResetPassword { .. } => "reset-password",
            Self::ConfirmNewAddress { .. } => "confirm-new-address",
            Self::AddressChangeAsked { .. } => "address-change-asked",
            Self::Invitation { .. } => "invitation",
            Self::LoginLink { .. } => "login-link",
            Self::ErasureAsked { .. } => "erasure-asked",
            Self::Test { .. } => "test",
            Self::Notice { notice, .. } => notice.kind(),
        }
    }

    /// Whether the address is known to be the account's owner's. Elsewhere a stranger may have chosen the name, so the letter
    /// does not carry it: nobody sends their words through us to somebody else.
    pub(in crate::mail) const fn goes_to_its_owner(&self) -> bool {
        !matches!(self, Self::VerifyAddress { .. } | Self::ConfirmNewAddress { .. } | Self::Invitation { .. })
    }
}

impl Notice {
    const fn kind(&self) -> &'static str {
        match self {
            Self::NewDevice => "new-device",
            Self::PasswordChanged => "password-changed",
            Self::EmailChanged { .. } => "email-changed",
            Self::FactorAdded { .. } => "factor-added",
            Self::FactorRemoved { .. } => "factor-removed",
            Self::RecoveryCodeUsed { .. } => "recovery-code-used",
            Self::RecoveryCodesRegenerated => "recovery-codes-regenerated",
            Self::WrongFactors => "wrong-factors",
            Self::AccountLocked => "account-locked",
            Self::AccountSuspended => "account-suspended",
            Self::AccountDeleted => "account-deleted",
            Self::ProviderLinked { .. } => "provider-linked",
            Self::ProviderUnlinked { .. } => "provider-unlinked",
            Self::RefreshTokenReused { .. } => "refresh-token-reused",
        }
    }
}
