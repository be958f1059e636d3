//! `tsunagi-platform serve`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use domain::access::Policy;
use tls::ClientAuthorityFiles;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use super::{CommandResult, identity, open, say};
use crate::clock::Clock;
use crate::listen::listen;
use crate::platform::Platform;
use crate::policy_file;

/// How long requests under way may take after the platform was asked to stop.
const GRACE: Duration = Duration::from_secs(25);

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen.
    #[arg(
        long,
        env = "TSUNAGI_PLATFORM_LISTEN",
        default_value = "127.0.0.1:9443"
    )]
    listen: SocketAddr,
    /// `sqlite:///path/to/file` or `postgres://…`.
    #[arg(long, env = "TSUNAGI_PLATFORM_DATABASE", hide_env_values = true)]
    database: String,
    /// Folder with `certificate.pem` and `key.pem`, or one PEM file with both.
    #[arg(long, env = "TSUNAGI_PLATFORM_IDENTITY")]
    identity: PathBuf,
    /// Folder with `roots.pem` and `revoked.pem`: who vouches for callers.
    #[arg(long, env = "TSUNAGI_PLATFORM_TRUST")]
    trust: PathBuf,
    /// Folder for files on their way in.
    #[arg(long, env = "TSUNAGI_PLATFORM_SPOOL")]
    spool: Option<PathBuf>,
    /// The access policy (TOML) if not the delivered one; read again when it changes.
    #[arg(long, env = "TSUNAGI_PLATFORM_POLICY")]
    policy: Option<PathBuf>,
    /// What is logged.
    #[arg(long, env = "TSUNAGI_PLATFORM_LOG", default_value = "info")]
    log: String,
}

impl Serve {
    pub(super) async fn run(self) -> CommandResult {
        let filter = EnvFilter::try_new(&self.log).unwrap_or_else(|_| EnvFilter::new("info"));
        let _ = tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .try_init();
        let store = open(&self.database).await?;
        let spool = self.spool.unwrap_or_else(std::env::temp_dir);
        let policy = match &self.policy {
            Some(path) => policy_file::read(path)?,
            None => Policy::delivered()?,
        };
        let platform = Platform::start(store, Clock::system(), spool, policy);
        if let Some(path) = self.policy {
            platform
                .tasks
                .spawn(policy_file::keep_current(platform.clone(), path));
        }
        let (roots, revocation_lists) = identity::trust(&self.trust);
        let clients = ClientAuthorityFiles {
            roots,
            revocation_lists,
        };
        let certificate = identity::certificate(&self.identity);
        let listening = listen(&platform, self.listen, certificate, clients).await?;
        say(&format!("listening on https://{}", listening.address));
        asked_to_stop().await?;
        platform.stopping.cancel();
        platform.tasks.close();
        if tokio::time::timeout(GRACE, platform.tasks.wait())
            .await
            .is_err()
        {
            tracing::warn!("requests under way were cut off");
        }
        platform.store.close().await?;
        Ok(ExitCode::SUCCESS)
    }
}

async fn asked_to_stop() -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
