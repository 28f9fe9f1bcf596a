//! Devices that are not asked for a second factor for a while.

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::page::PageForm;
use crate::web::pages::browser::Browser;
use crate::web::pages::moment::Moment;

/// A device that is remembered.
#[derive(Clone, Debug)]
pub struct RememberedDeviceView {
    /// What the form sends for it in `device`.
    pub key: String,
    /// What its browser says of itself.
    pub user_agent: Option<String>,
    /// Until when it is remembered.
    pub until: Timestamp,
}

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct RememberedDevicesView {
    /// The devices.
    pub devices: Vec<RememberedDeviceView>,
    /// The form that forgets one.
    pub form: PageForm,
}

/// The section.
pub(in crate::web) struct RememberedDevicesSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) none: String,
    pub(in crate::web) until_label: String,
    pub(in crate::web) forget: String,
    pub(in crate::web) forget_all: String,
    pub(in crate::web) form: PageForm,
    pub(in crate::web) devices: Vec<RememberedDeviceRow>,
}

/// One of them as a row.
pub(in crate::web) struct RememberedDeviceRow {
    pub(in crate::web) key: String,
    pub(in crate::web) name: String,
    pub(in crate::web) until: Moment,
    pub(in crate::web) forget_label: String,
}

impl RememberedDevicesSection {
    pub(in crate::web) fn new(words: &Words, now: Timestamp, view: RememberedDevicesView) -> Self {
        let row = |it: RememberedDeviceView| {
            let name = Browser::new(words, it.user_agent.as_deref()).name;
            let forget_label = words.format("security-devices-forget-name", &[("name", (&name).into())]);
            RememberedDeviceRow { key: it.key, until: Moment::new(words, it.until, now), name, forget_label }
        };
        Self {
            heading: words.text("security-devices"),
            lead: words.text("security-devices-lead"),
            none: words.text("security-devices-none"),
            until_label: words.text("security-devices-until"),
            forget: words.text("security-devices-forget"),
            forget_all: words.text("security-devices-forget-all"),
            form: view.form,
            devices: view.devices.into_iter().map(row).collect(),
        }
    }
}
