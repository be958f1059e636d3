//! How many connections there are.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::pairing::Origin;

/// Of one page: a few tabs.
const MOST_OF_A_PAGE: usize = 4;
/// Of all pages.
const MOST: usize = 16;

/// Counts connections.
#[derive(Clone, Default)]
pub(crate) struct Connections(Arc<Mutex<HashMap<Origin, usize>>>);

/// One of them; dropped with it.
pub(super) struct Place {
    all: Connections,
    origin: Origin,
}

impl Connections {
    /// A place for one more, if there is one.
    pub(super) fn take(&self, origin: &Origin) -> Option<Place> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_page = open.get(origin).copied().unwrap_or_default();
        if of_page >= MOST_OF_A_PAGE || open.values().sum::<usize>() >= MOST {
            return None;
        }
        open.insert(origin.clone(), of_page + 1);
        Some(Place {
            all: self.clone(),
            origin: origin.clone(),
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.origin) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.origin);
            }
        }
    }
}
