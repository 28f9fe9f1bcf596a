//! How pages are looked at: axe-core finds no fault, a narrow page needs no sideways scrolling, and with `SCREENSHOTS`
//! set to a folder a picture of every page in every form is kept there for people.

use std::path::PathBuf;
use std::{env, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::browser::Browser;

const AXE: &str = include_str!("vendor/axe.min.js");

/// Each colour scheme with the widths that it is looked at in; axe-core looks at the last.
const FORMS: [(&str, [u64; 2]); 2] = [("light", [320, 1280]), ("dark", [1280, 320])];

/// How high the window is.
const HEIGHT: u64 = 800;

/// Answers when the page was drawn anew.
const DRAWN: &str =
    "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";

impl Browser {
    /// Looks at the page as different people would: light and dark, narrow and wide.
    pub async fn look_at(&self, name: &str) {
        for (scheme, widths) in FORMS {
            // Nothing is looked at on its way from one colour to another.
            let features = json!([
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]);
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
            for width in widths {
                self.resize(width, HEIGHT).await;
                self.expect_no_sideways_scrolling(name, width).await;
                self.keep_long_picture(&format!("{name}-{width}-{scheme}"), width).await;
            }
            self.expect_accessible(name, scheme).await;
        }
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }

    /// Looks at a page that must be in Arabic, from right to left.
    pub async fn look_at_arabic(&self, name: &str) {
        assert_eq!(self.attribute("html", "dir").await, "rtl", "{name}");
        assert_eq!(self.attribute("html", "lang").await, "ar", "{name}");
        self.look_at(&format!("{name}-arabic")).await;
    }

    /// Keeps a picture of what is in the window where somebody wants pictures.
    pub async fn keep_picture(&self, name: &str) {
        if let Some(folder) = wanted_pictures() {
            let taken = self.devtools("Page.captureScreenshot", json!({})).await;
            let picture = STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("{name}.png")), picture).unwrap();
        }
    }

    /// The same of the whole page, in a window as long as the page: what Chromium captures beyond its window is out of place
    /// where text runs from right to left.
    async fn keep_long_picture(&self, name: &str, width: u64) {
        if wanted_pictures().is_some() {
            let height = self.evaluate("return document.documentElement.scrollHeight").await;
            self.resize(width, height.as_u64().unwrap()).await;
            self.keep_picture(name).await;
        }
    }

    async fn resize(&self, width: u64, height: u64) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        self.evaluate_later(DRAWN).await;
    }

    async fn expect_accessible(&self, name: &str, scheme: &str) {
        self.evaluate(AXE).await;
        let script = "const done = arguments[arguments.length - 1];
            axe.run().then(found => done(found.violations.map(it =>
                `${it.id}: ${it.help}: ${it.nodes.map(node => node.html).join(' ')}`)), error => done([`${error}`]));";
        assert_eq!(self.evaluate_later(script).await, json!([]), "axe-core on {name}, {scheme}");
    }

    async fn expect_no_sideways_scrolling(&self, name: &str, width: u64) {
        let fits = "return document.scrollingElement.scrollWidth <= window.innerWidth";
        assert_eq!(self.evaluate(fits).await, Value::Bool(true), "{name} at {width} px");
    }
}

/// The folder where somebody wants pictures.
fn wanted_pictures() -> Option<PathBuf> {
    env::var_os("SCREENSHOTS").filter(|it| !it.is_empty()).map(PathBuf::from)
}
