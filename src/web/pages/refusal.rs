//! A wrong request, explained to the person and to who builds the app.

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext};
use crate::web::pages::difference::{Run, closest, describe, mark};
use crate::web::pages::message::{Link, WayOn};
use crate::web::pages::shown::shown_name;

/// Registered addresses that are listed beside the closest one.
const MOST_LISTED: usize = 8;

/// What the page about a refused request is made from.
#[derive(Clone, Debug)]
pub struct RefusalView {
    /// The client's name, where the request names a client.
    pub client_name: Option<String>,
    /// What is wrong with it.
    pub cause: WrongRequest,
    /// Where a person may go from here.
    pub ways_on: Vec<WayOn>,
}

/// What is wrong with a request that may not be sent back to the client, with all that its page tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongRequest {
    /// A parameter is not there.
    Missing {
        /// Which one.
        parameter: &'static str,
    },
    /// A `redirect_uri` or `post_logout_redirect_uri` that is none of the client's.
    Unregistered {
        /// Which one.
        parameter: &'static str,
        /// What was sent.
        sent: String,
        /// The client's own addresses that may be shown.
        registered: Vec<String>,
        /// Whether it has others, which may not.
        has_others: bool,
    },
    /// No client of that id.
    UnknownClient {
        /// The `client_id` that was sent.
        sent: String,
    },
    /// The client is switched off.
    DisabledClient {
        /// The `client_id` that was sent.
        sent: String,
    },
    /// A parameter more than once (RFC 6749 §3.1).
    Repeated {
        /// Which one.
        parameter: &'static str,
        /// The values that were sent, the first ones of them.
        sent: Vec<String>,
    },
}

/// A refused authorize or logout request.
#[derive(Template)]
#[template(path = "pages/refusal.html")]
pub struct RefusalPage {
    chrome: Chrome,
    heading: Phrase,
    person: String,
    builder: String,
    explanation: Explanation,
    links: Vec<Link>,
}

/// What stands below the line for builders.
struct Explanation {
    what: Phrase,
    parameter_label: String,
    parameter: &'static str,
    sent_label: String,
    sent: Option<Vec<Run>>,
    each_sent: Vec<String>,
    registered_label: String,
    registered: Option<Vec<Run>>,
    difference_label: String,
    difference: Option<String>,
    others_label: String,
    others: Vec<String>,
    hint_label: String,
    hint: Phrase,
}

impl RefusalPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: RefusalView) -> Self {
        let words = &context.words;
        let name = view.client_name.as_deref().map(shown_name);
        let heading = name.as_deref().map_or_else(
            || words.phrase("refusal-heading-unnamed", &[]),
            |name| words.phrase("refusal-heading", &[("client", name)]),
        );
        Self {
            chrome: context.chrome(&heading.to_string()),
            heading,
            person: words.text("refusal-person"),
            builder: words.text("refusal-builder"),
            explanation: Explanation::new(context, view.cause),
            links: view.ways_on.into_iter().map(|it| Link::new(words, it)).collect(),
        }
    }
}

impl Explanation {
    fn new(context: &PageContext, cause: WrongRequest) -> Self {
        let words = &context.words;
        let host = context.issuer_host.as_str();
        let plain = |it| Some(Run::plain(it));
        match cause {
            WrongRequest::Missing { parameter } => {
                let hint = words.phrase("refusal-missing-hint", &[("parameter", parameter)]);
                let what = words.phrase("refusal-missing", &[("parameter", parameter)]);
                Self::empty(context, parameter, what, hint)
            }
            WrongRequest::Unregistered { parameter, sent, registered, has_others } => {
                let what = words.phrase("refusal-unregistered", &[("parameter", parameter)]);
                let key = match (registered.is_empty(), has_others) {
                    (false, _) => "refusal-unregistered-hint",
                    (true, true) => "refusal-other-host-hint",
                    (true, false) => "refusal-none-registered",
                };
                let hint = words.phrase(key, &[]);
                Self::empty(context, parameter, what, hint).compared(context, sent, &registered)
            }
            WrongRequest::UnknownClient { sent } => {
                let hint = words.phrase("refusal-unknown-client-hint", &[("host", host)]);
                let what = words.phrase("refusal-unknown-client", &[]);
                Self { sent: plain(sent), ..Self::empty(context, "client_id", what, hint) }
            }
            WrongRequest::DisabledClient { sent } => {
                let hint = words.phrase("refusal-disabled-client-hint", &[("host", host)]);
                let what = words.phrase("refusal-disabled-client", &[]);
                Self { sent: plain(sent), ..Self::empty(context, "client_id", what, hint) }
            }
            WrongRequest::Repeated { parameter, sent } => {
                let hint = words.phrase("refusal-repeated-hint", &[("parameter", parameter)]);
                let what = words.phrase("refusal-repeated", &[("parameter", parameter)]);
                let each_sent = sent.iter().map(|it| format!("{parameter}={it}")).collect();
                Self { each_sent, ..Self::empty(context, parameter, what, hint) }
            }
        }
    }

    fn empty(context: &PageContext, parameter: &'static str, what: Phrase, hint: Phrase) -> Self {
        let words = &context.words;
        Self {
            what,
            parameter_label: words.text("refusal-parameter"),
            parameter,
            sent_label: words.text("refusal-sent"),
            sent: None,
            each_sent: Vec::new(),
            registered_label: words.text("refusal-registered"),
            registered: None,
            difference_label: words.text("refusal-difference"),
            difference: None,
            others_label: words.text("refusal-also-registered"),
            others: Vec::new(),
            hint_label: words.text("refusal-hint"),
            hint,
        }
    }

    /// Sets what was sent beside the registered address that is most like it.
    fn compared(self, context: &PageContext, sent: String, registered: &[String]) -> Self {
        let Some(closest) = closest(&sent, registered) else {
            return Self { sent: Some(Run::plain(sent)), ..self };
        };
        let (marked_sent, marked_registered) = mark(&sent, closest);
        Self {
            sent: Some(marked_sent),
            registered: Some(marked_registered),
            difference: Some(describe(&context.words, &sent, closest)),
            others: registered.iter().filter(|it| *it != closest).take(MOST_LISTED).cloned().collect(),
            ..self
        }
    }
}
