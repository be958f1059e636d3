//! Bringing the schema up to date.

use crate::database::{ConnectError, DatabaseConfig, DatabaseKind, postgres, sqlite};
use crate::error::StoreError;
use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, DatabaseConnection};

/// Session lock of PostgreSQL under which schemas are changed ("tsunagi" in ASCII).
const LOCK: &str = "SELECT pg_advisory_lock(32777096063609193)";
const UNLOCK: &str = "SELECT pg_advisory_unlock(32777096063609193)";

pub(super) fn all() -> Vec<String> {
    Migrator::migrations()
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect()
}

pub(super) async fn migrate(config: &DatabaseConfig) -> Result<Vec<String>, ConnectError> {
    let connection = open(config).await?;
    let outcome = apply(&connection, config.url.kind()).await;
    connection.close_by_ref().await.map_err(StoreError::from)?;
    outcome
}

pub(super) async fn pending_of(config: &DatabaseConfig) -> Result<Vec<String>, ConnectError> {
    if config.url.file().is_some_and(|path| !path.exists()) {
        return Ok(Migrator::migrations()
            .iter()
            .map(|file| file.name().to_owned())
            .collect());
    }
    let connection = open(config).await?;
    let outcome = pending(&connection).await;
    connection.close_by_ref().await.map_err(StoreError::from)?;
    outcome
}

pub(super) async fn expect_current(connection: &DatabaseConnection) -> Result<(), ConnectError> {
    let pending = pending(connection).await?;
    if pending.is_empty() {
        Ok(())
    } else {
        Err(ConnectError::SchemaBehind { pending })
    }
}

/// One connection and no more: migrations must not hop between connections.
async fn open(config: &DatabaseConfig) -> Result<DatabaseConnection, ConnectError> {
    match config.url.kind() {
        DatabaseKind::Sqlite => sqlite::connect_for_migration(config).await,
        DatabaseKind::Postgres => postgres::connect_for_migration(config).await,
    }
}

async fn apply(
    connection: &DatabaseConnection,
    kind: DatabaseKind,
) -> Result<Vec<String>, ConnectError> {
    // The common case at a start, without a lock.
    if pending(connection).await?.is_empty() {
        return Ok(Vec::new());
    }
    if kind == DatabaseKind::Postgres {
        connection
            .execute_unprepared(LOCK)
            .await
            .map_err(StoreError::from)?;
    }
    // Again: another server may have been faster.
    let pending = pending(connection).await?;
    let outcome = Migrator::up(connection, None).await;
    if kind == DatabaseKind::Postgres {
        connection
            .execute_unprepared(UNLOCK)
            .await
            .map_err(StoreError::from)?;
    }
    outcome.map_err(|error| ConnectError::Migration(error.to_string()))?;
    Ok(pending)
}

async fn pending(connection: &DatabaseConnection) -> Result<Vec<String>, ConnectError> {
    let pending = Migrator::get_pending_migrations_read_only(connection)
        .await
        .map_err(|error| ConnectError::Migration(error.to_string()))?;
    Ok(pending
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect())
}
