//! `virtual-card`: a smart-card service, a reader and invented cards for a person who tries the sandbox.
//!
//! - `virtual-card make FOLDER` writes the cards, the roots a portal must know to believe them and, in
//!   `certificates.txt`, the SHA-256 a platform knows each by, and ends;
//! - `virtual-card serve FOLDER` does the same, starts a pcscd of its own there and takes orders, a line each, on the
//!   socket `FOLDER/card.sock`: `insert`, `insert other`, `remove`, `pin-block`, `pin-unblock`, `status`;
//! - `virtual-card order FOLDER WORDS…` sends such an order and prints the answer.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use testkit::card::{
    CardIdentity, CertificateShape, Holder, InsertedCard, PrivatePcscd, Quirks, TestHierarchy,
    VirtualCard,
};

const AUTH_PIN: (usize, u16) = (0, 0x0018);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["make", folder] => cards(Path::new(folder)).map(|_| ()),
        ["serve", folder] => serve(Path::new(folder)),
        ["order", folder, order @ ..] => send(Path::new(folder), &order.join(" ")),
        _ => {
            eprintln!("usage: virtual-card make|serve|order FOLDER [ORDER]");
            return ExitCode::FAILURE;
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("virtual-card: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The cards of this folder, made at the first call.
fn cards(folder: &Path) -> io::Result<Vec<CardIdentity>> {
    let file = folder.join("cards.json");
    if file.exists() {
        return Ok(serde_json::from_slice(&fs::read(&file)?)?);
    }
    fs::create_dir_all(folder)?;
    let hierarchy = TestHierarchy::generate();
    let made: Vec<CardIdentity> = [Holder::sample(), Holder::other()]
        .into_iter()
        .zip(20_240_001..)
        .map(|(holder, serial)| {
            let shape = CertificateShape {
                serial,
                ..CertificateShape::default()
            };
            hierarchy.issue(holder, &shape)
        })
        .collect();
    fs::write(folder.join("roots.pem"), hierarchy.authority_pem())?;
    fs::write(
        folder.join("face-roots.pem"),
        hierarchy.face_authority_pem(),
    )?;
    let known: Vec<String> = made.iter().map(CardIdentity::certificate_sha256).collect();
    fs::write(folder.join("certificates.txt"), known.join("\n"))?;
    fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&file)?
        .write_all(&serde_json::to_vec(&made)?)?;
    Ok(made)
}

/// The table the cards lie on.
struct Desk {
    cards: Vec<Arc<Mutex<VirtualCard>>>,
    on_reader: Option<(usize, InsertedCard)>,
    port: u16,
}

fn serve(folder: &Path) -> io::Result<()> {
    let made = cards(folder)?;
    let service = PrivatePcscd::start(folder)?;
    let mut desk = Desk {
        cards: made
            .iter()
            .map(|identity| Arc::new(Mutex::new(VirtualCard::new(identity, Quirks::default()))))
            .collect(),
        on_reader: None,
        port: service.port(),
    };
    let socket = folder.join("card.sock");
    if socket.exists() {
        fs::remove_file(&socket)?;
    }
    let listener = UnixListener::bind(&socket)?;
    for caller in listener.incoming() {
        let mut caller = caller?;
        let mut line = String::new();
        BufReader::new(caller.try_clone()?).read_line(&mut line)?;
        let answer = desk.obey(line.trim());
        // The caller may not wait for the answer.
        let _ = writeln!(caller, "{answer}");
    }
    Ok(())
}

impl Desk {
    fn obey(&mut self, order: &str) -> String {
        match order {
            "insert" => self.insert(0),
            "insert other" => self.insert(1),
            "remove" => {
                self.on_reader = None;
                "removed".to_owned()
            }
            "pin-block" => self.set_tries(0),
            "pin-unblock" => self.set_tries(3),
            "status" => self.status(),
            _ => "orders: insert, insert other, remove, pin-block, pin-unblock, status".to_owned(),
        }
    }

    fn insert(&mut self, which: usize) -> String {
        self.on_reader = None;
        let Some(card) = self.cards.get(which) else {
            return "there is no such card".to_owned();
        };
        match InsertedCard::insert(self.port, Arc::clone(card)) {
            Ok(inserted) => {
                self.on_reader = Some((which, inserted));
                "inserted".to_owned()
            }
            Err(error) => format!("the reader does not answer: {error}"),
        }
    }

    fn set_tries(&mut self, tries: u8) -> String {
        let (application, pin) = AUTH_PIN;
        for card in &self.cards {
            card.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .set_tries(application, pin, tries);
        }
        format!("tries left: {tries}")
    }

    fn status(&self) -> String {
        let (application, pin) = AUTH_PIN;
        let Some((which, _)) = &self.on_reader else {
            return "no card on the reader".to_owned();
        };
        let tries = self.cards.get(*which).and_then(|card| {
            card.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .tries(application, pin)
        });
        format!(
            "card {which} on the reader, tries left: {}",
            tries.unwrap_or_default()
        )
    }
}

fn send(folder: &Path, order: &str) -> io::Result<()> {
    let mut desk = UnixStream::connect(folder.join("card.sock"))?;
    writeln!(desk, "{order}")?;
    let mut answer = String::new();
    BufReader::new(desk).read_line(&mut answer)?;
    io::stdout().write_all(answer.as_bytes())
}
