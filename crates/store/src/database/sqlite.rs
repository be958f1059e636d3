//! SQLite: one writing connection, several reading ones.

use crate::database::{ConnectError, Database, DatabaseConfig, DatabaseKind};
use crate::error::StoreError;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait as _, DatabaseConnection, Statement};
use std::path::Path;
use std::time::Duration;

/// What the writing connection may keep in memory, in KiB as SQLite's minus sign says. A month's payments
/// touch more than the 2 MB it takes by itself, and would write the same pages again and again.
const WRITE_CACHE: &str = "-32768";
/// Rows read ahead of who asked for them: a page of a batch, instead of waking each other every 50 rows.
const ROWS_AHEAD: usize = 1_000;

pub(super) async fn connect(config: &DatabaseConfig) -> Result<Database, ConnectError> {
    let write = open(config, Access::Write).await?;
    expect_pragmas(&write).await?;
    let read = open(config, Access::Read).await?;
    expect_pragmas(&read).await?;
    Ok(Database::new(DatabaseKind::Sqlite, read, write))
}

/// The writing connection alone.
pub(super) async fn connect_for_migration(
    config: &DatabaseConfig,
) -> Result<DatabaseConnection, ConnectError> {
    if let Some(path) = config.url.file() {
        create(path)?;
    }
    open(config, Access::Write).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Write,
}

async fn open(config: &DatabaseConfig, access: Access) -> Result<DatabaseConnection, ConnectError> {
    let path = config.url.file().unwrap_or(Path::new("")).to_path_buf();
    let wait = config.wait;
    // The address is set below: as part of a URL, signs in the path would need escapes.
    let mut options = ConnectOptions::new("sqlite://");
    options
        .max_connections(if access == Access::Write {
            1
        } else {
            config.max_connections.max(1)
        })
        .min_connections(1)
        .acquire_timeout(wait)
        // A connection never goes stale: it is a file.
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .test_before_acquire(false)
        // Statements carry personal data.
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .map_sqlx_sqlite_opts(move |options| settings(options, &path, wait, access));
    sea_orm::Database::connect(options)
        .await
        .map_err(|error| ConnectError::Unreachable {
            database: config.url.to_string(),
            reason: error.to_string(),
        })
}

fn settings(
    options: SqliteConnectOptions,
    path: &Path,
    wait: Duration,
    access: Access,
) -> SqliteConnectOptions {
    let options = options
        .filename(path)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        // In WAL mode NORMAL may lose the last commits when the power fails.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(wait)
        .row_buffer_size(ROWS_AHEAD)
        .optimize_on_close(true, None);
    match access {
        Access::Read => options.pragma("query_only", "on"),
        Access::Write => options
            // What is deleted is overwritten: a purge leaves nothing in free pages.
            .pragma("secure_delete", "on")
            .pragma("cache_size", WRITE_CACHE),
    }
}

/// Reads back what durability and integrity rest on.
async fn expect_pragmas(connection: &DatabaseConnection) -> Result<(), ConnectError> {
    for (pragma, wanted) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
    ] {
        let found = read_pragma(connection, pragma).await?;
        if found != wanted {
            return Err(ConnectError::Pragma {
                pragma,
                found,
                wanted,
            });
        }
    }
    Ok(())
}

async fn read_pragma(connection: &DatabaseConnection, pragma: &str) -> Result<String, StoreError> {
    // `CAST`: some pragmas answer numbers, others words.
    let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let row = connection.query_one_raw(statement).await?;
    match row {
        Some(row) => Ok(row.try_get_by_index::<String>(0)?),
        None => Ok("nothing".to_owned()),
    }
}

/// The file holds personal data: only its owner may read it. SQLite gives its companions
/// (`-wal`, `-shm`) the same permissions.
fn create(path: &Path) -> Result<(), ConnectError> {
    use std::os::unix::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)
        .map(drop)
        .map_err(|source| ConnectError::File {
            path: path.to_path_buf(),
            source,
        })
}
