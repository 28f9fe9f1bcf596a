//! The mail server of the benchmark: takes every letter and hands the links to those who wait for them.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Result;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::sleep;

/// After so long without a letter none is on its way: the server looks for what it missed every second.
const QUIET: Duration = Duration::from_millis(1500);

/// A mail server on this machine, in clear and without a password.
#[derive(Clone)]
pub struct Letters {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    awaited: HashMap<String, oneshot::Sender<String>>,
    arrived: usize,
}

impl Letters {
    /// Starts it within the runtime.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let letters = Self { address: listener.local_addr()?, shared: Arc::default() };
        let theirs = letters.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let letters = theirs.clone();
                // What a conversation ends with is the sender's to tell: it tries again.
                tokio::spawn(async move { letters.converse(stream).await });
            }
        });
        Ok(letters)
    }

    /// The token of the next link that proves this address.
    pub fn token_for(&self, recipient: &str) -> oneshot::Receiver<String> {
        let (sender, receiver) = oneshot::channel();
        self.lock().awaited.insert(recipient.to_owned(), sender);
        receiver
    }

    /// Waits until no letter is on its way any more.
    pub async fn settle(&self) {
        let mut before = None;
        while before != Some(self.lock().arrived) {
            before = Some(self.lock().arrived);
            sleep(QUIET).await;
        }
    }

    async fn converse(&self, stream: TcpStream) -> Result<()> {
        let mut stream = BufStream::new(stream);
        let (mut recipient, mut line) = (String::new(), String::new());
        say(&mut stream, "220 bench").await?;
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
                "EHLO" => say(&mut stream, "250-bench\r\n250 8BITMIME").await?,
                "RCPT" => {
                    let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                    address.clone_into(&mut recipient);
                    say(&mut stream, "250 ok").await?;
                }
                "DATA" => {
                    say(&mut stream, "354 go on").await?;
                    self.take(&recipient, &read_message(&mut stream).await?);
                    say(&mut stream, "250 taken").await?;
                }
                "QUIT" => return say(&mut stream, "221 bye").await,
                _ => say(&mut stream, "250 ok").await?,
            }
        }
    }

    fn take(&self, recipient: &str, message: &str) {
        let mut shared = self.lock();
        shared.arrived += 1;
        let Some(token) = verification_token(message) else { return };
        if let Some(sender) = shared.awaited.remove(recipient) {
            // Nobody waits any more when the time was over.
            let _gone = sender.send(token);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn say(stream: &mut BufStream<TcpStream>, answer: &str) -> Result<()> {
    stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    Ok(stream.flush().await?)
}

async fn read_message(stream: &mut BufStream<TcpStream>) -> Result<String> {
    let mut message = String::new();
    while !message.ends_with("\r\n.\r\n") {
        if stream.read_line(&mut message).await? == 0 {
            break;
        }
    }
    Ok(message)
}

/// What the link of a letter carries, read from its text part.
fn verification_token(message: &str) -> Option<String> {
    let (_, part) = message.split_once("Content-Type: text/plain")?;
    let (head, text) = part.split_once("\r\n\r\n")?;
    let text = match head.contains("quoted-printable") {
        true => text.replace("=\r\n", "").replace("=3D", "="),
        false => text.to_owned(),
    };
    let (_, rest) = text.split_once("/verify-email?token=")?;
    rest.split_whitespace().next().map(str::to_owned)
}
