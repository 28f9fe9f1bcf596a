//! What has expired is deleted, in small batches, and nothing else is (REL-6).

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::support::Scene;

/// More than two batches of 500, all gone with one run, and a few that stay.
const EXPIRED: i64 = 1100;
const YOUNG: i64 = 3;

/// A kind of row: its table, how long its rows outlive their end, and what inserts row `n` that ended at `at`.
struct Kind {
    table: &'static str,
    kept_seconds: i64,
    insert: &'static str,
}

const DAY: i64 = 86_400;
const HOUR: i64 = 3600;

/// `person` is somebody whom nothing but the row belongs to.
const KINDS: [Kind; 13] = [
    Kind {
        table: "authorization_codes",
        kept_seconds: DAY,
        insert: "INSERT INTO authorization_codes (code_hash, request_id, client_id, user_id, session_id, user_epoch, \
                 session_epoch, redirect_uri, scopes, amr, authenticated_at, expires_at, family_id, created_at) \
                 SELECT hash, id, 'rp', ada, session, 0, 0, 'https://app.example.com/', '{}', '{}', at, at, id, at FROM rows",
    },
    Kind {
        table: "revoked_tokens",
        kept_seconds: HOUR,
        insert: "INSERT INTO revoked_tokens (jti, expires_at, created_at) SELECT id, at, at FROM rows",
    },
    Kind {
        table: "client_assertions",
        kept_seconds: HOUR,
        insert: "INSERT INTO client_assertions (client_id, jti_hash, expires_at, created_at) SELECT 'rp', hash, at, at FROM rows",
    },
    Kind {
        table: "token_families",
        kept_seconds: DAY,
        insert: "INSERT INTO token_families (id, client_id, user_id, session_id, kind, user_epoch, session_epoch, scopes, amr, \
                 authenticated_at, rotation_key, rotated_at, idle_expires_at, expires_at, created_at) \
                 SELECT id, 'rp', ada, session, 'session', 0, 0, '{}', '{}', at, hash, at, at, at, at FROM rows",
    },
    Kind {
        table: "pending_authorizations",
        kept_seconds: 0,
        insert: "INSERT INTO pending_authorizations (id, parameters, expires_at, created_at) SELECT id, 'x', at, at FROM rows",
    },
    Kind {
        table: "sessions",
        kept_seconds: DAY,
        insert: "INSERT INTO sessions (id, token_hash, user_id, user_epoch, persistence, amr, authenticated_at, last_seen_at, \
                 expires_at, created_at) SELECT id, hash, ada, 0, 'browser', '{}', at, at, at, at FROM rows",
    },
    Kind {
        table: "refusals",
        kept_seconds: 7 * DAY,
        insert: "INSERT INTO refusals (id, client_id, cause, parameter, last_request_id, last_at, created_at) \
                 SELECT id, id::text, 'client-unknown', 'client_id', '', at, at FROM rows",
    },
    Kind {
        table: "verification_links",
        kept_seconds: 0,
        insert: "INSERT INTO verification_links (id, user_id, email_normalized, token_hash, expires_at, created_at) \
                 SELECT id, person, 'x', hash, at, at FROM rows",
    },
    Kind {
        table: "reset_links",
        kept_seconds: 0,
        insert: "INSERT INTO reset_links (id, user_id, email_normalized, token_hash, expires_at, created_at) \
                 SELECT id, person, 'x', hash, at, at FROM rows",
    },
    Kind {
        table: "email_change_links",
        kept_seconds: 0,
        insert: "INSERT INTO email_change_links (id, user_id, new_email, token_hash, expires_at, created_at) \
                 SELECT id, person, 'x', hash, at, at FROM rows",
    },
    Kind {
        table: "not_me_links",
        kept_seconds: 0,
        insert: "INSERT INTO not_me_links (id, user_id, email, token_hash, expires_at, created_at) \
                 SELECT id, person, 'x', hash, at, at FROM rows",
    },
    Kind {
        table: "invitations",
        kept_seconds: 0,
        insert: "INSERT INTO invitations (id, email, email_normalized, groups, token_hash, expires_at, created_at) \
                 SELECT id, 'x', id::text, '{}', hash, at, at FROM rows",
    },
    Kind {
        table: "login_links",
        kept_seconds: 0,
        insert: "INSERT INTO login_links (id, user_id, token_hash, expires_at, created_at) \
                 SELECT id, person, hash, at, at FROM rows",
    },
];

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Rows of a kind that ended so many seconds ago.
fn put(scene: &Scene, kind: &Kind, rows: i64, ended_seconds_ago: i64) {
    let now = scene.app.now().to_rfc3339();
    let people = "INSERT INTO users (id, email, email_normalized, name, created_at, updated_at) \
         SELECT id, id || '@example.com', id || '@example.com', 'x', at, at FROM rows";
    let people = if kind.insert.contains("person") { people } else { "" };
    let (insert, ada) = (kind.insert.replace("person", "id"), scene.ada.user.id);
    let rows = format!(
        "CREATE TEMP TABLE rows AS SELECT gen_random_uuid() AS id, sha256(gen_random_uuid()::text::bytea) AS hash, \
         '{now}'::timestamptz - interval '1 second' * {ended_seconds_ago} AS at, '{ada}'::uuid AS ada, \
         (SELECT id FROM sessions ORDER BY expires_at DESC LIMIT 1) AS session FROM generate_series(1, {rows}); \
         {people}; {insert}; DROP TABLE rows"
    );
    scene.app.database.conn().batch_execute(&rows).unwrap_or_else(|error| panic!("{}: {error}", kind.table));
}

fn count(scene: &Scene, table: &str) -> i64 {
    let all = format!("SELECT count(*) AS count FROM {table}");
    diesel::sql_query(all).get_result::<Count>(&mut scene.app.database.conn()).unwrap().count
}

#[actix_web::test]
async fn rel_6_what_has_expired_is_deleted_over_several_batches_and_nothing_before_its_time() {
    let scene = Scene::new().await;
    scene.browser.arrive(&scene.ada).await;
    let before = KINDS.each_ref().map(|it| count(&scene, it.table));
    for kind in &KINDS {
        put(&scene, kind, EXPIRED, kind.kept_seconds + 60);
        put(&scene, kind, YOUNG, kind.kept_seconds - 60);
    }
    scene.app.purge().await;
    for (kind, before) in KINDS.iter().zip(before) {
        assert_eq!(count(&scene, kind.table) - before, YOUNG, "{}", kind.table);
    }
    assert!(scene.browser.open("/account").await.has("#sign-out"), "who is signed in stays so");
    scene.app.stop().await;
}
