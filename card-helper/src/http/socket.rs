//! `/v1/ws`: one connection of one page.

mod acts;
mod connections;

use std::collections::HashMap;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use contract::card::{
    Act, CardCode, CardFault, MESSAGE_LIMIT_BYTES, PROTOCOL, Reply, Request, SUBPROTOCOL, Told,
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::{Helper, guard};
use crate::VERSION;
use crate::pairing::Origin;
pub(crate) use connections::Connections;

/// Messages a page may send in [`FLOOD_SPAN`].
const FLOOD: usize = 20;
const FLOOD_SPAN: Duration = Duration::from_secs(10);
/// Acts of one connection at once, the one that is done and those told that it is.
const MOST_ACTS: usize = 4;

/// Takes a page's connection.
pub(super) async fn open(
    State(helper): State<Helper>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Some(origin) = guard::page_of(&helper, &headers) else {
        return guard::refused();
    };
    let Some(place) = helper.connections.take(&origin) else {
        return (StatusCode::TOO_MANY_REQUESTS, "too many connections\n").into_response();
    };
    let upgrade = upgrade
        .protocols([SUBPROTOCOL])
        .max_message_size(MESSAGE_LIMIT_BYTES)
        .max_frame_size(MESSAGE_LIMIT_BYTES);
    if upgrade.selected_protocol().is_none() {
        return (
            StatusCode::BAD_REQUEST,
            "the subprotocol is tsunagi-card.v1\n",
        )
            .into_response();
    }
    upgrade.on_upgrade(move |socket| async move {
        let _place = place;
        Visit::new(helper, origin).run(socket).await;
    })
}

/// A connection while it lasts.
struct Visit {
    helper: Helper,
    origin: Origin,
    paired: Arc<AtomicBool>,
    subscribed: bool,
    acts: HashMap<u64, CancellationToken>,
    /// Cancelled with the connection: what a page asked for ends with it.
    gone: CancellationToken,
    replies: mpsc::Sender<Reply>,
    outgoing: mpsc::Receiver<Reply>,
    lately: VecDeque<Instant>,
}

impl Visit {
    fn new(helper: Helper, origin: Origin) -> Self {
        let (replies, outgoing) = mpsc::channel(16);
        Self {
            gone: helper.stopping.child_token(),
            helper,
            origin,
            paired: Arc::default(),
            subscribed: false,
            acts: HashMap::new(),
            replies,
            outgoing,
            lately: VecDeque::new(),
        }
    }

    async fn run(mut self, mut socket: WebSocket) {
        let mut around = self.helper.around.clone();
        let closing = loop {
            let reply = tokio::select! {
                message = socket.recv() => match message {
                    Some(Ok(Message::Text(text))) => {
                        if self.is_flood() {
                            break Some((close_code::POLICY, "too many messages"));
                        }
                        self.hear(text.as_str())
                    }
                    Some(Ok(Message::Binary(_))) => Some(refusal(None, CardCode::BadRequest)),
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => None,
                    Some(Ok(Message::Close(_))) => break Some((close_code::NORMAL, "")),
                    Some(Err(_)) => break Some((close_code::SIZE, "not a message")),
                    None => break None,
                },
                Some(reply) = self.outgoing.recv() => {
                    if is_last(&reply.told) && let Some(id) = reply.id {
                        self.acts.remove(&id);
                    }
                    Some(reply)
                }
                Ok(()) = around.changed(), if self.subscribed => {
                    let state = around.borrow_and_update().clone();
                    Some(Reply { id: None, told: Told::State { state } })
                }
                () = self.gone.cancelled() => break Some((close_code::AWAY, "stopping")),
            };
            if let Some(reply) = reply
                && socket.send(text_of(&reply)).await.is_err()
            {
                break None;
            }
        };
        self.gone.cancel();
        if let Some((code, reason)) = closing {
            let frame = CloseFrame {
                code,
                reason: reason.into(),
            };
            // The page may have gone without waiting.
            let _ = socket.send(Message::Close(Some(frame))).await;
        }
    }

    fn is_flood(&mut self) -> bool {
        let now = Instant::now();
        while self
            .lately
            .front()
            .is_some_and(|at| now.duration_since(*at) > FLOOD_SPAN)
        {
            self.lately.pop_front();
        }
        self.lately.push_back(now);
        self.lately.len() > FLOOD
    }

    /// Answers a message, at once or by starting an act.
    fn hear(&mut self, text: &str) -> Option<Reply> {
        let Ok(request) = serde_json::from_str::<Request>(text) else {
            return Some(refusal(id_of(text), CardCode::BadRequest));
        };
        let id = request.id;
        let reply = |told| Some(Reply { id: Some(id), told });
        match request.act {
            Act::Ping => reply(Told::Pong),
            Act::Hello { protocol, token } => self.greet(id, &protocol, token.as_deref()),
            Act::Cancel { target } => match self.acts.get(&target) {
                Some(act) => {
                    act.cancel();
                    None
                }
                None => Some(refusal(Some(id), CardCode::BadRequest)),
            },
            _ if !self.paired.load(Ordering::Relaxed) => {
                Some(refusal(Some(id), CardCode::PairingRequired))
            }
            Act::Subscribe => {
                self.subscribed = true;
                let state = self.helper.around.borrow().clone();
                reply(Told::State { state })
            }
            act @ (Act::Authenticate { .. }
            | Act::ReadAttributes { .. }
            | Act::ProvePresence { .. }
            | Act::PinStatus) => self.start(id, &act),
        }
    }

    fn greet(&mut self, id: u64, offered: &[u32], token: Option<&str>) -> Option<Reply> {
        if !offered.contains(&PROTOCOL) {
            return Some(refusal(Some(id), CardCode::UnsupportedProtocol));
        }
        let known = guard::is_listed(&self.helper, &self.origin)
            || token.is_some_and(|token| {
                self.helper
                    .pairings
                    .knows(&self.origin, token)
                    .unwrap_or_else(|error| {
                        tracing::error!(%error, "pairings cannot be read");
                        false
                    })
            });
        if known {
            self.paired.store(true, Ordering::Relaxed);
            return Some(welcome(id));
        }
        if !self.helper.throttle.admit(&self.origin, Instant::now()) {
            return Some(refusal(Some(id), CardCode::PairingDenied));
        }
        let cancel = self.begin(id);
        let paired = Arc::clone(&self.paired);
        self.helper.tasks.spawn(acts::pair(
            self.helper.clone(),
            self.origin.clone(),
            acts::Call {
                id,
                replies: self.replies.clone(),
                cancel,
            },
            paired,
        ));
        None
    }

    fn start(&mut self, id: u64, act: &Act) -> Option<Reply> {
        let Some(order) = acts::order(&self.origin, act) else {
            return Some(refusal(Some(id), CardCode::BadRequest));
        };
        if self.acts.len() >= MOST_ACTS || self.acts.contains_key(&id) {
            return Some(refusal(Some(id), CardCode::Busy));
        }
        let cancel = self.begin(id);
        let call = acts::Call {
            id,
            replies: self.replies.clone(),
            cancel,
        };
        self.helper
            .tasks
            .spawn(acts::perform(self.helper.clone(), order, call));
        None
    }

    fn begin(&mut self, id: u64) -> CancellationToken {
        let cancel = self.gone.child_token();
        self.acts.insert(id, cancel.clone());
        cancel
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.gone.cancel();
    }
}

fn welcome(id: u64) -> Reply {
    Reply {
        id: Some(id),
        told: Told::Welcome {
            protocol: PROTOCOL,
            version: VERSION.to_owned(),
        },
    }
}

fn refusal(id: Option<u64>, code: CardCode) -> Reply {
    Reply {
        id,
        told: Told::Error(CardFault::from(code)),
    }
}

/// Whether nothing more comes for this request.
const fn is_last(told: &Told) -> bool {
    !matches!(
        told,
        Told::Progress { .. } | Told::PairingRequired { .. } | Told::Paired { .. }
    )
}

/// The id of a message that is otherwise none, so that the page knows which one was refused.
fn id_of(text: &str) -> Option<u64> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    value.get("id")?.as_u64()
}

fn text_of(reply: &Reply) -> Message {
    Message::text(serde_json::to_string(reply).unwrap_or_default())
}
