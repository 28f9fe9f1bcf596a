//! How the server ends with work under way, and what a log that nobody reads does to it (REL-4, AUD-4).

use std::io::Write;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::SimpleConnection;
use futures_util::future::join_all;

use crate::program::Program;
use crate::server::{Caller, body, code, prepare, ready_async, signed_in, terminate};
use crate::support::app::until;

const LIMIT: Duration = Duration::from_secs(5);

/// Everybody else waits at these rows until it is dropped.
fn locked(program: &Program, table: &str) -> PgConnection {
    let mut conn = program.database.conn();
    conn.batch_execute(&format!("BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")).unwrap();
    conn
}

/// Waits for the end, which must be a good one within what is left of five seconds.
async fn ends_well(server: &mut Child, began: Instant) {
    let mut code = None;
    until("it has ended", async || {
        code = server.try_wait().unwrap();
        code.is_some()
    })
    .await;
    assert_eq!(code.unwrap().code(), Some(0));
    assert!(began.elapsed() < LIMIT, "{:?}", began.elapsed());
}

#[actix_web::test]
async fn rel_4_what_is_under_way_at_sigterm_is_finished_and_nothing_new_begins() {
    let program = Program::new();
    let secret = prepare(&program);
    let mut server = program.serve();
    ready_async(&program).await;
    let caller = Caller::new(&program, secret);
    let browser = signed_in(&program).await;
    let mut codes = Vec::new();
    for _ in 0..5 {
        codes.push(code(&browser).await);
    }
    let gate = locked(&program, "token_families");
    let under_way = join_all(codes.iter().map(|(verifier, code)| caller.redeem(code, verifier)));
    let (answers, began) = tokio::join!(under_way, async {
        until("all five are under way", async || program.database.waiting_for_locks() >= 5).await;
        let began = Instant::now();
        terminate(&server);
        let address = ("127.0.0.1", program.port);
        until("nobody new is let in", async || std::net::TcpStream::connect(address).is_err()).await;
        assert!(server.try_wait().unwrap().is_none(), "it waits for what is under way");
        drop(gate);
        began
    });
    ends_well(&mut server, began).await;
    let mut next = Vec::new();
    for answer in answers {
        let tokens = body(answer.expect("an answer"), 200).await;
        next.push(tokens["refresh_token"].as_str().unwrap().to_owned());
    }
    let mut server = program.serve();
    ready_async(&program).await;
    for token in next {
        body(caller.refresh(&token).await.unwrap(), 200).await;
    }
    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
}

#[actix_web::test]
async fn rel_4_timers_letters_and_requests_that_hang_in_the_database_do_not_hold_up_the_end() {
    let program = Program::new();
    let secret = prepare(&program);
    let mut server = program.serve();
    ready_async(&program).await;
    let caller = Caller::new(&program, secret);
    let browser = signed_in(&program).await;
    let (verifier, code) = code(&browser).await;
    let gate = locked(&program, "authorization_codes, link_requests, mail_outbox");
    let hanging = caller.redeem(&code, &verifier);
    let (_, began) = tokio::join!(hanging, async {
        until("letters, requests for letters and the request hang", async || {
            program.database.waiting_for_locks() >= 3
        })
        .await;
        let began = Instant::now();
        terminate(&server);
        ends_well(&mut server, began).await;
        began
    });
    assert!(began.elapsed() < LIMIT, "{:?}", began.elapsed());
    drop(gate);
}

#[actix_web::test]
async fn rel_4_nobody_is_let_in_while_a_timer_hangs() {
    let program = Program::new();
    let gate = locked(&program, "authorization_codes");
    let mut server = program.serve();
    ready_async(&program).await;
    until("the timer hangs", async || program.database.waiting_for_locks() > 0).await;
    let began = Instant::now();
    terminate(&server);
    let address = ("127.0.0.1", program.port);
    until("nobody new is let in", async || std::net::TcpStream::connect(address).is_err()).await;
    ends_well(&mut server, began).await;
    drop(gate);
}

#[actix_web::test]
async fn aud_4_a_log_that_is_full_closed_or_not_read_stops_nothing() {
    let program = Program::new();
    let secret = prepare(&program);
    let caller = Caller::new(&program, secret);
    let (closed, writer) = std::io::pipe().unwrap();
    drop(closed);
    let (_unread, full) = std::io::pipe().unwrap();
    let mut filling = full.try_clone().unwrap();
    // It fills up at once and stays so: whoever writes after that waits for ever.
    std::thread::spawn(move || filling.write_all(&vec![b'\n'; 1 << 22]));
    let no_room = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let sinks =
        [("full", Stdio::from(no_room)), ("closed", Stdio::from(writer)), ("not read", Stdio::from(full))];
    for (what, log) in sinks {
        let mut server = program.serve_logging_to(log);
        ready_async(&program).await;
        let browser = signed_in(&program).await;
        let (verifier, code) = code(&browser).await;
        let mut tokens = body(caller.redeem(&code, &verifier).await.unwrap(), 200).await;
        for _ in 0..10 {
            let token = tokens["refresh_token"].as_str().unwrap().to_owned();
            tokens = body(caller.refresh(&token).await.unwrap(), 200).await;
        }
        // More than a queue of lines could hold.
        for _ in 0..20 {
            let refused = join_all((0..50).map(|_| caller.refresh("guessed"))).await;
            assert!(refused.into_iter().all(|it| it.unwrap().status() == 400), "{what}");
        }
        let began = Instant::now();
        terminate(&server);
        ends_well(&mut server, began).await;
    }
}
