//! Connections to the database.

mod config;
mod migration;
mod postgres;
mod sqlite;
mod url;

pub use config::{ConnectError, DatabaseConfig};
pub use url::{DatabaseKind, DatabaseUrl, DatabaseUrlError};

use crate::error::StoreError;
use crate::tx::Tx;
use sea_orm::{
    ConnAcquireErr, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait as _,
};

/// Dead connections in a row that [`Database::begin`] passes over.
const DEAD_CONNECTIONS: u32 = 4;

/// The open database. Clones share the same connections.
///
/// On SQLite there is one writing connection and several reading ones, which refuse to write; on
/// PostgreSQL one pool serves both.
#[derive(Clone, Debug)]
pub struct Database {
    kind: DatabaseKind,
    read: DatabaseConnection,
    write: DatabaseConnection,
}

impl Database {
    /// Opens a database whose schema is current; see [`Database::migrate`].
    ///
    /// # Errors
    /// When it cannot be reached, when its schema is older or newer than this program, or when
    /// SQLite would not keep what it acknowledged.
    pub async fn connect(config: &DatabaseConfig) -> Result<Self, ConnectError> {
        let database = match config.url.kind() {
            DatabaseKind::Sqlite => sqlite::connect(config).await?,
            DatabaseKind::Postgres => postgres::connect(config).await?,
        };
        migration::expect_current(&database.write).await?;
        Ok(database)
    }

    /// Brings the schema up to date, creating the SQLite file where it is missing; answers the
    /// names of the migrations applied. Several servers may call it at once on PostgreSQL.
    pub async fn migrate(config: &DatabaseConfig) -> Result<Vec<String>, ConnectError> {
        migration::migrate(config).await
    }

    /// Migrations this program brings that the database does not have yet. Changes nothing.
    pub async fn pending_migrations(config: &DatabaseConfig) -> Result<Vec<String>, ConnectError> {
        migration::pending_of(config).await
    }

    /// Names of all migrations this program brings, oldest first.
    pub fn migrations() -> Vec<String> {
        migration::all()
    }

    pub(super) fn new(
        kind: DatabaseKind,
        read: DatabaseConnection,
        write: DatabaseConnection,
    ) -> Self {
        Self { kind, read, write }
    }

    /// Which database it is.
    pub fn kind(&self) -> DatabaseKind {
        self.kind
    }

    /// For reading outside transactions.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// For the few statements that cannot run inside a transaction.
    pub(crate) fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a write transaction; on SQLite it holds the write lock from here on.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when other writers hold the lock for longer than the configured wait.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let mut begun = self.try_begin().await;
        // After a restart of PostgreSQL the pool holds dead connections, each found out by its
        // first use and then replaced. Nothing has happened yet, so trying the next one is safe.
        for _ in 0..DEAD_CONNECTIONS {
            match begun {
                Err(DbErr::Query(_)) if self.kind == DatabaseKind::Postgres => {
                    begun = self.try_begin().await;
                }
                _ => break,
            }
        }
        match begun {
            Ok(transaction) => Ok(Tx::new(transaction)),
            // The one writing connection is in use; that is no outage.
            Err(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))
                if self.kind == DatabaseKind::Sqlite =>
            {
                Err(StoreError::Busy)
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn try_begin(&self) -> Result<DatabaseTransaction, DbErr> {
        let immediate =
            (self.kind == DatabaseKind::Sqlite).then_some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions {
            sqlite_transaction_mode: immediate,
            ..Default::default()
        };
        self.write.begin_with_options(options).await
    }

    /// Whether the database answers, for readiness.
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
