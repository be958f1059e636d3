//! `tsunagi-card doctor`: what is wrong, and the cure of it.

use std::process::ExitCode;

use contract::card::{CardCode, CardPresence, Surroundings};

use super::Places;
use super::probe::{Found, probe};
use crate::pairing::Pairings;
use crate::reader;
use crate::settings::{self, MachineFile};

/// One finding.
struct Finding {
    what: String,
    /// What to do; none: nothing.
    cure: Option<&'static str>,
}

impl Finding {
    fn good(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            cure: None,
        }
    }

    fn bad(what: impl Into<String>, cure: &'static str) -> Self {
        Self {
            what: what.into(),
            cure: Some(cure),
        }
    }
}

/// Prints every finding; fails when one needs a cure.
pub(super) fn run(places: &Places) -> ExitCode {
    let around = reader::look();
    let mut findings = vec![service(&around)];
    if around.service.is_none() {
        findings.extend(readers(&around));
    }
    findings.push(ports(places));
    findings.extend(files(places));
    let mut sound = true;
    for finding in &findings {
        match finding.cure {
            None => println!("ok      {}", finding.what),
            Some(cure) => {
                sound = false;
                println!("PROBLEM {}\n        {cure}", finding.what);
            }
        }
    }
    if sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn service(around: &Surroundings) -> Finding {
    match around.service {
        None => Finding::good("PC/SC service answers"),
        Some(CardCode::AccessDenied) => Finding::bad(
            "PC/SC service refuses this user",
            "polkit lets in the active session alone: log in at the screen, or let the administrator permit \
             org.debian.pcsc-lite.access_pcsc and access_card for this user",
        ),
        Some(_) => Finding::bad(
            "PC/SC service does not answer",
            "Debian: sudo apt install pcscd && sudo systemctl enable --now pcscd.socket; Windows: start the service \
             \"Smart Card\"; macOS: reconnect the reader",
        ),
    }
}

fn readers(around: &Surroundings) -> Vec<Finding> {
    if around.readers.is_empty() {
        return vec![Finding::bad(
            "no reader",
            "plug the reader in; where it stays unseen, install its driver (Debian: libccid)",
        )];
    }
    around
        .readers
        .iter()
        .map(|slot| {
            let what = format!("reader {}", slot.slot);
            match slot.card {
                CardPresence::Empty => Finding::good(format!("{what}: no card")),
                CardPresence::Present => Finding::good(format!("{what}: a card")),
                CardPresence::InUse => Finding::bad(
                    format!("{what}: another program holds the card"),
                    "close the other program (マイナポータル, マイナ資格確認アプリ, e-Tax)",
                ),
                CardPresence::Mute => Finding::bad(
                    format!("{what}: the card does not answer"),
                    "turn the card over and put it on the middle of the reader, nothing else beside it",
                ),
            }
        })
        .collect()
}

fn ports(places: &Places) -> Finding {
    let mut taken = 0;
    for port in &places.ports {
        match probe(*port) {
            Found::Helper(info) => {
                return Finding::good(format!("helper {} runs on port {port}", info.version));
            }
            Found::Other => taken += 1,
            Found::Nobody => {}
        }
    }
    if taken == places.ports.len() {
        return Finding::bad(
            "every port of the helper is taken by another program",
            "end the program that listens there (Debian: ss -ltnp), then start the helper",
        );
    }
    Finding::bad(
        "the helper does not run",
        "systemctl --user start tsunagi-card, or `tsunagi-card serve`",
    )
}

fn files(places: &Places) -> Vec<Finding> {
    let machine = match MachineFile::read(&places.machine) {
        Ok(_) => Finding::good("settings of the administrator can be read"),
        Err(error) => Finding::bad(error.to_string(), "correct the file, or remove it"),
    };
    let pairings = settings::data_folder(places.data.as_deref())
        .map_err(|error| error.to_string())
        .and_then(|folder| {
            Pairings::in_folder(&folder)
                .all()
                .map_err(|error| error.to_string())
        });
    let pairings = match pairings {
        Ok(all) => Finding::good(format!("{} pages are paired", all.len())),
        Err(error) => Finding::bad(error, "remove the file pairings.json and pair again"),
    };
    vec![machine, pairings]
}
