//! A letter as a message (RFC 5322, RFC 2045).

use std::time::SystemTime;

use lettre::address::AddressError;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use crate::config::Sender;
use crate::mail::{OpenLetter, SendFailure};
use crate::types::EmailAddress;

/// An address as it is delivered: its domain in ASCII.
pub(super) fn address(address: &EmailAddress) -> Result<Address, AddressError> {
    let (local, domain) = address.for_delivery();
    Address::new(local, domain)
}

/// The message of a letter. Nothing in it depends on when or how often it is sent.
pub(super) fn of(from: &Sender, letter: &OpenLetter) -> Result<Message, SendFailure> {
    let malformed = || SendFailure::Final("no message can be made of it".to_owned());
    let sender = address(&from.address).map_err(|_| malformed())?;
    let recipient = address(&letter.to).map_err(|_| malformed())?;
    let message_id = format!("<{}@{}>", letter.id, from.address.for_delivery().1);
    // No name beside the address: its owner knows it, and a stranger may have chosen it.
    let message = Message::builder()
        .from(Mailbox::new(from.name.as_deref().map(one_line), sender))
        .to(Mailbox::new(None, recipient))
        .subject(one_line(&letter.written.subject))
        .date(SystemTime::from(letter.written_at))
        .message_id(Some(message_id))
        // RFC 3834 §5: no machine answers this.
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(parts(letter));
    message.map_err(|_| malformed())
}

/// The text and the page. Their boundary cannot stand in them: `=_` is nothing that quoted-printable or base64 writes.
fn parts(letter: &OpenLetter) -> MultiPart {
    MultiPart::alternative()
        .boundary(format!("=_{}", letter.id))
        .singlepart(SinglePart::plain(letter.written.text.clone()))
        .singlepart(SinglePart::html(letter.written.html.clone()))
}

/// A text that stays in its header.
fn one_line(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Written;
    use crate::types::MailId;

    fn message(to: &str, subject: &str, from: Option<&str>) -> String {
        let letter = OpenLetter {
            id: MailId::new(),
            kind: "test".to_owned(),
            to: EmailAddress::parse(to).unwrap(),
            written_at: "2030-06-01T12:00:00Z".parse().unwrap(),
            written: Written {
                subject: subject.to_owned(),
                text: "text\r\n.\r\nBcc: x@y.z".to_owned(),
                html: "<p>page</p>".to_owned(),
            },
        };
        let address = EmailAddress::parse("no-reply@bücher.example").unwrap();
        let from = Sender { name: from.map(str::to_owned), address };
        String::from_utf8(of(&from, &letter).unwrap().formatted()).unwrap()
    }

    fn headers(message: &str) -> Vec<&str> {
        let head = message.split("\r\n\r\n").next().unwrap();
        head.split("\r\n").filter(|it| !it.starts_with([' ', '\t'])).collect()
    }

    #[test]
    fn mail_5_a_message_has_the_headers_it_should_and_no_others() {
        let message = message("Ada@BÜCHER.example", "Hello", Some("Example, Inc."));
        let names: Vec<_> = headers(&message).iter().map(|it| it.split_once(':').unwrap().0).collect();
        let expected =
            ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"];
        assert_eq!(names, expected);
        assert!(message.contains("To: Ada@xn--bcher-kva.example\r\n"), "{message}");
        let from = "From: =?utf-8?b?RXhhbXBsZSwgSW5jLg==?= <no-reply@xn--bcher-kva.example>\r\n";
        assert!(message.contains(from), "{message}");
        assert!(message.contains("Auto-Submitted: auto-generated\r\n"));
        assert!(message.contains("Date: Sat, 01 Jun 2030 12:00:00 +0000\r\n"));
        assert!(message.contains("@xn--bcher-kva.example>\r\n"));
    }

    #[test]
    fn mail_5_nothing_in_a_letter_becomes_a_header() {
        let plain = message("ada@example.com", "Hello", None);
        for hostile in
            ["Hello\r\nBcc: x@y.z", "Hello\nBcc: x@y.z", "Hello\0\r\n\r\nbody", "\u{85}Bcc: ü\r\nBcc: x@y.z"]
        {
            let injected = message("ada@example.com", hostile, Some(hostile));
            let lines = headers(&injected);
            assert_eq!(lines.len(), headers(&plain).len(), "{injected}");
            assert!(lines.iter().all(|it| !it.starts_with("Bcc")), "{injected}");
            assert!(!injected.contains('\0'), "{injected}");
        }
    }
}
