//! Connections.

use std::fmt;
use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, DatabaseConnection, DatabaseTransaction,
    SqliteTransactionMode, TransactionOptions, TransactionTrait as _,
};
use sea_orm_migration::MigratorTrait as _;

use super::StoreError;
use super::schema::Migrator;

/// Longest wait for a connection or a lock.
const WAIT: Duration = Duration::from_secs(10);
/// Connections to PostgreSQL, reading ones to SQLite.
const CONNECTIONS: u32 = 8;
/// Held by writers of changes on PostgreSQL ("platform" in ASCII).
const LOCK: &str = "SELECT pg_advisory_xact_lock(8101813352236970605)";

/// `sqlite:///path/to/file` or `postgres://user:password@host/database`. Shown without the password.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreAddress {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL database.
    Server(url::Url),
}

/// Not an address of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a database address is sqlite:///path/to/file or postgres://user:password@host/database")]
pub struct StoreAddressError;

impl FromStr for StoreAddress {
    type Err = StoreAddressError;

    fn from_str(text: &str) -> Result<Self, StoreAddressError> {
        if let Some(path) = text.strip_prefix("sqlite://") {
            return match path {
                "" => Err(StoreAddressError),
                path => Ok(Self::File(path.into())),
            };
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(StoreAddressError);
        }
        url::Url::parse(text)
            .map(Self::Server)
            .map_err(|_| StoreAddressError)
    }
}

impl fmt::Debug for StoreAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "sqlite://{}", path.display()),
            Self::Server(url) => write!(f, "postgres://{}", url.host_str().unwrap_or_default()),
        }
    }
}

/// The open database. Clones share the same connections.
#[derive(Clone, Debug)]
pub struct Store {
    read: DatabaseConnection,
    write: DatabaseConnection,
    postgres: bool,
}

impl Store {
    /// Opens a database and brings its schema up to date; a missing SQLite file is made.
    pub async fn open(address: &StoreAddress) -> Result<Self, StoreError> {
        let store = match address {
            StoreAddress::File(path) => {
                create(path)?;
                let write = sqlite(path, true).await?;
                migrate(&write).await?;
                Self {
                    read: sqlite(path, false).await?,
                    write,
                    postgres: false,
                }
            }
            StoreAddress::Server(url) => {
                let pool = postgres(url).await?;
                migrate(&pool).await?;
                Self {
                    read: pool.clone(),
                    write: pool,
                    postgres: true,
                }
            }
        };
        Ok(store)
    }

    /// For reading.
    pub(crate) fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Begins a write transaction; dropped, it rolls back.
    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction, StoreError> {
        let mode = (!self.postgres).then_some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions {
            sqlite_transaction_mode: mode,
            ..Default::default()
        };
        Ok(self.write.begin_with_options(options).await?)
    }

    /// Begins a transaction that announces changes.
    pub(crate) async fn begin_changing(&self) -> Result<DatabaseTransaction, StoreError> {
        let transaction = self.begin().await?;
        if self.postgres {
            transaction.execute_unprepared(LOCK).await?;
        }
        Ok(transaction)
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.read.ping().await?;
        Ok(self.write.ping().await?)
    }

    /// Closes all connections after what is under way.
    pub async fn close(self) -> Result<(), StoreError> {
        self.read.close_by_ref().await?;
        Ok(self.write.close_by_ref().await?)
    }
}

/// The file holds personal data: only its owner may read it.
fn create(path: &Path) -> Result<(), StoreError> {
    OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)
        .map(drop)
        .map_err(StoreError::File)
}

async fn migrate(connection: &DatabaseConnection) -> Result<(), StoreError> {
    Migrator::up(connection, None)
        .await
        .map_err(|error| StoreError::Schema(error.to_string()))
}

async fn sqlite(path: &Path, write: bool) -> Result<DatabaseConnection, StoreError> {
    let path = path.to_owned();
    let mut options = ConnectOptions::new("sqlite://");
    options
        .max_connections(if write { 1 } else { CONNECTIONS })
        .min_connections(1)
        .acquire_timeout(WAIT)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .test_before_acquire(false)
        // Statements carry personal data.
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .map_sqlx_sqlite_opts(move |options| settings(options, &path, write));
    Ok(sea_orm::Database::connect(options).await?)
}

fn settings(options: SqliteConnectOptions, path: &Path, write: bool) -> SqliteConnectOptions {
    let options = options
        .filename(path)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        // In WAL mode NORMAL may lose the last commits when the power fails.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .pragma("cache_size", "-65536");
    if write {
        options
    } else {
        options.pragma("query_only", "on")
    }
}

async fn postgres(url: &url::Url) -> Result<DatabaseConnection, StoreError> {
    let mut options = ConnectOptions::new(url.as_str());
    options
        .max_connections(CONNECTIONS)
        .min_connections(1)
        .acquire_timeout(WAIT)
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .map_sqlx_postgres_opts(|options| {
            options.application_name("tsunagi-platform").options([
                ("TimeZone", "UTC"),
                ("synchronous_commit", "on"),
                ("lock_timeout", "10000"),
            ])
        });
    Ok(sea_orm::Database::connect(options).await?)
}
