//! A platform that fails again and again is left alone for a while; then one call tries whether it is back.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Counts failures in a row.
#[derive(Debug)]
pub(super) struct Breaker {
    failures: u32,
    rest: Duration,
    state: Mutex<State>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed { failed: u32 },
    Open { until: Instant },
    HalfOpen,
}

/// Leave to make one call; what became of it must be told. Dropped without a word (the caller went away), it says nothing
/// about the platform, and gives a trial back.
#[derive(Debug)]
pub(super) struct Leave<'a> {
    breaker: &'a Breaker,
    is_trial: bool,
    told: bool,
}

impl Breaker {
    pub(super) fn new(failures: u32, rest: Duration) -> Self {
        Self {
            failures: failures.max(1),
            rest,
            state: Mutex::new(State::Closed { failed: 0 }),
        }
    }

    /// Leave to call, unless it is resting or another call is trying.
    pub(super) fn leave(&self, now: Instant) -> Option<Leave<'_>> {
        let mut state = self.lock();
        let is_trial = match *state {
            State::Closed { .. } => false,
            State::Open { until } if until <= now => {
                *state = State::HalfOpen;
                true
            }
            State::Open { .. } | State::HalfOpen => return None,
        };
        Some(Leave {
            breaker: self,
            is_trial,
            told: false,
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Leave<'_> {
    /// It answered.
    pub(super) fn answered(mut self) {
        self.told = true;
        *self.breaker.lock() = State::Closed { failed: 0 };
    }

    /// It did not. True when it is left alone from now on.
    pub(super) fn failed(mut self, now: Instant) -> bool {
        self.told = true;
        let mut state = self.breaker.lock();
        let failed = match *state {
            State::Closed { failed } => failed.saturating_add(1),
            State::HalfOpen => self.breaker.failures,
            State::Open { .. } => return false,
        };
        let opens = failed >= self.breaker.failures;
        *state = if opens {
            State::Open {
                until: now + self.breaker.rest,
            }
        } else {
            State::Closed { failed }
        };
        opens
    }
}

impl Drop for Leave<'_> {
    fn drop(&mut self) {
        if self.told || !self.is_trial {
            return;
        }
        let mut state = self.breaker.lock();
        if *state == State::HalfOpen {
            // Due at once: the next call tries.
            *state = State::Open {
                until: Instant::now(),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REST: Duration = Duration::from_secs(5);

    #[test]
    fn it_opens_after_failures_in_a_row_and_closes_after_a_good_trial() {
        let breaker = Breaker::new(3, REST);
        let start = Instant::now();
        for _ in 0..2 {
            assert!(!breaker.leave(start).unwrap().failed(start));
        }
        breaker.leave(start).unwrap().answered();
        for _ in 0..2 {
            assert!(!breaker.leave(start).unwrap().failed(start));
        }
        assert!(breaker.leave(start).unwrap().failed(start));
        assert!(breaker.leave(start + REST / 2).is_none());

        let trial = breaker.leave(start + REST).unwrap();
        assert!(breaker.leave(start + REST).is_none(), "one trial at a time");
        assert!(trial.failed(start + REST));
        assert!(breaker.leave(start + REST).is_none());
        breaker.leave(start + REST * 2).unwrap().answered();
        assert!(breaker.leave(start + REST * 2).is_some());
        assert!(breaker.leave(start + REST * 2).is_some());
    }

    #[test]
    fn a_trial_given_up_leaves_room_for_the_next() {
        let breaker = Breaker::new(1, REST);
        let start = Instant::now();
        breaker.leave(start).unwrap().failed(start);
        drop(breaker.leave(start + REST).unwrap());
        assert!(breaker.leave(start + REST).is_some());
    }
}
