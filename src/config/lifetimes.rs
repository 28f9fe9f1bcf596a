//! How long things live.

use std::time::Duration;

use crate::config::fault::Wrong;
use crate::config::reader::Reader;
use crate::config::values::{DAY, HOUR, MINUTE, duration_within};

/// How long codes, tokens and sessions live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetimes {
    /// Authorization codes (OA-3).
    pub code: Duration,
    /// Access tokens, unless a client says otherwise.
    pub access_token: Duration,
    /// ID tokens.
    pub id_token: Duration,
    /// Families of refresh tokens that end with their session (TK-8).
    pub refresh_session: Duration,
    /// Families with `offline_access`, when not used (TK-8).
    pub refresh_idle: Duration,
    /// Families with `offline_access`, used or not (TK-8); at least [`Lifetimes::refresh_idle`].
    pub refresh_absolute: Duration,
    /// How long a superseded refresh token may be tried again (TK-5); zero means never.
    pub refresh_retry_window: Duration,
    /// Sessions (SES-3).
    pub session: Duration,
    /// Sessions with "stay signed in"; at least [`Lifetimes::session`].
    pub session_remembered: Duration,
    /// How long a second factor counts without activity (SES-3).
    pub assurance_idle: Duration,
    /// Time to finish a sign-in that has begun (MFA-6).
    pub login_challenge: Duration,
    /// Links that prove an address (MAIL-1).
    pub verify_link: Duration,
    /// Links that set another password.
    pub reset_link: Duration,
    /// Links that give an account another address.
    pub email_change_link: Duration,
    /// Links that open an account.
    pub invitation: Duration,
}

const LONGEST: u64 = 3650 * DAY;

impl Lifetimes {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let code = reader.value("lifetimes.code", duration_within(1..=10 * MINUTE));
        let access_token = reader.value("lifetimes.access_token", duration_within(1..=DAY));
        let id_token = reader.value("lifetimes.id_token", duration_within(1..=DAY));
        let refresh_session = reader.value("lifetimes.refresh_session", duration_within(1..=LONGEST));
        let refresh_idle = reader.value("lifetimes.refresh_idle", duration_within(1..=LONGEST));
        let refresh_absolute = reader.value("lifetimes.refresh_absolute", duration_within(1..=LONGEST));
        let refresh_retry_window =
            reader.value("lifetimes.refresh_retry_window", duration_within(0..=10 * MINUTE));
        let session = reader.value("lifetimes.session", duration_within(MINUTE..=LONGEST));
        let session_remembered =
            reader.value("lifetimes.session_remembered", duration_within(MINUTE..=LONGEST));
        let assurance_idle = reader.value("lifetimes.assurance_idle", duration_within(MINUTE..=30 * DAY));
        let login_challenge = reader.value("lifetimes.login_challenge", duration_within(30..=HOUR));
        let verify_link = reader.value("lifetimes.verify_link", duration_within(MINUTE..=30 * DAY));
        let reset_link = reader.value("lifetimes.reset_link", duration_within(MINUTE..=DAY));
        let email_change_link = reader.value("lifetimes.email_change_link", duration_within(MINUTE..=DAY));
        let invitation = reader.value("lifetimes.invitation", duration_within(HOUR..=90 * DAY));
        let read = Self {
            code: code?,
            access_token: access_token?,
            id_token: id_token?,
            refresh_session: refresh_session?,
            refresh_idle: refresh_idle?,
            refresh_absolute: refresh_absolute?,
            refresh_retry_window: refresh_retry_window?,
            session: session?,
            session_remembered: session_remembered?,
            assurance_idle: assurance_idle?,
            login_challenge: login_challenge?,
            verify_link: verify_link?,
            reset_link: reset_link?,
            email_change_link: email_change_link?,
            invitation: invitation?,
        };
        read.refuse_contradictions(reader)
    }

    fn refuse_contradictions(self, reader: &mut Reader) -> Option<Self> {
        if self.refresh_idle > self.refresh_absolute {
            let wrong = Wrong::new("is longer than lifetimes.refresh_absolute", "make it shorter");
            return reader.refuse("lifetimes.refresh_idle", wrong);
        }
        if self.session > self.session_remembered {
            let wrong = Wrong::new("is longer than lifetimes.session_remembered", "make it shorter");
            return reader.refuse("lifetimes.session", wrong);
        }
        Some(self)
    }
}
