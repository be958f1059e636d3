//! Watches readers and cards.

use std::ffi::CString;
use std::thread::sleep;
use std::time::Duration;

use contract::card::{CardCode, CardFault, CardPresence, Slot, Surroundings};
use pcsc::{Context, Error, PNP_NOTIFICATION, ReaderState, Scope, State};
use tokio::sync::watch::{self, Receiver};

use super::connection::of_service;

/// How long one look may wait; afterwards the list of readers is read again, as not every stack tells of a new one.
const SLICE: Duration = Duration::from_secs(5);
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);
/// More readers than anybody has.
const MOST_READERS: usize = 16;

/// Starts a thread that tells what lies where, for as long as somebody listens.
pub(crate) fn watch() -> std::io::Result<Receiver<Surroundings>> {
    let (told, heard) = watch::channel(Surroundings {
        service: Some(CardCode::ServiceUnavailable),
        readers: Vec::new(),
    });
    std::thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || {
            let mut pause = SHORTEST_PAUSE;
            while !told.is_closed() {
                let error = follow(|seen| {
                    pause = SHORTEST_PAUSE;
                    tell(&told, seen);
                    !told.is_closed()
                });
                // Any error ends the context: after a restart of the service the old one never recovers.
                if let Some(error) = error {
                    tell(&told, without_service(error));
                }
                sleep(pause);
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        })?;
    Ok(heard)
}

/// As it is now, for support.
pub(crate) fn look() -> Surroundings {
    let mut seen = Surroundings::default();
    let error = follow(|now| {
        seen = now;
        false
    });
    match error {
        Some(error) => without_service(error),
        None => seen,
    }
}

fn tell(told: &watch::Sender<Surroundings>, seen: Surroundings) {
    told.send_if_modified(|known| {
        let news = *known != seen;
        *known = seen;
        news
    });
}

fn without_service(error: Error) -> Surroundings {
    Surroundings {
        service: Some(CardFault::from(of_service(error)).code),
        readers: Vec::new(),
    }
}

/// Tells everything seen until `tell` says no or the service fails.
fn follow(mut tell: impl FnMut(Surroundings) -> bool) -> Option<Error> {
    let context = match Context::establish(Scope::User) {
        Ok(context) => context,
        Err(error) => return Some(error),
    };
    let mut states: Vec<ReaderState> = Vec::new();
    loop {
        if let Err(error) = renew(&context, &mut states) {
            return Some(error);
        }
        // The first look at a reader answers at once: its state is still unknown.
        let unknown = states.iter().any(|state| {
            state.name() != PNP_NOTIFICATION() && state.current_state() == State::UNAWARE
        });
        let wait = if unknown { Duration::ZERO } else { SLICE };
        match context.get_status_change(wait, &mut states) {
            Ok(()) | Err(Error::Timeout) => {}
            Err(Error::UnknownReader | Error::NoReadersAvailable) => {
                states.clear();
                continue;
            }
            Err(error) => return Some(error),
        }
        for state in &mut states {
            state.sync_current_state();
        }
        if !tell(seen(&states)) {
            return None;
        }
    }
}

/// Takes in new readers and lets go of those that went.
fn renew(context: &Context, states: &mut Vec<ReaderState>) -> Result<(), Error> {
    let names: Vec<CString> = match context.list_readers_owned() {
        Ok(names) => names.into_iter().take(MOST_READERS).collect(),
        Err(Error::NoReadersAvailable) => Vec::new(),
        Err(error) => return Err(error),
    };
    states.retain(|state| {
        state.name() == PNP_NOTIFICATION()
            || names.iter().any(|name| name.as_c_str() == state.name())
    });
    if states.is_empty() {
        states.push(ReaderState::new(PNP_NOTIFICATION(), State::empty()));
    }
    for name in names {
        if !states.iter().any(|state| state.name() == name.as_c_str()) {
            states.push(ReaderState::new(name, State::UNAWARE));
        }
    }
    Ok(())
}

fn seen(states: &[ReaderState]) -> Surroundings {
    let readers = states
        .iter()
        .filter(|state| state.name() != PNP_NOTIFICATION())
        .zip(0..)
        .map(|(state, slot)| Slot {
            slot,
            card: presence(state.event_state()),
        })
        .collect();
    Surroundings {
        service: None,
        readers,
    }
}

fn presence(state: State) -> CardPresence {
    if !state.contains(State::PRESENT) {
        CardPresence::Empty
    } else if state.contains(State::MUTE) {
        CardPresence::Mute
    } else if state.contains(State::EXCLUSIVE) {
        CardPresence::InUse
    } else {
        CardPresence::Present
    }
}
