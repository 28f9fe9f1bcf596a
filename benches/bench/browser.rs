//! A browser, as far as our pages need one: it keeps cookies and posts forms with their proof of origin.

use anyhow::{Context, Result};

use crate::http::{Connection, Head};
use crate::site::Site;

/// A browser.
pub struct Browser {
    site: Site,
    cookies: Vec<(String, String)>,
    /// What a proxy says of where it comes from; nothing when there is none in between.
    address: Option<String>,
}

impl Browser {
    /// A new one on this machine.
    pub fn new(site: &Site) -> Self {
        Self { site: site.clone(), cookies: Vec::new(), address: None }
    }

    /// A new one at an address, which the server believes (NET-1).
    pub fn at(site: &Site, address: &str) -> Self {
        Self { address: Some(address.to_owned()), ..Self::new(site) }
    }

    /// Opens a page.
    pub async fn open(&mut self, connection: &mut Connection, target: &str) -> Result<Head> {
        let cookies = self.cookie_header();
        let answer = connection.ask(&self.site.get(target, &self.headers(&cookies))).await?;
        Ok(self.keep(answer))
    }

    /// Posts the form of the page that the connection answered last.
    pub async fn post(
        &mut self,
        connection: &mut Connection,
        target: &str,
        fields: &[(&str, &str)],
    ) -> Result<Head> {
        let token = connection.field("csrf_token");
        let token = token.with_context(|| format!("no csrf_token for {target}"))?;
        let fields = [&[("csrf_token", token)], fields].concat();
        let (cookies, issuer) = (self.cookie_header(), self.site.issuer());
        let mut headers = self.headers(&cookies);
        headers.push(("Origin", &issuer));
        let request = self.site.post(target, &headers, &fields);
        let answer = connection.ask(&request).await?;
        Ok(self.keep(answer))
    }

    /// Whether it has a cookie.
    pub fn has(&self, purpose: &str) -> bool {
        let name = self.site.cookie_name(purpose);
        self.cookies.iter().any(|(it, _)| *it == name)
    }

    /// Loses a cookie.
    pub fn lose(&mut self, purpose: &str) {
        let name = self.site.cookie_name(purpose);
        self.cookies.retain(|(it, _)| *it != name);
    }

    fn headers<'a>(&'a self, cookies: &'a str) -> Vec<(&'a str, &'a str)> {
        let address = self.address.as_deref().map(|it| ("X-Forwarded-For", it));
        let cookies = Some(cookies).filter(|it| !it.is_empty()).map(|it| ("Cookie", it));
        address.into_iter().chain(cookies).collect()
    }

    fn cookie_header(&self) -> String {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    /// Takes the cookies of an answer; an empty one takes a cookie back.
    fn keep(&mut self, answer: Head) -> Head {
        for (name, value) in &answer.cookies {
            self.cookies.retain(|(it, _)| it != name);
            if !value.is_empty() {
                self.cookies.push((name.clone(), value.clone()));
            }
        }
        answer
    }
}
