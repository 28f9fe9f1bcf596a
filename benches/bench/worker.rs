//! What one connection does again and again.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::flow;
use crate::http::{Connection, wait_asked_by};
use crate::people::{Newcomers, Owners};
use crate::site::Template;

/// Codes that wait for their exchange.
pub type Stock = Rc<RefCell<Vec<String>>>;

/// What became of one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Performed {
    /// It was done.
    Done,
    /// Too many came at once; whoever was sent away comes back after this long.
    SentAway(Duration),
    /// There is nothing left to do it with.
    OutOfStock,
}

/// What one connection does.
pub enum Worker {
    /// The same request; its answer must contain some bytes.
    Repeat {
        /// The request.
        request: Vec<u8>,
        /// What proves that the answer is the right one.
        proof: &'static str,
    },
    /// A person signs in.
    SignIn {
        /// The posted form.
        request: Vec<u8>,
        /// The cookie that proves success.
        session: String,
    },
    /// A person signs in, and comes back when they are asked to.
    Insist {
        /// The posted form.
        request: Vec<u8>,
        /// The cookie that proves success.
        session: String,
    },
    /// Somebody signs in with a password and an app.
    SignInWithApp {
        /// Those who have one.
        owners: Owners,
    },
    /// Somebody opens an account and proves its address.
    Register {
        /// Who comes next.
        newcomers: Rc<Newcomers>,
    },
    /// A family of refresh tokens moves on.
    Refresh {
        /// The request without the token.
        template: Template,
        /// The current token.
        token: String,
        /// How many tokens must be signed each time.
        signatures: usize,
    },
    /// A code for the stock.
    Authorize {
        /// The request.
        request: Vec<u8>,
        /// Where the code goes.
        stock: Stock,
    },
    /// A code of the stock becomes tokens.
    Exchange {
        /// The request without the code.
        template: Template,
        /// Where codes are.
        stock: Stock,
    },
    /// A browser with a session gets a code, its application tokens.
    Walk {
        /// The browser's request.
        request: Vec<u8>,
        /// The application's request without the code.
        template: Template,
    },
}

impl Worker {
    /// Does it once.
    ///
    /// # Errors
    /// When the answer is not what it should be.
    pub async fn perform(&mut self, connection: &mut Connection) -> Result<Performed> {
        match self {
            Self::Repeat { request, proof } => {
                connection.ask(request).await?;
                let is_right = connection.body().windows(proof.len()).any(|it| it == proof.as_bytes());
                ensure!(is_right, "no {proof} in {}", String::from_utf8_lossy(connection.body()));
            }
            Self::SignIn { request, session } => {
                let answer = connection.ask(request).await?;
                ensure!(answer.cookie(session).is_some(), "nobody was signed in: {}", answer.status);
            }
            Self::Insist { request, session } => match connection.ask(request).await {
                Ok(answer) => ensure!(answer.cookie(session).is_some(), "nobody was signed in"),
                Err(error) => return Ok(Performed::SentAway(wait_asked_by(error)?)),
            },
            Self::SignInWithApp { owners } => return owners.sign_next_in(connection).await,
            Self::Register { newcomers } => newcomers.register_next(connection).await?,
            Self::Refresh { template, token, signatures } => {
                connection.ask(template.fill(token)).await?;
                let signed = 1 + usize::from(connection.json_text("id_token").is_some());
                ensure!(signed == *signatures, "{signed} tokens were signed instead of {signatures}");
                *token = connection.json_text("refresh_token").context("no successor")?.to_owned();
            }
            Self::Authorize { request, stock } => {
                let code = flow::authorize(connection, request).await?;
                stock.borrow_mut().push(code);
            }
            Self::Exchange { template, stock } => {
                let next = stock.borrow_mut().pop();
                let Some(code) = next else { return Ok(Performed::OutOfStock) };
                connection.ask(template.fill(&code)).await?;
                ensure!(connection.json_text("id_token").is_some(), "no ID token");
            }
            Self::Walk { request, template } => {
                let code = flow::authorize(connection, request).await?;
                connection.ask(template.fill(&code)).await?;
                ensure!(connection.json_text("id_token").is_some(), "no ID token");
            }
        }
        Ok(Performed::Done)
    }
}
