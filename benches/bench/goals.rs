//! What each operation is held against: its limit, made from the limits of its parts, and the share of it that is asked for.

use serde::Serialize;

use crate::limits::Limits;
use crate::operation::Operation;

/// A goal.
#[derive(Clone, Debug, Serialize)]
pub struct Goal {
    /// How the limit is made.
    pub formula: &'static str,
    /// The least share of the limit.
    pub least_ratio: f64,
    /// The least operations a second, whatever the limit.
    pub least_rate: Option<f64>,
}

impl Operation {
    /// What is asked of the operation.
    pub const fn goal(self) -> Goal {
        let (formula, least_ratio, least_rate) = match self {
            Self::ClientCredentials => ("RSA", 0.85, None),
            Self::Refresh => ("RSA / 2", 0.70, None),
            Self::RefreshWithoutIdToken => ("RSA", 0.70, None),
            Self::CodeExchange => ("1 / (2/RSA + 1/rotation)", 0.60, None),
            Self::AuthorizeToTokens => ("1 / (2/RSA + 1/select + 2/rotation)", 0.50, None),
            Self::Userinfo | Self::Introspection => ("1 / (1/select + 1/HTTP)", 0.50, Some(8000.0)),
            Self::Jwks | Self::Discovery => ("HTTP", 0.85, None),
            Self::Login => ("Argon2id", 0.90, None),
            // One hash too, but also two pages and a second transaction of the size of the first's.
            Self::LoginWithTotp => ("Argon2id", 0.85, None),
            // One hash too, but also two pages, a letter and a second form.
            Self::Registration => ("Argon2id", 0.80, None),
        };
        Goal { formula, least_ratio, least_rate }
    }

    /// The operations a second that its parts alone would allow.
    pub fn limit(self, limits: &Limits) -> f64 {
        let of_parts =
            |parts: &[(f64, f64)]| 1.0 / parts.iter().map(|(many, limit)| many / limit).sum::<f64>();
        match self {
            Self::ClientCredentials | Self::RefreshWithoutIdToken => limits.rsa,
            Self::Refresh => limits.rsa / 2.0,
            Self::CodeExchange => of_parts(&[(2.0, limits.rsa), (1.0, limits.rotation)]),
            Self::AuthorizeToTokens => {
                of_parts(&[(2.0, limits.rsa), (1.0, limits.select), (2.0, limits.rotation)])
            }
            Self::Userinfo | Self::Introspection => of_parts(&[(1.0, limits.select), (1.0, limits.http)]),
            Self::Jwks => limits.http,
            Self::Discovery => limits.http_discovery,
            Self::Login | Self::LoginWithTotp | Self::Registration => limits.argon2,
        }
    }
}

/// A figure that must not be exceeded.
#[derive(Clone, Debug, Serialize)]
pub struct Bound {
    /// What is measured.
    pub what: &'static str,
    /// What was measured.
    pub measured: f64,
    /// The most that is allowed, if anything is asked.
    pub most: Option<f64>,
    /// What it is counted in.
    pub unit: &'static str,
}

impl Bound {
    /// Whether it is kept; `None` when nothing is asked.
    pub fn is_met(&self) -> Option<bool> {
        self.most.map(|it| self.measured <= it)
    }
}
