//! Everything an operation needs before it begins: clients and people that the commands made, and their tokens.

use std::cell::RefCell;
use std::rc::Rc;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::flow::{self, Person, REDIRECT_URI, SCOPE, Tokens};
use crate::http::Connection;
use crate::installation::Installation;
use crate::load::{self, Plan};
use crate::people::{Letters, Newcomers, Owners};
use crate::site::{Credentials, Site};
use crate::worker::{Stock, Worker};

/// The resource that tokens are for.
pub const RESOURCE: &str = "https://api.example.com";

/// How many people open accounts at the same time; no more than the server hashes for on one core.
const CONNECTIONS: usize = 16;

/// Clients and people.
pub struct Stage {
    /// The server.
    pub site: Site,
    /// Acts for itself.
    pub service: Credentials,
    /// Signs people in, without asking them for consent.
    pub application: Credentials,
    /// Asks whether tokens are active.
    pub resource: Credentials,
    /// Those who sign in, each with a browser.
    pub people: Vec<Person>,
    /// Those who have no account yet.
    pub newcomers: Rc<Newcomers>,
    /// Those who have an app.
    pub owners: Owners,
    /// Those who come all at once.
    pub crowd: Vec<Person>,
}

impl Stage {
    /// Makes all of it through the commands.
    pub fn set(installation: &Installation, letters: &Letters, people: usize) -> Result<Self> {
        let client = |arguments: &[&str]| -> Result<Credentials> {
            let made = installation.command_json(&[&["client", "create"], arguments].concat(), None)?;
            Ok(Credentials {
                client_id: text(&made, "client_id")?,
                client_secret: text(&made, "client_secret")?,
            })
        };
        let service = ["--name", "Service", "--grant", "client_credentials", "--scope", "api.read api.write"];
        let application = ["--name", "Application", "--redirect-uri", REDIRECT_URI, "--scope", SCOPE];
        let grants = ["--grant", "authorization_code", "--grant", "refresh_token", "--skip-consent"];
        let resource = ["--name", "Resource", "--grant", "client_credentials", "--scope", "api.read"];
        let audience = ["--audience", RESOURCE];
        Ok(Self {
            site: installation.site.clone(),
            service: client(&[&service[..], &audience].concat())?,
            application: client(&[&application[..], &grants, &audience].concat())?,
            resource: client(&[&resource[..], &["--resource", RESOURCE]].concat())?,
            people: (0..people).map(|number| person(installation, number)).collect::<Result<_>>()?,
            newcomers: Rc::new(Newcomers::new(&installation.site, letters)),
            owners: Owners::default(),
            crowd: Vec::new(),
        })
    }

    /// Lets so many people come who open their accounts themselves: some get an app, the others are the crowd.
    pub async fn welcome(&mut self, owners: usize, crowd: usize) -> Result<()> {
        let worker = || Worker::Register { newcomers: Rc::clone(&self.newcomers) };
        let workers = (0..CONNECTIONS).map(|_| worker()).collect();
        load::run(self.site.address, workers, Plan::count(owners + crowd)).await?;
        let mut came = self.newcomers.take();
        self.crowd = came.split_off(owners.min(came.len()));
        self.owners.enrol(&self.site, came).await?;
        self.newcomers.settle().await;
        Ok(())
    }

    /// Signs everybody in.
    pub async fn sign_in(&mut self) -> Result<()> {
        let mut connection = Connection::open(self.site.address).await?;
        for person in &mut self.people {
            person.cookies = flow::sign_in(&mut connection, &self.site, person).await?.0;
        }
        Ok(())
    }

    /// Tokens of the application for some people, a family each.
    pub async fn tokens(&self, people: usize, scope: &str) -> Result<Vec<Tokens>> {
        let mut connection = Connection::open(self.site.address).await?;
        let mut template = flow::exchange_template(&self.site, &self.application);
        let mut all = Vec::new();
        for person in self.people.iter().take(people) {
            let request = flow::authorize_request(&self.site, &self.application, person, scope);
            let code = flow::authorize(&mut connection, &request).await?;
            all.push(flow::tokens(&mut connection, template.fill(&code)).await?);
        }
        Ok(all)
    }

    /// So many codes that nobody has exchanged yet. They live for a minute.
    pub async fn codes(&self, many: usize) -> Result<Stock> {
        let stock: Stock = Rc::new(RefCell::default());
        let workers = self.people.iter().map(|person| Worker::Authorize {
            request: flow::authorize_request(&self.site, &self.application, person, SCOPE),
            stock: Rc::clone(&stock),
        });
        load::run(self.site.address, workers.collect(), Plan::count(many)).await?;
        Ok(stock)
    }
}

fn person(installation: &Installation, number: usize) -> Result<Person> {
    let person = Person::new(format!("person-{number}@example.com"))?;
    let name = format!("Person {number}");
    let arguments =
        ["user", "create", "--email", &person.username, "--name", &name, "--password-stdin", "--verified"];
    installation.command_json(&arguments, Some(&person.password))?;
    Ok(person)
}

fn text(document: &Value, name: &str) -> Result<String> {
    let found = document.get(name).and_then(Value::as_str);
    Ok(found.with_context(|| format!("no {name} in {document}"))?.to_owned())
}
