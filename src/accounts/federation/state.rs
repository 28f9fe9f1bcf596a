//! What travels to a provider and back in `state`: sealed, so that the provider and the address bar learn nothing, and bound to
//! the browser that set out. The server keeps nothing until it returns, so it may restart in between, and tabs do not meet.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use serde::{Deserialize, Serialize};

use crate::accounts::federation::start::Purpose;
use crate::keys::{self, Sealer};
use crate::types::{PlainToken, ProviderId, RequestId, SessionId, Timestamp, TokenHash};

/// How long a person may take at the provider.
pub(super) const LIFE: Duration = Duration::from_secs(15 * 60);

/// Longer ones are none of ours.
const LONGEST: usize = 8 * 1024;

/// One way to a provider and back.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// Unique; its answer is taken once.
    pub(super) id: RequestId,
    /// When the browser set out.
    pub(super) began_at: Timestamp,
    /// SHA-256 of the browser's own cookie.
    pub(super) browser: TokenHash,
    /// What proves that the code is ours (RFC 7636).
    pub(super) verifier: PlainToken,
    /// What for.
    pub(super) purpose: Purpose,
    /// The authorization request that the person is on the way to.
    pub(super) capsule: Option<String>,
    /// The page of ours that they are on the way to.
    pub(super) return_to: Option<String>,
    /// Whether somebody was signed in here, who confirms who they are.
    pub(super) is_confirmation: bool,
}

/// The part of it that is JSON; the capsule follows as it is, because text within text would grow.
#[derive(Serialize, Deserialize)]
struct Head {
    #[serde(rename = "i")]
    id: RequestId,
    #[serde(rename = "t")]
    began_at_micros: i64,
    #[serde(rename = "b")]
    browser: String,
    #[serde(rename = "v")]
    verifier: String,
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    links_for: Option<SessionId>,
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    return_to: Option<String>,
    #[serde(rename = "c", default, skip_serializing_if = "std::ops::Not::not")]
    is_confirmation: bool,
}

impl State {
    /// What the ID token must repeat (OpenID Connect Core §3.1.2.1). Nobody learns it from `state` or from the challenge.
    pub(super) fn nonce(&self) -> String {
        let nonce = TokenHash::of(format!("nonce {}", self.verifier.expose()).as_bytes());
        URL_SAFE_NO_PAD.encode(nonce.as_bytes())
    }

    /// Seals it for one provider.
    pub(super) fn seal(&self, sealer: &Sealer, provider: &ProviderId) -> String {
        let head = Head {
            id: self.id,
            began_at_micros: self.began_at.timestamp_micros(),
            browser: URL_SAFE_NO_PAD.encode(self.browser.as_bytes()),
            verifier: self.verifier.expose().to_owned(),
            links_for: match self.purpose {
                Purpose::SignIn => None,
                Purpose::Link { session_id } => Some(session_id),
            },
            return_to: self.return_to.clone(),
            is_confirmation: self.is_confirmation,
        };
        let head = serde_json::to_vec(&head).unwrap_or_default();
        let length = u16::try_from(head.len()).unwrap_or_default().to_be_bytes();
        let capsule = self.capsule.as_deref().map(|it| URL_SAFE_NO_PAD.decode(it).unwrap_or_default());
        let plain = [&length, head.as_slice(), &capsule.unwrap_or_default()].concat();
        URL_SAFE_NO_PAD.encode(sealer.seal(
            keys::Purpose::ProviderState,
            provider.as_str().as_bytes(),
            &plain,
        ))
    }

    /// Opens what a browser brought back from a provider; `None` where it is none of ours, or another provider's.
    pub(super) fn open(text: &str, sealer: &Sealer, provider: &ProviderId) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let sealed = URL_SAFE_NO_PAD.decode(text).ok()?;
        let plain = sealer.open(keys::Purpose::ProviderState, provider.as_str().as_bytes(), &sealed)?;
        let (length, rest) = plain.split_first_chunk::<2>()?;
        let (head, capsule) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
        let head: Head = serde_json::from_slice(head).ok()?;
        Some(Self {
            id: head.id,
            began_at: DateTime::from_timestamp_micros(head.began_at_micros)?,
            browser: TokenHash::from_slice(&URL_SAFE_NO_PAD.decode(head.browser).ok()?)?,
            verifier: PlainToken::presented(&head.verifier),
            purpose: head.links_for.map_or(Purpose::SignIn, |session_id| Purpose::Link { session_id }),
            return_to: head.return_to,
            is_confirmation: head.is_confirmation,
            capsule: (!capsule.is_empty()).then(|| URL_SAFE_NO_PAD.encode(capsule)),
        })
    }

    /// Whether this browser brings it, in time.
    pub(super) fn is_for(&self, browser: &TokenHash, now: Timestamp) -> bool {
        self.browser == *browser && now < self.began_at + LIFE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(capsule: Option<String>) -> State {
        State {
            id: RequestId::new(),
            began_at: DateTime::from_timestamp_micros(1_900_000_000_000_000).unwrap(),
            browser: TokenHash::of(b"browser"),
            verifier: PlainToken::random(),
            purpose: Purpose::Link { session_id: SessionId::new() },
            capsule,
            return_to: Some("/account/security".to_owned()),
            is_confirmation: true,
        }
    }

    #[test]
    fn it_comes_back_as_it_went() {
        let (sealer, provider) = (Sealer::ephemeral(), ProviderId::parse("work").unwrap());
        for capsule in [None, Some(URL_SAFE_NO_PAD.encode([7; 1500]))] {
            let went = state(capsule);
            let sealed = went.seal(&sealer, &provider);
            assert!(sealed.len() < 2500, "{}", sealed.len());
            let back = State::open(&sealed, &sealer, &provider).unwrap();
            assert_eq!((back.id, back.began_at, &back.capsule), (went.id, went.began_at, &went.capsule));
            assert!(back.is_confirmation);
            assert_eq!((back.nonce(), back.purpose), (went.nonce(), went.purpose));
            assert_eq!(back.return_to, went.return_to);
        }
    }

    #[test]
    fn ses_4_it_counts_for_its_provider_its_browser_and_its_time() {
        let (sealer, provider) = (Sealer::ephemeral(), ProviderId::parse("work").unwrap());
        let went = state(None);
        let sealed = went.seal(&sealer, &provider);
        assert!(State::open(&sealed, &sealer, &ProviderId::parse("other").unwrap()).is_none());
        assert!(State::open(&sealed, &Sealer::ephemeral(), &provider).is_none());
        for text in ["", "AA", "!", &sealed[1..], &"A".repeat(20_000)] {
            assert!(State::open(text, &sealer, &provider).is_none());
        }
        let browser = TokenHash::of(b"browser");
        assert!(went.is_for(&browser, went.began_at));
        assert!(!went.is_for(&TokenHash::of(b"another"), went.began_at));
        assert!(!went.is_for(&browser, went.began_at + LIFE));
    }
}
