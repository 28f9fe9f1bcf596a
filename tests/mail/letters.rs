//! Writes every letter with friendly and hostile facts and checks what holds for all of them. With `BONAFIDE_PAGES_DIR` set,
//! they are written there to be looked at.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bonafide::mail::{self, Circumstances, FactorKind, Letter, Link, Notice, Recipient, Written};
use bonafide::texts::Texts;
use bonafide::types::{ClientAddress, EmailAddress, Issuer, Origin, PlainToken, Timestamp, UserId};
use scraper::{Html, Selector};

const ISSUER: &str = "https://id.example.com/tenant";
const HOST: &str = "id.example.com";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// What others chose.
struct Facts {
    name: &'static str,
    user_agent: &'static str,
}

const FRIENDLY: Facts = Facts { name: "Ada Lovelace", user_agent: FIREFOX };
const HOSTILE: Facts = Facts {
    name: "<script>alert('x')</script>\r\n\r\nhttps://evil.example",
    user_agent: "<script>alert('y')</script> https://evil.example\r\nX: y",
};
const RIGHT_TO_LEFT: Facts = Facts { name: "مريم الإسطرلابي", user_agent: "curl/8" };

fn now() -> Timestamp {
    "2030-06-01T12:00:00Z".parse().unwrap()
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// Every letter there is. A new variant does not compile until it has a line here.
fn letters(facts: &Facts) -> Vec<Letter> {
    let link = |path| Link::with_token(path, &PlainToken::random());
    let origin = Origin {
        address: ClientAddress::new("203.0.113.7".parse().unwrap()),
        user_agent: Some(facts.user_agent.to_owned()),
        request_id: "0199c3a4".to_owned(),
    };
    let asked = Circumstances::of(Some(&origin), now());
    let expires_at = now();
    let name = facts.name.to_owned();
    let mut all = vec![
        Letter::VerifyAddress { link: link("/verify-email"), expires_at, asked },
        Letter::AccountExists { sign_in: Link::to("/login"), forgot: Link::to("/forgot-password"), asked },
        Letter::ResetPassword { link: link("/reset-password"), expires_at, asked },
        Letter::ConfirmNewAddress { link: link("/confirm-email"), expires_at, asked },
        Letter::AddressChangeAsked { new_address: address("new@example.com"), stop: link("/stop"), asked },
        Letter::Invitation {
            link: link("/invitation"),
            inviter: Some(name.clone()),
            groups: vec![name.clone(), "staff".to_owned()],
            expires_at,
        },
        Letter::LoginLink { link: link("/login-link"), expires_at, asked },
        Letter::ErasureAsked { undo: link("/keep"), erased_at: expires_at, asked },
        Letter::Test { asked },
    ];
    let kinds = [(FactorKind::Totp, Some(name.clone())), (FactorKind::Passkey, None)];
    let mut notices = vec![
        Notice::NewDevice,
        Notice::PasswordChanged,
        Notice::EmailChanged { new_address: address("new@example.com") },
        Notice::RecoveryCodeUsed { left: 1 },
        Notice::RecoveryCodesRegenerated,
        Notice::WrongFactors,
        Notice::AccountLocked,
        Notice::AccountSuspended,
        Notice::AccountDeleted,
        Notice::ProviderLinked { provider: name.clone() },
        Notice::ProviderUnlinked { provider: name.clone() },
        Notice::RefreshTokenReused { client: name },
    ];
    for (kind, name) in kinds {
        notices.push(Notice::FactorAdded { kind, name: name.clone() });
        notices.push(Notice::FactorRemoved { kind, name });
    }
    for (number, notice) in notices.into_iter().enumerate() {
        let not_me = (number % 2 == 0).then(|| Link::to("/forgot-password"));
        all.push(Letter::Notice { notice, circumstances: asked, not_me });
    }
    all
}

fn write(facts: &Facts, letter: &Letter) -> Written {
    let texts = Texts::load().unwrap();
    let words = texts.words(texts.language_for(None, Some("en"), None));
    let recipient = Recipient::owner(UserId::new(), address("ada@example.com"), facts.name);
    mail::write(&words, &Issuer::parse(ISSUER).unwrap(), &recipient, letter)
}

fn all() -> Vec<(Letter, Written)> {
    let facts = [FRIENDLY, HOSTILE, RIGHT_TO_LEFT];
    let letters = facts.iter().flat_map(|facts| letters(facts).into_iter().map(move |it| (facts, it)));
    letters.map(|(facts, it)| (it.clone(), write(facts, &it))).collect()
}

fn select(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let found = html.select(&selector).map(|it| it.text().collect::<String>());
    found.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn links(html: &Html) -> BTreeSet<String> {
    let all = Selector::parse("[href], [src]").unwrap();
    let found =
        html.select(&all).map(|it| it.value().attr("href").or(it.value().attr("src")).unwrap().to_owned());
    found.collect()
}

/// Every address in a text.
fn addresses(text: &str) -> BTreeSet<String> {
    let words = text.split_whitespace().filter(|it| it.contains("://"));
    words.map(str::to_owned).collect()
}

#[test]
fn mail_10_every_letter_says_the_host_what_happened_and_what_to_do_if_it_was_not_you() {
    for (letter, written) in all() {
        let kind = letter.kind();
        assert!(written.subject.contains(HOST) && !written.subject.contains(char::is_control), "{kind}");
        assert!(written.text.contains(HOST) && written.html.contains(HOST), "{kind}");
        let html = Html::parse_document(&written.html);
        assert_eq!(select(&html, "html[lang=en][dir=ltr] h1").len(), 1, "{kind}");
        assert_eq!(select(&html, "title"), [written.subject.as_str()], "{kind}");
        let wordings = ["wasn’t you", "didn’t ask", "don’t know what", "is a mistake"];
        assert!(wordings.iter().any(|it| written.text.contains(it)), "{kind}: {}", written.text);
        let is_invitation = matches!(letter, Letter::Invitation { .. });
        for fact in ["2030-06-01 12:00 UTC", "203.0.113.7"] {
            assert!(is_invitation || written.text.contains(fact) && written.html.contains(fact), "{kind}");
        }
        // Both parts say the same: every line of the page stands in the text.
        for line in select(&html, "p") {
            let page_alone = line.contains("button") || line == HOST;
            let said = written.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(page_alone || said.contains(&line), "{kind}: {line}\n{said}");
        }
    }
}

#[test]
fn mail_10_a_new_browser_is_named() {
    let notice = letters(&FRIENDLY).into_iter().find(|it| it.kind() == "new-device").unwrap();
    assert!(write(&FRIENDLY, &notice).text.contains("Browser: Firefox on Linux"));
    let hostile = letters(&HOSTILE).into_iter().find(|it| it.kind() == "new-device").unwrap();
    assert!(!write(&HOSTILE, &hostile).text.contains("Browser:"));
}

#[test]
fn mail_3_every_link_leads_to_the_issuer() {
    for (letter, written) in all() {
        let kind = letter.kind();
        let html = Html::parse_document(&written.html);
        for link in links(&html) {
            assert!(link.starts_with(&format!("{ISSUER}/")), "{kind}: {link}");
            assert!(written.text.contains(&link), "{kind}: {link}");
        }
        let ours = |it: &String| it.starts_with(&format!("{ISSUER}/"));
        let foreign: Vec<_> = addresses(&written.text).into_iter().filter(|it| !ours(it)).collect();
        let is_a_name = foreign.iter().all(|it| it.contains("https://evil.example"));
        assert!(is_a_name, "{kind}: {foreign:?}");
        let buttons = Html::parse_document(&written.html);
        assert!(select(&buttons, "a[style*='inline-block']").len() <= 1, "{kind}: one action");
    }
}

#[test]
fn mail_5_hostile_names_stay_one_line_of_text() {
    for (friendly, hostile) in letters(&FRIENDLY).iter().zip(&letters(&HOSTILE)) {
        let (friendly, hostile) = (write(&FRIENDLY, friendly), write(&HOSTILE, hostile));
        assert!(
            !hostile.html.contains("<script>") && !hostile.html.contains("alert('x')"),
            "{}",
            hostile.html
        );
        assert!(!hostile.text.contains("alert('y')"), "a user agent is never repeated");
        // A browser that is not known has no line of its own.
        let lines = |it: &Written| it.text.lines().filter(|it| !it.starts_with("Browser:")).count();
        assert_eq!(lines(&friendly), lines(&hostile), "{}", hostile.text);
    }
}

#[test]
fn nobody_sends_their_words_through_us_to_somebody_else() {
    for letter in letters(&FRIENDLY) {
        let greets = write(&FRIENDLY, &letter).text.contains("Hello Ada");
        let is_unproven = ["verify-address", "confirm-new-address", "invitation"].contains(&letter.kind());
        assert_eq!(greets, !is_unproven, "{}", letter.kind());
    }
    let change = letters(&FRIENDLY).into_iter().find(|it| it.kind() == "address-change-asked").unwrap();
    let written = write(&FRIENDLY, &change);
    assert!(written.text.contains("n•••@example.com") && !written.text.contains("new@example.com"));
}

#[test]
fn letters_can_be_written_out_to_be_looked_at() {
    let kinds: BTreeSet<_> = letters(&FRIENDLY).iter().map(Letter::kind).collect();
    assert_eq!(
        kinds.len(),
        letters(&FRIENDLY).len() - 2,
        "each has a name of its own; two factors stand twice"
    );
    let Some(folder) = std::env::var_os("BONAFIDE_PAGES_DIR") else { return };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    for (facts, suffix) in [(FRIENDLY, ""), (HOSTILE, "-hostile"), (RIGHT_TO_LEFT, "-rtl")] {
        for letter in letters(&facts) {
            let written = write(&facts, &letter);
            let name = format!("mail-{}{suffix}", letter.kind());
            fs::write(folder.join(format!("{name}.html")), written.html).unwrap();
            fs::write(folder.join(format!("{name}.txt")), written.text).unwrap();
        }
    }
}
