//! The time of day as the server tells it.
//!
//! A tablet's clock may be wrong and the sandbox's clock may be set: the app keeps the difference to
//! the server's clock and adds it. This is the one place that reads the browser's clock.

use std::cell::Cell;

use chrono::{DateTime, Duration, NaiveDate, TimeZone as _, Utc};

thread_local! {
    static AHEAD_MILLISECONDS: Cell<i64> = const { Cell::new(0) };
}

/// Takes over the server's time, known to be right at this moment.
pub(crate) fn set_from_server(now: DateTime<Utc>) {
    let ahead = now.timestamp_millis() - browser_milliseconds();
    AHEAD_MILLISECONDS.with(|cell| cell.set(ahead));
}

/// Now, UTC, by the server's clock as far as known.
pub(crate) fn now() -> DateTime<Utc> {
    let milliseconds = browser_milliseconds() + AHEAD_MILLISECONDS.with(Cell::get);
    Utc.timestamp_millis_opt(milliseconds)
        .single()
        .unwrap_or_default()
}

/// The business day, Asia/Tokyo.
pub(crate) fn today() -> NaiveDate {
    tokyo(now()).date_naive()
}

/// The same moment on a Japanese wall clock. Japan has no summer time (UTC+9 since 1952).
pub(crate) fn tokyo(at: DateTime<Utc>) -> DateTime<Utc> {
    at + Duration::hours(9)
}

/// The browser's own clock minus the server's time at this moment, seconds.
pub(crate) fn seconds_off(server: DateTime<Utc>) -> i64 {
    (browser_milliseconds() - server.timestamp_millis()) / 1000
}

fn browser_milliseconds() -> i64 {
    let milliseconds = js_sys::Date::now();
    // Whole milliseconds since 1970 fit an i64 for ever; a clock that is not a number reads as 1970.
    format!("{milliseconds:.0}").parse().unwrap_or(0)
}
