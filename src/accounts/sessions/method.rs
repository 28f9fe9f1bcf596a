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
}

/// What a method proves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    Knowledge,
    Possession,
}

impl AuthenticationMethod {
    /// The value of `amr` that says that several factors were shown.
    pub const MULTIPLE: &'static str = "mfa";

    const ALL: [Self; 4] = [Self::Password, Self::Totp, Self::RecoveryCode, Self::LoginLink];

    /// The method with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }

    /// The name in `amr`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "pwd",
            Self::Totp => "otp",
            Self::RecoveryCode => "recovery_code",
            Self::LoginLink => "login_link",
        }
    }

    /// Whether these methods together are two factors: something that is known and something that is had.
    #[must_use]
    pub fn reach_second(methods: &[Self]) -> bool {
        let proves = |proof| methods.iter().any(|it| it.proof() == proof);
        proves(Proof::Knowledge) && proves(Proof::Possession)
    }

    const fn proof(self) -> Proof {
        match self {
            Self::Password | Self::LoginLink => Proof::Knowledge,
            Self::Totp | Self::RecoveryCode => Proof::Possession,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_a_kind_are_one_factor() {
        use AuthenticationMethod::{LoginLink, Password, RecoveryCode, Totp};
        for methods in [&[Password, Totp][..], &[Password, RecoveryCode], &[LoginLink, Totp]] {
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
        }
        assert_eq!(AuthenticationMethod::find(AuthenticationMethod::MULTIPLE), None);
    }
}
