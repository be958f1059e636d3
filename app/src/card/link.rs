//! The WebSocket to the helper, closed when dropped.

use contract::card::{Act, Reply, Request, SOCKET_PATH, SUBPROTOCOL};
use leptos::prelude::Callable as _;
use leptos::prelude::Callback;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{MessageEvent, WebSocket};

/// What comes over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// It is open.
    Open,
    /// A message.
    Reply(Box<Reply>),
    /// It is closed, or never opened.
    Closed,
}

/// An open connection.
pub(super) struct Link {
    socket: WebSocket,
    next: u64,
    _on_open: Closure<dyn FnMut()>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_close: Closure<dyn FnMut()>,
}

impl Link {
    /// Opens it; everything that comes goes to `hear`.
    pub(super) fn open(port: u16, hear: Callback<Heard>) -> Option<Self> {
        let address = format!("ws://127.0.0.1:{port}{SOCKET_PATH}");
        let socket = WebSocket::new_with_str(&address, SUBPROTOCOL).ok()?;
        let on_open = Closure::<dyn FnMut()>::new(move || hear.run(Heard::Open));
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            // A message of a kind this version does not know is none of its business.
            if let Ok(reply) = serde_json::from_str::<Reply>(&text) {
                hear.run(Heard::Reply(Box::new(reply)));
            }
        });
        let on_close = Closure::<dyn FnMut()>::new(move || hear.run(Heard::Closed));
        socket.set_onopen(Some(on_open.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        socket.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Some(Self {
            socket,
            next: 0,
            _on_open: on_open,
            _on_message: on_message,
            _on_close: on_close,
        })
    }

    /// Asks; says the id. A connection that is closing tells so by itself.
    pub(super) fn ask(&mut self, act: Act) -> u64 {
        self.next += 1;
        let id = self.next;
        if let Ok(text) = serde_json::to_string(&Request { id, act }) {
            let _ = self.socket.send_with_str(&text);
        }
        id
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.socket.set_onopen(None);
        self.socket.set_onmessage(None);
        self.socket.set_onclose(None);
        // Closed already, perhaps.
        let _ = self.socket.close();
    }
}
