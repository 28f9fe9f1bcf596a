//! Making, finding and changing accounts.

use bonafide::accounts::users::{self, Changes, NewAccount, PostalAddress, Profile, UserError};
use bonafide::types::{EmailAddress, UserId, Username};
use futures_util::future::join_all;
use serde_json::json;

use crate::database::World;

fn account(email: &str, username: &str) -> NewAccount {
    let mut account = NewAccount::new(EmailAddress::parse(email).unwrap(), "Ada Lovelace");
    account.username = Some(Username::parse(username).unwrap());
    account
}

#[tokio::test]
async fn an_account_is_found_by_id_address_and_username() {
    let world = World::new().await;
    let mut new = account("Ada@Example.com", "Ada");
    new.profile = Profile {
        given_name: Some("Ada".to_owned()),
        address: Some(PostalAddress { country: Some("UK".to_owned()), ..PostalAddress::default() }),
        ..Profile::default()
    };
    new.attributes.insert("department".to_owned(), json!("engines"));
    new.groups = vec!["staff".to_owned(), "analysts".to_owned()];
    let made = world.operate(move |conn, cause| users::create(conn, &new, cause)).await.unwrap();
    for name in [made.id.to_string(), "ada@example.com".to_owned(), "ADA".to_owned()] {
        let found = world.run(move |conn, _| users::find_named(conn, &name)).await.expect("found");
        assert_eq!(found.id, made.id);
        assert_eq!((found.email.as_str(), found.username.as_deref()), ("Ada@Example.com", Some("Ada")));
        assert_eq!(
            serde_json::to_value(&found.profile).unwrap(),
            json!({"given_name": "Ada", "address": {"country": "UK"}})
        );
        assert_eq!(found.attributes["department"], "engines");
        assert!(!found.email_verified && found.is_active());
    }
    let groups = world.run(move |conn, _| users::groups_of(conn, made.id)).await;
    assert_eq!(groups, ["analysts", "staff"]);
    assert!(world.run(|conn, _| users::find_named(conn, "nobody at all")).await.is_none());
}

#[tokio::test]
async fn names_that_are_taken_or_unfit_are_refused() {
    let world = World::new().await;
    let first = account("ada@example.com", "ada");
    world.operate(move |conn, cause| users::create(conn, &first, cause)).await.unwrap();
    let mut control = account("bea@example.com", "bea");
    control.name = "Bea\u{1b}[2J".to_owned();
    let mut group = account("bea@example.com", "bea");
    group.groups = vec![" ".to_owned()];
    let try_one = async |new: NewAccount| {
        world.operate(move |conn, cause| users::create(conn, &new, cause)).await.expect_err("refused")
    };
    assert!(matches!(try_one(account("ADA@example.com", "bea")).await, UserError::EmailTaken));
    assert!(matches!(try_one(account("bea@example.com", "ADA")).await, UserError::UsernameTaken));
    assert!(matches!(try_one(control).await, UserError::InvalidName));
    assert!(matches!(try_one(group).await, UserError::InvalidGroup));
}

#[tokio::test]
async fn of_twenty_that_make_one_account_at_once_one_does() {
    let world = World::new().await;
    let makings = (0..20).map(|_| {
        let mut new = account("ada@example.com", "ada");
        new.groups = vec!["staff".to_owned()];
        world.operate(move |conn, cause| users::create(conn, &new, cause))
    });
    let results = join_all(makings).await;
    assert_eq!(results.iter().filter(|it| it.is_ok()).count(), 1);
    let taken = |it: &Result<_, UserError>| {
        matches!(it, Ok(_) | Err(UserError::EmailTaken | UserError::UsernameTaken))
    };
    assert!(results.iter().all(taken), "{results:?}");
}

#[tokio::test]
async fn of_twenty_that_take_one_username_at_once_the_others_hear_that_it_is_the_username() {
    let world = World::new().await;
    let makings = (0..20).map(|it| {
        let new = account(&format!("ada{it}@example.com"), "ada");
        world.operate(move |conn, cause| users::create(conn, &new, cause))
    });
    let results = join_all(makings).await;
    assert_eq!(results.iter().filter(|it| it.is_ok()).count(), 1);
    let taken = |it: &Result<_, UserError>| matches!(it, Ok(_) | Err(UserError::UsernameTaken));
    assert!(results.iter().all(taken), "{results:?}");
}

#[tokio::test]
async fn a_change_leaves_the_rest_and_tells_what_it_changed() {
    let world = World::new().await;
    let ada = world.ada().await;
    world.advance_seconds(10);
    let changes = Changes {
        email: Some(EmailAddress::parse("countess@example.com").unwrap()),
        username: Some(None),
        groups: Some(vec!["staff".to_owned()]),
        ..Changes::default()
    };
    let changed =
        world.operate(move |conn, cause| users::update(conn, ada.id, &changes, cause)).await.unwrap();
    assert_eq!(
        (changed.email.as_str(), changed.username, changed.name.as_str()),
        ("countess@example.com", None, "Ada Lovelace")
    );
    assert_eq!(changed.updated_at, world.clock.now());
    assert_eq!(changed.created_at, ada.created_at);
    let event = &world.events().await[0];
    assert_eq!(event.details["changed"], json!(["email", "username", "groups"]));
    assert_eq!((event.actor.as_str(), event.subject_id), ("operator", Some(ada.id)));
    let none = Changes { groups: Some(Vec::new()), ..Changes::default() };
    world.operate(move |conn, cause| users::update(conn, ada.id, &none, cause)).await.unwrap();
    assert!(world.run(move |conn, _| users::groups_of(conn, ada.id)).await.is_empty());
    let nobody =
        world.operate(|conn, cause| users::update(conn, UserId::new(), &Changes::default(), cause)).await;
    assert!(matches!(nobody, Err(UserError::Unknown)));
}

#[tokio::test]
async fn a_proven_address_that_changes_is_unproven() {
    let world = World::new().await;
    let ada = world.ada().await;
    let proven = Changes { is_email_verified: Some(true), ..Changes::default() };
    let proven = world.operate(move |conn, cause| users::update(conn, ada.id, &proven, cause)).await.unwrap();
    assert!(proven.email_verified);
    let other = Changes { email: Some(EmailAddress::parse("x@example.com").unwrap()), ..Changes::default() };
    let other = world.operate(move |conn, cause| users::update(conn, ada.id, &other, cause)).await.unwrap();
    assert!(!other.email_verified);
}

#[tokio::test]
async fn people_are_listed_page_by_page() {
    let world = World::new().await;
    let mut made = Vec::new();
    for name in ["a", "b", "c"] {
        made.push(world.person(name).await.id);
    }
    let first = world.run(|conn, _| users::list(conn, None, 2)).await;
    assert_eq!(first.iter().map(|it| it.id).collect::<Vec<_>>(), made[..2]);
    let after = first[1].id;
    let second = world.run(move |conn, _| users::list(conn, Some(after), 2)).await;
    assert_eq!(second.iter().map(|it| it.id).collect::<Vec<_>>(), made[2..]);
}
