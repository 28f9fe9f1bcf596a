//! A static handler on actix, as bare as it gets: what HTTP itself allows.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Stdio};

use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::{Context, Result};

use crate::pinning::{Cores, Place};
use crate::site::Site;

/// A static server in a process of its own.
pub struct StaticServer {
    child: Child,
    /// Where it is.
    pub site: Site,
}

impl StaticServer {
    /// Starts one, where the server of the benchmark runs too, that answers `/0`, `/1` and so on with bodies of these sizes.
    pub fn start(cores: &Cores, sizes: &[usize]) -> Result<Self> {
        let mut child = cores
            .command(Place::Server, &std::env::current_exe()?)
            .args(["child", "static"])
            .args(sizes.iter().map(ToString::to_string))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        Ok(Self { child, site: Site::on_port(line.trim().parse().context("no port")?) })
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves until the parent is gone.
pub fn serve(sizes: Vec<usize>) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    println!("{}", listener.local_addr()?.port());
    let workers = std::thread::available_parallelism()?.get();
    let routes = move |config: &mut web::ServiceConfig| {
        for (number, size) in sizes.iter().enumerate() {
            let body = Bytes::from(vec![b' '; *size]);
            let answer = move || {
                let body = body.clone();
                async move { HttpResponse::Ok().content_type("application/json").body(body) }
            };
            config.route(&format!("/{number}"), web::get().to(answer));
        }
    };
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    let server = HttpServer::new(move || App::new().configure(routes.clone())).workers(workers);
    Ok(actix_web::rt::System::new().block_on(server.listen(listener)?.run())?)
}
