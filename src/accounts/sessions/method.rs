//! How a person proves who they are.

/// An authentication method of RFC 8176.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthenticationMethod {
    /// A password.
    Password,
}

impl AuthenticationMethod {
    /// The method with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        (name == Self::Password.as_str()).then_some(Self::Password)
    }

    /// The name in `amr`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "pwd",
        }
    }
}
