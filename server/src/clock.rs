//! The time, asked for in one place.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// Where "now" comes from. Cheap to clone; clones of a settable clock stay the same clock.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    /// Sandbox: the system's time plus a distance.
    Shifted(Arc<Mutex<TimeDelta>>),
    /// Tests: stands still until it is set.
    Fixed(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that runs with the machine's and can be set to another day (sandbox).
    pub fn adjustable() -> Self {
        Self(Source::Shifted(Arc::new(Mutex::new(TimeDelta::zero()))))
    }

    /// A clock that stands at `at` until it is set (tests).
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Source::Fixed(Arc::new(Mutex::new(at))))
    }

    /// The time now, UTC.
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => system_now(),
            Source::Shifted(distance) => {
                let distance = *distance.lock().unwrap_or_else(PoisonError::into_inner);
                let now = system_now();
                now.checked_add_signed(distance).unwrap_or(now)
            }
            Source::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Sets the clock; `None` goes back to the machine's time (an adjustable clock only). A system
    /// clock cannot be set: returns false.
    pub fn set(&self, to: Option<DateTime<Utc>>) -> bool {
        match (&self.0, to) {
            (Source::System, _) | (Source::Fixed(_), None) => false,
            (Source::Shifted(distance), to) => {
                let shift = to.map_or_else(TimeDelta::zero, |to| to - system_now());
                *distance.lock().unwrap_or_else(PoisonError::into_inner) = shift;
                true
            }
            (Source::Fixed(at), Some(to)) => {
                *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
                true
            }
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the machine for the time"
)]
fn system_now() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_stands_until_it_is_set() {
        let noon = DateTime::from_timestamp(1_780_000_000, 0).unwrap();
        let clock = Clock::fixed(noon);
        assert_eq!(clock.now(), noon);
        let later = noon + TimeDelta::hours(1);
        assert!(clock.clone().set(Some(later)));
        assert_eq!(clock.now(), later);
    }

    #[test]
    fn an_adjustable_clock_goes_on_from_where_it_was_set() {
        let clock = Clock::adjustable();
        let day = DateTime::from_timestamp(1_900_000_000, 0).unwrap();
        assert!(clock.set(Some(day)));
        assert!(clock.now() >= day && clock.now() < day + TimeDelta::minutes(5));
        assert!(clock.set(None));
        assert!(clock.now() < day);
    }

    #[test]
    fn the_machines_clock_cannot_be_set() {
        assert!(!Clock::system().set(None));
    }
}
