//! The browser's event source, closed when dropped.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::event::Change;
use contract::path::API;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{EventSource, MessageEvent};

const FIRST_WAIT_MS: u32 = 2_000;
const LONGEST_WAIT_MS: u32 = 60_000;

struct Connection {
    source: EventSource,
    _on_change: Closure<dyn FnMut(MessageEvent)>,
    _on_open: Closure<dyn FnMut()>,
    _on_error: Closure<dyn FnMut()>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.source.close();
    }
}

struct Inner {
    last: RwSignal<Option<Change>>,
    connection: RefCell<Option<Connection>>,
    again: RefCell<Option<Timeout>>,
    wait: Cell<u32>,
}

/// An open stream. The browser itself comes back after a lost line; after a refusal (a restarting
/// server, a session just ended) this does, at growing distances.
pub(super) struct Stream {
    inner: Rc<Inner>,
}

impl Stream {
    /// Opens the stream; every piece of news goes to `last`.
    pub(super) fn open(last: RwSignal<Option<Change>>) -> Self {
        let inner = Rc::new(Inner {
            last,
            connection: RefCell::new(None),
            again: RefCell::new(None),
            wait: Cell::new(FIRST_WAIT_MS),
        });
        connect(&inner);
        Self { inner }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.inner.again.take();
        self.inner.connection.take();
    }
}

fn connect(inner: &Rc<Inner>) {
    let Ok(source) = EventSource::new(&format!("{API}/events")) else {
        return;
    };
    let last = inner.last;
    let on_change = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        // News of a kind this version does not know is none of its business.
        if let Ok(change) = serde_json::from_str::<Change>(&text) {
            last.try_set(Some(change));
        }
    });
    let weak = Rc::downgrade(inner);
    let on_open = Closure::<dyn FnMut()>::new(move || {
        if let Some(inner) = weak.upgrade() {
            inner.wait.set(FIRST_WAIT_MS);
        }
    });
    let weak = Rc::downgrade(inner);
    let on_error = Closure::<dyn FnMut()>::new(move || {
        if let Some(inner) = weak.upgrade() {
            come_back(&inner);
        }
    });
    // Adding a listener of the right type cannot fail.
    let _ = source.add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref());
    source.set_onopen(Some(on_open.as_ref().unchecked_ref()));
    source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    inner.connection.replace(Some(Connection {
        source,
        _on_change: on_change,
        _on_open: on_open,
        _on_error: on_error,
    }));
}

fn come_back(inner: &Rc<Inner>) {
    let closed = inner
        .connection
        .borrow()
        .as_ref()
        .is_some_and(|connection| connection.source.ready_state() == EventSource::CLOSED);
    if !closed {
        return;
    }
    let wait = inner.wait.get();
    inner.wait.set((wait * 2).min(LONGEST_WAIT_MS));
    let weak = Rc::downgrade(inner);
    inner.again.replace(Some(Timeout::new(wait, move || {
        if let Some(inner) = weak.upgrade() {
            connect(&inner);
        }
    })));
}
