//! The sealed capsule: what a browser brought, carried through the pages without the database and without a cookie.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use serde::{Deserialize, Serialize};

use crate::keys::{Purpose, Sealer};
use crate::oauth::parameters::Parameters;
use crate::store::{Conn, Db, StoreError, pending_authorizations};
use crate::types::{Clock, RequestId, Timestamp, TokenHash};

/// How long the pages of one request may take.
const LIFE: Duration = Duration::from_secs(3600);

/// How long parameters in a row are kept: a page left open for a month begins again at the same client (SES-4), as it does
/// with parameters in the capsule.
const KEPT: Duration = Duration::from_secs(30 * 86_400 + 3600);

/// Longer parameters go to a row, so that an address stays below 2 KiB.
const LONGEST_INLINE_BYTES: usize = 1000;

/// What a request can say to us; anything else is passed over and not carried along.
const KNOWN_PARAMETERS: [&str; 17] = [
    "acr_values",
    "claims",
    "client_id",
    "code_challenge",
    "code_challenge_method",
    "id_token_hint",
    "login_hint",
    "max_age",
    "nonce",
    "prompt",
    "redirect_uri",
    "resource",
    "response_mode",
    "response_type",
    "scope",
    "state",
    "ui_locales",
];

/// A request on its way through the pages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pending {
    /// Unique; one request gives one code.
    #[serde(rename = "i")]
    pub id: RequestId,
    /// When the browser brought it, in microseconds since 1970: a sign-in after that counts as fresh.
    #[serde(rename = "c")]
    created_at_micros: i64,
    /// SHA-256 of the cookie of the browser that brought it.
    #[serde(rename = "b")]
    browser: String,
    /// What it brought, form-urlencoded; empty where a row holds it.
    #[serde(rename = "p", default, skip_serializing_if = "String::is_empty")]
    parameters: String,
    /// Whether the person chose the account.
    #[serde(rename = "a", default, skip_serializing_if = "is_false")]
    pub account_chosen: bool,
    /// How often it was begun again because the browser did not fit.
    #[serde(rename = "r", default, skip_serializing_if = "is_zero")]
    pub restarts: u8,
}

/// What became of a capsule.
#[derive(Debug)]
pub enum Opened {
    /// It goes on.
    Current(Pending, Parameters),
    /// It is too old or another browser's: the request must begin again.
    Stale(Pending, Parameters),
    /// Not a capsule of ours, or older than its key.
    Unreadable,
}

/// Seals and opens capsules.
#[derive(Clone)]
pub struct Capsules {
    /// Seals.
    pub sealer: Sealer,
    /// Keeps what is too long for an address.
    pub db: Db,
    /// The time.
    pub clock: Clock,
}

impl Pending {
    /// A request as a browser just brought it.
    #[must_use]
    pub fn begin(browser: &TokenHash, now: Timestamp) -> Self {
        Self {
            id: RequestId::new(),
            created_at_micros: now.timestamp_micros(),
            browser: URL_SAFE_NO_PAD.encode(browser.as_bytes()),
            parameters: String::new(),
            account_chosen: false,
            restarts: 0,
        }
    }

    /// When the browser brought it.
    #[must_use]
    pub fn created_at(&self) -> Timestamp {
        DateTime::from_timestamp_micros(self.created_at_micros).unwrap_or_default()
    }
}

impl Capsules {
    /// Seals a request with its parameters.
    ///
    /// # Errors
    /// [`StoreError`] when the parameters are too long for an address and the database fails.
    pub async fn seal(&self, pending: &Pending, parameters: &Parameters) -> Result<String, StoreError> {
        let mut pending = pending.clone();
        let encoded = parameters.only(&KNOWN_PARAMETERS).encode();
        let now = self.clock.now();
        if encoded.len() <= LONGEST_INLINE_BYTES {
            pending.parameters = encoded;
        } else {
            let (id, sealed) = (pending.id, self.seal_bytes(encoded.as_bytes(), now));
            self.db
                .transaction(move |conn| pending_authorizations::upsert(conn, id, &sealed, now + KEPT, now))
                .await?;
        }
        let plain = serde_json::to_vec(&pending).unwrap_or_default();
        Ok(self.seal_bytes(&plain, now))
    }

    /// Opens what a page carried, for the browser that carries it.
    ///
    /// # Errors
    /// [`StoreError`] when the parameters lie in a row and the database fails.
    pub async fn open(&self, capsule: &str, browser: &TokenHash) -> Result<Opened, StoreError> {
        let Some(pending) =
            self.open_bytes(capsule).and_then(|it| serde_json::from_slice::<Pending>(&it).ok())
        else {
            return Ok(Opened::Unreadable);
        };
        let Some(parameters) = self.parameters(&pending).await? else {
            return Ok(Opened::Unreadable);
        };
        let is_ours = pending.browser == URL_SAFE_NO_PAD.encode(browser.as_bytes());
        let is_young = self.clock.now() < pending.created_at() + LIFE;
        let opened = if is_ours && is_young { Opened::Current } else { Opened::Stale };
        Ok(opened(pending, parameters))
    }

    async fn parameters(&self, pending: &Pending) -> Result<Option<Parameters>, StoreError> {
        if !pending.parameters.is_empty() {
            return Ok(Some(Parameters::decode(&pending.parameters)));
        }
        let id = pending.id;
        let sealed = self.db.read(move |conn: &mut Conn| pending_authorizations::find(conn, id)).await?;
        let plain = sealed.and_then(|it| self.open_bytes(&it));
        Ok(plain.and_then(|it| String::from_utf8(it).ok()).map(|it| Parameters::decode(&it)))
    }

    /// The number of the day in clear, then what its key sealed.
    fn seal_bytes(&self, plain: &[u8], now: Timestamp) -> String {
        let day = day(now);
        let mut bytes = day.to_vec();
        bytes.extend(self.sealer.seal(Purpose::PendingAuthorization, &day, plain));
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn open_bytes(&self, capsule: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(capsule).ok()?;
        let (day, sealed) = bytes.split_at_checked(4)?;
        self.sealer.open(Purpose::PendingAuthorization, day, sealed)
    }
}

fn day(now: Timestamp) -> [u8; 4] {
    u32::try_from(now.timestamp() / 86_400).unwrap_or_default().to_be_bytes()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(value: &u8) -> bool {
    *value == 0
}
