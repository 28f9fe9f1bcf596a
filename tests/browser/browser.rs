//! A Chromium that a test drives through its driver.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use fantoccini::elements::Element;
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use reqwest::Method;
use serde_json::{Value, json};
use url::Url;

const AXE: &str = include_str!("vendor/axe.min.js");

/// Keeps the browser to this machine and its first steps quiet.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
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

/// One browser with a profile of its own. Every wait is for an element and ends after 30 seconds.
#[derive(Clone)]
pub struct Browser {
    client: Client,
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
        Browser { client: builder.connect(&self.address).await.expect("a browser that opens") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Browser {
    /// Goes to an address.
    pub async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Waits for an element and types into it in place of what it held.
    pub async fn fill(&self, selector: &str, text: &str) {
        let field = self.element(selector).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Waits for an element and clicks on it.
    pub async fn click(&self, selector: &str) {
        self.element(selector).await.click().await.unwrap();
    }

    /// Waits for an element and reads what a person reads there.
    pub async fn text(&self, selector: &str) -> String {
        self.element(selector).await.text().await.unwrap()
    }

    /// Whether an element is there now.
    pub async fn has(&self, selector: &str) -> bool {
        self.client.find(Locator::Css(selector)).await.is_ok()
    }

    /// Waits for an element; several selectors with commas mean any of them.
    pub async fn wait_for(&self, selector: &str) {
        self.element(selector).await;
    }

    /// The address of the page.
    pub async fn address(&self) -> Url {
        self.client.current_url().await.unwrap()
    }

    /// One page back in this tab's history.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Opens a tab, goes on in it and gives the one that was left.
    pub async fn open_tab(&self) -> WindowHandle {
        let left = self.client.window().await.unwrap();
        let opened = self.client.new_window(true).await.unwrap();
        self.client.switch_to_window(opened.handle).await.unwrap();
        left
    }

    /// Goes on in another tab and gives the one that was left.
    pub async fn switch_to(&self, tab: WindowHandle) -> WindowHandle {
        let left = self.client.window().await.unwrap();
        self.client.switch_to_window(tab).await.unwrap();
        left
    }

    /// From the next page on, no script of a page runs.
    pub async fn disable_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Gives the browser an authenticator that recognises its person at once.
    pub async fn add_authenticator(&self) {
        self.client.issue_cmd(AddAuthenticator).await.unwrap();
    }

    /// From the next page on, the browser asks for pages in this language.
    pub async fn prefer_language(&self, tag: &str) {
        self.devtools("Network.enable", json!({})).await;
        let headers = json!({ "headers": { "Accept-Language": tag } });
        self.devtools("Network.setExtraHTTPHeaders", headers).await;
    }

    /// What an attribute of an element says.
    pub async fn attribute(&self, selector: &str, name: &str) -> String {
        self.element(selector).await.attr(name).await.unwrap().unwrap_or_default()
    }

    /// Looks at the page as different people would, light and dark, narrow and wide: axe-core must find no fault, a
    /// narrow page must not need sideways scrolling, and a picture of each is kept below the build folder.
    pub async fn look_at(&self, name: &str) {
        for scheme in ["light", "dark"] {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
            for width in [320, 1280] {
                let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
                self.save_picture(&format!("{name}-{width}-{scheme}.png")).await;
                self.expect_no_sideways_scrolling(name, width).await;
            }
            self.expect_accessible(name, scheme).await;
        }
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }

    async fn expect_accessible(&self, name: &str, scheme: &str) {
        self.client.execute(AXE, Vec::new()).await.unwrap();
        let script = "const done = arguments[arguments.length - 1];
            axe.run().then(found => done(found.violations.map(it =>
                `${it.id}: ${it.help}: ${it.nodes.map(node => node.html).join(' ')}`)), error => done([`${error}`]));";
        let faults = self.client.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(faults, json!([]), "axe-core on {name}, {scheme}");
    }

    async fn expect_no_sideways_scrolling(&self, name: &str, width: u32) {
        let script = "return document.documentElement.scrollWidth <= window.innerWidth";
        let fits = self.client.execute(script, Vec::new()).await.unwrap();
        assert_eq!(fits, json!(true), "{name} at {width} px");
    }

    async fn save_picture(&self, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), self.client.screenshot().await.unwrap()).unwrap();
    }

    /// Ends the session and with it the browser.
    pub async fn close(self) {
        let _ = self.client.close().await;
    }

    async fn element(&self, selector: &str) -> Element {
        match self.client.wait().for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => {
                self.save_picture("failed.png").await;
                let (address, text) = (self.address().await, self.page_text().await);
                panic!("no {selector} at {address}: {error}\n{text}")
            }
        }
    }

    async fn page_text(&self) -> String {
        match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    async fn devtools(&self, command: &'static str, parameters: Value) {
        self.client.issue_cmd(DevTools { command, parameters }).await.unwrap();
    }
}

/// A command of Chromium's own protocol, which its driver passes on.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// Web Authentication Level 2 §11.3: a virtual authenticator, built into the device.
#[derive(Debug)]
struct AddAuthenticator;

impl WebDriverCompatibleCommand for AddAuthenticator {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/webauthn/authenticator", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserConsenting": true,
            "isUserVerified": true,
        });
        (Method::POST, Some(body.to_string()))
    }
}
