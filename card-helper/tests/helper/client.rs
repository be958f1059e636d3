//! A browser, as far as the helper can tell: plain HTTP, WebSocket, forms.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};

use contract::card::{Act, CardCode, Reply, Request, SUBPROTOCOL, Step, Surroundings, Told};
use futures::{SinkExt as _, StreamExt as _};
use tokio::runtime::Runtime;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::world::{LONG, ORIGIN, World};

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

/// Sends a request as written and reads the answer to its end.
pub(crate) fn http(port: u16, request: &str) -> Answer {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        head: head.to_lowercase(),
        body: body.to_owned(),
    }
}

/// `GET path` with these headers besides `Host`.
pub(crate) fn get(port: u16, path: &str, headers: &str) -> Answer {
    http(
        port,
        &format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}Connection: close\r\n\r\n"
        ),
    )
}

/// The prompt as a person's browser opens it.
pub(crate) struct Prompt {
    port: u16,
    path: String,
    pub(crate) page: Answer,
}

impl Prompt {
    /// Waits for the helper to open it.
    pub(crate) fn wait(world: &World) -> Self {
        let address = world.opened();
        let port = world.helper.port;
        let path = address
            .strip_prefix(&format!("http://127.0.0.1:{port}"))
            .unwrap()
            .to_owned();
        let page = get(port, &path, "Sec-Fetch-Dest: document\r\n");
        Self { port, path, page }
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// Secret of the form on the page.
    pub(crate) fn form(&self) -> String {
        let (_, rest) = self.page.body.split_once("name=\"form\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// Sends the form; the page becomes what comes back.
    pub(crate) fn send(&mut self, fields: &str) {
        let body = format!("form={}&{fields}", self.form());
        let own = format!("http://127.0.0.1:{}", self.port);
        self.page = self.post("", &own, &body);
    }

    /// The person closes the page.
    pub(crate) fn close(&self) {
        let own = format!("http://127.0.0.1:{}", self.port);
        assert_eq!(self.post("/closed", &own, &self.form()).status, 204);
    }

    pub(crate) fn post(&self, below: &str, origin: &str, body: &str) -> Answer {
        let (port, path, length) = (self.port, &self.path, body.len());
        let kind = if below.is_empty() {
            "application/x-www-form-urlencoded"
        } else {
            "text/plain;charset=UTF-8"
        };
        http(
            port,
            &format!(
                "POST {path}{below} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {origin}\r\nContent-Type: {kind}\r\n\
                 Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            ),
        )
    }
}

/// A page with its connection.
pub(crate) struct Page {
    runtime: Runtime,
    socket: WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>,
    next: u64,
}

impl Page {
    /// Connects and is let in, as the administrator listed [`ORIGIN`].
    pub(crate) fn of(world: &World) -> Self {
        let mut page = Self::connect(world.helper.port, ORIGIN).unwrap();
        let id = page.ask(hello(None));
        assert!(matches!(page.reply(id), Told::Welcome { .. }));
        page
    }

    /// Connects only.
    pub(crate) fn connect(port: u16, origin: &str) -> Result<Self, Error> {
        Self::connect_as(port, Some(origin), Some(SUBPROTOCOL), None)
    }

    pub(crate) fn connect_as(
        port: u16,
        origin: Option<&str>,
        protocol: Option<&str>,
        host: Option<&str>,
    ) -> Result<Self, Error> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let mut request = format!("ws://127.0.0.1:{port}/v1/ws")
            .into_client_request()
            .unwrap();
        let headers = request.headers_mut();
        if let Some(origin) = origin {
            headers.insert("origin", origin.parse().unwrap());
        }
        if let Some(protocol) = protocol {
            headers.insert("sec-websocket-protocol", protocol.parse().unwrap());
        }
        if let Some(host) = host {
            headers.insert("host", host.parse().unwrap());
        }
        let (socket, _) = runtime.block_on(connect_async(request))?;
        Ok(Self {
            runtime,
            socket,
            next: 0,
        })
    }

    /// Sends a message as written.
    pub(crate) fn send(&mut self, text: &str) -> bool {
        self.runtime
            .block_on(self.socket.send(Message::text(text)))
            .is_ok()
    }

    /// Asks; says the id.
    pub(crate) fn ask(&mut self, act: Act) -> u64 {
        self.next += 1;
        let id = self.next;
        let text = serde_json::to_string(&Request { id, act }).unwrap();
        assert!(self.send(&text));
        id
    }

    /// The next message, if the connection still stands.
    pub(crate) fn next(&mut self) -> Option<Reply> {
        loop {
            let message = self.runtime.block_on(async {
                tokio::time::timeout(LONG, self.socket.next())
                    .await
                    .expect("no message came")
            });
            match message? {
                Ok(Message::Text(text)) => return Some(serde_json::from_str(&text).unwrap()),
                Ok(Message::Close(_)) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    /// The next message for this request, without what is told in between of other things.
    pub(crate) fn reply(&mut self, id: u64) -> Told {
        loop {
            let reply = self.next().expect("the connection was closed");
            if reply.id == Some(id) {
                return reply.told;
            }
        }
    }

    /// The last message for this request, without its progress.
    pub(crate) fn outcome(&mut self, id: u64) -> Told {
        loop {
            match self.reply(id) {
                Told::Progress { .. } => {}
                told => return told,
            }
        }
    }

    /// Waits until the request is at this step.
    pub(crate) fn wait_step(&mut self, id: u64, wanted: Step) {
        loop {
            match self.reply(id) {
                Told::Progress { step } if step == wanted => return,
                Told::Progress { .. } => {}
                other => panic!("{other:?} instead of {wanted:?}"),
            }
        }
    }

    /// Subscribes and waits until it looks so.
    pub(crate) fn wait_state(&mut self, wanted: impl Fn(&Surroundings) -> bool) {
        loop {
            let reply = self.next().expect("the connection was closed");
            if let Told::State { state } = reply.told
                && wanted(&state)
            {
                return;
            }
        }
    }
}

pub(crate) fn hello(token: Option<&str>) -> Act {
    Act::Hello {
        protocol: vec![1],
        token: token.map(str::to_owned),
    }
}

pub(crate) fn authenticate() -> Act {
    Act::Authenticate {
        nonce: "n".repeat(43),
        purpose: "動作確認".to_owned(),
    }
}

/// The code of a refusal.
pub(crate) fn code(told: &Told) -> CardCode {
    match told {
        Told::Error(fault) => fault.code,
        other => panic!("{other:?} is no refusal"),
    }
}
