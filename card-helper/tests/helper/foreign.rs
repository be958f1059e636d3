//! A client by others, the crate `myna-card`, reads the virtual card; and holds it as another program does.
//!
//! libpcsclite reads the address of its service once a process, so the client runs in a process of its own: this very
//! test program, asked for one test that is ignored otherwise.
#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use myna_card::Pin;
use myna_card::ap::jpki::{JpkiAp, SignatureScheme};
use myna_card::ap::text::TextAp;
use myna_card::transport::pcsc::{Sharing, connect_any};
use testkit::card::Quirks;

use crate::world::{World, card, people};

fn process(world: &World, test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env("PCSCLITE_CSOCK_NAME", world.pcscd.socket());
    command
}

#[test]
fn a_foreign_client_reads_the_virtual_card() {
    let world = World::new();
    let _inserted = world.insert(&card(Quirks::default()));
    let output = crate::world::wait_for(|| {
        let output = process(&world, "foreign::reads").output().unwrap();
        // The service may need a moment to see the card.
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (!said.contains("NoSmartcard") && !said.contains("RemovedCard")).then_some(output)
    });
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let certificate = hex::encode(&people()[0].certificate);
    assert!(said.contains(&certificate), "the very certificate");
    assert!(said.contains("見本\u{3000}太郎"));
    assert!(said.contains("1 passed"));
}

#[test]
#[ignore = "run as a process of its own by a_foreign_client_reads_the_virtual_card"]
fn reads() {
    let mut card = connect_any(Sharing::Exclusive).unwrap();
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert!(jpki.read_token_type().unwrap().is_physical_card());
    let certificate = jpki.read_auth_certificate_der().unwrap();
    println!("{}", hex::encode(certificate));
    assert_eq!(jpki.auth_pin_retries().unwrap().count(), Some(3));
    assert!(
        jpki.verify_auth_pin(&Pin::numeric("0000").unwrap())
            .is_err()
    );
    assert_eq!(jpki.auth_pin_retries().unwrap().count(), Some(2));
    jpki.verify_auth_pin(&Pin::numeric("1234").unwrap())
        .unwrap();
    let signature = jpki
        .sign_with_auth_key(SignatureScheme::Sha256DigestInfo, b"message")
        .unwrap();
    assert_eq!(signature.len(), 256);
    let mut text = TextAp::select(&mut card).unwrap();
    text.verify_pin(&Pin::numeric("5678").unwrap()).unwrap();
    let attributes = text.read_attributes().unwrap();
    println!("{}", attributes.name);
    assert_eq!(attributes.birth_date.to_string(), "1980-02-17");
    let record = text.read_signed_public_key().unwrap();
    assert_eq!(record.public_key.bits(), 2048);
    assert_eq!(text.read_certificate().unwrap().public_key.bits(), 2048);
}

/// Another program that holds the card until it is dropped.
pub(crate) struct Holding(Child);

pub(crate) fn holding_the_card(world: &World) -> Holding {
    let mut child = process(world, "foreign::holds")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = child.stdout.take().unwrap();
    let held = BufReader::new(output)
        .lines()
        .any(|line| line.unwrap().contains("held"));
    assert!(held, "the other program did not get the card");
    Holding(child)
}

impl Drop for Holding {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "run as a process of its own by holding_the_card"]
fn holds() {
    let _card = connect_any(Sharing::Exclusive).unwrap();
    println!("held");
    std::io::stdout().flush().unwrap();
    // Until the other end is closed.
    std::io::stdin().lines().count();
}
