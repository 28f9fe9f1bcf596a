//! `/account/activity`: what happened to the account.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use crate::audit::AuditEntry;
use crate::oauth::own_data::{EventPlace, OwnData};
use crate::types::Timestamp;
use crate::web::account::PlaceQuery;
use crate::web::account::gate::Account;
use crate::web::error::WebError;
use crate::web::pages::{ActivityEventView, ActivityPage, ActivityView};
use crate::web::paths;

/// Events on one page.
const ON_A_PAGE: usize = 25;

/// Lists the events. A place that is none is the newest end; whatever it says, only the person's own events are listed.
pub async fn show(
    account: Account,
    query: web::Query<PlaceQuery>,
    own: web::Data<OwnData>,
) -> Result<HttpResponse, WebError> {
    let before = place(&query.before);
    let activity = own.activity(account.user_id(), before, ON_A_PAGE).await?;
    let address = account.reader.address(paths::ACCOUNT_ACTIVITY);
    let view = ActivityView {
        shell: account.shell(),
        events: activity.entries.iter().map(|it| event_view(it, &activity.client_names)).collect(),
        newest_address: before.map(|_| address.clone()),
        older_address: activity.next.map(|it| format!("{address}?before={}", written(it))),
    };
    Ok(account.answer(StatusCode::OK, &ActivityPage::new(&account.context(), view)))
}

/// A place in the list as an address carries it: the microsecond and the event.
fn written((at, id): EventPlace) -> String {
    format!("{}.{id}", at.timestamp_micros())
}

fn place(text: &str) -> Option<EventPlace> {
    let (at, id) = text.split_once('.')?;
    let at = Timestamp::from_timestamp_micros(at.parse().ok()?)?;
    // Nothing happened before; the database knows fewer years than this type.
    (at >= Timestamp::UNIX_EPOCH).then_some((at, id.parse().ok()?))
}

fn event_view(entry: &AuditEntry, names: &BTreeMap<String, String>) -> ActivityEventView {
    let text = |name: &str| entry.details.get(name).and_then(|it| it.as_str()).map(str::to_owned);
    let changed = entry.details.get("changed").and_then(|it| it.as_array());
    let client = entry.client_id.as_ref().map(|it| names.get(it).unwrap_or(it).clone());
    ActivityEventView {
        code: entry.code.clone(),
        at: entry.at,
        client,
        is_by_administrator: entry.actor == "operator"
            || (entry.actor == "user" && entry.actor_id != entry.subject_id.map(|it| it.to_string())),
        kind: text("kind"),
        because: text("because"),
        is_new_device: entry.details.get("device_is_known").and_then(|it| it.as_bool()) == Some(false),
        changed: changed.into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect(),
        address: entry.ip.clone(),
        user_agent: entry.user_agent.clone(),
        is_suspicious: entry.suspicious,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written_and_nothing_else_is_one() {
        let at: Timestamp = "2030-06-01T12:00:00.123456Z".parse().unwrap();
        let here = (at, crate::types::EventId::new());
        assert_eq!(place(&written(here)), Some(here));
        for text in ["", ".", "1", "x.y", "1.x", "99999999999999999999.0", "-9223372036854775808.0"] {
            assert_eq!(place(text), None, "{text}");
        }
        let ages_ago = format!("-6000000000000000000.{}", here.1);
        assert_eq!(place(&ages_ago), None, "PostgreSQL has no such year");
    }
}
