//! What stands around every page of the account: whose it is, where one may go, and the way out.

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::Notice;
use crate::web::pages::person::{Person, PersonView};

/// What the shell is made from.
#[derive(Clone, Debug)]
pub struct ShellView {
    /// Whose account it is.
    pub person: PersonView,
    /// The address of the account's first page; the others lie below it.
    pub root: String,
    /// The form that signs out.
    pub sign_out: PageForm,
    /// When the page is looked at: times are told from here.
    pub now: Timestamp,
}

/// A place in the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Who the person is.
    Profile,
    /// How they prove it.
    Security,
    /// Where they are signed in.
    Sessions,
    /// What may use the account.
    Apps,
    /// What happened to it.
    Activity,
    /// Taking it along, and erasing it.
    Data,
}

/// What was just done, told on the page that a form leads back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The profile was changed.
    Saved,
    /// Something typed is not fit, and nothing was changed.
    Unfit,
    /// A session was ended.
    SessionEnded,
    /// All other sessions were ended.
    OthersEnded,
    /// An app lost its access.
    Withdrawn,
    /// An authenticator app was added.
    AppAdded,
    /// A passkey was added.
    PasskeyAdded,
    /// A factor was removed.
    FactorRemoved,
    /// Remembered devices were forgotten.
    Forgotten,
    /// A link went to another address.
    AddressAsked,
    /// The account has another address.
    AddressChanged,
    /// The address stays as it is.
    AddressKept,
    /// The only way in stays.
    LastWay,
    /// The page was too old, and nothing was done.
    Stale,
}

impl Said {
    /// The one that an address names in `done`.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let all = [
            Self::Saved,
            Self::SessionEnded,
            Self::OthersEnded,
            Self::Withdrawn,
            Self::AppAdded,
            Self::PasskeyAdded,
            Self::FactorRemoved,
            Self::Forgotten,
            Self::AddressAsked,
            Self::AddressChanged,
            Self::AddressKept,
        ];
        all.into_iter().find(|it| it.name() == name)
    }

    /// Its name in `done`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Unfit => "unfit",
            Self::SessionEnded => "ended",
            Self::OthersEnded => "others-ended",
            Self::Withdrawn => "withdrawn",
            Self::AppAdded => "app-added",
            Self::PasskeyAdded => "passkey-added",
            Self::FactorRemoved => "factor-removed",
            Self::Forgotten => "forgotten",
            Self::AddressAsked => "address-asked",
            Self::AddressChanged => "address-changed",
            Self::AddressKept => "address-kept",
            Self::LastWay => "last-way",
            Self::Stale => "stale",
        }
    }

    fn notice(self, context: &PageContext) -> Notice {
        let (is_problem, key) = match self {
            Self::Saved => (false, "done-saved"),
            Self::Unfit => (true, "done-unfit"),
            Self::SessionEnded => (false, "done-ended"),
            Self::OthersEnded => (false, "done-others-ended"),
            Self::Withdrawn => (false, "done-withdrawn"),
            Self::AppAdded => (false, "done-app-added"),
            Self::PasskeyAdded => (false, "done-passkey-added"),
            Self::FactorRemoved => (false, "done-factor-removed"),
            Self::Forgotten => (false, "done-forgotten"),
            Self::AddressAsked => (false, "address-asked"),
            Self::AddressChanged => (false, "address-changed"),
            Self::AddressKept => (false, "address-kept"),
            Self::LastWay => (true, "done-last-way"),
            Self::Stale => return Notice::again(context, "done-stale"),
        };
        Notice { is_problem, text: context.words.text(key), link: None }
    }
}

impl Place {
    const ALL: [Self; 6] =
        [Self::Profile, Self::Security, Self::Sessions, Self::Apps, Self::Activity, Self::Data];

    /// Its key in the catalogue, its address below the account's, and its icon.
    const fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Profile => ("place-profile", "", "user-round"),
            Self::Security => ("place-security", "/security", "shield"),
            Self::Sessions => ("place-sessions", "/sessions", "monitor"),
            Self::Apps => ("place-apps", "/apps", "layout-grid"),
            Self::Activity => ("place-activity", "/activity", "history"),
            Self::Data => ("place-data", "/data", "download"),
        }
    }
}

/// The shell around one page.
pub struct Shell {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) notice: Option<Notice>,
    pub(in crate::web) root: String,
    pub(in crate::web) skip: String,
    pub(in crate::web) nav_label: String,
    pub(in crate::web) places: Vec<PlaceLink>,
    pub(in crate::web) person: Person,
    pub(in crate::web) sign_out: PageForm,
    pub(in crate::web) sign_out_label: String,
    /// A page below a place leads back to it.
    pub(in crate::web) back: Option<PlaceLink>,
}

/// A way to a place.
pub(in crate::web) struct PlaceLink {
    pub(in crate::web) address: String,
    pub(in crate::web) label: String,
    pub(in crate::web) icon: &'static str,
    pub(in crate::web) is_current: bool,
}

impl Shell {
    /// The shell around the page of a place; `heading` and `lead` are in the reader's words.
    pub(in crate::web) fn new(
        context: &PageContext,
        view: ShellView,
        place: Place,
        heading: &str,
        lead: &str,
    ) -> Self {
        let words = &context.words;
        let link = |it: Place| PlaceLink::new(words, &view.root, it, it == place);
        Self {
            heading: heading.to_owned(),
            lead: lead.to_owned(),
            notice: None,
            skip: words.text("skip-to-content"),
            nav_label: words.text("account-places"),
            places: Place::ALL.map(link).into(),
            person: Person::new(&view.person),
            sign_out: view.sign_out,
            sign_out_label: words.text("sign-out"),
            back: None,
            root: view.root,
        }
    }

    /// The shell around a page that lies below a place, such as the one that changes a password.
    #[must_use]
    pub fn below(mut self) -> Self {
        let at = self.places.iter().position(|it| it.is_current);
        self.back =
            at.and_then(|it| self.places.get(it)).map(|it| PlaceLink { is_current: false, ..it.clone() });
        self
    }

    /// The shell around a step on the way to somewhere else, which another step can be taken instead of: no place leads away.
    #[must_use]
    pub(in crate::web) fn instead_of(mut self, address: String, label: String) -> Self {
        self.places.clear();
        self.back = Some(PlaceLink { address, label, icon: "", is_current: false });
        self
    }

    /// The shell that first tells what was just done.
    #[must_use]
    pub(in crate::web) fn saying(mut self, context: &PageContext, said: Option<Said>) -> Self {
        self.notice = said.map(|it| it.notice(context));
        self
    }

    /// The frame around it.
    pub(in crate::web) fn chrome(&self, context: &PageContext) -> Chrome {
        context.chrome(&self.heading)
    }
}

impl PlaceLink {
    fn new(words: &Words, root: &str, place: Place, is_current: bool) -> Self {
        let (key, below, icon) = place.facts();
        Self { address: format!("{root}{below}"), label: words.text(key), icon, is_current }
    }
}

impl Clone for PlaceLink {
    fn clone(&self) -> Self {
        Self { address: self.address.clone(), label: self.label.clone(), ..*self }
    }
}
