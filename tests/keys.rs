//! Keys in a real PostgreSQL: several instances, rotation, import, another master key (SECURITY TK-1, TK-3, CFG-2).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bonafide::keys::{
    Absent, JWKS_MAX_AGE, KeyState, Keyring, KeysError, LONGEST_CLIENT_TOKEN_LIFE, MasterKey, MasterKeyError,
    PUBLICATION_LEAD, Purpose, Rotation, Rotator, Sealer, SigningKeySettings, TokenKind, overview, rewrap,
};
use bonafide::store::{Db, StoreError, data_keys, installation, signing_keys};
use bonafide::types::{Clock, Issuer, Timestamp};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use serde_json::{Value, json};
use tempfile::TempDir;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const SETTINGS: SigningKeySettings =
    SigningKeySettings { rsa_bits: 2048, token_life: Duration::from_secs(900) };

/// The URL of a fresh, migrated database on the server of `BONAFIDE_TEST_DATABASE_URL`.
fn database() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server =
        std::env::var("BONAFIDE_TEST_DATABASE_URL").expect("BONAFIDE_TEST_DATABASE_URL names a server");
    let count = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("keys_{}_{count}", std::process::id());
    let mut conn = PgConnection::establish(&server).unwrap();
    conn.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
    let mut url = url::Url::parse(&server).unwrap();
    url.set_path(&name);
    PgConnection::establish(url.as_str()).unwrap().run_pending_migrations(MIGRATIONS).unwrap();
    url.into()
}

struct Installation {
    url: String,
    db: Db,
    clock: Clock,
    folder: TempDir,
    master: MasterKey,
}

impl Installation {
    fn new() -> Self {
        let (url, folder) = (database(), TempDir::new().unwrap());
        let master = MasterKey::create(&folder.path().join("master.key")).unwrap();
        let clock = Clock::manual(Timestamp::from_timestamp(1_800_000_000, 0).unwrap());
        Self { db: Db::connect(&url, 4), url, clock, folder, master }
    }

    /// What one more instance loads when it starts.
    async fn instance(&self) -> (Sealer, Keyring) {
        let db = Db::connect(&self.url, 4);
        let sealer = Sealer::load(&db, &self.master, &self.clock).await.unwrap();
        let keyring = Keyring::load(&db, &sealer, &self.clock, SETTINGS, |_, _| Ok(())).await.unwrap();
        (sealer, keyring)
    }

    async fn states(&self) -> Vec<KeyState> {
        let now = self.clock.now();
        let keys = self.db.read(move |conn| overview(conn, now)).await.unwrap();
        keys.iter().map(|it| it.state).collect()
    }

    async fn rows(&self) -> Vec<signing_keys::SigningKeyRow> {
        self.db.read(signing_keys::list).await.unwrap()
    }
}

fn sign(keyring: &Keyring) -> String {
    keyring.sign(TokenKind::AccessToken, &json!({"sub": "s"})).unwrap()
}

fn signer(keyring: &Keyring) -> String {
    use base64::Engine;
    let token = sign(keyring);
    let header = token.split('.').next().unwrap();
    let header = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(header).unwrap();
    serde_json::from_slice::<Value>(&header).unwrap()["kid"].as_str().unwrap().to_owned()
}

fn published(keyring: &Keyring) -> Vec<String> {
    let document: Value = serde_json::from_slice(&keyring.jwks().body).unwrap();
    document["keys"].as_array().unwrap().iter().map(|it| it["kid"].as_str().unwrap().to_owned()).collect()
}

fn counts(keyring: &Keyring, token: &str) -> bool {
    keyring.verify(TokenKind::AccessToken, token).is_ok()
}

async fn rotate(keyring: &Keyring) -> Rotation {
    keyring.rotator().rotate(|_, _| Ok(())).await.unwrap()
}

#[actix_web::test]
async fn tk_3_instances_that_start_at_once_make_one_key() {
    let it = Installation::new();
    let (a, b, c, d) = tokio::join!(it.instance(), it.instance(), it.instance(), it.instance());
    assert_eq!(it.db.read(data_keys::list).await.unwrap().len(), 1);
    assert_eq!(it.states().await, [KeyState::Active], "the first key is active at once");
    let instances = [a, b, c, d];
    for (sealer, keyring) in &instances {
        let token = sign(keyring);
        let sealed = sealer.seal(Purpose::PendingAuthorization, b"day", b"request");
        for (other_sealer, other) in &instances {
            assert!(counts(other, &token));
            assert_eq!(other.jwks(), keyring.jwks());
            let opened = other_sealer.open(Purpose::PendingAuthorization, b"day", &sealed);
            assert_eq!(opened.as_deref(), Some(b"request".as_slice()));
        }
    }
}

#[actix_web::test]
async fn tk_3_a_next_key_is_published_at_once_and_signs_after_the_caches_know_it() {
    let it = Installation::new();
    let ((_, here), (_, there)) = (it.instance().await, it.instance().await);
    let (first, token) = (signer(&here), sign(&here));
    let Rotation::Published(next) = rotate(&here).await else { panic!("a next key") };
    here.reload().await.unwrap();
    there.reload().await.unwrap();
    assert_eq!(published(&here), [first.clone(), next.kid.clone()]);
    assert_eq!(here.jwks(), there.jwks());
    it.clock.advance(JWKS_MAX_AGE);
    assert_eq!((signer(&here), signer(&there)), (first.clone(), first.clone()));
    it.clock.advance(PUBLICATION_LEAD - JWKS_MAX_AGE);
    assert_eq!((signer(&here), signer(&there)), (next.kid.clone(), next.kid.clone()));
    assert_eq!(it.states().await, [KeyState::Retired, KeyState::Active]);
    assert!(counts(&there, &token));
    it.clock.advance(LONGEST_CLIENT_TOKEN_LIFE + Duration::from_secs(60));
    assert_eq!((published(&here), published(&there)), (vec![next.kid.clone()], vec![next.kid]));
    assert!(!counts(&here, &token));
}

#[actix_web::test]
async fn tk_3_rotations_at_once_make_one_next_key() {
    let it = Installation::new();
    let ((_, here), (_, there)) = (it.instance().await, it.instance().await);
    let (left, right) = tokio::join!(rotate(&here), rotate(&there));
    let made = [&left, &right].iter().filter(|it| matches!(it, Rotation::Published(_))).count();
    assert_eq!(made, 1, "{left:?} {right:?}");
    assert_eq!(it.states().await, [KeyState::Active, KeyState::Next]);
    let Rotation::Waiting(waiting) = rotate(&here).await else { panic!("one waits already") };
    assert_eq!(waiting.active_from, it.clock.now() + PUBLICATION_LEAD);
}

#[actix_web::test]
async fn tk_3_keys_rotate_by_themselves_when_they_are_old_enough() {
    let it = Installation::new();
    let (_, keyring) = it.instance().await;
    let when_due = || keyring.rotator().rotate_when_due(DAY * 90, |_, _| Ok(()));
    assert_eq!(when_due().await.unwrap(), None);
    it.clock.advance(DAY * 90 - PUBLICATION_LEAD - Duration::from_secs(1));
    assert_eq!(when_due().await.unwrap(), None);
    it.clock.advance(Duration::from_secs(1));
    let (left, right) = tokio::join!(when_due(), when_due());
    let made: Vec<_> = [left.unwrap(), right.unwrap()].into_iter().flatten().collect();
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].active_from, it.clock.now() + PUBLICATION_LEAD, "after exactly 90 days");
    assert_eq!(when_due().await.unwrap(), None);
    it.clock.advance(PUBLICATION_LEAD);
    assert_eq!(when_due().await.unwrap(), None);
    keyring.reload().await.unwrap();
    assert_eq!(signer(&keyring), made[0].kid);
}

#[actix_web::test]
async fn tk_3_a_change_and_its_audit_event_are_one_transaction() {
    let it = Installation::new();
    let (_, keyring) = it.instance().await;
    let failed = keyring.rotator().rotate(|_, _| Err(StoreError::Interrupted)).await;
    assert!(matches!(failed, Err(KeysError::Store(StoreError::Interrupted))));
    assert_eq!(it.states().await, [KeyState::Active]);
    let issuer = Issuer::parse("https://id.example.com").unwrap();
    let now = it.clock.now();
    let told =
        keyring.rotator().rotate(move |conn, _| installation::insert_or_find(conn, &issuer, now).map(|_| ()));
    assert!(matches!(told.await.unwrap(), Rotation::Published(_)));
    let row = it.db.read(installation::find).await.unwrap().unwrap();
    assert_eq!(row.issuer, "https://id.example.com");
}

#[actix_web::test]
async fn tk_3_old_keys_lose_their_private_half_and_go_after_a_year() {
    let it = Installation::new();
    let (_, keyring) = it.instance().await;
    let id_token = keyring.sign(TokenKind::IdToken, &json!({"sub": "s"})).unwrap();
    rotate(&keyring).await;
    keyring.reload().await.unwrap();
    it.clock.advance(PUBLICATION_LEAD + LONGEST_CLIENT_TOKEN_LIFE);
    assert_eq!(keyring.rotator().purge().await.unwrap(), 0);
    it.clock.advance(DAY);
    assert_eq!(keyring.rotator().purge().await.unwrap(), 1);
    let rows = it.rows().await;
    assert!(rows[0].sealed_private_key.is_empty() && !rows[1].sealed_private_key.is_empty());
    let (_, restarted) = it.instance().await;
    for keyring in [&keyring, &restarted] {
        assert!(keyring.verify_hint(&id_token).is_ok());
        assert!(keyring.verify(TokenKind::IdToken, &id_token).is_err());
        assert_eq!(signer(keyring), rows[1].kid);
    }
    it.clock.advance(DAY * 364);
    assert_eq!(keyring.rotator().purge().await.unwrap(), 1);
    keyring.reload().await.unwrap();
    assert!(keyring.verify_hint(&id_token).is_err());
    assert_eq!(it.states().await, [KeyState::Active]);
    assert_eq!(signer(&keyring), rows[1].kid);
}

#[actix_web::test]
async fn tk_1_an_imported_key_waits_like_any_other_and_signs() {
    let it = Installation::new();
    let (_, keyring) = it.instance().await;
    let rsa = Rsa::generate(3072).unwrap();
    let (pem, public) = (rsa.private_key_to_pem().unwrap(), PKey::from_rsa(rsa).unwrap());
    let Rotation::Published(waiting) = rotate(&keyring).await else { panic!("a next key") };
    it.clock.advance(Duration::from_secs(1));
    let imported = keyring.rotator().import(&pem, |_, _| Ok(())).await.unwrap();
    assert!(imported.active_from > waiting.active_from);
    keyring.reload().await.unwrap();
    assert_eq!(published(&keyring).len(), 3);
    it.clock.advance(PUBLICATION_LEAD);
    assert_eq!(signer(&keyring), imported.kid);
    let token = sign(&keyring);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    use base64::Engine;
    let signature = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(signature).unwrap();
    let digest = openssl::hash::MessageDigest::sha256();
    let mut verifier = openssl::sign::Verifier::new(digest, &public).unwrap();
    assert!(verifier.verify_oneshot(&signature, signed.as_bytes()).unwrap());
    let again = keyring.rotator().import(&pem, |_, _| Ok(())).await;
    assert!(matches!(again, Err(KeysError::AlreadyKnown { .. })));
    let short = Rsa::generate(1024).unwrap().private_key_to_pem().unwrap();
    let refused = keyring.rotator().import(&short, |_, _| Ok(())).await.unwrap_err();
    assert!(refused.to_string().contains("2048"), "{refused}");
}

#[actix_web::test]
async fn tk_1_a_key_imported_before_the_first_start_is_the_first_key() {
    let it = Installation::new();
    let sealer = Sealer::load(&it.db, &it.master, &it.clock).await.unwrap();
    let rotator = Rotator::new(it.db.clone(), sealer, it.clock.clone(), SETTINGS);
    let pem = Rsa::generate(2048).unwrap().private_key_to_pem().unwrap();
    let imported = rotator.import(&pem, |_, _| Ok(())).await.unwrap();
    assert_eq!(imported.active_from, it.clock.now());
    let (_, keyring) = it.instance().await;
    assert_eq!(published(&keyring), std::slice::from_ref(&imported.kid));
    assert_eq!(signer(&keyring), imported.kid);
}

#[actix_web::test]
async fn tk_3_private_keys_are_encrypted_and_the_jwks_never_shows_one() {
    let it = Installation::new();
    let (sealer, keyring) = it.instance().await;
    let row = it.rows().await.remove(0);
    let id = row.id();
    let pkcs8 = sealer.open(Purpose::SigningKey, id.uuid().as_bytes(), &row.sealed_private_key).unwrap();
    assert!(PKey::private_key_from_pkcs8(&pkcs8).is_ok());
    assert!(PKey::private_key_from_der(&row.sealed_private_key).is_err());
    let inner = &pkcs8[60..92];
    assert!(!row.sealed_private_key.windows(32).any(|it| it == inner));
    let mut conn = PgConnection::establish(&it.url).unwrap();
    conn.batch_execute(r#"UPDATE signing_keys SET public_jwk = public_jwk || '{"d": "AAAA", "p": "AAAA"}'"#)
        .unwrap();
    let (_, restarted) = it.instance().await;
    for keyring in [&keyring, &restarted] {
        let document: Value = serde_json::from_slice(&keyring.jwks().body).unwrap();
        let members = document["keys"][0].as_object().unwrap();
        assert!(["d", "p", "q", "dp", "dq", "qi", "oth", "k"].iter().all(|it| !members.contains_key(*it)));
    }
    conn.batch_execute("UPDATE signing_keys SET sealed_private_key = '\\x0102'").unwrap();
    let damaged = Keyring::load(&it.db, &sealer, &it.clock, SETTINGS, |_, _| Ok(())).await.err().unwrap();
    assert!(damaged.to_string().contains(&row.kid), "{damaged}");
    assert!(keyring.reload().await.is_ok() && counts(&keyring, &sign(&keyring)), "who runs goes on");
}

#[actix_web::test]
async fn cfg_2_another_master_key_opens_nothing_and_says_which_setting() {
    let it = Installation::new();
    it.instance().await;
    let other = MasterKey::create(&it.folder.path().join("other.key")).unwrap();
    let error = Sealer::load(&it.db, &other, &it.clock).await.err().unwrap();
    assert!(matches!(error, KeysError::WrongMasterKey));
    assert!(error.to_string().contains("BONAFIDE_MASTER_KEY_FILE"));
}

#[actix_web::test]
async fn cfg_2_a_master_key_is_made_only_where_allowed_and_nothing_is_encrypted() {
    let it = Installation::new();
    let open = |path: &Path, absent| {
        let (db, path) = (it.db.clone(), path.to_owned());
        async move { MasterKey::open_file(&db, &path, absent).await }
    };
    let path = it.folder.path().join("keys/new.key");
    assert!(matches!(open(&path, Absent::Refuse).await, Err(MasterKeyError::Missing { .. })));
    assert!(open(&path, Absent::Create).await.is_ok());
    it.instance().await;
    fs::remove_file(&path).unwrap();
    for absent in [Absent::Create, Absent::Refuse] {
        let error = open(&path, absent).await.unwrap_err();
        assert!(matches!(error, MasterKeyError::Lost { .. }), "{error}");
        assert!(error.to_string().contains("BONAFIDE_MASTER_KEY_FILE"));
    }
    assert!(!path.exists(), "nothing was made");
}

#[actix_web::test]
async fn cfg_2_rewrap_moves_everything_to_another_master_key() {
    let mut it = Installation::new();
    let (sealer, keyring) = it.instance().await;
    let (token, jwks) = (sign(&keyring), keyring.jwks());
    let sealed = sealer.seal(Purpose::Csrf, b"", b"x");
    let other = MasterKey::create(&it.folder.path().join("other.key")).unwrap();
    let third = MasterKey::create(&it.folder.path().join("third.key")).unwrap();
    let wrong = rewrap(&it.db, third.clone(), other.clone(), |_| Ok(())).await;
    assert!(matches!(wrong, Err(KeysError::WrongMasterKey)));
    let untold = rewrap(&it.db, it.master.clone(), other.clone(), |_| Err(StoreError::Interrupted)).await;
    assert!(matches!(untold, Err(KeysError::Store(StoreError::Interrupted))), "{untold:?}");
    assert!(Sealer::load(&it.db, &it.master, &it.clock).await.is_ok(), "nothing was moved");
    let moved = rewrap(&it.db, it.master.clone(), other.clone(), |_| Ok(())).await;
    assert_eq!(moved.unwrap(), 1);
    assert!(matches!(Sealer::load(&it.db, &it.master, &it.clock).await, Err(KeysError::WrongMasterKey)));
    it.master = other;
    let (sealer, keyring) = it.instance().await;
    assert_eq!(keyring.jwks(), jwks);
    assert!(counts(&keyring, &token));
    assert_eq!(sealer.open(Purpose::Csrf, b"", &sealed).as_deref(), Some(b"x".as_slice()));
}

#[actix_web::test]
async fn an_installation_is_for_one_issuer() {
    let it = Installation::new();
    let (one, two) = (
        Issuer::parse("https://one.example.com").unwrap(),
        Issuer::parse("https://two.example.com").unwrap(),
    );
    let now = it.clock.now();
    assert!(it.db.read(installation::find).await.unwrap().is_none());
    let changed = it.db.transaction(move |conn| {
        assert_eq!(installation::insert_or_find(conn, &one, now)?.issuer, one.as_str());
        assert_eq!(installation::insert_or_find(conn, &two, now)?.issuer, one.as_str());
        installation::change_issuer(conn, &two)?;
        installation::find(conn)
    });
    let changed: Result<_, StoreError> = changed.await;
    assert_eq!(changed.unwrap().unwrap().issuer, "https://two.example.com");
}
