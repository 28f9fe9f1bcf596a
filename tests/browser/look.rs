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
const FORMS: [(&str, [u32; 2]); 2] = [("light", [320, 1280]), ("dark", [1280, 320])];

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
                let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
                self.evaluate_later(DRAWN).await;
                self.keep_picture(&format!("{name}-{width}-{scheme}")).await;
                self.expect_no_sideways_scrolling(name, width).await;
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

    /// Keeps a picture of the whole page where somebody wants pictures.
    pub async fn keep_picture(&self, name: &str) {
        let Some(folder) = env::var_os("SCREENSHOTS").filter(|it| !it.is_empty()).map(PathBuf::from) else {
            return;
        };
        let taken = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
        let picture = STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    async fn expect_accessible(&self, name: &str, scheme: &str) {
        self.evaluate(AXE).await;
        let script = "const done = arguments[arguments.length - 1];
            axe.run().then(found => done(found.violations.map(it =>
                `${it.id}: ${it.help}: ${it.nodes.map(node => node.html).join(' ')}`)), error => done([`${error}`]));";
        assert_eq!(self.evaluate_later(script).await, json!([]), "axe-core on {name}, {scheme}");
    }

    async fn expect_no_sideways_scrolling(&self, name: &str, width: u32) {
        let fits = "return document.scrollingElement.scrollWidth <= window.innerWidth";
        assert_eq!(self.evaluate(fits).await, Value::Bool(true), "{name} at {width} px");
    }
}
