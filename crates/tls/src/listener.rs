//! Connections whose handshake is done.

use std::future::pending;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::Certificate;

/// Longest handshake.
pub const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);

/// Handshakes at once; further connections wait in the kernel's queue.
const HANDSHAKES: usize = 512;

/// A listener for `axum::serve` that hands out connections after their TLS handshake.
#[derive(Debug)]
pub struct TlsListener {
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    address: SocketAddr,
}

impl TlsListener {
    /// Accepts on `tcp` until `stop`; its tasks run on `tasks`.
    pub fn start(
        tcp: TcpListener,
        certificate: Certificate,
        tasks: &TaskTracker,
        stop: CancellationToken,
    ) -> io::Result<Self> {
        let address = tcp.local_addr()?;
        let (sender, ready) = mpsc::channel(64);
        let handshakes = tasks.clone();
        tasks.spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = accept(tcp, &certificate, &handshakes, &sender) => {}
            }
        });
        Ok(Self { ready, address })
    }
}

async fn accept(
    tcp: TcpListener,
    certificate: &Certificate,
    tasks: &TaskTracker,
    sender: &mpsc::Sender<(TlsStream<TcpStream>, SocketAddr)>,
) {
    let turns = Arc::new(Semaphore::new(HANDSHAKES));
    loop {
        let Ok(turn) = Arc::clone(&turns).acquire_owned().await else {
            return;
        };
        let (stream, peer) = match tcp.accept().await {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, or the client is gone already: not a reason to stop.
                tracing::warn!(%error, "connection not accepted");
                sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let acceptor = TlsAcceptor::from(certificate.config());
        let sender = sender.clone();
        tasks.spawn(async move {
            let _turn = turn;
            let _ = stream.set_nodelay(true);
            if let Ok(Ok(stream)) = timeout(HANDSHAKE_LIMIT, acceptor.accept(stream)).await {
                // The receiver is gone only when the server stops.
                let _ = sender.send((stream, peer)).await;
            }
        });
    }
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(accepted) => accepted,
            // Stopped: the server is being shut down and must not be given anything more.
            None => pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.address)
    }
}
