//! Claims about a person: what scopes release (OpenID Connect Core §5.4) and what is asked for one by one (§5.5).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::accounts::users::User;
use crate::types::ScopeSet;

/// The claims that each scope releases.
pub const SCOPE_CLAIMS: [(&str, &[&str]); 5] = [
    (
        "profile",
        &[
            "name",
            "family_name",
            "given_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "updated_at",
        ],
    ),
    ("email", &["email", "email_verified"]),
    ("address", &["address"]),
    ("phone", &["phone_number", "phone_number_verified"]),
    ("groups", &["groups"]),
];

/// The longest `claims` parameter, in bytes.
const LONGEST_BYTES: usize = 4096;

/// What the `claims` parameter asks for, as far as we can answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimsRequest {
    /// Claims for the ID token, by name.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub id_token: BTreeSet<String>,
    /// Claims for userinfo, by name.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub userinfo: BTreeSet<String>,
    /// The subject that must be the one who signs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The `acr` values of which one is essential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub essential_acr: Option<Vec<String>>,
}

impl ClaimsRequest {
    /// Reads the parameter; `None` when it is not the JSON that §5.5 describes. Unknown claims are passed over, as it says.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST_BYTES {
            return None;
        }
        let value: Value = serde_json::from_str(text).ok()?;
        let value = value.as_object()?;
        let id_token = members(value, "id_token")?;
        let userinfo = members(value, "userinfo")?;
        let subject =
            |members: &Map<String, Value>| Some(members.get("sub")?.get("value")?.as_str()?.to_owned());
        Some(Self {
            subject: subject(&id_token).or_else(|| subject(&userinfo)),
            essential_acr: id_token.get("acr").and_then(essential_values),
            id_token: known(&id_token),
            userinfo: known(&userinfo),
        })
    }

    /// What was kept in the database; anything unreadable asks for nothing.
    #[must_use]
    pub fn from_stored(value: Option<Value>) -> Self {
        value.and_then(|it| serde_json::from_value(it).ok()).unwrap_or_default()
    }

    /// What is to be kept; `None` when nothing was asked for.
    #[must_use]
    pub fn to_stored(&self) -> Option<Value> {
        if *self == Self::default() { None } else { serde_json::to_value(self).ok() }
    }

    /// Whether a claim is asked for by name.
    #[must_use]
    pub fn names(&self, claim: &str) -> bool {
        self.id_token.contains(claim) || self.userinfo.contains(claim)
    }

    /// The scopes to which the claims belong, for the consent page: a claim is released with the scope's words.
    #[must_use]
    pub fn scopes(&self) -> ScopeSet {
        let asked = |claim: &&str| self.id_token.contains(*claim) || self.userinfo.contains(*claim);
        let scopes = SCOPE_CLAIMS.iter().filter(|(_, claims)| claims.iter().any(&asked));
        scopes.map(|(scope, _)| (*scope).to_owned()).collect()
    }

    /// Leaves only the claims of scopes that the client may ask for (PRIV-2).
    #[must_use]
    pub fn within(mut self, allowed: &ScopeSet) -> Self {
        let is_allowed = |claim: &String| {
            let scope = SCOPE_CLAIMS.iter().find(|(_, claims)| claims.contains(&claim.as_str()));
            scope.is_some_and(|(scope, _)| allowed.contains(scope))
        };
        self.id_token.retain(is_allowed);
        self.userinfo.retain(is_allowed);
        self
    }
}

/// The claims about a person that the scope releases, and those asked for by name, as far as they are known.
#[must_use]
pub fn release(
    user: &User,
    groups: &[String],
    scope: &ScopeSet,
    named: &BTreeSet<String>,
) -> Map<String, Value> {
    let mut known = known_claims(user, groups);
    let by_scope = SCOPE_CLAIMS
        .iter()
        .filter(|(it, _)| scope.contains(it))
        .flat_map(|(_, claims)| claims.iter().copied());
    let mut released = Map::new();
    for claim in by_scope.chain(named.iter().map(String::as_str)) {
        if let Some(value) = known.remove(claim).filter(|it| !it.is_null()) {
            released.insert(claim.to_owned(), value);
        }
    }
    released
}

fn known_claims(user: &User, groups: &[String]) -> Map<String, Value> {
    let mut claims = match serde_json::to_value(&user.profile) {
        Ok(Value::Object(profile)) => profile,
        _ => Map::new(),
    };
    claims.insert("name".to_owned(), json!(user.name));
    claims.insert("preferred_username".to_owned(), json!(user.username));
    claims.insert("updated_at".to_owned(), json!(user.updated_at.timestamp()));
    claims.insert("email".to_owned(), json!(user.email));
    claims.insert("email_verified".to_owned(), json!(user.email_verified));
    claims.insert("groups".to_owned(), json!(groups));
    claims
}

fn members(value: &Map<String, Value>, name: &str) -> Option<Map<String, Value>> {
    match value.get(name) {
        None | Some(Value::Null) => Some(Map::new()),
        Some(Value::Object(members)) => {
            let are_requests = members.values().all(|it| it.is_null() || it.is_object());
            are_requests.then(|| members.clone())
        }
        Some(_) => None,
    }
}

fn known(members: &Map<String, Value>) -> BTreeSet<String> {
    let is_known = |name: &&String| SCOPE_CLAIMS.iter().any(|(_, claims)| claims.contains(&name.as_str()));
    members.keys().filter(is_known).cloned().collect()
}

/// The values of a claim that is marked essential.
fn essential_values(request: &Value) -> Option<Vec<String>> {
    let is_essential = request.get("essential").and_then(Value::as_bool) == Some(true);
    let one = request.get("value").into_iter();
    let many = request.get("values").and_then(Value::as_array).into_iter().flatten();
    let values: Vec<String> = one.chain(many).filter_map(Value::as_str).map(str::to_owned).collect();
    (is_essential && !values.is_empty()).then_some(values)
}
