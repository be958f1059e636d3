//! Listening on loopback.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use axum::serve::Listener;
use contract::card::{INFO_PATH, SOCKET_PATH};
use tokio::net::{TcpListener, TcpStream};

use super::peer::Peer;
use super::{Helper, guard, info, prompt, socket};

/// Largest form.
const BODY_LIMIT: usize = 2 * 1024;

/// Both loopback addresses of one port.
pub(crate) struct Listening {
    four: TcpListener,
    /// Absent on a machine without IPv6.
    six: Option<TcpListener>,
    /// The port.
    pub(crate) port: u16,
}

impl Listening {
    /// Takes this port of loopback; 0: any.
    pub(crate) async fn on(port: u16) -> io::Result<Self> {
        let four = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = four.local_addr()?.port();
        let six = match TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await {
            Ok(listener) => Some(listener),
            // Another program's there would get what is meant for this one.
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => return Err(error),
            Err(_) => None,
        };
        Ok(Self { four, six, port })
    }
}

/// One loopback address.
pub(super) struct Loopback(TcpListener);

impl Listener for Loopback {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        // Replies are small and follow each other: none may wait 40 ms for the acknowledgement of the one before.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "answers may be late");
        }
        (stream, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// Serves until told to stop.
pub(crate) async fn serve(listening: Listening, helper: Helper) -> io::Result<()> {
    let app = router(&helper);
    let four = serve_one(listening.four, app.clone(), helper.clone());
    match listening.six {
        None => four.await,
        Some(six) => tokio::try_join!(four, serve_one(six, app, helper)).map(|_| ()),
    }
}

async fn serve_one(listener: TcpListener, app: Router, helper: Helper) -> io::Result<()> {
    let service = app.into_make_service_with_connect_info::<Peer>();
    axum::serve(Loopback(listener), service)
        .with_graceful_shutdown(async move { helper.stopping.cancelled().await })
        .await
}

fn router(helper: &Helper) -> Router {
    Router::new()
        .route(INFO_PATH, get(info::show).options(info::preflight))
        .route(SOCKET_PATH, get(socket::open))
        .route("/prompt/{ticket}", get(prompt::show).post(prompt::answer))
        .route("/prompt/{ticket}/closed", post(prompt::closed))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn_with_state(helper.clone(), guard::local_only))
        .with_state(helper.clone())
}
