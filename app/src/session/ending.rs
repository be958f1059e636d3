//! When the session ends, as far as this page knows.
//!
//! The server ends a session at a fixed time, and after a while without a call. Every call that was
//! answered counts as a sign of life; the server notes it at most once a minute, so the page counts from a
//! minute earlier.

use std::cell::Cell;

use chrono::{DateTime, TimeDelta, Utc};
use contract::account::Me;

use crate::clock;

thread_local! {
    static LAST_CALL: Cell<Option<DateTime<Utc>>> = const { Cell::new(None) };
}

/// How exactly the server notes signs of life.
const NOTED_EVERY: TimeDelta = TimeDelta::seconds(60);

/// A call was answered to somebody signed in.
pub(crate) fn note_call() {
    LAST_CALL.set(Some(clock::now()));
}

/// What ends the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// No call for a while: a call goes on with it.
    Idle,
    /// Its fixed end: only signing in anew helps.
    Fixed,
}

/// What will end the session of this person, and when.
pub(crate) fn ending(me: &Me) -> Option<(Ending, DateTime<Utc>)> {
    let fixed = me.session_expires_at?;
    let idle = LAST_CALL
        .get()
        .and_then(|at| Some(at.checked_sub_signed(NOTED_EVERY)? + seconds(me.idle_seconds)));
    Some(match idle {
        Some(idle) if idle < fixed => (Ending::Idle, idle),
        _ => (Ending::Fixed, fixed),
    })
}

fn seconds(seconds: i64) -> TimeDelta {
    TimeDelta::try_seconds(seconds).unwrap_or_default()
}
