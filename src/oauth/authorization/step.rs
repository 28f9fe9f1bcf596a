//! What still stands between a request and its code: a table of steps, in order. Each looks at the facts and passes, asks the
//! person for something, or refuses.

use crate::accounts::sessions::SignedIn;
use crate::accounts::users::RequiredAction;
use crate::oauth::authentication::ACR_VALUES;
use crate::oauth::authorization::capsule::Pending;
use crate::oauth::authorization::request::{Assurance, AuthorizationRequest, Prompt};
use crate::oauth::error::{ErrorCode, Refused};
use crate::types::{ScopeSet, Timestamp};

/// What a person can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interaction {
    /// Their password.
    SignIn,
    /// Which account.
    SelectAccount,
    /// What their account demands first, such as a new password.
    RequiredAction,
    /// Their second factor.
    Factor,
    /// To enrol a second factor.
    EnrolFactor,
    /// Whether they accept the terms of use.
    AcceptTerms,
    /// Whether the client may have what it asks for.
    Consent,
}

/// The facts that steps look at.
pub struct Facts<'a> {
    /// The request.
    pub request: &'a AuthorizationRequest,
    /// How it came through the pages.
    pub pending: &'a Pending,
    /// Who is signed in.
    pub signed_in: Option<&'a SignedIn>,
    /// The scopes consented to before; `None` without a consent in force.
    pub consented: Option<&'a ScopeSet>,
    /// Now.
    pub now: Timestamp,
}

/// What a step decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing stands here.
    Pass,
    /// The person must act.
    Ask(Interaction),
    /// The request cannot be met.
    Refuse(Refused),
}

/// The steps, in order.
const STEPS: [fn(&Facts<'_>) -> Step; 7] =
    [essential_acr, account_chosen, signed_in, right_person, required_action, factor, consent];

/// The first thing that stands between the request and its code; [`Step::Pass`] when nothing does. Where nothing may be
/// shown, having to ask is an error (OpenID Connect Core §3.1.2.6).
#[must_use]
pub fn next(facts: &Facts<'_>) -> Step {
    let first = STEPS.iter().map(|step| step(facts)).find(|it| *it != Step::Pass).unwrap_or(Step::Pass);
    match first {
        Step::Ask(interaction) if facts.prompts(Prompt::None) => Step::Refuse(must_ask(interaction)),
        step => step,
    }
}

impl Facts<'_> {
    fn prompts(&self, prompt: Prompt) -> bool {
        self.request.prompts.contains(&prompt)
    }

    /// Whether the person signed in after the browser brought the request.
    fn is_freshly_signed_in(&self, signed_in: &SignedIn) -> bool {
        signed_in.session.authenticated_at >= self.pending.created_at()
    }
}

/// An essential `acr` that we cannot reach is told at once.
fn essential_acr(facts: &Facts<'_>) -> Step {
    let Some(wanted) = &facts.request.claims.essential_acr else { return Step::Pass };
    if wanted.iter().any(|it| ACR_VALUES.contains(&it.as_str())) {
        return Step::Pass;
    }
    Step::Refuse(Refused::new(
        ErrorCode::UnmetAuthenticationRequirements,
        "none of the essential acr values can be met",
    ))
}

fn account_chosen(facts: &Facts<'_>) -> Step {
    let must_choose = facts.prompts(Prompt::SelectAccount) && !facts.pending.account_chosen;
    match facts.signed_in {
        Some(signed_in) if must_choose && !facts.is_freshly_signed_in(signed_in) => {
            Step::Ask(Interaction::SelectAccount)
        }
        _ => Step::Pass,
    }
}

/// A sign-in after the request came satisfies `prompt=login` and `max_age`, so that neither loops.
fn signed_in(facts: &Facts<'_>) -> Step {
    let Some(signed_in) = facts.signed_in else { return Step::Ask(Interaction::SignIn) };
    if facts.is_freshly_signed_in(signed_in) {
        return Step::Pass;
    }
    let authenticated_at = signed_in.session.authenticated_at;
    let is_too_old = facts.request.max_age.is_some_and(|it| facts.now > authenticated_at + it);
    if facts.prompts(Prompt::Login) || is_too_old { Step::Ask(Interaction::SignIn) } else { Step::Pass }
}

/// The one who is meant is the one who is signed in; who signs in as another all the same is told to the client.
fn right_person(facts: &Facts<'_>) -> Step {
    let (Some(subject), Some(signed_in)) = (facts.request.subject, facts.signed_in) else {
        return Step::Pass;
    };
    if signed_in.user.id == subject {
        Step::Pass
    } else if facts.is_freshly_signed_in(signed_in) {
        Step::Refuse(Refused::new(
            ErrorCode::LoginRequired,
            "another person signed in than the one who is meant",
        ))
    } else {
        Step::Ask(Interaction::SignIn)
    }
}

fn required_action(facts: &Facts<'_>) -> Step {
    match facts.signed_in.and_then(SignedIn::pending_action) {
        Some(RequiredAction::EnrolFactor) => Step::Ask(Interaction::EnrolFactor),
        Some(RequiredAction::AcceptTerms) => Step::Ask(Interaction::AcceptTerms),
        Some(RequiredAction::ChangePassword) => Step::Ask(Interaction::RequiredAction),
        None => Step::Pass,
    }
}

/// A second factor counts for a while only, so one that was shown may have to be shown again. Who has none enrols one where it
/// is needed, and goes on without where it is a wish.
fn factor(facts: &Facts<'_>) -> Step {
    let Some(signed_in) = facts.signed_in else { return Step::Pass };
    let wanted = facts.request.assurance();
    if wanted == Assurance::Any || signed_in.session.is_assured(facts.now) {
        return Step::Pass;
    }
    match (wanted, signed_in.user.has_factor) {
        (Assurance::Preferred, true) if facts.prompts(Prompt::None) => Step::Pass,
        (_, true) => Step::Ask(Interaction::Factor),
        (Assurance::Required, false) => Step::Ask(Interaction::EnrolFactor),
        (_, false) => Step::Pass,
    }
}

/// Consent is remembered, except for programs that another could imitate (SES-8), and not asked for first-party clients.
fn consent(facts: &Facts<'_>) -> Step {
    let request = facts.request;
    let client = &request.client;
    let always_asks = client.always_asks_consent(&request.target.redirect_uri);
    if facts.prompts(Prompt::Consent) || always_asks {
        return Step::Ask(Interaction::Consent);
    }
    let is_remembered = facts.consented.is_some_and(|it| request.consent_scope().is_subset(it));
    if client.skips_consent || is_remembered { Step::Pass } else { Step::Ask(Interaction::Consent) }
}

fn must_ask(interaction: Interaction) -> Refused {
    let (code, description) = match interaction {
        Interaction::SignIn => (ErrorCode::LoginRequired, "the person must sign in"),
        Interaction::SelectAccount => {
            (ErrorCode::AccountSelectionRequired, "the person must choose an account")
        }
        Interaction::RequiredAction | Interaction::AcceptTerms => {
            (ErrorCode::InteractionRequired, "the account demands something first")
        }
        Interaction::Factor | Interaction::EnrolFactor => {
            (ErrorCode::InteractionRequired, "the person must show a second factor")
        }
        Interaction::Consent => (ErrorCode::ConsentRequired, "the person must consent"),
    };
    Refused::new(code, description)
}
