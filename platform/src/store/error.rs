//! What can go wrong in the database.

use sea_orm::DbErr;

/// A failed read or write. No text in here holds values of rows.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, or others hold the lock for too long.
    #[error("the database is busy or not available")]
    Unavailable,
    /// The schema is behind or newer than the program.
    #[error("the database schema could not be brought up to date: {0}")]
    Schema(String),
    /// A stored value does not fit.
    #[error("a stored {what} cannot be read")]
    Inconsistent {
        /// What.
        what: &'static str,
    },
    /// The file cannot be made.
    #[error("cannot create the database file: {0}")]
    File(std::io::Error),
    /// Anything else.
    #[error("database error: {0}")]
    Db(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        use sea_orm::RuntimeErr::SqlxError;
        use sea_orm::sqlx::Error;
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable,
            DbErr::Exec(SqlxError(error)) | DbErr::Query(SqlxError(error)) => match &*error {
                // Its code says enough; its message may quote a row.
                Error::Database(database) => {
                    let code = database.code().unwrap_or_default();
                    match &*code {
                        // SQLite busy and locked, PostgreSQL lock and statement time-outs.
                        "5" | "6" | "517" | "55P03" | "57014" | "40P01" => Self::Unavailable,
                        _ => Self::Db(format!("code {code}")),
                    }
                }
                Error::PoolTimedOut | Error::PoolClosed | Error::Io(_) => Self::Unavailable,
                _ => Self::Db("the driver refused a statement".to_owned()),
            },
            _ => Self::Db("the database refused a statement".to_owned()),
        }
    }
}
