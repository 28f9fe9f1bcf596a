//! The parameters of a protocol request, from a query or a form.

use thiserror::Error;

use crate::types::Secret;
use crate::web::extract::urlencoded::{self, EncodingFault};

/// The one parameter that may be sent several times (RFC 8707 §2).
const MAY_REPEAT: &str = "resource";

/// Parameters that may never stand in an address, which logs, histories and `Referer` carry on.
const NEVER_IN_ADDRESS: [&str; 9] = [
    "access_token",
    "assertion",
    "client_assertion",
    "client_secret",
    "code",
    "code_verifier",
    "password",
    "refresh_token",
    "token",
];

/// How much a request may send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParameterLimits {
    /// Bytes of all parameters together, still encoded.
    pub total_bytes: usize,
    /// Bytes of one value.
    pub value_bytes: usize,
    /// Number of parameters.
    pub count: usize,
}

impl ParameterLimits {
    /// For a form in a body of at most `total_bytes`.
    #[must_use]
    pub const fn of_form(total_bytes: usize) -> Self {
        Self { total_bytes, value_bytes: 16 * 1024, count: 200 }
    }

    /// For the parameters of an authorization request, which have to fit an address.
    #[must_use]
    pub const fn of_address() -> Self {
        Self { total_bytes: 8 * 1024, value_bytes: 8 * 1024, count: 200 }
    }
}

/// What is wrong with the parameters of a request.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ParameterFault {
    /// One is not form-encoded.
    #[error("{} is malformed: {fault}", shown(.name))]
    Malformed {
        /// The parameter's name, as sent; empty where the name itself is malformed.
        name: String,
        /// What is wrong with it.
        #[source]
        fault: EncodingFault,
    },
    /// More parameters than anybody needs.
    #[error("more than {most} parameters were sent")]
    TooMany {
        /// How many are accepted.
        most: usize,
    },
    /// More bytes than accepted, over all parameters.
    #[error("the parameters are longer than {most_bytes} bytes together; the longest is {}", shown(.longest))]
    TooLarge {
        /// How many are accepted.
        most_bytes: usize,
        /// The name of the longest one, as sent.
        longest: String,
    },
    /// One value is too long.
    #[error("the value of {} is too long", shown(.name))]
    TooLong {
        /// The parameter's name, as sent.
        name: String,
    },
    /// A parameter that may be sent once came twice (RFC 6749 §3.1).
    #[error("{} was sent more than once", shown(.name))]
    Repeated {
        /// The parameter's name, as sent.
        name: String,
    },
    /// A required parameter is absent or empty.
    #[error("{name} is missing")]
    Missing {
        /// The parameter's name.
        name: &'static str,
    },
    /// A secret stood in the address (RFC 6749 §2.3.1).
    #[error("{name} must not be sent in the address; send it in the body")]
    InAddress {
        /// The parameter's name.
        name: &'static str,
    },
}

/// Parameters by name. An empty value counts as absent (RFC 6749 §3.1).
#[derive(Debug)]
pub struct Parameters {
    pairs: Vec<(String, Secret<String>)>,
    repeated: Option<String>,
}

impl Parameters {
    /// Reads form-encoded text. A repeated parameter is remembered, not refused: authorize has to answer it at the client.
    ///
    /// # Errors
    /// [`ParameterFault`] for malformed, too many or too long parameters.
    pub fn parse(input: &[u8], limits: ParameterLimits) -> Result<Self, ParameterFault> {
        if input.len() > limits.total_bytes {
            return Err(ParameterFault::TooLarge { most_bytes: limits.total_bytes, longest: longest(input) });
        }
        let mut read = Self { pairs: Vec::new(), repeated: None };
        for pair in urlencoded::encoded_pairs(input) {
            read.add(pair, limits)?;
        }
        Ok(read)
    }

    /// As [`Parameters::parse`], and refuses a repeated parameter.
    ///
    /// # Errors
    /// As [`Parameters::parse`], and [`ParameterFault::Repeated`].
    pub fn parse_each_once(input: &[u8], limits: ParameterLimits) -> Result<Self, ParameterFault> {
        let read = Self::parse(input, limits)?;
        read.refuse_repeats()?;
        Ok(read)
    }

    /// As [`Parameters::parse_each_once`], but leaves out what is wrong and says what it was: a step that is shown again carries
    /// on what arrived whole.
    #[must_use]
    pub fn parse_what_is_whole(input: &[u8], limits: ParameterLimits) -> (Self, Option<ParameterFault>) {
        let mut read = Self { pairs: Vec::new(), repeated: None };
        let mut first = (input.len() > limits.total_bytes)
            .then(|| ParameterFault::TooLarge { most_bytes: limits.total_bytes, longest: longest(input) });
        for pair in urlencoded::encoded_pairs(input).take(limits.count + 1) {
            if let Err(fault) = read.add(pair, limits) {
                first.get_or_insert(fault);
            }
        }
        let fault = first.or_else(|| read.refuse_repeats().err());
        (read, fault)
    }

    /// Refuses a query that holds what may only be sent in a body.
    ///
    /// # Errors
    /// [`ParameterFault::InAddress`].
    pub fn refuse_secrets_in_query(query: &str) -> Result<(), ParameterFault> {
        for (name, _) in urlencoded::encoded_pairs(query.as_bytes()) {
            let Ok(name) = urlencoded::decode(name) else { continue };
            if let Some(name) = NEVER_IN_ADDRESS.into_iter().find(|it| *it == name) {
                return Err(ParameterFault::InAddress { name });
            }
        }
        Ok(())
    }

    /// The value of a parameter that must be there.
    ///
    /// # Errors
    /// [`ParameterFault::Missing`] when it is absent or empty.
    pub fn required(&self, name: &'static str) -> Result<&str, ParameterFault> {
        self.optional(name).ok_or(ParameterFault::Missing { name })
    }

    /// The value of a parameter, unless it is absent or empty. Of a repeated parameter this is the first one.
    #[must_use]
    pub fn optional(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values of a parameter that may be repeated, without the empty ones.
    pub fn all<'p>(&'p self, name: &str) -> impl Iterator<Item = &'p str> {
        let named = self.pairs.iter().filter(move |(it, _)| it == name);
        named.map(|(_, value)| value.expose().as_str()).filter(|it| !it.is_empty())
    }

    /// Whether a parameter was sent at all, be it empty.
    #[must_use]
    pub fn is_sent(&self, name: &str) -> bool {
        self.pairs.iter().any(|(it, _)| it == name)
    }

    /// The first parameter that was sent more than once and may not be.
    #[must_use]
    pub fn repeated(&self) -> Option<&str> {
        self.repeated.as_deref()
    }

    /// Refuses what may not be repeated.
    ///
    /// # Errors
    /// [`ParameterFault::Repeated`].
    pub fn refuse_repeats(&self) -> Result<(), ParameterFault> {
        match &self.repeated {
            Some(name) => Err(ParameterFault::Repeated { name: name.clone() }),
            None => Ok(()),
        }
    }

    /// All names and values in the order they were sent.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.expose().as_str()))
    }

    fn add(&mut self, (name, value): (&[u8], &[u8]), limits: ParameterLimits) -> Result<(), ParameterFault> {
        if self.pairs.len() == limits.count {
            return Err(ParameterFault::TooMany { most: limits.count });
        }
        let malformed = |name| move |fault| ParameterFault::Malformed { name, fault };
        let name = urlencoded::decode(name).map_err(malformed(String::new()))?;
        let value = urlencoded::decode(value).map(Secret::new).map_err(malformed(name.clone()))?;
        if value.expose().len() > limits.value_bytes {
            return Err(ParameterFault::TooLong { name });
        }
        self.push(name, value);
        Ok(())
    }

    fn push(&mut self, name: String, value: Secret<String>) {
        if self.repeated.is_none() && name != MAY_REPEAT && self.is_sent(&name) {
            self.repeated = Some(name.clone());
        }
        self.pairs.push((name, value));
    }
}

/// The name of the longest parameter, empty where it cannot be read.
fn longest(input: &[u8]) -> String {
    let longest = urlencoded::encoded_pairs(input).max_by_key(|(_, value)| value.len());
    longest.and_then(|(name, _)| urlencoded::decode(name).ok()).unwrap_or_default()
}

/// A name that may be shown: ours are all of these characters, and RFC 6749 §5.2 allows no others in a description.
fn shown(name: &str) -> &str {
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'.');
    let fits = (1..=64).contains(&name.len()) && name.bytes().all(is_plain);
    if fits { name } else { "a parameter" }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: ParameterLimits = ParameterLimits { total_bytes: 4000, value_bytes: 20, count: 200 };

    fn parse(input: &str) -> Result<Parameters, ParameterFault> {
        Parameters::parse_each_once(input.as_bytes(), LIMITS)
    }

    #[test]
    fn an_empty_value_counts_as_absent() {
        let read = parse("a=&b=1").unwrap();
        assert_eq!(read.optional("a"), None);
        assert!(read.is_sent("a"));
        assert_eq!(read.required("b"), Ok("1"));
        assert_eq!(read.required("a"), Err(ParameterFault::Missing { name: "a" }));
    }

    #[test]
    fn oa_4_only_resource_may_be_repeated() {
        let read = parse("resource=x&resource=y&resource=").unwrap();
        assert_eq!(read.all("resource").collect::<Vec<_>>(), ["x", "y"]);
        for input in ["a=1&a=2", "a=&a=1", "a&a", "unknown=1&b=2&unknown=1", "a=1&%61=2"] {
            assert!(matches!(parse(input), Err(ParameterFault::Repeated { .. })), "{input}");
        }
        let authorize = Parameters::parse(b"state=1&state=2", LIMITS).unwrap();
        assert_eq!((authorize.repeated(), authorize.optional("state")), (Some("state"), Some("1")));
    }

    #[test]
    fn net_4_sizes_are_limited() {
        let many = |count: u32| (0..count).map(|it| format!("p{it}=1&")).collect::<String>();
        assert!(parse(&many(200)).is_ok());
        assert_eq!(parse(&many(201)).unwrap_err(), ParameterFault::TooMany { most: 200 });
        assert!(parse(&format!("a={}", "x".repeat(20))).is_ok());
        assert!(matches!(parse(&format!("a={}", "x".repeat(21))), Err(ParameterFault::TooLong { .. })));
        assert!(matches!(parse(&"&".repeat(4001)), Err(ParameterFault::TooLarge { .. })));
        let fault = parse(&format!("a=1&state={}", "x".repeat(4001))).unwrap_err();
        assert!(fault.to_string().ends_with("the longest is state"), "{fault}");
    }

    #[test]
    fn a_fault_never_prints_foreign_characters() {
        let fault = parse("%3Cscript%3E=1&%3Cscript%3E=1").unwrap_err();
        assert_eq!(fault.to_string(), "a parameter was sent more than once");
        assert!(parse("a=1&state=%zz").unwrap_err().to_string().starts_with("state is malformed"));
        assert!(parse("a=1&%ff=1").unwrap_err().to_string().starts_with("a parameter is malformed"));
        assert_eq!(parse("ab=1&ab=1").unwrap_err().to_string(), "ab was sent more than once");
    }

    #[test]
    fn oa_4_secrets_in_an_address_are_refused() {
        assert!(Parameters::refuse_secrets_in_query("api-version=1").is_ok());
        for query in ["client_secret=x", "a=1&refresh_token", "access%5Ftoken=x"] {
            assert!(Parameters::refuse_secrets_in_query(query).is_err(), "{query}");
        }
    }

    #[test]
    fn values_are_not_printed() {
        assert!(!format!("{:?}", parse("password=hunter2").unwrap()).contains("hunter2"));
    }
}
