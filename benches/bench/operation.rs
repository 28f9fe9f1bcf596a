//! The operations that are measured.

use std::rc::Rc;

use anyhow::Result;

use crate::flow::{self, Person, SCOPE, SCOPE_WITHOUT_ID_TOKEN};
use crate::http::Connection;
use crate::stage::Stage;
use crate::worker::Worker;

/// An operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A token for the client itself: one signature, no write.
    ClientCredentials,
    /// A refresh with rotation that gives an access token and an ID token.
    Refresh,
    /// A refresh with rotation that gives an access token alone.
    RefreshWithoutIdToken,
    /// A code becomes tokens.
    CodeExchange,
    /// A browser with a session gets a code, which becomes tokens.
    AuthorizeToTokens,
    /// Claims for an access token.
    Userinfo,
    /// Whether an access token is active.
    Introspection,
    /// The public keys.
    Jwks,
    /// The metadata.
    Discovery,
    /// A posted password.
    Login,
    /// The whole way in: two pages, a password, a code.
    LoginWithTotp,
    /// An account is opened and its address proven.
    Registration,
}

impl Operation {
    /// Every one, in the order of the table.
    pub const ALL: [Self; 12] = [
        Self::ClientCredentials,
        Self::Refresh,
        Self::RefreshWithoutIdToken,
        Self::CodeExchange,
        Self::AuthorizeToTokens,
        Self::Userinfo,
        Self::Introspection,
        Self::Jwks,
        Self::Discovery,
        Self::Login,
        Self::LoginWithTotp,
        Self::Registration,
    ];

    /// Its name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ClientCredentials => "client_credentials",
            Self::Refresh => "refresh",
            Self::RefreshWithoutIdToken => "refresh, no ID token",
            Self::CodeExchange => "code exchange",
            Self::AuthorizeToTokens => "authorize to tokens",
            Self::Userinfo => "userinfo",
            Self::Introspection => "introspection",
            Self::Jwks => "JWKS",
            Self::Discovery => "discovery",
            Self::Login => "login",
            Self::LoginWithTotp => "login with TOTP",
            Self::Registration => "registration to verified",
        }
    }

    /// Whether it is the whole of what a person comes for, which stands in a table of its own.
    pub const fn is_of_people(self) -> bool {
        matches!(self, Self::LoginWithTotp | Self::Registration)
    }

    /// Whether a password is hashed for it.
    pub const fn hashes(self) -> bool {
        matches!(self, Self::Login | Self::LoginWithTotp | Self::Registration)
    }

    /// How many connections ask at the same time. Hashes wait in a short queue and are refused beyond it (PW-8), so a login
    /// that is refused is tried again with fewer.
    pub const fn connections(self) -> &'static [usize] {
        if self.hashes() { &[32, 16, 8, 4] } else { &[32] }
    }

    /// How many operations are enough to count what each costs.
    pub const fn sample(self) -> usize {
        if self.hashes() { 40 } else { 200 }
    }

    /// Workers that do it, each on a connection of its own; `most` says how often they may be asked to altogether.
    pub async fn workers(self, stage: &Stage, connections: usize, most: usize) -> Result<Vec<Worker>> {
        let all = |make: &dyn Fn() -> Worker| (0..connections).map(|_| make()).collect();
        Ok(match self {
            Self::ClientCredentials => all(&|| client_credentials(stage)),
            Self::Refresh => refreshing(stage, connections, SCOPE, 2).await?,
            Self::RefreshWithoutIdToken => refreshing(stage, connections, SCOPE_WITHOUT_ID_TOKEN, 1).await?,
            Self::CodeExchange => {
                let stock = stage.codes(most).await?;
                let template = flow::exchange_template(&stage.site, &stage.application);
                all(&|| Worker::Exchange { template: template.clone(), stock: Rc::clone(&stock) })
            }
            Self::AuthorizeToTokens => walking(stage, connections),
            Self::Userinfo => presenting(stage, connections, userinfo).await?,
            Self::Introspection => presenting(stage, connections, introspection).await?,
            Self::Jwks => all(&|| document(stage, "/.well-known/jwks.json", "\"keys\"")),
            Self::Discovery => all(&|| document(stage, "/.well-known/openid-configuration", "\"issuer\"")),
            Self::Login => {
                let people = stage.people.iter().take(connections);
                let requests = login_requests(stage, people).await?;
                let session = stage.site.cookie_name("session");
                let worker = |request| Worker::SignIn { request, session: session.clone() };
                requests.into_iter().map(worker).collect()
            }
            Self::LoginWithTotp => all(&|| Worker::SignInWithApp { owners: stage.owners.clone() }),
            Self::Registration => all(&|| Worker::Register { newcomers: Rc::clone(&stage.newcomers) }),
        })
    }
}

fn client_credentials(stage: &Stage) -> Worker {
    let fields = [("grant_type", "client_credentials"), ("scope", "api.read")];
    let headers = [("Authorization", &*stage.service.basic())];
    Worker::Repeat {
        request: stage.site.post("/oauth2/token", &headers, &fields),
        proof: "\"access_token\":\"ey",
    }
}

async fn refreshing(
    stage: &Stage,
    connections: usize,
    scope: &str,
    signatures: usize,
) -> Result<Vec<Worker>> {
    let template = flow::refresh_template(&stage.site, &stage.application);
    let tokens = stage.tokens(connections, scope).await?.into_iter().map(|it| it.refresh_token);
    Ok(tokens.map(|token| Worker::Refresh { template: template.clone(), token, signatures }).collect())
}

fn walking(stage: &Stage, connections: usize) -> Vec<Worker> {
    let template = flow::exchange_template(&stage.site, &stage.application);
    let people = stage.people.iter().take(connections);
    let walk = |person| Worker::Walk {
        request: flow::authorize_request(&stage.site, &stage.application, person, SCOPE),
        template: template.clone(),
    };
    people.map(walk).collect()
}

async fn presenting(
    stage: &Stage,
    connections: usize,
    worker: fn(&Stage, &str) -> Worker,
) -> Result<Vec<Worker>> {
    let tokens = stage.tokens(connections, SCOPE).await?;
    Ok(tokens.iter().map(|it| worker(stage, &it.access_token)).collect())
}

fn userinfo(stage: &Stage, token: &str) -> Worker {
    let headers = [("Authorization", &*format!("Bearer {token}"))];
    Worker::Repeat { request: stage.site.get("/oauth2/userinfo", &headers), proof: "\"sub\"" }
}

fn introspection(stage: &Stage, token: &str) -> Worker {
    let headers = [("Authorization", &*stage.resource.basic())];
    let request = stage.site.post("/oauth2/introspect", &headers, &[("token", token)]);
    Worker::Repeat { request, proof: "\"active\":true" }
}

fn document(stage: &Stage, path: &str, proof: &'static str) -> Worker {
    Worker::Repeat { request: stage.site.get(path, &[]), proof }
}

/// What browsers post that were signed in before and are known, but have no session.
pub async fn login_requests(stage: &Stage, people: impl Iterator<Item = &Person>) -> Result<Vec<Vec<u8>>> {
    let mut connection = Connection::open(stage.site.address).await?;
    let mut requests = Vec::new();
    for person in people {
        let (_, device) = flow::sign_in(&mut connection, &stage.site, person).await?;
        requests.push(flow::login_request(&mut connection, &stage.site, person, device.as_deref()).await?);
    }
    Ok(requests)
}
