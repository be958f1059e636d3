//! From the drivers' errors to ours.

use super::{Constraint, Fault, StoreError};
use sea_orm::sqlx::Error as SqlxError;
use sea_orm::sqlx::error::{DatabaseError, ErrorKind};
use sea_orm::{DbErr, RuntimeErr};
use std::borrow::Cow;

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable,
            DbErr::RecordNotUpdated => Self::Stale,
            DbErr::Exec(RuntimeErr::SqlxError(error))
            | DbErr::Query(RuntimeErr::SqlxError(error)) => from_sqlx(&error),
            // Their texts may quote the value that did not fit.
            DbErr::Type(_) | DbErr::Json(_) | DbErr::TryIntoErr { .. } => {
                Self::Db(Fault::new("a stored value does not fit its column's type"))
            }
            other => Self::Db(Fault::new(other.to_string())),
        }
    }
}

fn from_sqlx(error: &SqlxError) -> StoreError {
    match error {
        SqlxError::Database(error) => from_database(error.as_ref()),
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::Protocol(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => StoreError::Unavailable,
        SqlxError::ColumnDecode { index, .. } => {
            StoreError::Db(Fault::new(format!("column {index} could not be read")))
        }
        SqlxError::ColumnNotFound(column) => {
            StoreError::Db(Fault::new(format!("column {column} is missing")))
        }
        _ => StoreError::Db(Fault::new("the driver refused a statement")),
    }
}

fn from_database(error: &dyn DatabaseError) -> StoreError {
    if error.kind() == ErrorKind::UniqueViolation
        && let Some(constraint) = violated(error)
    {
        return StoreError::Conflict(constraint);
    }
    let code = error.code().map(Cow::into_owned).unwrap_or_default();
    let sorted = if is_sqlite(error) {
        of_sqlite(&code)
    } else {
        of_postgres(&code)
    };
    sorted.unwrap_or_else(|| StoreError::Db(fault(error, code)))
}

fn is_sqlite(error: &dyn DatabaseError) -> bool {
    error
        .try_downcast_ref::<sea_orm::sqlx::sqlite::SqliteError>()
        .is_some()
}

fn violated(error: &dyn DatabaseError) -> Option<Constraint> {
    if let Some(name) = error.constraint() {
        return Constraint::by_name(name);
    }
    let columns = error.message().strip_prefix("UNIQUE constraint failed: ")?;
    Constraint::by_columns(columns)
}

/// <https://www.sqlite.org/rescode.html>: the low byte is the primary code.
fn of_sqlite(code: &str) -> Option<StoreError> {
    match code.parse::<u32>().ok()? & 0xff {
        // SQLITE_BUSY, SQLITE_LOCKED
        5 | 6 => Some(StoreError::Busy),
        // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN
        8 | 10 | 13 | 14 => Some(StoreError::Unavailable),
        _ => None,
    }
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn of_postgres(code: &str) -> Option<StoreError> {
    match code {
        // serialization failure, deadlock, lock not available, cancelled by a timeout
        "40001" | "40P01" | "55P03" | "57014" => Some(StoreError::Busy),
        // out of resources, shutting down or starting, read-only after a failover
        "25006" | "57P01" | "57P02" | "57P03" => Some(StoreError::Unavailable),
        _ if code.starts_with("08") || code.starts_with("53") || code.starts_with("58") => {
            Some(StoreError::Unavailable)
        }
        _ => None,
    }
}

fn fault(error: &dyn DatabaseError, code: String) -> Fault {
    // Class 22 (data exception) quotes the value in its message; details are never taken over.
    let what = if !is_sqlite(error) && code.starts_with("22") {
        "a value does not fit its column's type".to_owned()
    } else {
        error.message().to_owned()
    };
    Fault {
        code: Some(code),
        what,
    }
}
