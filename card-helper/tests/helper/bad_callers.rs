//! Pages that do not behave.

use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use contract::card::{Act, CardCode, INFO_PATH, Step, Told};
use testkit::card::Quirks;

use crate::client::{Page, Prompt, authenticate, code, get};
use crate::world::{Helper, ORIGIN, World, card};

#[test]
fn messages_that_are_none_are_answered_and_change_nothing() {
    let world = World::new();
    let mut page = Page::of(&world);
    for bad in [
        "",
        "{",
        "[]",
        r#"{"id":5,"type":"transmit","apdu":"00A40400"}"#,
        r#"{"id":6,"type":"authenticate"}"#,
        r#"{"id":7,"type":"authenticate","nonce":"short","purpose":"p"}"#,
        r#"{"id":-1,"type":"ping"}"#,
    ] {
        assert!(page.send(bad));
        let reply = page.next().unwrap();
        assert_eq!(code(&reply.told), CardCode::BadRequest, "{bad}");
    }
    let long = Act::Authenticate {
        nonce: "n".repeat(43),
        purpose: "あ".repeat(100),
    };
    let id = page.ask(long);
    assert_eq!(code(&page.reply(id)), CardCode::BadRequest);
    let id = page.ask(Act::Cancel { target: 999 });
    assert_eq!(code(&page.reply(id)), CardCode::BadRequest);
    let id = page.ask(Act::Ping);
    assert_eq!(page.reply(id), Told::Pong);
}

#[test]
fn a_megabyte_and_a_flood_end_the_connection_alone() {
    let world = World::new();
    let mut page = Page::of(&world);
    // The helper may close before everything is sent.
    let _ = page.send(&"a".repeat(1_000_000));
    assert!(page.next().is_none());

    let mut flood = Page::of(&world);
    for _ in 0..40 {
        if !flood.send(r#"{"id":1,"type":"ping"}"#) {
            break;
        }
    }
    let answered = std::iter::from_fn(|| flood.next()).count();
    assert!(answered < 25, "{answered} answers");

    let mut calm = Page::of(&world);
    let id = calm.ask(Act::Ping);
    assert_eq!(calm.reply(id), Told::Pong);
}

#[test]
fn a_hundred_sockets_leave_the_helper_usable() {
    let world = World::new();
    let port = world.helper.port;
    let _idle: Vec<TcpStream> = (0..100)
        .map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap())
        .collect();
    let answer = get(port, INFO_PATH, &format!("Origin: {ORIGIN}\r\n"));
    assert_eq!(answer.status, 200);
    let pages: Vec<Page> = (0..4).map(|_| Page::of(&world)).collect();
    assert!(Page::connect(port, ORIGIN).is_err(), "a fifth of one page");
    let other = Page::connect(port, "https://other.example.jp");
    assert!(other.is_ok(), "another page has its own");
    drop(pages);
    crate::world::wait_for(|| Page::connect(port, ORIGIN).ok());
}

#[test]
fn a_page_that_goes_takes_its_errand_along() {
    let world = World::new();
    let card = card(Quirks::default());
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let id = page.ask(authenticate());
    page.wait_step(id, Step::Prompt);
    let mut prompt = Prompt::wait(&world);
    let path = prompt.path().to_owned();
    drop(page);
    crate::world::wait_for(|| {
        let answer = get(world.helper.port, &path, "Sec-Fetch-Dest: document\r\n");
        (answer.status == 410).then_some(())
    });
    prompt.send("number=1234&do=yes");
    assert_eq!(prompt.page.status, 410);
    assert_eq!(card.lock().unwrap().tries(0, 0x0018), Some(3));
    let mut next = Page::of(&world);
    let id = next.ask(Act::PinStatus);
    assert!(matches!(next.outcome(id), Told::Result { .. }));
}

#[test]
fn a_second_helper_of_the_same_user_ends_well_and_a_taken_port_is_passed_over() {
    let world = World::new();
    let port = world.helper.port;
    let second = crate::world::command(world.folder(), &world.pcscd.socket(), &port.to_string())
        .output()
        .unwrap();
    assert!(second.status.success());
    assert!(String::from_utf8_lossy(&second.stdout).contains("already running"));

    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let taken_port = taken.local_addr().unwrap().port();
    let third = Helper::start(
        world.folder(),
        &world.pcscd.socket(),
        &format!("{taken_port},0"),
    );
    assert_ne!(third.port, taken_port);
}

#[test]
fn a_helper_killed_in_the_middle_leaves_no_verified_pin() {
    let mut world = World::new();
    let card = card(Quirks {
        delay: Duration::from_millis(40),
        ..Quirks::default()
    });
    let _inserted = world.insert(&card);
    let mut page = Page::of(&world);
    let id = page.ask(authenticate());
    page.wait_step(id, Step::Prompt);
    let prompt = Prompt::wait(&world);
    let form = prompt.form();
    let own = format!("http://127.0.0.1:{}", world.helper.port);
    let sending = std::thread::spawn(move || {
        // The answer never comes: the helper dies first.
        let _ = std::panic::catch_unwind(|| {
            prompt.post("", &own, &format!("form={form}&number=1234&do=yes"))
        });
    });
    page.wait_step(id, Step::Card);
    std::thread::sleep(Duration::from_millis(100));
    world.helper.kill();
    assert!(page.next().is_none());
    sending.join().unwrap();
    let again = Helper::start(world.folder(), &world.pcscd.socket(), "0");
    assert_ne!(again.process(), 0);
    world.helper = again;
    let mut page = Page::of(&world);
    let id = page.ask(Act::PinStatus);
    assert!(matches!(page.outcome(id), Told::Result { .. }));
}
