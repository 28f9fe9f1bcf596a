//! What a person does with Bonafide, in a real browser, by themselves and through the sample relying party. Each page on the
//! way is looked at: axe-core finds no fault, and it fits a narrow screen.
//!
//! Without Chromium and its driver these tests say so and pass, except where `CI` is `true`. With `SCREENSHOTS` set to a
//! folder, a picture of every page is kept there, narrow and wide, light and dark.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

#[path = "../support/mod.rs"]
mod support;

mod account;
mod browser;
mod commands;
mod driver;
mod erasure;
mod first_run;
mod look;
mod pages;
mod passkeys;
mod recovery;
mod registration;
mod relying_party;
mod right_to_left;
mod second_factor;
mod stack;
mod steps;
mod without_scripts;

use std::env;
use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;

use browser::Browser;
use driver::{Driver, Programs};
use stack::{Settings, Stack};

/// Runs a scenario with all of Bonafide and a browser of its own, and leaves nothing of them behind.
async fn try_out(scenario: impl AsyncFnOnce(&mut Stack, &Browser)) {
    try_out_with(Settings::new(), scenario).await;
}

/// The same with other settings.
async fn try_out_with(settings: Settings, scenario: impl AsyncFnOnce(&mut Stack, &Browser)) {
    let Some(programs) = Programs::find() else {
        let is_pipeline = env::var("CI").is_ok_and(|it| it == "true");
        assert!(!is_pipeline, "Chromium or its driver is absent, and the pipeline leaves no test out");
        eprintln!(
            "Chromium or its driver is absent (CHROMIUM and CHROMEDRIVER name them): nothing was tested"
        );
        return;
    };
    let mut stack = Stack::start(settings).await;
    let driver = Driver::start(&programs);
    let browser = driver.open(&programs).await;
    let outcome = AssertUnwindSafe(scenario(&mut stack, &browser)).catch_unwind().await;
    browser.close().await;
    if let Err(panic) = outcome {
        eprintln!("{}", stack.logs());
        resume_unwind(panic);
    }
}
