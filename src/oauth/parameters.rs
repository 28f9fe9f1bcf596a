//! The parameters of a request, each at most once.

use std::collections::BTreeMap;

use crate::oauth::error::{ErrorCode, Refused};

/// The only parameter that may be sent more than once (RFC 8707 §2).
const RESOURCE: &str = "resource";

/// The longest `state` and `nonce`, in bytes of an address: they come back in an address that proxies must carry (NET-3).
const LONGEST_ECHO_BYTES: usize = 1024;

/// What was sent, by name. An empty value counts as not sent (RFC 6749 §3.1).
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    values: BTreeMap<String, Vec<String>>,
}

impl Parameters {
    /// Takes decoded pairs in the order they were sent.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            values.entry(name).or_default().push(value);
        }
        Self { values }
    }

    /// The parameters of a form-urlencoded text that we made ourselves.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        Self::new(url::form_urlencoded::parse(text.as_bytes()).into_owned())
    }

    /// The parameters, form-urlencoded, by name.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        for (name, values) in &self.values {
            for value in values {
                form.append_pair(name, value);
            }
        }
        form.finish()
    }

    /// The parameters with these names.
    #[must_use]
    pub fn only(&self, names: &[&str]) -> Self {
        let wanted = self.values.iter().filter(|(name, _)| names.contains(&name.as_str()));
        Self { values: wanted.map(|(name, values)| (name.clone(), values.clone())).collect() }
    }

    /// The value of a parameter that was sent once and not empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        match self.values.get(name).map(Vec::as_slice) {
            Some([value]) if !value.is_empty() => Some(value),
            _ => None,
        }
    }

    /// The value of a parameter that must be there.
    ///
    /// # Errors
    /// [`Refused`] as `invalid_request` when it is not.
    pub fn require(&self, name: &'static str) -> Result<&str, Refused> {
        self.get(name).ok_or_else(|| Refused::missing(name))
    }

    /// The values of `resource`.
    pub fn resources(&self) -> impl Iterator<Item = &str> {
        let values = self.values.get(RESOURCE).into_iter().flatten();
        values.map(String::as_str).filter(|it| !it.is_empty())
    }

    /// Every value of a parameter, empty ones too.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// A value that comes back to the client, unless it is too long to be carried.
    ///
    /// # Errors
    /// [`Refused`] as `invalid_request` when it is.
    pub fn echoed(&self, name: &str) -> Result<Option<&str>, Refused> {
        match self.get(name) {
            Some(value) if encoded_length(value) > LONGEST_ECHO_BYTES => {
                Err(Refused::new(ErrorCode::InvalidRequest, "state and nonce have at most 1024 bytes"))
            }
            value => Ok(value),
        }
    }

    /// Whether a parameter was sent more than once.
    #[must_use]
    pub fn is_repeated(&self, name: &str) -> bool {
        self.values.get(name).is_some_and(|it| it.len() > 1)
    }

    /// Refuses repeats (OA-4).
    ///
    /// # Errors
    /// [`Refused`] with the first repeated name.
    pub fn refuse_repeats(&self) -> Result<(), Refused> {
        let repeated = self.values.iter().find(|(name, values)| values.len() > 1 && *name != RESOURCE);
        repeated.map_or(Ok(()), |(name, _)| Err(Refused::repeated(name)))
    }
}

/// The length of a value in an address.
fn encoded_length(value: &str) -> usize {
    url::form_urlencoded::byte_serialize(value.as_bytes()).map(str::len).sum()
}
