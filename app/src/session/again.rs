//! Signing in again in the middle of something.
//!
//! A call that finds the session ended waits here. The shell shows a dialog over the page; nothing
//! typed is lost. When the person has signed in again every waiting call goes on; when they close the
//! dialog every waiting call fails with "not signed in".

use std::cell::RefCell;

use futures::channel::oneshot;
use leptos::prelude::*;

#[derive(Default)]
struct Gate {
    waiting: Vec<oneshot::Sender<bool>>,
    open: Option<RwSignal<bool>>,
}

thread_local! {
    static GATE: RefCell<Gate> = RefCell::new(Gate::default());
}

/// Names the signal that shows the dialog. Called once by the shell.
pub(crate) fn install(open: RwSignal<bool>) {
    GATE.with_borrow_mut(|gate| gate.open = Some(open));
}

/// Waits until the person has signed in again (`true`) or declined (`false`).
pub(crate) async fn wait() -> bool {
    let (sender, receiver) = oneshot::channel();
    let shown = GATE.with_borrow_mut(|gate| {
        gate.waiting.push(sender);
        gate.open
    });
    let Some(open) = shown else { return false };
    open.set(true);
    receiver.await.unwrap_or(false)
}

/// Lets every waiting call go on or fail, and closes the dialog.
pub(crate) fn settle(signed_in: bool) {
    let (waiting, open) =
        GATE.with_borrow_mut(|gate| (std::mem::take(&mut gate.waiting), gate.open));
    if let Some(open) = open {
        open.set(false);
    }
    for call in waiting {
        // A page left in the meantime no longer listens.
        let _ = call.send(signed_in);
    }
}
