//! PostgreSQL: one pool.

use crate::database::{ConnectError, Database, DatabaseConfig, DatabaseKind};
use sea_orm::{ConnectOptions, DatabaseConnection};
use std::time::Duration;

/// Longest single statement of a request.
const STATEMENT: Duration = Duration::from_secs(30);
/// A transaction left open by a server that hangs is ended after this.
const IDLE_IN_TRANSACTION: Duration = Duration::from_mins(1);
/// Longest single statement of a migration, and longest wait for another server's migration.
const MIGRATION: Duration = Duration::from_mins(15);

pub(super) async fn connect(config: &DatabaseConfig) -> Result<Database, ConnectError> {
    let pool = open(
        config,
        config.max_connections.max(1),
        STATEMENT,
        config.wait,
    )
    .await?;
    Ok(Database::new(DatabaseKind::Postgres, pool.clone(), pool))
}

/// One connection, so that its session lock spans all migrations.
pub(super) async fn connect_for_migration(
    config: &DatabaseConfig,
) -> Result<DatabaseConnection, ConnectError> {
    open(config, 1, MIGRATION, MIGRATION).await
}

async fn open(
    config: &DatabaseConfig,
    connections: u32,
    statement: Duration,
    lock: Duration,
) -> Result<DatabaseConnection, ConnectError> {
    let mut options = ConnectOptions::new(config.url.server().unwrap_or_default());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(config.wait)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        // A connection that slept may be dead after a restart of the server.
        .test_before_acquire_if_idle_for(Duration::from_secs(1))
        // Statements carry personal data.
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .map_sqlx_postgres_opts(move |options| {
            options.application_name("tsunagi").options([
                ("TimeZone", "UTC".to_owned()),
                // Acknowledged means on disk, whatever the server's default is.
                ("synchronous_commit", "on".to_owned()),
                ("statement_timeout", milliseconds(statement)),
                ("lock_timeout", milliseconds(lock)),
                (
                    "idle_in_transaction_session_timeout",
                    milliseconds(IDLE_IN_TRANSACTION),
                ),
            ])
        });
    sea_orm::Database::connect(options)
        .await
        .map_err(|error| ConnectError::Unreachable {
            database: config.url.to_string(),
            reason: error.to_string(),
        })
}

fn milliseconds(duration: Duration) -> String {
    duration.as_millis().to_string()
}
