//! What the helper costs: `cargo bench -p card-helper`. Needs pcscd and vsmartcard-vpcd.
//!
//! The same commands through the bare crate `pcsc`, and through the helper from the person's number to the page's result;
//! from a card put on the reader to the page's news, beside the stack's own event; memory and start of the helper.
#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measuring tool prints, and fails loudly"
)]

#[expect(dead_code, reason = "shared with the tests")]
#[path = "../tests/helper/client.rs"]
mod client;
#[expect(dead_code, reason = "shared with the tests")]
#[path = "../tests/helper/world.rs"]
mod world;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

use contract::card::{Act, CardPresence, Told};
use pcsc::{Context, Disposition, Protocols, ReaderState, Scope, ShareMode, State};
use testkit::card::{InsertedCard, Quirks};

use client::{Page, authenticate};
use world::{Helper, World, card, wait_for};

/// As a person's helper: what the tests look for in the log is not written.
const LOG: &str = "info";
/// libpcsclite reads its address once a process: the bare client is this program once more.
const BARE: &str = "TSUNAGI_BENCH_BARE";
/// Where the reader listens for a card.
const PORT: &str = "TSUNAGI_BENCH_PORT";

fn main() {
    match std::env::var(BARE) {
        Ok(what) => match what.split_once(' ') {
            Some((_, rounds)) => bare_commands(rounds.parse().unwrap()),
            None => bare_events(),
        },
        Err(_) => measure(),
    }
}

/// How fast the card is: as the virtual one, and about as a real one over the air.
const PACES: [(&str, Duration, u32); 2] = [
    ("virtual card", Duration::ZERO, 100),
    ("card as slow as a real one", Duration::from_millis(20), 20),
];

fn measure() {
    let world = World::new();
    for (pace, delay, rounds) in PACES {
        let inserted = world.insert(&card(Quirks {
            delay,
            ..Quirks::default()
        }));
        let through = through_the_helper(&world, rounds);
        let bare = run(bare_command(&world, &format!("commands {rounds}")));
        inserted.remove();
        figure(
            &format!("authenticate, {pace}, through the helper"),
            through,
            "ms",
        );
        figure(
            &format!("authenticate, {pace}, by the bare crate pcsc"),
            bare,
            "ms",
        );
        figure(
            &format!("authenticate, {pace}, added by the helper"),
            through - bare,
            "ms",
        );
        figure(
            &format!("authenticate, {pace}, times as long"),
            through / bare,
            "×",
        );
    }
    let page = to_the_page(&world);
    let stack = run(bare_command(&world, "events"));
    figure("card in, to the page", page, "ms");
    figure("card in, to the stack's own event", stack, "ms");
    let resident = resident(world.helper.process());
    figure("memory of the helper", resident, "MB");
    let mut spent = Duration::ZERO;
    for _ in 0..10 {
        let start = Instant::now();
        let helper = Helper::start(world.folder(), &world.pcscd.socket(), "0");
        spent += start.elapsed();
        drop(helper);
    }
    figure(
        "start of the helper, to listening",
        milliseconds(spent / 10),
        "ms",
    );
}

/// A line that `cargo xtask bench` reads.
fn figure(name: &str, value: f64, unit: &str) {
    println!("figure\t{name}\t{value:.3}\t{unit}");
}

/// From the number sent at the prompt to the proof at the page, milliseconds.
fn through_the_helper(world: &World, rounds: u32) -> f64 {
    let mut page = Page::of(world);
    page.ask(Act::Subscribe);
    page.wait_state(|state| {
        state
            .readers
            .iter()
            .any(|slot| slot.card == CardPresence::Present)
    });
    // Who follows readers and cards is told of each connection: not what is measured here.
    drop(page);
    let mut spent = Duration::ZERO;
    for _ in 0..rounds {
        // A page of its own each time: one that asks so often is shut out.
        let mut page = Page::of(world);
        let id = page.ask(authenticate());
        let mut browser = Browser::opened(world);
        let start = Instant::now();
        browser.send("number=1234&do=yes");
        assert!(matches!(page.outcome(id), Told::Result { .. }));
        spent += start.elapsed();
    }
    milliseconds(spent / rounds)
}

/// The person's browser, which sends the form over the connection the prompt came by.
struct Browser {
    connection: BufReader<TcpStream>,
    host: String,
    path: String,
    form: String,
}

impl Browser {
    fn opened(world: &World) -> Self {
        let port = world.helper.port;
        let host = format!("127.0.0.1:{port}");
        let address = world.opened();
        let path = address.strip_prefix(&format!("http://{host}")).unwrap();
        let connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        let mut browser = Self {
            connection: BufReader::new(connection),
            path: path.to_owned(),
            host,
            form: String::new(),
        };
        let page = browser.exchange(&format!(
            "GET {} HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Dest: document\r\n\r\n",
            browser.path, browser.host
        ));
        let (_, rest) = page.split_once("name=\"form\" value=\"").unwrap();
        rest.split('"')
            .next()
            .unwrap()
            .clone_into(&mut browser.form);
        browser
    }

    fn send(&mut self, fields: &str) {
        let body = format!("form={}&{fields}", self.form);
        self.exchange(&format!(
            "POST {} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.path,
            body.len(),
            host = self.host,
        ));
    }

    /// Sends a request; answers the body of what comes back.
    fn exchange(&mut self, request: &str) -> String {
        self.connection
            .get_mut()
            .write_all(request.as_bytes())
            .unwrap();
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.connection.read_line(&mut line).unwrap();
            let line = line.trim().to_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.connection.read_exact(&mut body).unwrap();
        String::from_utf8(body).unwrap()
    }
}

/// From a card put on the reader to the page's news, milliseconds.
fn to_the_page(world: &World) -> f64 {
    let mut page = Page::of(world);
    page.ask(Act::Subscribe);
    let mut spent = Duration::ZERO;
    for _ in 0..10 {
        page.wait_state(|state| {
            state
                .readers
                .iter()
                .all(|slot| slot.card == CardPresence::Empty)
        });
        let start = Instant::now();
        let inserted = world.insert(&card(Quirks::default()));
        page.wait_state(|state| {
            state
                .readers
                .iter()
                .any(|slot| slot.card == CardPresence::Present)
        });
        spent += start.elapsed();
        inserted.remove();
    }
    milliseconds(spent / 10)
}

fn bare_command(world: &World, what: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .env(BARE, what)
        .env(PORT, world.pcscd.port().to_string())
        .env("PCSCLITE_CSOCK_NAME", world.pcscd.socket());
    command
}

/// What the bare client measured, milliseconds.
fn run(mut command: Command) -> f64 {
    let output = command.output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .unwrap()
        .trim()
        .parse()
        .unwrap()
}

/// The commands of `authenticate` after the prompt, as the helper sends them.
fn bare_commands(rounds: u32) {
    let context = Context::establish(Scope::User).unwrap();
    let readers = context.list_readers_owned().unwrap();
    let reader = readers.first().unwrap();
    let mut spent = Duration::ZERO;
    for _ in 0..rounds {
        let start = Instant::now();
        let card = context
            .connect(reader, ShareMode::Exclusive, Protocols::ANY)
            .unwrap();
        let mut buffer = [0; 258];
        let mut send = |command: &[u8]| card.transmit(command, &mut buffer).unwrap().to_vec();
        let select = [
            0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00,
            0x01,
        ];
        send(&select);
        read_certificate(&mut send);
        send(&select);
        send(&[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x18]);
        send(&[0x00, 0x20, 0x00, 0x80]);
        send(&[0x00, 0x20, 0x00, 0x80, 0x04, 0x31, 0x32, 0x33, 0x34]);
        send(&[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x17]);
        let mut sign = vec![0x80, 0x2A, 0x02, 0x80, 32];
        sign.extend([7; 32]);
        sign.push(0);
        assert_eq!(send(&sign).len(), 258);
        card.disconnect(Disposition::UnpowerCard)
            .map_err(|(_, error)| error)
            .unwrap();
        spent += start.elapsed();
    }
    println!("{}", milliseconds(spent / rounds));
}

fn read_certificate(send: &mut impl FnMut(&[u8]) -> Vec<u8>) {
    send(&[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x0A]);
    let head = send(&[0x00, 0xB0, 0x00, 0x00, 0x08]);
    let [_, _, high, low, ..] = head.as_slice() else {
        panic!("no certificate");
    };
    let length = 4 + usize::from(u16::from_be_bytes([*high, *low]));
    for offset in (0..length).step_by(256) {
        let [high, low] = u16::try_from(offset).unwrap().to_be_bytes();
        let count = u8::try_from((length - offset).min(256)).unwrap_or(0);
        send(&[0x00, 0xB0, high, low, count]);
    }
}

/// From a card put on the reader to the event of the stack.
fn bare_events() {
    let port = std::env::var(PORT).unwrap().parse().unwrap();
    let context = Context::establish(Scope::User).unwrap();
    let reader = context
        .list_readers_owned()
        .unwrap()
        .into_iter()
        .next()
        .unwrap();
    let mut states = [ReaderState::new(reader, State::UNAWARE)];
    let mut wait = |wanted: State| {
        while !states
            .iter()
            .any(|state| state.event_state().contains(wanted))
        {
            let _ = context.get_status_change(Duration::from_secs(5), &mut states);
            states.iter_mut().for_each(ReaderState::sync_current_state);
        }
    };
    let mut spent = Duration::ZERO;
    for _ in 0..10 {
        wait(State::EMPTY);
        let start = Instant::now();
        let inserted = InsertedCard::insert(port, card(Quirks::default())).unwrap();
        wait(State::PRESENT);
        spent += start.elapsed();
        inserted.remove();
    }
    println!("{}", milliseconds(spent / 10));
}

/// Memory of a process, megabytes.
fn resident(process: u32) -> f64 {
    let status = wait_for(|| std::fs::read_to_string(format!("/proc/{process}/status")).ok());
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    kilobytes.unwrap().parse::<f64>().unwrap() / 1000.0
}

fn milliseconds(span: Duration) -> f64 {
    span.as_secs_f64() * 1000.0
}
