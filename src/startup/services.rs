//! Builds each service and gives it to the servers.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web;

use crate::accounts::email_change::EmailChange;
use crate::accounts::email_verification::EmailVerification;
use crate::accounts::factors::Factors;
use crate::accounts::federation::Federation;
use crate::accounts::keep_account::KeepAccount;
use crate::accounts::links::LinkDesk;
use crate::accounts::login::{AddressProof, Login};
use crate::accounts::not_me::NotMe;
use crate::accounts::own_account::OwnAccount;
use crate::accounts::passkeys::Passkeys;
use crate::accounts::passwords::{Hasher, Passwords};
use crate::accounts::recovery::Recovery;
use crate::accounts::registration::Registration;
use crate::accounts::sessions::Sessions;
use crate::accounts::setup::Setup;
use crate::accounts::terms::Terms;
use crate::config::{MailMode, RegistrationMode};
use crate::keys::{Keyring, Sealer};
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::oauth::authorization::{AuthorizationEndpoint, Capsules, RequestRules};
use crate::oauth::bearer::TokenDesk;
use crate::oauth::client_authentication::ClientAuthentication;
use crate::oauth::client_keys::FetchedKeys;
use crate::oauth::clients::{Clients, Freshness};
use crate::oauth::families::Families;
use crate::oauth::grants::{TokenEndpoint, TokenRules};
use crate::oauth::introspection::Introspection;
use crate::oauth::logout::Logout;
use crate::oauth::metadata::Metadata;
use crate::oauth::observed::Observer;
use crate::oauth::own_data::OwnData;
use crate::oauth::revocation::Revocation;
use crate::oauth::userinfo::Userinfo;
use crate::outbound::OutboundClient;
use crate::startup::federating;
use crate::startup::foundation::{Foundation, StartupError};
use crate::startup::mailing;
use crate::startup::observers;
use crate::telemetry::Metrics;
use crate::texts::Texts;
use crate::web::account::MailWay;
use crate::web::assets::Assets;
use crate::web::cookies::Cookies;
use crate::web::csrf::Csrf;
use crate::web::oauth::DiscoveryDocument;
use crate::web::reader::{Offers, PageTools};

/// Everything that handlers use, each as its own `web::Data`.
#[derive(Clone)]
pub struct Services {
    pub(super) clients: Clients,
    pub(super) keyring: Keyring,
    pub(super) pages: PageTools,
    pub(super) hasher: Hasher,
    pub(super) mailer: Mailer,
    pub(super) links: LinkDesk,
    recovery: Recovery,
    email_change: EmailChange,
    email_verification: EmailVerification,
    keep_account: KeepAccount,
    registration: Registration,
    not_me: NotMe,
    authorization: AuthorizationEndpoint,
    client_authentication: ClientAuthentication,
    tokens: TokenEndpoint,
    introspection: Introspection,
    revocation: Revocation,
    userinfo: Userinfo,
    logout: Logout,
    login: Login,
    own_account: OwnAccount,
    own_data: OwnData,
    federation: Federation,
    passwords: Passwords,
    factors: Factors,
    passkeys: Passkeys,
    sessions: Sessions,
    setup: Setup,
    terms: Terms,
    mail_way: MailWay,
    cookies: Cookies,
    metrics: Metrics,
    discovery: DiscoveryDocument,
}

/// What services are built from, beside the foundation.
pub struct Materials {
    /// Seals and opens.
    pub sealer: Sealer,
    /// Signs and verifies.
    pub keyring: Keyring,
    /// Whether changes of other instances are heard.
    pub is_fresh: Freshness,
    /// Figures.
    pub metrics: Metrics,
    /// Hashes passwords.
    pub hasher: Hasher,
}

impl Services {
    /// Builds every service.
    ///
    /// # Errors
    /// [`StartupError`] when a catalogue or the outgoing client cannot be made.
    pub fn build(foundation: &Foundation, materials: &Materials) -> Result<Self, StartupError> {
        let settings = &foundation.settings;
        let (db, clock, issuer) = (&foundation.db, &foundation.clock, &settings.issuer);
        let keyring = &materials.keyring;
        let observer: Observer = observers::of_tokens(&materials.metrics);
        let families = Families::new(db.clone());
        let desk = token_desk(foundation, keyring, (&families, &observer));
        let limits = Limits::new(settings.limits);
        let clients = Clients::new(db.clone(), Arc::clone(&materials.is_fresh));
        let outbound = OutboundClient::new(&settings.outbound)?;
        let pages = page_tools(foundation, &materials.sealer)?;
        let mailer = mailing::mailer(settings, &pages.texts, &materials.sealer);
        let passwords = foundation.passwords(materials.hasher.clone());
        let links = LinkDesk::new(db.clone(), mailer.clone(), limits, settings.lifetimes, clock.clone());
        let passkeys = passkeys(foundation, materials, &mailer);
        Ok(Self {
            authorization: authorization(foundation, materials, &clients),
            client_authentication: client_authentication(foundation, &clients, outbound.clone()),
            tokens: token_endpoint(foundation, keyring, families, (limits, mailer.clone(), observer)),
            introspection: Introspection(desk.clone()),
            revocation: Revocation(desk.clone()),
            userinfo: Userinfo(desk.clone()),
            logout: Logout { clients: clients.clone(), desk },
            login: login(foundation, materials, &mailer),
            own_account: OwnAccount { db: db.clone(), mailer: mailer.clone(), clock: clock.clone() },
            own_data: OwnData { db: db.clone(), clock: clock.clone() },
            federation: federating::federation(
                foundation,
                materials,
                login(foundation, materials, &mailer),
                &mailer,
                outbound,
            ),
            not_me: NotMe { desk: links.clone(), factors: settings.factors.clone() },
            keep_account: KeepAccount { desk: links.clone() },
            email_change: EmailChange { desk: links.clone() },
            recovery: Recovery { desk: links.clone(), passwords: passwords.clone() },
            email_verification: EmailVerification { desk: links.clone() },
            registration: Registration {
                desk: links.clone(),
                passwords: passwords.clone(),
                settings: Arc::new(settings.registration.clone()),
            },
            passwords: Passwords { mailer: Some(mailer.clone()), ..passwords },
            factors: factors(foundation, materials, &mailer),
            setup: setup(foundation, (materials, &mailer), passkeys.clone()),
            passkeys,
            terms: Terms { db: db.clone(), clock: clock.clone() },
            mail_way: MailWay::of(&settings.mail.mode),
            sessions: Sessions::new(db.clone(), clock.clone()),
            cookies: Cookies::of_issuer(issuer),
            metrics: materials.metrics.clone(),
            discovery: DiscoveryDocument::new(&Metadata::new(issuer, pages.texts.languages())),
            mailer,
            links,
            clients,
            keyring: keyring.clone(),
            pages,
            hasher: materials.hasher.clone(),
        })
    }

    /// Gives every service to an app.
    pub fn provide(&self, config: &mut web::ServiceConfig) {
        config
            .app_data(web::Data::new(self.authorization.clone()))
            .app_data(web::Data::new(self.client_authentication.clone()))
            .app_data(web::Data::new(self.tokens.clone()))
            .app_data(web::Data::new(self.introspection.clone()))
            .app_data(web::Data::new(self.revocation.clone()))
            .app_data(web::Data::new(self.userinfo.clone()))
            .app_data(web::Data::new(self.logout.clone()))
            .app_data(web::Data::new(self.login.clone()))
            .app_data(web::Data::new(self.own_account.clone()))
            .app_data(web::Data::new(self.own_data.clone()))
            .app_data(web::Data::new(self.federation.clone()))
            .app_data(web::Data::new(self.passwords.clone()))
            .app_data(web::Data::new(self.recovery.clone()))
            .app_data(web::Data::new(self.email_change.clone()))
            .app_data(web::Data::new(self.email_verification.clone()))
            .app_data(web::Data::new(self.keep_account.clone()))
            .app_data(web::Data::new(self.registration.clone()))
            .app_data(web::Data::new(self.not_me.clone()))
            .app_data(web::Data::new(self.factors.clone()))
            .app_data(web::Data::new(self.passkeys.clone()))
            .app_data(web::Data::new(self.sessions.clone()))
            .app_data(web::Data::new(self.setup.clone()))
            .app_data(web::Data::new(self.terms.clone()))
            .app_data(web::Data::new(self.mail_way.clone()))
            .app_data(web::Data::new(self.cookies.clone()))
            .app_data(web::Data::new(self.metrics.clone()))
            .app_data(web::Data::new(self.discovery.clone()))
            .app_data(web::Data::new(self.keyring.clone()))
            .app_data(web::Data::new(self.pages.clone()))
            .app_data(web::Data::new(self.pages.assets.clone()));
    }
}

fn client_authentication(
    foundation: &Foundation,
    clients: &Clients,
    outbound: OutboundClient,
) -> ClientAuthentication {
    let settings = &foundation.settings;
    ClientAuthentication {
        clients: clients.clone(),
        fetched_keys: FetchedKeys::new(outbound, foundation.clock.clone()),
        issuer: settings.issuer.clone(),
        limits: Limits::new(settings.limits),
        db: foundation.db.clone(),
    }
}

fn token_desk(
    foundation: &Foundation,
    keyring: &Keyring,
    (families, observer): (&Families, &Observer),
) -> TokenDesk {
    TokenDesk {
        families: families.clone(),
        keyring: keyring.clone(),
        issuer: foundation.settings.issuer.clone(),
        clock: foundation.clock.clone(),
        observer: Arc::clone(observer),
    }
}

fn login(foundation: &Foundation, materials: &Materials, mailer: &Mailer) -> Login {
    let settings = &foundation.settings;
    Login {
        db: foundation.db.clone(),
        hasher: materials.hasher.clone(),
        limits: Limits::new(settings.limits),
        rules: foundation.entry_rules(mailer.clone()),
        mailer: mailer.clone(),
        proof: AddressProof::where_mailed(mailer),
        clock: foundation.clock.clone(),
    }
}

fn factors(foundation: &Foundation, materials: &Materials, mailer: &Mailer) -> Factors {
    Factors {
        db: foundation.db.clone(),
        sealer: materials.sealer.clone(),
        issuer: foundation.settings.issuer.clone(),
        rules: foundation.entry_rules(mailer.clone()),
        clock: foundation.clock.clone(),
    }
}

fn passkeys(foundation: &Foundation, materials: &Materials, mailer: &Mailer) -> Passkeys {
    let (db, clock) = (foundation.db.clone(), foundation.clock.clone());
    let known = (&foundation.settings.issuer, materials.sealer.clone());
    Passkeys::new(db, clock, foundation.entry_rules(mailer.clone()), known)
}

fn setup(foundation: &Foundation, (materials, mailer): (&Materials, &Mailer), passkeys: Passkeys) -> Setup {
    Setup {
        db: foundation.db.clone(),
        passwords: foundation.passwords(materials.hasher.clone()),
        passkeys,
        rules: foundation.entry_rules(mailer.clone()),
        clock: foundation.clock.clone(),
    }
}

fn authorization(foundation: &Foundation, materials: &Materials, clients: &Clients) -> AuthorizationEndpoint {
    let (db, clock) = (foundation.db.clone(), foundation.clock.clone());
    let issuer = foundation.settings.issuer.clone();
    let code_lifetime: Duration = foundation.settings.lifetimes.code;
    AuthorizationEndpoint {
        clients: clients.clone(),
        capsules: Capsules { sealer: materials.sealer.clone(), db: db.clone(), clock },
        rules: RequestRules { issuer, keyring: materials.keyring.clone() },
        db,
        code_lifetime,
    }
}

fn token_endpoint(
    foundation: &Foundation,
    keyring: &Keyring,
    families: Families,
    (limits, mailer, observer): (Limits, Mailer, Observer),
) -> TokenEndpoint {
    let settings = &foundation.settings;
    let (issuer, lifetimes) = (settings.issuer.clone(), settings.lifetimes);
    TokenEndpoint {
        families,
        keyring: keyring.clone(),
        clock: foundation.clock.clone(),
        rules: Arc::new(TokenRules { issuer, lifetimes, limits, observer, mailer }),
    }
}

fn page_tools(foundation: &Foundation, sealer: &Sealer) -> Result<PageTools, StartupError> {
    let issuer = &foundation.settings.issuer;
    let csrf = Csrf::new(issuer, sealer.clone());
    let assets = Assets::load(issuer.base_path());
    let offers = Offers {
        resets: !matches!(foundation.settings.mail.mode, MailMode::Off),
        registers: foundation.settings.registration.mode == RegistrationMode::Open,
    };
    Ok(PageTools { texts: Texts::load()?, assets, issuer: issuer.clone(), csrf, offers })
}
