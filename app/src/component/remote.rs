//! Something the server has, kept while the page is open.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};

use crate::api::ApiError;

type Fetch<T> = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<T, ApiError>>>>>;

/// Something the server has. What was fetched stays on the page while it is fetched anew.
pub(crate) struct Remote<T: Clone + PartialEq + Send + Sync + 'static> {
    state: RwSignal<Option<Result<T, ApiError>>>,
    asked: RwSignal<u32>,
}

#[expect(
    clippy::expl_impl_clone_on_copy,
    reason = "derived, it would ask the value itself to be Copy"
)]
impl<T: Clone + PartialEq + Send + Sync + 'static> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Copy for Remote<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Remote<T> {
    /// Fetches now, whenever a signal read in `fetch` before its first wait changes, and on `reload`.
    pub(crate) fn new<F>(fetch: impl Fn() -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let fetch: Fetch<T> = Rc::new(move || Box::pin(fetch()));
        Self::start(fetch)
    }

    fn start(fetch: Fetch<T>) -> Self {
        let remote = Self {
            state: RwSignal::new(None),
            asked: RwSignal::new(0),
        };
        Effect::new(move |_| {
            let ticket = remote.asked.get();
            let answer = fetch();
            spawn_local(async move {
                let answer = answer.await;
                // The page may be gone, or a newer question on its way.
                if remote.asked.try_get_untracked() == Some(ticket) {
                    remote.keep(answer);
                }
            });
        });
        remote
    }

    /// Takes over an answer unless it says what is known already.
    fn keep(self, answer: Result<T, ApiError>) {
        let known = self
            .state
            .try_with_untracked(|state| state.as_ref() == Some(&answer));
        // A page that shows something goes on showing it when fetching it anew fails.
        let spoils = answer.is_err()
            && self
                .state
                .try_with_untracked(|state| matches!(state, Some(Ok(_))))
                .unwrap_or(false);
        if known == Some(false) && !spoils {
            self.state.try_set(Some(answer));
        }
    }

    /// Fetches anew.
    pub(crate) fn reload(self) {
        self.asked
            .try_update(|asked| *asked = asked.wrapping_add(1));
    }

    /// Forgets what is known, and fetches anew: for what must not be shown a moment longer than it holds.
    pub(crate) fn anew(self) {
        self.state.try_set(None);
        self.reload();
    }

    /// What is known, followed; `None` while nothing came yet.
    pub(crate) fn get(self) -> Option<Result<T, ApiError>> {
        self.state.get()
    }
}
