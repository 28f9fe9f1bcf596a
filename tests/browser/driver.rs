//! Where Chromium and its driver are, and how they start and end.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use fantoccini::ClientBuilder;
use serde_json::json;

use crate::browser::Browser;

/// Keeps the browser to this machine, its first steps quiet and its pages as wide as their window, as on a phone.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-first-run",
    "--lang=en",
];

/// Where the browser and its driver are.
pub struct Programs {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Programs {
    /// Finds both by `CHROMIUM` and `CHROMEDRIVER`, else in the path.
    pub fn find() -> Option<Self> {
        let chromium = program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
        let driver = program("CHROMEDRIVER", &["chromedriver", "chromium.chromedriver"])?;
        Some(Self { chromium, driver })
    }
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(chosen) = env::var_os(variable).filter(|it| !it.is_empty()) {
        return Some(PathBuf::from(chosen));
    }
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|it| it.is_file())
}

/// The driver's process; it ends with this value, and the browser with it.
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts the driver on a port that it chooses.
    pub fn start(programs: &Programs) -> Self {
        let mut command = Command::new(&programs.driver);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().expect("a driver that runs");
        let mut lines = BufReader::new(process.stdout.take().expect("the driver's output")).lines();
        let said = lines.find_map(|line| {
            let line = line.expect("a line");
            let (_, port) = line.split_once("successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let address = format!("http://127.0.0.1:{}", said.expect("a driver that says its port"));
        Self { process, address }
    }

    /// Opens a browser.
    pub async fn open(&self, programs: &Programs) -> Browser {
        let options = json!({ "binary": programs.chromium, "args": ARGUMENTS });
        let capabilities = json!({ "goog:chromeOptions": options });
        let mut builder = ClientBuilder::native();
        builder.capabilities(capabilities.as_object().expect("an object").clone());
        Browser::driven_by(builder.connect(&self.address).await.expect("a browser that opens"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
