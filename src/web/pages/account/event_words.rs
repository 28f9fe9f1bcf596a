//! The words and the icon of each event that may have happened to an account.

use crate::texts::Words;
use crate::web::pages::account::activity::ActivityEventView;
use crate::web::pages::account::profile::label_of;
use crate::web::pages::shown::shown_name;

/// An icon and what happened. An event without words of its own is named as the log names it.
pub(super) fn sentence(words: &Words, view: &ActivityEventView) -> (&'static str, String) {
    if let Some((icon, key)) = of_access(view).or_else(|| of_account(view)).or_else(|| of_factors(view)) {
        return (icon, words.text(key));
    }
    let unknown = words.text("activity-unknown-app");
    let client = view.client.as_deref().map_or(unknown, shown_name);
    let with_client = |key: &'static str| words.format(key, &[("client", (&client).into())]);
    match view.code.as_str() {
        "consent.granted" => ("circle-check", with_client("activity-consent-granted")),
        "consent.denied" => ("lock", with_client("activity-event-consent-denied")),
        "access_token.revoked" => ("lock", with_client("activity-event-token-revoked")),
        "consent.withdrawn" => ("lock", with_client("activity-consent-withdrawn")),
        "token_family.began" => ("key-round", with_client("activity-app-began")),
        "token_family.ended" => ("lock", with_client("activity-app-ended")),
        "refresh_token.reused" => ("triangle-alert", with_client("activity-token-reused")),
        "authorization_code.reused" => ("triangle-alert", with_client("activity-code-reused")),
        "user.updated" => {
            let parts: Vec<_> = view.changed.iter().map(|it| part(words, it)).collect();
            ("user-round", words.format("activity-updated", &[("changed", (&parts.join(", ")).into())]))
        }
        code => ("info", words.format("activity-other", &[("code", code.into())])),
    }
}

/// What was changed, as the page of the profile calls it.
fn part(words: &Words, name: &str) -> String {
    words.text(match name {
        "email" => "account-email",
        "username" => "account-username",
        "email_verified" => "activity-part-email-verified",
        "phone_number_verified" => "activity-part-phone-verified",
        "address" => "activity-part-address",
        "attributes" => "activity-part-attributes",
        "groups" => "activity-part-groups",
        "is_administrator" => "activity-part-administrator",
        "must_change_password" => "activity-part-must-change",
        claim => label_of(claim),
    })
}

/// Who came in, and what ended that.
fn of_access(view: &ActivityEventView) -> Option<(&'static str, &'static str)> {
    Some(match view.code.as_str() {
        "login.succeeded" if view.is_new_device => ("monitor", "activity-login-new"),
        "login.succeeded" => ("fingerprint", "activity-login"),
        "login.failed" => ("circle-alert", "activity-login-failed"),
        "login.locked" => ("lock", "activity-login-locked"),
        "login.throttled" => ("hourglass", "activity-login-throttled"),
        "login_link.made" => ("key-round", "activity-event-login-link"),
        "session.ended" if view.because.as_deref() == Some("signed_out") => {
            ("log-out", "activity-signed-out")
        }
        "session.ended" => ("log-out", "activity-session-ended"),
        "access.ended" => ("log-out", "activity-access-ended"),
        "identity.linked" => ("users-round", "activity-event-identity-linked"),
        "identity.unlinked" => ("users-round", "activity-event-identity-unlinked"),
        "account.not_me" => ("shield", "activity-event-not-me"),
        _ => return None,
    })
}

/// The account itself: its state, its password, its address.
fn of_account(view: &ActivityEventView) -> Option<(&'static str, &'static str)> {
    Some(match view.code.as_str() {
        "user.created" => ("user-round", "activity-created"),
        "user.enabled" => ("circle-check", "activity-enabled"),
        "user.disabled" => ("lock", "activity-disabled"),
        "user.unlocked" => ("circle-check", "activity-unlocked"),
        "user.suspended" => ("lock", "activity-suspended"),
        "user.erased" => ("lock", "activity-event-erased"),
        "setup_link.used" => ("key-round", "activity-event-administrator"),
        "password.changed" => ("key-round", "activity-password"),
        "password.change_failed" => ("circle-alert", "activity-event-password-failed"),
        "password.reset" => ("key-round", "activity-event-password-reset"),
        "link.mailed" => ("mail", "activity-event-link-mailed"),
        "mail.dead" => ("mail", "activity-event-mail-dead"),
        "email.verified" => ("mail", "activity-event-email-verified"),
        "email.change_asked" => ("mail", "activity-event-email-asked"),
        "email.change_withdrawn" => ("mail", "activity-email-withdrawn"),
        "email.changed" => ("mail", "activity-event-email-changed"),
        "account.unproven_cleaned" => ("shield", "activity-event-unproven-cleaned"),
        "terms.accepted" => ("circle-check", "activity-event-terms"),
        "erasure.asked" => ("hourglass", "activity-erasure-asked"),
        "erasure.undone" => ("circle-check", "activity-erasure-undone"),
        "data.exported" => ("download", "activity-exported"),
        _ => return None,
    })
}

/// Second factors and remembered browsers.
fn of_factors(view: &ActivityEventView) -> Option<(&'static str, &'static str)> {
    let is_passkey = view.kind.as_deref() == Some("passkey");
    Some(match view.code.as_str() {
        "factor.failed" => ("circle-alert", "activity-event-factor-failed"),
        "factor.locked" => ("lock", "activity-event-factor-locked"),
        "factor.not_evaluated" => ("hourglass", "activity-event-factor-not-evaluated"),
        "factor.shown" => ("fingerprint", "activity-event-factor-shown"),
        "factor.added" if is_passkey => ("fingerprint", "activity-event-passkey-added"),
        "factor.added" => ("smartphone", "activity-event-app-added"),
        "factor.removed" if is_passkey => ("fingerprint", "activity-event-passkey-removed"),
        "factor.removed" => ("smartphone", "activity-event-app-removed"),
        "factors.reset" => ("shield", "activity-event-factors-reset"),
        "authenticator.renamed" => ("smartphone", "activity-event-app-renamed"),
        "passkey.renamed" => ("fingerprint", "activity-event-passkey-renamed"),
        "passkey.counter_went_back" => ("triangle-alert", "activity-event-passkey-doubtful"),
        "recovery_codes.made" => ("key-round", "activity-event-codes-made"),
        "recovery_code.used" => ("key-round", "activity-event-code-used"),
        "device.remembered" => ("monitor", "activity-event-device-remembered"),
        "device.forgotten" => ("monitor", "activity-event-device-forgotten"),
        _ => return None,
    })
}
