//! What the tests of mailed links share.

use futures_util::future::join_all;

use crate::support::app::App;
use crate::support::browser::Browser;

/// Twenty browsers at two instances confirm one link at once, and one of them succeeds (MAIL-1).
pub(super) async fn race_to_confirm(app: &App, link: &str) {
    let second = app.second().await;
    let mut pages = Vec::new();
    for number in 0..20 {
        let browser = Browser::new(if number % 2 == 0 { app } else { &second });
        pages.push((browser.open(link).await, browser));
    }
    let uses = pages.iter().map(|(page, browser)| async { browser.post_page(page, &[], &[]).await.status });
    let statuses = join_all(uses).await;
    assert_eq!(statuses.iter().filter(|it| **it == 303).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|it| [303, 400, 503].contains(it)), "{statuses:?}");
    second.stop().await;
}
