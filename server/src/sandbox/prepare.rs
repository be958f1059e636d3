//! From a folder to a portal ready to listen.

use std::net::SocketAddr;
use std::path::PathBuf;

use secrecy::SecretString;
use store::{Database, StoreError};

use super::seed::SeedError;
use super::{care, config, described, public_pages, seed, volume};
use crate::clock::Clock;
use crate::config::PlatformSection;
use crate::context::{Context, Mode, StartError, database_config};
use crate::usecase::document::SweepError;
use crate::usecase::review::index_what_is_missing;
use crate::worker;

/// What the command line says.
#[derive(Clone, Debug)]
pub struct SandboxOptions {
    /// Where to listen; people use `http://localhost:PORT`.
    pub listen: SocketAddr,
    /// Folder that holds everything.
    pub data: PathBuf,
    /// Another database than the SQLite file in the folder.
    pub database: Option<SecretString>,
    /// Invented applications besides the few of the cast.
    pub applications: u64,
    /// The way to a platform; none: no care records.
    pub platform: Option<PlatformSection>,
}

/// Why a sandbox does not start.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// A file of the folder.
    #[error("{what}: {source}")]
    Io {
        /// Which.
        what: String,
        /// Why.
        source: std::io::Error,
    },
    /// No address can be made of this.
    #[error("{0} is not an address to listen on")]
    Address(SocketAddr),
    /// Opening database, document store and the rest.
    #[error(transparent)]
    Start(#[from] StartError),
    /// Schema of the database.
    #[error("database: {0}")]
    Migrate(#[from] store::ConnectError),
    /// Sweeping what the last run left.
    #[error("documents: {0}")]
    Sweep(#[from] SweepError),
    /// The invented offices and people.
    #[error("invented data: {0}")]
    Seed(#[from] SeedError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Opens (or fills) the folder, and writes `sandbox.json` with fresh one-time links. What is there is
/// kept: a second start finds everything as it was.
pub async fn prepare(options: &SandboxOptions) -> Result<Context, SandboxError> {
    std::fs::create_dir_all(&options.data).map_err(|source| SandboxError::Io {
        what: options.data.display().to_string(),
        source,
    })?;
    let config = config::config(options)?;
    Database::migrate(&database_config(&config)?).await?;
    let ctx = Context::open(config, Mode::Sandbox, Clock::adjustable()).await?;
    worker::sweep_at_start(&ctx).await?;
    index_what_is_missing(&ctx).await?;
    seed::seed(&ctx).await?;
    ctx.clock.set(None);
    care::seed_care(&ctx).await?;
    public_pages::seed_public(&ctx).await?;
    volume::fill(&ctx, options.applications).await?;
    worker::work_off(&ctx).await?;
    described::write(&ctx, &options.data).await?;
    Ok(ctx)
}
