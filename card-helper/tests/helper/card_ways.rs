//! A card through the whole stack.
#![expect(clippy::panic, reason = "what the tests stand on fails them loudly")]

use std::time::{Duration, Instant};

use contract::card::{Act, CardCode, CardPresence, CardProof, OpenWith, Outcome, Step, Told};
use testkit::card::Quirks;

use crate::client::{Page, Prompt, authenticate, code, get};
use crate::world::{World, card, log_file, people};

const AUTH_PIN: (usize, u16) = (0, 0x0018);

fn proof(told: Told) -> CardProof {
    match told {
        Told::Result {
            outcome: Outcome::Proof { proof },
        } => proof,
        other => panic!("{other:?} is no proof"),
    }
}

#[test]
fn authenticate_from_the_prompt_to_the_proof() {
    let world = World::new();
    let card = card(Quirks::default());
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let id = page.ask(authenticate());
    let mut prompt = Prompt::wait(&world);
    for shown in [
        "https://portal.example.jp",
        "動作確認",
        "利用者証明用",
        "残り回数は3回",
    ] {
        assert!(prompt.page.body.contains(shown), "{shown}");
    }
    prompt.send("number=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94&do=yes");
    assert!(
        prompt.page.body.contains("完了しました"),
        "{}",
        prompt.page.body
    );
    assert!(matches!(
        proof(page.outcome(id)),
        CardProof::Authentication { .. }
    ));
    // The power was cut: nobody can go on with the PIN that was verified.
    let mut card = card.lock().unwrap();
    let select = [
        0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01,
    ];
    let selected_before = card.log().len();
    assert!(selected_before > 0);
    card.transmit(&select).unwrap();
    card.transmit(&[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x17])
        .unwrap();
    let mut sign = vec![0x80, 0x2A, 0x02, 0x80, 32];
    sign.extend([7; 32]);
    sign.push(0);
    assert_eq!(card.transmit(&sign).unwrap(), [0x69, 0x82]);
    drop(card);
    let log = std::fs::read_to_string(log_file(world.folder())).unwrap();
    assert!(
        log.contains("card command"),
        "commands are logged by their kind"
    );
    for secret in ["1234", "31323334", "31, 32, 33, 34", "49, 50, 51, 52"] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}

#[test]
fn attributes_presence_and_tries() {
    let world = World::new();
    let card = card(Quirks::default());
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let nonce = "m".repeat(43);
    let purpose = "資格確認".to_owned();
    for (act, typed) in [
        (
            Act::ReadAttributes {
                nonce: nonce.clone(),
                purpose: purpose.clone(),
                by: OpenWith::Pin,
            },
            "5678",
        ),
        (
            Act::ReadAttributes {
                nonce: nonce.clone(),
                purpose: purpose.clone(),
                by: OpenWith::CodeB,
            },
            "55021720352285",
        ),
        (
            Act::ProvePresence {
                nonce: nonce.clone(),
                purpose: purpose.clone(),
            },
            "550217",
        ),
    ] {
        let id = page.ask(act);
        let mut prompt = Prompt::wait(&world);
        assert!(prompt.page.body.contains("個人番号）は読み取りません"));
        prompt.send(&format!("number={typed}&do=yes"));
        assert!(
            prompt.page.body.contains("完了しました"),
            "{}",
            prompt.page.body
        );
        let proof = proof(page.outcome(id));
        assert!(!matches!(proof, CardProof::Authentication { .. }));
    }
    let id = page.ask(Act::PinStatus);
    let Told::Result {
        outcome: Outcome::PinStatus {
            auth_tries,
            text_tries,
        },
    } = page.outcome(id)
    else {
        panic!("no status");
    };
    assert_eq!((auth_tries, text_tries), (Some(3), Some(3)));
}

#[test]
fn wrong_pin_again_then_the_last_try_then_locked() {
    let world = World::new();
    let card = card(Quirks::default());
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let id = page.ask(authenticate());
    let mut prompt = Prompt::wait(&world);
    prompt.send("number=12a4&do=yes");
    assert!(prompt.page.body.contains("残り回数は減っていません"));
    prompt.send("number=0000&do=yes");
    assert!(
        prompt.page.body.contains("残り回数は2回"),
        "{}",
        prompt.page.body
    );
    prompt.send("number=0000&do=yes");
    assert!(prompt.page.body.contains("残り回数は1回"));
    assert!(prompt.page.body.contains("ロックされ"));
    prompt.send("number=0000&do=yes");
    assert!(
        prompt.page.body.contains("残り1回です"),
        "without the tick nothing is sent"
    );
    assert_eq!(card.lock().unwrap().tries(AUTH_PIN.0, AUTH_PIN.1), Some(1));
    prompt.send("number=0000&insist=yes&do=yes");
    assert!(prompt.page.body.contains("ロックされているか"));
    let Told::Error(fault) = page.outcome(id) else {
        panic!("no refusal");
    };
    assert_eq!((fault.code, fault.tries), (CardCode::PinLocked, Some(0)));
    // From now on nobody is asked in vain.
    let id = page.ask(authenticate());
    assert_eq!(code(&page.outcome(id)), CardCode::PinLocked);
}

#[test]
fn a_person_says_no_closes_the_page_or_opens_it_twice() {
    let world = World::new();
    let card = card(Quirks::default());
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let id = page.ask(authenticate());
    let mut prompt = Prompt::wait(&world);
    prompt.send("do=no");
    assert!(prompt.page.body.contains("中止しました"));
    assert_eq!(code(&page.outcome(id)), CardCode::UserCancelled);

    let id = page.ask(authenticate());
    Prompt::wait(&world).close();
    assert_eq!(code(&page.outcome(id)), CardCode::UserCancelled);

    let id = page.ask(authenticate());
    let prompt = Prompt::wait(&world);
    let second = get(
        world.helper.port,
        prompt.path(),
        "Sec-Fetch-Dest: document\r\n",
    );
    assert_eq!(second.status, 410);
    assert_eq!(code(&page.outcome(id)), CardCode::UserCancelled);

    let id = page.ask(authenticate());
    let prompt = Prompt::wait(&world);
    page.ask(Act::Cancel { target: id });
    assert_eq!(page.outcome(id), Told::Cancelled);
    let gone = get(
        world.helper.port,
        prompt.path(),
        "Sec-Fetch-Dest: document\r\n",
    );
    assert_eq!(gone.status, 410);
    assert_eq!(card.lock().unwrap().tries(AUTH_PIN.0, AUTH_PIN.1), Some(3));
}

#[test]
fn a_prompt_is_no_frame_and_no_script_of_another_page() {
    let world = World::new();
    let card = card(Quirks::default());
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    page.ask(authenticate());
    let address = world.opened();
    let (_, path) = address.split_at(address.find("/prompt").unwrap());
    for dest in ["iframe", "script", "empty", "image"] {
        let answer = get(
            world.helper.port,
            path,
            &format!("Sec-Fetch-Dest: {dest}\r\n"),
        );
        assert_eq!(answer.status, 403, "{dest}");
    }
}

#[test]
fn waits_for_a_card_and_tells_when_it_comes_and_goes() {
    let world = World::new();
    let mut page = Page::of(&world);
    page.ask(Act::Subscribe);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Empty)
    });
    let id = page.ask(authenticate());
    page.wait_step(id, Step::WaitCard);
    let card = card(Quirks::default());
    let inserted = world.insert(&card);
    page.wait_step(id, Step::Prompt);
    let mut prompt = Prompt::wait(&world);
    prompt.send("number=1234&do=yes");
    assert!(matches!(
        proof(page.outcome(id)),
        CardProof::Authentication { .. }
    ));
    inserted.remove();
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .all(|slot| slot.card == CardPresence::Empty)
    });
}

#[test]
fn another_card_after_the_prompt_signs_nothing() {
    let world = World::new();
    let first = world.insert(&card(Quirks::default()));
    let mut page = Page::of(&world);
    page.ask(Act::Subscribe);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Present)
    });
    let id = page.ask(authenticate());
    let mut prompt = Prompt::wait(&world);
    first.remove();
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .all(|slot| slot.card == CardPresence::Empty)
    });
    let other = std::sync::Arc::new(std::sync::Mutex::new(testkit::card::VirtualCard::new(
        &people()[1],
        Quirks::default(),
    )));
    let _second = world.insert(&other);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Present)
    });
    prompt.send("number=2468&do=yes");
    assert!(prompt.page.body.contains("違うカード"));
    assert_eq!(code(&page.outcome(id)), CardCode::CardChanged);
    assert_eq!(other.lock().unwrap().tries(AUTH_PIN.0, AUTH_PIN.1), Some(3));
}

#[test]
fn a_card_pulled_while_it_signs() {
    let world = World::new();
    let seen = {
        let probe = card(Quirks::default());
        let _inserted = world.insert(&probe);
        let mut page = Page::of(&world);
        let id = page.ask(authenticate());
        Prompt::wait(&world).send("number=1234&do=yes");
        proof(page.outcome(id));
        probe.lock().unwrap().log().len()
    };
    let pulled = card(Quirks {
        pulled_during: Some(seen - 1),
        ..Quirks::default()
    });
    let mut page = Page::of(&world);
    let _inserted = world.insert(&pulled);
    let id = page.ask(authenticate());
    let mut prompt = Prompt::wait(&world);
    prompt.send("number=1234&do=yes");
    assert!(
        prompt.page.body.contains("カードが外れました"),
        "{}",
        prompt.page.body
    );
    assert_eq!(code(&page.outcome(id)), CardCode::CardRemoved);
}

#[test]
fn a_slow_card_is_waited_for_and_one_errand_is_done_at_a_time() {
    let world = World::new();
    let card = card(Quirks {
        delay: Duration::from_millis(60),
        ..Quirks::default()
    });
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let mut second = Page::of(&world);
    let started = Instant::now();
    let id = page.ask(authenticate());
    page.wait_step(id, Step::Prompt);
    let busy = second.ask(authenticate());
    assert_eq!(code(&second.outcome(busy)), CardCode::Busy);
    let mut prompt = Prompt::wait(&world);
    prompt.send("number=1234&do=yes");
    assert!(matches!(
        proof(page.outcome(id)),
        CardProof::Authentication { .. }
    ));
    assert!(
        started.elapsed() > Duration::from_millis(600),
        "the card was slow"
    );
    let free = second.ask(Act::PinStatus);
    assert!(matches!(second.outcome(free), Told::Result { .. }));
}
