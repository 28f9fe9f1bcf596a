//! Pages and boxes that only say something.

use crate::texts::{Phrase, Words};
use crate::web::extract::{BodyFault, EncodingFault, ParameterFault};
use crate::web::form::FormFault;
use crate::web::page::PageContext;
use crate::web::pages::shown::shown_name;

/// A box on a page: something went wrong, or something is worth knowing.
pub(in crate::web) struct Notice {
    pub(in crate::web) is_problem: bool,
    pub(in crate::web) text: String,
    pub(in crate::web) link: Option<Link>,
}

impl Notice {
    /// Why a step is shown again without anything done: what was wrong with its form, else what `key` says.
    pub(in crate::web) fn again(context: &PageContext, key: &str) -> Self {
        let fault = context.form_fault().map(words_for);
        Self { is_problem: fault.is_some(), text: context.words.text(fault.unwrap_or(key)), link: None }
    }
}

/// The key of what a person is told of a form's fault.
const fn words_for(fault: &FormFault) -> &'static str {
    match fault {
        FormFault::Body(BodyFault::TooLarge { .. })
        | FormFault::Field(ParameterFault::TooLarge { .. } | ParameterFault::TooLong { .. }) => {
            "form-fault-too-long"
        }
        FormFault::Field(ParameterFault::Malformed { fault: EncodingFault::Nul, .. }) => {
            "form-fault-character"
        }
        FormFault::Field(ParameterFault::Repeated { .. }) => "form-fault-repeated",
        FormFault::Field(ParameterFault::TooMany { .. }) | FormFault::Unknown => "form-fault-unknown",
        FormFault::Body(BodyFault::TooSlow | BodyFault::Incomplete | BodyFault::NotAForm)
        | FormFault::Field(_) => "form-fault-garbled",
    }
}

/// A link with its words.
pub(in crate::web) struct Link {
    pub(in crate::web) address: String,
    pub(in crate::web) label: String,
}

/// A page that says what happened and what to do.
pub(in crate::web) struct Message {
    pub(in crate::web) icon: &'static str,
    pub(in crate::web) heading: String,
    pub(in crate::web) paragraphs: Vec<Phrase>,
    pub(in crate::web) links: Vec<Link>,
    pub(in crate::web) shows_reference: bool,
}

/// What a person may do next, with the address it is at.
#[derive(Clone, Debug)]
pub enum WayOn {
    /// The same thing once more.
    TryAgain(String),
    /// The login page.
    SignIn(String),
    /// Their account.
    Account(String),
    /// Back to the app they came from.
    Client {
        /// The app's name.
        name: String,
        /// An address registered for it.
        address: String,
    },
}

impl Link {
    pub(in crate::web) fn new(words: &Words, way: WayOn) -> Self {
        match way {
            WayOn::TryAgain(address) => Self { address, label: words.text("try-again") },
            WayOn::SignIn(address) => Self { address, label: words.text("sign-in") },
            WayOn::Account(address) => Self { address, label: words.text("go-to-account") },
            WayOn::Client { name, address } => {
                let name = shown_name(&name);
                Self { address, label: words.format("go-back-to-client", &[("client", (&name).into())]) }
            }
        }
    }
}
