//! How a person proves who they are.

/// An authentication method of RFC 8176.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthenticationMethod {
    /// A password.
    Password,
    /// A code of an authenticator app.
    Totp,
    /// A recovery code. RFC 8176 has no name for it.
    RecoveryCode,
    /// A link that the operator gave.
    LoginLink,
    /// A passkey that does not leave its device; the device recognised its person.
    DevicePasskey,
    /// A passkey that a password manager carries from device to device; the device recognised its person.
    SyncedPasskey,
    /// A sign-in at another provider. RFC 8176 has no name for it, and what was shown there is not known here.
    Federated,
    /// The same, where the provider says that it was just now.
    FederatedAnew,
}

impl AuthenticationMethod {
    /// Sign-ins at other providers.
    pub const FEDERATED: [Self; 2] = [Self::Federated, Self::FederatedAnew];

    /// The value of `amr` that says that several factors were shown.
    pub const MULTIPLE: &'static str = "mfa";

    const ALL: [Self; 8] = [
        Self::Password,
        Self::Totp,
        Self::RecoveryCode,
        Self::LoginLink,
        Self::DevicePasskey,
        Self::SyncedPasskey,
        Self::Federated,
        Self::FederatedAnew,
    ];

    /// The method with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }

    /// The name in the database and in the audit.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "pwd",
            Self::Totp => "otp",
            Self::RecoveryCode => "recovery_code",
            Self::LoginLink => "login_link",
            Self::DevicePasskey => "hwk",
            Self::SyncedPasskey => "swk",
            Self::Federated => "fed",
            Self::FederatedAnew => "fed_anew",
        }
    }

    /// All it says in `amr`: a passkey also says that the person was there, and a recovery code is a password for one time, since
    /// RFC 8176 has no name of its own for it. `login_link` is ours; whoever does not know it leaves it aside.
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Password => &["pwd"],
            Self::Totp => &["otp"],
            Self::RecoveryCode => &["otp"],
            Self::LoginLink => &["login_link"],
            Self::DevicePasskey => &["hwk", "user"],
            Self::SyncedPasskey => &["swk", "user"],
            Self::Federated | Self::FederatedAnew => &["fed"],
        }
    }

    /// What a passkey stands for.
    #[must_use]
    pub const fn of_passkey(is_backup_eligible: bool) -> Self {
        if is_backup_eligible { Self::SyncedPasskey } else { Self::DevicePasskey }
    }

    /// Whether these methods together are two factors: something that is known or that one is, and something that is had. A
    /// passkey is both by itself, since its device recognised the person before it signed.
    #[must_use]
    pub fn reach_second(methods: &[Self]) -> bool {
        methods.iter().any(|it| it.proves_person()) && methods.iter().any(|it| it.proves_possession())
    }

    const fn proves_person(self) -> bool {
        !matches!(self, Self::Totp | Self::RecoveryCode)
    }

    const fn proves_possession(self) -> bool {
        !matches!(self, Self::Password | Self::LoginLink | Self::Federated | Self::FederatedAnew)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_a_kind_are_one_factor() {
        use AuthenticationMethod::{DevicePasskey, LoginLink, Password, RecoveryCode, SyncedPasskey, Totp};
        for methods in [
            &[Password, Totp][..],
            &[Password, RecoveryCode],
            &[LoginLink, Totp],
            &[DevicePasskey],
            &[SyncedPasskey],
            &[Password, SyncedPasskey],
        ] {
            assert!(AuthenticationMethod::reach_second(methods), "{methods:?}");
        }
        for methods in [&[][..], &[Password], &[Totp], &[Totp, RecoveryCode], &[LoginLink, Password]] {
            assert!(!AuthenticationMethod::reach_second(methods), "{methods:?}");
        }
    }

    #[test]
    fn a_method_is_found_by_its_name() {
        for method in AuthenticationMethod::ALL {
            assert_eq!(AuthenticationMethod::find(method.as_str()), Some(method));
            // What sets them apart for us is nothing to relying parties (RFC 8176).
            let told = match method {
                AuthenticationMethod::RecoveryCode => "otp",
                AuthenticationMethod::FederatedAnew => "fed",
                _ => method.as_str(),
            };
            assert_eq!(method.values().first(), Some(&told));
        }
        assert_eq!(AuthenticationMethod::find(AuthenticationMethod::MULTIPLE), None);
    }
}
