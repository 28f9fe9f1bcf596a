//! What bounds the server, measured with the same means: on its core, or against the same PostgreSQL from its core.

mod cryptography;
mod durability;

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde::Serialize;

use crate::load::{self, Plan};
use crate::pinning::{Cores, Place};
use crate::static_server::{self, StaticServer};
use crate::worker::Worker;

/// Connections that ask PostgreSQL at the same time: more give no more on few cores.
const DATABASE_CONNECTIONS: usize = 8;
const HTTP_CONNECTIONS: usize = 32;

/// Limits, each in operations a second.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Limits {
    /// RSA-2048 signatures of OpenSSL on one core.
    pub rsa: f64,
    /// Argon2id hashes (19 MiB, 2 passes) on one core.
    pub argon2: f64,
    /// Durable rotations (UPDATE, INSERT, COMMIT) over several connections.
    pub rotation: f64,
    /// The same over one connection.
    pub rotation_one_connection: f64,
    /// Reads of one row over several connections.
    pub select: f64,
    /// Answers of a static handler as long as the JWKS.
    pub http: f64,
    /// Answers of a static handler as long as the metadata.
    pub http_discovery: f64,
}

/// What limits are measured with.
pub struct Bench<'a> {
    /// The cores.
    pub cores: &'a Cores,
    /// An empty database.
    pub database_url: String,
    /// The lengths of the JWKS and of the metadata.
    pub body_lengths: [usize; 2],
    /// How long each limit is measured.
    pub length: Duration,
}

impl Bench<'_> {
    /// Measures all.
    pub async fn measure(&self) -> Result<Limits> {
        let url = self.database_url.as_str();
        let many = DATABASE_CONNECTIONS.to_string();
        Ok(Limits {
            rsa: self.ask_child(&["rsa"])?,
            argon2: self.ask_child(&["argon2"])?,
            rotation: self.ask_child(&["rotation", url, &many])?,
            rotation_one_connection: self.ask_child(&["rotation", url, "1"])?,
            select: self.ask_child(&["select", url, &many])?,
            http: self.http(0).await?,
            http_discovery: self.http(1).await?,
        })
    }

    /// Measures in a process of its own on the server's core.
    fn ask_child(&self, what: &[&str]) -> Result<f64> {
        let output = self
            .cores
            .command(Place::Server, &std::env::current_exe()?)
            .arg("child")
            .args(what)
            .arg(self.length.as_secs_f64().to_string())
            .stderr(Stdio::inherit())
            .output()?;
        ensure!(output.status.success(), "measuring {what:?} failed");
        String::from_utf8(output.stdout)?.trim().parse().context("no figure")
    }

    async fn http(&self, number: usize) -> Result<f64> {
        let server = StaticServer::start(self.cores, &self.body_lengths)?;
        let request = server.site.get(&format!("/{number}"), &[]);
        let worker = || Worker::Repeat { request: request.clone(), proof: " " };
        let workers = (0..HTTP_CONNECTIONS).map(|_| worker()).collect();
        let plan = Plan::time(self.length / 4, self.length);
        Ok(load::run(server.site.address, workers, plan).await?.rate)
    }
}

/// Measures one limit, in the process that was started for it, and prints it.
pub fn child(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let seconds = |text: &str| Ok::<_, anyhow::Error>(Duration::from_secs_f64(text.parse()?));
    let rate = match *arguments.as_slice() {
        ["rsa", length] => cryptography::signatures(seconds(length)?)?,
        ["argon2", length] => cryptography::hashes(seconds(length)?)?,
        ["rotation", url, connections, length] => {
            durability::rotations(url, connections.parse()?, seconds(length)?)?
        }
        ["select", url, connections, length] => {
            durability::selects(url, connections.parse()?, seconds(length)?)?
        }
        ["static", ref sizes @ ..] => {
            return static_server::serve(sizes.iter().map(|it| it.parse()).collect::<Result<_, _>>()?);
        }
        _ => bail!("unknown: {arguments:?}"),
    };
    println!("{rate}");
    Ok(())
}
