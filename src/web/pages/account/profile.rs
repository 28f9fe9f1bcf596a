//! Who the person is, and what of it they may say themselves.

use askama::Template;

use crate::texts::Words;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};

/// What the profile is made from.
#[derive(Clone, Debug)]
pub struct ProfileView {
    /// What stands around it.
    pub shell: ShellView,
    /// What was just done, if anything.
    pub said: Option<Said>,
    /// Whether the address was proved to be theirs.
    pub is_email_verified: bool,
    /// The name they may sign in with instead of the address.
    pub username: Option<String>,
    /// What they say of themselves.
    pub claims: Vec<ClaimView>,
    /// The languages of the pages, tag and name.
    pub languages: Vec<(String, String)>,
    /// The form that changes it.
    pub form: PageForm,
}

/// A claim as it is said, or as it was just typed.
#[derive(Clone, Debug)]
pub struct ClaimView {
    /// The claim's name.
    pub name: &'static str,
    /// The text.
    pub value: String,
    /// Whether the text is not fit.
    pub is_unfit: bool,
}

/// `/account`.
#[derive(Template)]
#[template(path = "account/profile.html")]
pub struct ProfilePage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    details_label: String,
    details: Vec<Detail>,
    groups: Vec<Group>,
    save: String,
}

struct Detail {
    label: String,
    value: String,
    mark: Option<Mark>,
}

/// A word about a detail.
struct Mark {
    is_good: bool,
    text: String,
}

/// Fields that belong together.
struct Group {
    heading: String,
    fields: Vec<Field>,
}

struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    fault: Option<String>,
    kind: &'static str,
    autocomplete: &'static str,
    value: String,
    choices: Vec<Choice>,
    is_required: bool,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

/// The groups and their claims: heading, and for each claim its label, its hint and what is wrong with an unfit text.
const GROUPS: [(&str, &[&str]); 4] = [
    ("profile-group-name", &["name", "given_name", "middle_name", "family_name", "nickname"]),
    ("profile-group-person", &["gender", "birthdate", "locale", "zoneinfo"]),
    ("profile-group-contact", &["phone_number", "website", "profile", "picture"]),
    ("profile-group-address", &["street_address", "postal_code", "locality", "region", "country"]),
];

impl ProfilePage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: ProfileView) -> Self {
        let words = &context.words;
        let details = details(words, &view);
        let groups = GROUPS.map(|(heading, names)| Group {
            heading: words.text(heading),
            fields: names.iter().filter_map(|name| field(words, name, &view)).collect(),
        });
        let heading = words.text("account-heading");
        let lead = words.format("account-lead", &[("host", (&context.issuer_host).into())]);
        let shell =
            Shell::new(context, view.shell, Place::Profile, &heading, &lead).saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            details_label: words.text("account-details"),
            details,
            groups: groups.into(),
            save: words.text("profile-save"),
        }
    }
}

fn details(words: &Words, view: &ProfileView) -> Vec<Detail> {
    let verified = if view.is_email_verified { "account-email-verified" } else { "account-email-unverified" };
    let mark = Mark { is_good: view.is_email_verified, text: words.text(verified) };
    let detail = |key, value, mark| Detail { label: words.text(key), value, mark };
    let mut details = vec![detail("account-email", view.shell.person.email.clone(), Some(mark))];
    details.extend(view.username.clone().map(|it| detail("account-username", it, None)));
    details
}

fn field(words: &Words, name: &str, view: &ProfileView) -> Option<Field> {
    let claim = view.claims.iter().find(|it| it.name == name)?;
    let (label, hint, fault) = words_of(name);
    let (kind, autocomplete) = input_of(name);
    let choices = if name == "locale" { languages(words, view, &claim.value) } else { Vec::new() };
    Some(Field {
        name: claim.name,
        label: words.text(label),
        hint: hint.map(|it| words.text(it)),
        fault: claim.is_unfit.then(|| words.text(fault)),
        kind,
        autocomplete,
        value: claim.value.clone(),
        choices,
        is_required: name == "name",
    })
}

/// The languages of the pages, "as the browser prefers", and what the person has where that is none of them.
fn languages(words: &Words, view: &ProfileView, chosen: &str) -> Vec<Choice> {
    let choice = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        is_chosen: value == chosen,
    };
    let mut choices = vec![choice("", &words.text("profile-language-browser"))];
    choices.extend(view.languages.iter().map(|(tag, name)| choice(tag, name)));
    if !choices.iter().any(|it| it.is_chosen) {
        choices.push(choice(chosen, chosen));
    }
    choices
}

/// The key of what a claim is called.
pub(super) fn label_of(claim: &str) -> &'static str {
    words_of(claim).0
}

/// Label, hint, and what is wrong with an unfit text.
fn words_of(name: &str) -> (&'static str, Option<&'static str>, &'static str) {
    const TEXT: &str = "profile-fault-text";
    const PAGE: &str = "profile-fault-page";
    match name {
        "name" => ("profile-name", Some("profile-name-hint"), "profile-fault-name"),
        "given_name" => ("profile-given", None, TEXT),
        "middle_name" => ("profile-middle", None, TEXT),
        "family_name" => ("profile-family", None, TEXT),
        "nickname" => ("profile-nickname", None, TEXT),
        "gender" => ("profile-gender", None, TEXT),
        "birthdate" => ("profile-birthdate", Some("profile-birthdate-hint"), "profile-fault-birthdate"),
        "locale" => ("profile-language", Some("profile-language-hint"), TEXT),
        "zoneinfo" => ("profile-zone", Some("profile-zone-hint"), "profile-fault-zone"),
        "phone_number" => ("profile-phone", Some("profile-phone-hint"), "profile-fault-phone"),
        "website" => ("profile-website", None, PAGE),
        "profile" => ("profile-page", None, PAGE),
        "picture" => ("profile-picture", Some("profile-picture-hint"), "profile-fault-picture"),
        "street_address" => ("profile-street", None, TEXT),
        "postal_code" => ("profile-postal", None, TEXT),
        "locality" => ("profile-locality", None, TEXT),
        "region" => ("profile-region", None, TEXT),
        _ => ("profile-country", None, TEXT),
    }
}

/// The kind of a field, and what browsers may fill in.
fn input_of(name: &str) -> (&'static str, &'static str) {
    match name {
        "name" => ("text", "name"),
        "given_name" => ("text", "given-name"),
        "middle_name" => ("text", "additional-name"),
        "family_name" => ("text", "family-name"),
        "nickname" => ("text", "nickname"),
        "gender" => ("text", "sex"),
        "birthdate" => ("text", "bday"),
        "phone_number" => ("tel", "tel"),
        "website" => ("url", "url"),
        "picture" => ("url", "photo"),
        "profile" => ("url", "off"),
        "street_address" => ("text", "street-address"),
        "postal_code" => ("text", "postal-code"),
        "locality" => ("text", "address-level2"),
        "region" => ("text", "address-level1"),
        "country" => ("text", "country-name"),
        _ => ("text", "off"),
    }
}
