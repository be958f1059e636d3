//! How often a page may ask to be paired.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::origin::Origin;

const PAUSE: Duration = Duration::from_mins(1);
/// Origins remembered: a page that made up names must not fill the memory.
const MOST: usize = 256;

/// Prompts of this run. A refusal is remembered until the helper is started anew.
#[derive(Debug, Default)]
pub(crate) struct Throttle(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    last: Option<Instant>,
    denied: HashSet<Origin>,
}

impl Throttle {
    /// Whether a prompt may be shown to this page now; if so, it counts.
    pub(crate) fn admit(&self, origin: &Origin, now: Instant) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.denied.contains(origin) {
            return false;
        }
        if state
            .last
            .is_some_and(|last| now.duration_since(last) < PAUSE)
        {
            return false;
        }
        state.last = Some(now);
        true
    }

    /// A person agreed: the next page need not wait.
    pub(crate) fn agreed(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).last = None;
    }

    /// A person said no.
    pub(crate) fn deny(&self, origin: &Origin) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.denied.len() < MOST {
            state.denied.insert(origin.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_prompt_a_minute_and_none_after_a_no() {
        let throttle = Throttle::default();
        let a = Origin::read("https://a.example.jp").unwrap();
        let b = Origin::read("https://b.example.jp").unwrap();
        let start = Instant::now();
        assert!(throttle.admit(&a, start));
        assert!(!throttle.admit(&b, start + Duration::from_secs(59)));
        assert!(throttle.admit(&b, start + Duration::from_mins(1)));
        throttle.agreed();
        assert!(throttle.admit(&a, start + Duration::from_secs(61)));
        throttle.deny(&a);
        assert!(!throttle.admit(&a, start + Duration::from_secs(999)));
        assert!(throttle.admit(&b, start + Duration::from_secs(999)));
    }
}
