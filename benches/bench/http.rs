//! As little of HTTP/1.1 as a load needs: prepared bytes out, and of the answer its status, where it leads, its cookies
//! and its body. It must cost far less than what it measures.

use std::net::SocketAddr;
use std::ops::Range;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const FIRST_BUFFER: usize = 16 * 1024;

/// An answer that is neither 2xx nor 3xx. A row with one of these does not count.
#[derive(Debug, Error)]
#[error("{request} answered {status}: {body}")]
pub struct BadAnswer {
    /// The status.
    pub status: u16,
    retry_after: Option<Duration>,
    request: String,
    body: String,
}

/// How long whoever was sent away is to wait: 503 with `Retry-After` (PW-8). Any other error stays one.
pub fn wait_asked_by(error: anyhow::Error) -> Result<Duration> {
    match error.downcast_ref::<BadAnswer>() {
        Some(BadAnswer { status: 503, retry_after: Some(wait), .. }) => Ok(*wait),
        _ => Err(error),
    }
}

/// What an answer's head says.
#[derive(Debug, Default)]
pub struct Head {
    /// The status.
    pub status: u16,
    /// `Location`.
    pub location: Option<String>,
    /// Names and values of `Set-Cookie`.
    pub cookies: Vec<(String, String)>,
    content_length: Option<usize>,
    retry_after: Option<Duration>,
}

impl Head {
    /// The value of a cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Whether it leads to a page, whatever its query.
    pub fn leads_to(&self, path: &str) -> bool {
        self.location.as_deref().and_then(|it| it.split('?').next()) == Some(path)
    }
}

/// A connection that is kept alive.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    body: Range<usize>,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; FIRST_BUFFER], body: 0..0 })
    }

    /// Sends a request and reads the whole answer, whose body stays until the next one.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Head> {
        self.stream.write_all(request).await?;
        let (mut filled, mut read) = (0, None);
        loop {
            if filled == self.buffer.len() {
                self.buffer.resize(filled * 2, 0);
            }
            let free = self.buffer.get_mut(filled..).unwrap_or_default();
            let length = self.stream.read(free).await?;
            if length == 0 {
                bail!("{} was left without an answer", first_line(request));
            }
            filled += length;
            let arrived = self.buffer.get(..filled).unwrap_or_default();
            if read.is_none() {
                read = parse_head(arrived)?;
            }
            if let Some((head, end)) = &read
                && filled >= end + head.content_length.unwrap_or(0)
            {
                break;
            }
        }
        let (head, end) = read.context("an answer without a head")?;
        self.body = end..filled;
        if matches!(head.status, 200..=399) {
            return Ok(head);
        }
        let body = String::from_utf8_lossy(self.body()).chars().take(200).collect();
        let Head { status, retry_after, .. } = head;
        Err(BadAnswer { status, retry_after, request: first_line(request), body }.into())
    }

    /// The body of the last answer.
    pub fn body(&self) -> &[u8] {
        self.buffer.get(self.body.clone()).unwrap_or_default()
    }

    /// A text of the last answer's JSON; tokens need no unescaping.
    pub fn json_text(&self, name: &str) -> Option<&str> {
        self.between(&format!("\"{name}\":\""), '"')
    }

    /// The value of a hidden field of the last answer's form; what we seal needs no unescaping.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.between(&format!("name=\"{name}\" value=\""), '"')
    }

    /// What stands between two marks of the last answer.
    pub fn between(&self, before: &str, after: char) -> Option<&str> {
        let body = std::str::from_utf8(self.body()).ok()?;
        let (_, rest) = body.split_once(before)?;
        rest.split(after).next()
    }
}

/// The head and where it ends, once it has arrived.
fn parse_head(arrived: &[u8]) -> Result<Option<(Head, usize)>> {
    let Some(end) = arrived.windows(4).position(|it| it == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(arrived.get(..end).unwrap_or_default())?;
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|it| it.get(9..12)).context("no status line")?;
    let mut head = Head { status: status.parse()?, ..Head::default() };
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        // Lengths first: most names are told apart without a look at them.
        match name.len() {
            14 if name.eq_ignore_ascii_case("content-length") => head.content_length = Some(value.parse()?),
            8 if name.eq_ignore_ascii_case("location") => head.location = Some(value.to_owned()),
            10 if name.eq_ignore_ascii_case("set-cookie") => head.cookies.extend(cookie(value)),
            11 if name.eq_ignore_ascii_case("retry-after") => {
                head.retry_after = Some(Duration::from_secs(value.parse()?));
            }
            17 if name.eq_ignore_ascii_case("transfer-encoding") => bail!("an answer of unknown length"),
            _ => {}
        }
    }
    Ok(Some((head, end + 4)))
}

fn cookie(value: &str) -> Option<(String, String)> {
    let (name, value) = value.split(';').next()?.split_once('=')?;
    Some((name.to_owned(), value.to_owned()))
}

/// Method and path of a request, without its query.
fn first_line(request: &[u8]) -> String {
    let text = String::from_utf8_lossy(request);
    text.split(['?', '\r']).next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned()
}
