//! Answers over the whole queue that hold until something changes.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use contract::review::Figures;
use store::review::{FiguresSpan, QueueFilter};

/// Answers kept of one kind; with more the oldest knowledge is not worth its room.
const MOST: usize = 200;

/// Reckoned once after a change, not once for every page that shows them.
#[derive(Debug, Default)]
pub struct KeptAnswers {
    /// Applications per state under a filter.
    pub counts: Kept<QueueFilter, Vec<(String, i64)>>,
    /// Figures of the dashboard.
    pub figures: Kept<FiguresSpan, Figures>,
}

/// Answers, each true as of one number of the change events. Whoever changes an application announces it in the
/// same transaction, so an answer is exact while the newest event is the one it was reckoned at.
#[derive(Debug)]
pub struct Kept<K, V>(Mutex<(i64, HashMap<K, V>)>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::new((0, HashMap::new())))
    }
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    /// The answer, when it is as new as this change.
    pub fn get(&self, latest_change: i64, asked: &K) -> Option<V> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (change, answers) = &*kept;
        answers
            .get(asked)
            .filter(|_| *change == latest_change)
            .cloned()
    }

    /// Keeps an answer that was reckoned after `latest_change` was read.
    pub fn keep(&self, latest_change: i64, asked: K, answer: V) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (change, answers) = &mut *kept;
        if *change > latest_change {
            return;
        }
        if *change < latest_change || answers.len() >= MOST {
            answers.clear();
        }
        *change = latest_change;
        answers.insert(asked, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_holds_until_the_next_change() {
        let kept = Kept::<&str, i64>::default();
        assert_eq!(kept.get(0, &"all"), None);
        kept.keep(7, "all", 3);
        assert_eq!(kept.get(7, &"all"), Some(3));
        assert_eq!(kept.get(8, &"all"), None, "something changed");
        kept.keep(8, "all", 4);
        kept.keep(7, "late", 1);
        assert_eq!(
            kept.get(8, &"all"),
            Some(4),
            "who was slow drops nothing newer"
        );
        assert_eq!(kept.get(8, &"late"), None);
    }
}
