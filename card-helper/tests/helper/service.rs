//! The PC/SC service comes and goes, and other programs use it too.

use contract::card::{Act, CardCode, CardPresence, Told};
use testkit::card::Quirks;

use crate::client::{Page, Prompt, authenticate, code};
use crate::foreign::holding_the_card;
use crate::world::{World, card, wait_for};

#[test]
fn a_service_killed_and_started_again_is_found_without_a_restart() {
    let mut world = World::new();
    let mut page = Page::of(&world);
    page.ask(Act::Subscribe);
    page.wait_state(|state| state.service.is_none() && !state.readers.is_empty());
    world.pcscd.kill().unwrap();
    page.wait_state(|state| state.service == Some(CardCode::ServiceUnavailable));
    let id = page.ask(authenticate());
    assert_eq!(code(&page.outcome(id)), CardCode::ServiceUnavailable);
    let doctor = world.run(&["doctor"]);
    assert!(!doctor.status.success());
    assert!(String::from_utf8_lossy(&doctor.stdout).contains("apt install pcscd"));

    world.pcscd.run_again(true).unwrap();
    page.wait_state(|state| state.service.is_none() && !state.readers.is_empty());
    let _inserted = world.insert(&card(Quirks::default()));
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Present)
    });
    let id = page.ask(authenticate());
    Prompt::wait(&world).send("number=1234&do=yes");
    assert!(matches!(page.outcome(id), Told::Result { .. }));
}

#[test]
fn no_reader_is_told_and_one_that_comes_is_seen() {
    let mut world = World::new();
    world.pcscd.run_again(false).unwrap();
    let mut page = Page::of(&world);
    page.ask(Act::Subscribe);
    page.wait_state(|state| state.service.is_none() && state.readers.is_empty());
    let id = page.ask(authenticate());
    assert_eq!(code(&page.outcome(id)), CardCode::NoReader);
    world.pcscd.run_again(true).unwrap();
    page.wait_state(|state| !state.readers.is_empty());
}

#[test]
fn a_card_held_by_another_program_is_told_so() {
    let world = World::new();
    let _inserted = world.insert(&card(Quirks::default()));
    let mut page = Page::of(&world);
    page.ask(Act::Subscribe);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Present)
    });
    let holder = holding_the_card(&world);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::InUse)
    });
    let id = page.ask(authenticate());
    assert_eq!(code(&page.outcome(id)), CardCode::ReaderBusy);
    drop(holder);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Present)
    });
    let id = page.ask(Act::PinStatus);
    assert!(matches!(page.outcome(id), Told::Result { .. }));
}

#[test]
fn status_and_doctor_say_what_is_there() {
    let world = World::new();
    let _inserted = world.insert(&card(Quirks::default()));
    let said = wait_for(|| {
        let status = world.run(&["status"]);
        let said = String::from_utf8_lossy(&status.stdout).into_owned();
        said.contains("reader 0: card").then_some(said)
    });
    assert!(
        said.contains("helper: ") && said.contains("service: ok"),
        "{said}"
    );
    let doctor = world.run(&["doctor"]);
    let said = String::from_utf8_lossy(&doctor.stdout);
    assert!(doctor.status.success(), "{said}");
    assert!(said.contains("PC/SC service answers"));
}
