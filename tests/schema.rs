//! The rules for migrations, checked against a real database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/postgres.rs"]
mod postgres;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use bonafide::store::migrations;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use sha2::{Digest, Sha256};

use postgres::TestDatabase;

/// Our tables, without partitions and the one in which diesel keeps what was applied.
const OUR_TABLES: &str = "SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT LIKE '\\_\\_diesel%'";

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut PgConnection, query: &str) -> Vec<String> {
    let found: Vec<Line> = sql_query(query).load(conn).unwrap_or_else(|error| panic!("{query}: {error}"));
    found.into_iter().map(|it| it.line).collect()
}

#[test]
fn every_table_has_a_primary_key() {
    let database = TestDatabase::create();
    let faults = lines(
        &mut database.conn(),
        &format!(
            "SELECT t.relname::text AS line FROM ({OUR_TABLES}) t \
             WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = t.oid AND contype = 'p')"
        ),
    );
    assert!(faults.is_empty(), "without a primary key: {}", faults.join(", "));
}

#[test]
fn every_table_says_when_a_row_was_made() {
    let database = TestDatabase::create();
    let faults = lines(
        &mut database.conn(),
        &format!(
            "SELECT t.relname::text AS line FROM ({OUR_TABLES}) t WHERE NOT EXISTS (SELECT FROM pg_attribute \
             WHERE attrelid = t.oid AND attname = 'created_at' AND atttypid = 'timestamptz'::regtype AND attnotnull)"
        ),
    );
    assert!(faults.is_empty(), "without created_at timestamptz NOT NULL: {}", faults.join(", "));
}

#[test]
fn every_table_says_what_it_holds() {
    let database = TestDatabase::create();
    let faults = lines(
        &mut database.conn(),
        &format!(
            "SELECT t.relname::text AS line FROM ({OUR_TABLES}) t \
             WHERE coalesce(obj_description(t.oid, 'pg_class'), '') = ''"
        ),
    );
    assert!(faults.is_empty(), "without COMMENT ON TABLE: {}", faults.join(", "));
}

#[test]
fn every_state_is_checked() {
    let database = TestDatabase::create();
    let faults = lines(
        &mut database.conn(),
        &format!(
            "SELECT format('%s.%s', t.relname, a.attname) AS line FROM ({OUR_TABLES}) t \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.atttypid = 'text'::regtype AND NOT a.attisdropped \
             WHERE a.attname IN ('status', 'kind', 'state', 'severity', 'actor') AND NOT EXISTS ( \
                 SELECT FROM pg_constraint WHERE conrelid = t.oid AND contype = 'c' AND conkey = ARRAY[a.attnum])"
        ),
    );
    assert!(faults.is_empty(), "without a CHECK of their own: {}", faults.join(", "));
}

#[test]
fn every_foreign_key_says_what_deleting_does() {
    let database = TestDatabase::create();
    let faults = lines(
        &mut database.conn(),
        "SELECT format('%s (%s)', conname, conrelid::regclass) AS line FROM pg_constraint \
         WHERE contype = 'f' AND conparentid = 0 AND confdeltype = 'a'",
    );
    assert!(faults.is_empty(), "without ON DELETE: {}", faults.join(", "));
}

#[test]
fn every_foreign_key_has_an_index() {
    let database = TestDatabase::create();
    // The key's columns are the first columns of an index, in any order among themselves.
    let faults = lines(
        &mut database.conn(),
        "SELECT format('%s (%s)', conname, conrelid::regclass) AS line FROM pg_constraint k \
         WHERE contype = 'f' AND conparentid = 0 AND NOT EXISTS ( \
             SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL \
             AND (SELECT array_agg(it ORDER BY it) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) it) \
               = (SELECT array_agg(it ORDER BY it) FROM unnest(k.conkey) it))",
    );
    assert!(faults.is_empty(), "without an index: {}", faults.join(", "));
}

#[test]
fn every_migration_can_be_taken_back_and_done_again() {
    let database = TestDatabase::empty();
    let mut conn = database.conn();
    let migrations = || FileBasedMigrations::find_migrations_directory().unwrap();
    let mut shapes = Vec::new();
    while conn.has_pending_migration(migrations()).unwrap() {
        let before = shape(&mut conn);
        let version = conn.run_next_migration(migrations()).unwrap().to_string();
        let after = shape(&mut conn);
        conn.revert_last_migration(migrations()).unwrap();
        assert_eq!(shape(&mut conn), before, "down.sql of {version} does not take back its up.sql");
        conn.run_next_migration(migrations()).unwrap();
        assert_eq!(shape(&mut conn), after, "{version} does something else the second time");
        shapes.push(version);
    }
    assert!(!shapes.is_empty());
}

/// Everything that migrations make, in words.
fn shape(conn: &mut PgConnection) -> BTreeSet<String> {
    let queries = [
        "SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line \
         FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT format('index %s', indexdef) AS line FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) AS line FROM pg_constraint \
         WHERE connamespace = 'public'::regnamespace",
        "SELECT format('function %s', oid::regprocedure) AS line FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
        "SELECT format('trigger %s', pg_get_triggerdef(oid)) AS line FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT format('type %s', oid::regtype) AS line FROM pg_type WHERE typnamespace = 'public'::regnamespace",
    ];
    queries.iter().flat_map(|it| lines(conn, it)).filter(|it| !it.contains("__diesel")).collect()
}

#[test]
fn an_applied_migration_never_changes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut actual = String::new();
    let mut migrations: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    migrations.sort();
    for migration in migrations.iter().filter(|it| it.is_dir()) {
        for file in ["down.sql", "up.sql"] {
            let digest = Sha256::digest(
                fs::read(migration.join(file)).expect("each migration has up.sql and down.sql"),
            );
            let digest = digest.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
            let name = migration.file_name().unwrap().to_string_lossy();
            writeln!(actual, "{digest}  {name}/{file}").unwrap();
        }
    }
    let known = fs::read_to_string(folder.join("CHECKSUMS")).expect("migrations/CHECKSUMS");
    assert_eq!(
        actual, known,
        "migrations differ from migrations/CHECKSUMS. Never change one that was released; for a new one run\n    \
         (cd migrations && sha256sum */*.sql > CHECKSUMS)"
    );
}

#[test]
fn the_program_has_every_migration_within_it() {
    let database = TestDatabase::create();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let on_disk = fs::read_dir(folder).unwrap().filter(|it| it.as_ref().unwrap().path().is_dir()).count();
    let status = migrations::status(&database.url()).unwrap();
    assert_eq!(
        status.applied.len(),
        on_disk,
        "cargo does not see a new folder: touch src/store/migrations.rs"
    );
    assert!(status.pending.is_empty());
}

#[test]
fn the_tables_in_the_source_are_the_tables_in_the_database() {
    let database = TestDatabase::create();
    let columns = lines(
        &mut database.conn(),
        &format!(
            "SELECT format('%s.%s %s', t.relname, a.attname, CASE WHEN a.attnotnull THEN '' ELSE 'null ' END) \
                 || format_type(a.atttypid, NULL) AS line \
             FROM ({OUR_TABLES}) t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0 AND NOT a.attisdropped"
        ),
    );
    let keys = lines(
        &mut database.conn(),
        &format!(
            "SELECT format('%s key %s', t.relname, string_agg(a.attname, ', ' ORDER BY array_position(k.conkey, a.attnum))) \
             AS line FROM ({OUR_TABLES}) t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p' \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (k.conkey) GROUP BY t.relname"
        ),
    );
    let in_database: BTreeSet<String> = columns.into_iter().chain(keys).collect();
    let in_source = tables_of_the_source();
    let missing: Vec<_> = in_database.difference(&in_source).collect();
    let wrong: Vec<_> = in_source.difference(&in_database).collect();
    assert!(missing.is_empty() && wrong.is_empty(), "schema.rs lacks {missing:#?}\nand has {wrong:#?}");
}

/// What `src/store/schema.rs` says, in the words of the database.
fn tables_of_the_source() -> BTreeSet<String> {
    let types: BTreeMap<&str, &str> = BTreeMap::from([
        ("Binary", "bytea"),
        ("Bool", "boolean"),
        ("Date", "date"),
        ("Double", "double precision"),
        ("Int2", "smallint"),
        ("Int4", "integer"),
        ("Int8", "bigint"),
        ("Jsonb", "jsonb"),
        ("Text", "text"),
        ("Timestamptz", "timestamp with time zone"),
        ("Uuid", "uuid"),
    ]);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/schema.rs");
    let mut told = BTreeSet::new();
    let mut table = String::new();
    for line in fs::read_to_string(source).unwrap().lines().map(str::trim) {
        if let Some((name, key)) = line.strip_suffix(") {").and_then(|it| it.split_once(" (")) {
            name.clone_into(&mut table);
            told.insert(format!("{name} key {key}"));
        } else if let Some((column, kind)) = line.strip_suffix(',').and_then(|it| it.split_once(" -> ")) {
            let (null, kind) = unwrap_type(kind, "Nullable").map_or(("", kind), |it| ("null ", it));
            let (array, kind) = unwrap_type(kind, "Array").map_or(("", kind), |it| ("[]", it));
            let kind = types.get(kind).unwrap_or_else(|| panic!("{table}.{column}: {kind} has no line here"));
            told.insert(format!("{table}.{column} {null}{kind}{array}"));
        }
    }
    told
}

fn unwrap_type<'t>(kind: &'t str, outer: &str) -> Option<&'t str> {
    kind.strip_prefix(outer)?.strip_prefix('<')?.strip_suffix('>')
}
