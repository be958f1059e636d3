//! `tsunagi-card status`.

use std::process::ExitCode;

use contract::card::{CardPresence, Surroundings};

use super::Places;
use super::probe::{Found, probe};
use crate::reader;

/// Says whether the helper runs and what lies on the readers. Fails when it does not run.
pub(super) fn run(places: &Places) -> ExitCode {
    let running = places.ports.iter().find_map(|port| match probe(*port) {
        Found::Helper(info) => Some((port, info)),
        Found::Nobody | Found::Other => None,
    });
    match &running {
        Some((port, info)) => println!("helper: {} on port {port}", info.version),
        None => println!("helper: not running (start: systemctl --user start tsunagi-card)"),
    }
    for line in lines(&reader::look()) {
        println!("{line}");
    }
    if running.is_some() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Service, readers and cards, a line each.
pub(super) fn lines(around: &Surroundings) -> Vec<String> {
    if let Some(code) = around.service {
        return vec![format!("service: {}", code.as_str())];
    }
    let mut lines = vec!["service: ok".to_owned()];
    if around.readers.is_empty() {
        lines.push("reader: none".to_owned());
    }
    lines.extend(around.readers.iter().map(|slot| {
        let card = match slot.card {
            CardPresence::Empty => "empty",
            CardPresence::Present => "card",
            CardPresence::InUse => "card, held by another program",
            CardPresence::Mute => "a card that does not answer",
        };
        format!("reader {}: {card}", slot.slot)
    }));
    lines
}
