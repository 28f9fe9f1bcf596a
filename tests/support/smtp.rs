//! A mail server on this machine that answers as the test wants: well, not at all, late, with 4xx or 5xx, with or without
//! encryption and a password.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::{fs, thread};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bonafide::config::{MailMode, MailSettings, Sender, SmtpEncryption, SmtpServer};
use bonafide::types::{EmailAddress, Secret};
use openssl::asn1::Asn1Time;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::ssl::{SslAcceptor, SslMethod};
use openssl::x509::extension::{BasicConstraints, SubjectAlternativeName};
use openssl::x509::{X509, X509NameBuilder};

use super::mail::Mailed;

/// Where in a conversation something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Greeting,
    SignIn,
    Recipient,
    /// The answer to a whole message.
    Message,
}

/// How the server answers from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Takes,
    /// Closes every connection.
    Gone,
    /// Says nothing from this step on until it has other manners.
    SilentAt(Step),
    /// Says this at a step.
    Says(Step, &'static str),
    /// Takes a message and closes the connection instead of answering.
    ForgetsToAnswer,
}

/// What the server asks of those who send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demands {
    pub encryption: SmtpEncryption,
    pub password: Option<&'static str>,
}

/// A running mail server.
pub struct SmtpSink {
    shared: Arc<Shared>,
    demands: Demands,
    port: u16,
    certificate: X509,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    demands: Demands,
    acceptor: SslAcceptor,
}

struct State {
    manner: Manner,
    received: Vec<(String, Mailed)>,
    connections: usize,
    reached: Vec<Step>,
}

impl SmtpSink {
    /// A server in clear that wants no password.
    pub fn start() -> Self {
        Self::demanding(Demands { encryption: SmtpEncryption::None, password: None })
    }

    pub fn demanding(demands: Demands) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (acceptor, certificate) = acceptor();
        let state =
            State { manner: Manner::Takes, received: Vec::new(), connections: 0, reached: Vec::new() };
        let shared =
            Arc::new(Shared { state: Mutex::new(state), changed: Condvar::new(), demands, acceptor });
        let theirs = Arc::downgrade(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let Some(shared) = theirs.upgrade() else { return };
                shared.state.lock().unwrap().connections += 1;
                thread::spawn(move || shared.welcome(stream));
            }
        });
        Self { shared, demands, port, certificate }
    }

    /// The settings that lead here.
    pub fn settings(&self) -> MailSettings {
        let password = self.demands.password;
        MailSettings {
            mode: MailMode::Smtp(SmtpServer {
                host: "localhost".to_owned(),
                port: self.port,
                encryption: self.demands.encryption,
                credentials: password.map(|it| ("ada".to_owned(), Secret::new(it.to_owned()))),
            }),
            from: Sender {
                name: Some("Example".to_owned()),
                address: EmailAddress::parse("no-reply@example.com").unwrap(),
            },
        }
    }

    /// The address for `mail.smtp_url`.
    pub fn url(&self) -> String {
        assert_eq!(self.demands.encryption, SmtpEncryption::None);
        format!("smtp://localhost:{}?tls=none", self.port)
    }

    /// Writes the certificate to trust.
    pub fn write_certificate(&self, path: &Path) {
        fs::write(path, self.certificate.to_pem().unwrap()).unwrap();
    }

    /// From now on it answers like this.
    pub fn be(&self, manner: Manner) {
        self.shared.state.lock().unwrap().manner = manner;
        self.shared.changed.notify_all();
    }

    /// What it took, with the envelope's recipient, in the order in which it came.
    pub fn received(&self) -> Vec<(String, Mailed)> {
        self.shared.state.lock().unwrap().received.clone()
    }

    /// How many connections came.
    pub fn connections(&self) -> usize {
        self.shared.state.lock().unwrap().connections
    }

    /// How often a step was reached.
    pub fn reached(&self, step: Step) -> usize {
        self.shared.state.lock().unwrap().reached.iter().filter(|it| **it == step).count()
    }
}

trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

/// Why a conversation is over.
struct Over;

impl Shared {
    fn welcome(&self, stream: TcpStream) {
        let stream: Box<dyn Stream> = match self.demands.encryption {
            SmtpEncryption::Implicit => match self.acceptor.accept(stream) {
                Ok(stream) => Box::new(stream),
                Err(_) => return,
            },
            SmtpEncryption::StartTls => {
                // Only the second half of such a conversation is worth more than these answers.
                let Some(stream) = self.upgraded(stream) else { return };
                stream
            }
            SmtpEncryption::None => Box::new(stream),
        };
        let is_greeted = self.demands.encryption == SmtpEncryption::StartTls;
        let _ = self.converse(BufReader::new(stream), is_greeted);
    }

    /// Greets in clear and waits for STARTTLS.
    fn upgraded(&self, mut stream: TcpStream) -> Option<Box<dyn Stream>> {
        self.answer(&mut stream, Step::Greeting, "220 sink").ok()?;
        let mut line = String::new();
        let mut lines = BufReader::new(stream.try_clone().unwrap());
        while lines.read_line(&mut line).ok()? > 0 {
            let verb = line.trim_end().to_uppercase();
            let answer = match verb.as_str() {
                "STARTTLS" => {
                    stream.write_all(b"220 go\r\n").ok()?;
                    return Some(Box::new(self.acceptor.accept(stream).ok()?));
                }
                it if it.starts_with("EHLO") => "250-sink\r\n250 STARTTLS\r\n",
                _ => "530 encrypt first\r\n",
            };
            stream.write_all(answer.as_bytes()).ok()?;
            line.clear();
        }
        None
    }

    fn converse(&self, mut stream: BufReader<Box<dyn Stream>>, is_greeted: bool) -> Result<(), Over> {
        if !is_greeted {
            self.answer(stream.get_mut(), Step::Greeting, "220 sink")?;
        }
        let (mut recipient, mut is_known) = (String::new(), self.demands.password.is_none());
        loop {
            let line = read_line(&mut stream)?;
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match verb.as_str() {
                "EHLO" => {
                    let offer = if self.demands.password.is_some() { "AUTH PLAIN" } else { "8BITMIME" };
                    say(stream.get_mut(), &format!("250-sink\r\n250 {offer}"))?;
                }
                "AUTH" => {
                    let login = STANDARD.decode(line.rsplit(' ').next().unwrap()).unwrap_or_default();
                    let expected = format!("\0ada\0{}", self.demands.password.unwrap_or_default());
                    is_known = login == expected.as_bytes();
                    let answer = if is_known { "235 hello" } else { "535 5.7.8 no" };
                    self.answer(stream.get_mut(), Step::SignIn, answer)?;
                }
                "MAIL" if !is_known => say(stream.get_mut(), "530 5.7.0 who are you")?,
                "MAIL" | "RSET" | "NOOP" => say(stream.get_mut(), "250 ok")?,
                "RCPT" => {
                    recipient = line.split_once('<').unwrap().1.trim_end_matches('>').to_owned();
                    self.answer(stream.get_mut(), Step::Recipient, "250 ok")?;
                }
                "DATA" => {
                    say(stream.get_mut(), "354 go on")?;
                    let message = read_message(&mut stream)?;
                    self.take(stream.get_mut(), &recipient, &message)?;
                }
                "QUIT" => return say(stream.get_mut(), "221 bye"),
                _ => say(stream.get_mut(), "502 what")?,
            }
        }
    }

    /// Answers a message, and has it before the answer leaves.
    fn take(&self, stream: &mut dyn Write, recipient: &str, message: &str) -> Result<(), Over> {
        let manner = self.manner_at(Step::Message);
        if let Manner::Says(Step::Message, answer) = manner {
            return say(stream, answer);
        }
        if manner == Manner::Gone {
            return Err(Over);
        }
        self.state.lock().unwrap().received.push((recipient.to_owned(), Mailed::parse(message)));
        if manner == Manner::ForgetsToAnswer { Err(Over) } else { say(stream, "250 taken") }
    }

    fn answer(&self, stream: &mut dyn Write, step: Step, usual: &str) -> Result<(), Over> {
        match self.manner_at(step) {
            Manner::Gone => Err(Over),
            Manner::Says(at, answer) if at == step => say(stream, answer),
            _ => say(stream, usual),
        }
    }

    /// The manner at a step, once it is not silence.
    fn manner_at(&self, step: Step) -> Manner {
        let mut state = self.state.lock().unwrap();
        state.reached.push(step);
        while state.manner == Manner::SilentAt(step) {
            state = self.changed.wait(state).unwrap();
        }
        state.manner
    }
}

fn say(stream: &mut dyn Write, answer: &str) -> Result<(), Over> {
    let written = stream.write_all(format!("{answer}\r\n").as_bytes()).and_then(|()| stream.flush());
    written.map_err(|_| Over)
}

fn read_line(stream: &mut impl BufRead) -> Result<String, Over> {
    let mut line = String::new();
    match stream.read_line(&mut line) {
        Ok(1..) => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
        _ => Err(Over),
    }
}

/// A message without the dots that were put before dots (RFC 5321 §4.5.2).
fn read_message(stream: &mut impl BufRead) -> Result<String, Over> {
    let mut message = String::new();
    loop {
        let line = read_line(stream)?;
        if line == "." {
            return Ok(message);
        }
        message.push_str(line.strip_prefix('.').unwrap_or(&line));
        message.push_str("\r\n");
    }
}

fn acceptor() -> (SslAcceptor, X509) {
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_text("CN", "localhost").unwrap();
    let name = name.build();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_subject_name(&name).unwrap();
    builder.set_issuer_name(&name).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(1).unwrap()).unwrap();
    builder.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap();
    let names = SubjectAlternativeName::new().dns("localhost").build(&builder.x509v3_context(None, None));
    builder.append_extension(names.unwrap()).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    let certificate = builder.build();
    let mut acceptor = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls()).unwrap();
    acceptor.set_private_key(&key).unwrap();
    acceptor.set_certificate(&certificate).unwrap();
    (acceptor.build(), certificate)
}
