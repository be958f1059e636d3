//! How to open a database, and why it may not open.

use crate::database::DatabaseUrl;
use crate::error::StoreError;
use std::path::PathBuf;
use std::time::Duration;
use thiserror::Error;

/// How to open a database.
#[derive(Clone, Debug)]
pub struct DatabaseConfig {
    /// Where it is.
    pub url: DatabaseUrl,
    /// Connections to PostgreSQL, reading connections to SQLite; at least 1.
    pub max_connections: u32,
    /// Longest wait for a connection or a lock before [`StoreError::Busy`] or
    /// [`StoreError::Unavailable`].
    pub wait: Duration,
}

impl DatabaseConfig {
    /// 16 connections, 5 s.
    pub fn new(url: DatabaseUrl) -> Self {
        Self {
            url,
            max_connections: 16,
            wait: Duration::from_secs(5),
        }
    }
}

/// Why a database was not opened. Shown to the operator; passwords are never part of it.
#[derive(Debug, Error)]
pub enum ConnectError {
    /// No connection.
    #[error("cannot connect to {database}: {reason}")]
    Unreachable {
        /// Address without password.
        database: String,
        /// What the driver says.
        reason: String,
    },
    /// The SQLite file cannot be made.
    #[error("cannot create {path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// SQLite did not take over a setting that durability rests on.
    #[error("SQLite runs with {pragma} = {found}, not {wanted}")]
    Pragma {
        /// Setting.
        pragma: &'static str,
        /// What it says.
        found: String,
        /// What it must say.
        wanted: &'static str,
    },
    /// The schema is older than the program.
    #[error("the database schema is behind; run `tsunagi migrate` ({})", pending.join(", "))]
    SchemaBehind {
        /// Migrations to come.
        pending: Vec<String>,
    },
    /// The schema is newer than the program, or a migration failed and was rolled back.
    #[error("migration: {0}")]
    Migration(String),
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}
