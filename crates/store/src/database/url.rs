//! Where the database is.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use thiserror::Error;
use url::Url;

/// Which database program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DatabaseKind {
    /// Embedded, one file.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// `sqlite:///path/to/file` or `postgres://user:password@host/database?sslmode=verify-full`.
///
/// `Display` and `Debug` leave the password out.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(Place);

#[derive(Clone, PartialEq, Eq)]
enum Place {
    File(PathBuf),
    Server(Url),
}

/// Not an address of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DatabaseUrlError {
    /// Neither scheme.
    #[error("a database address begins with sqlite:// or postgres://")]
    Scheme,
    /// `sqlite://` without a file; a database in memory would lose everything.
    #[error("sqlite:// needs the path of a file")]
    NoFile,
    /// Not a URL, or without a database name.
    #[error("expected postgres://user:password@host:port/database")]
    Postgres,
}

impl DatabaseUrl {
    /// A SQLite file.
    pub fn sqlite(path: impl Into<PathBuf>) -> Self {
        Self(Place::File(path.into()))
    }

    /// Which database program it names.
    pub fn kind(&self) -> DatabaseKind {
        match self.0 {
            Place::File(_) => DatabaseKind::Sqlite,
            Place::Server(_) => DatabaseKind::Postgres,
        }
    }

    pub(super) fn file(&self) -> Option<&Path> {
        match &self.0 {
            Place::File(path) => Some(path),
            Place::Server(_) => None,
        }
    }

    /// With the password: for the driver alone.
    pub(super) fn server(&self) -> Option<&str> {
        match &self.0 {
            Place::File(_) => None,
            Place::Server(url) => Some(url.as_str()),
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(path) = text.strip_prefix("sqlite://") {
            if path.is_empty() || path.starts_with(':') || path.contains('?') {
                return Err(DatabaseUrlError::NoFile);
            }
            return Ok(Self::sqlite(path));
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(DatabaseUrlError::Scheme);
        }
        let url = Url::parse(text).map_err(|_| DatabaseUrlError::Postgres)?;
        if url.path().trim_start_matches('/').is_empty() {
            return Err(DatabaseUrlError::Postgres);
        }
        Ok(Self(Place::Server(url)))
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::File(path) => write!(f, "sqlite://{}", path.display()),
            Place::Server(url) => {
                let host = url.host_str().unwrap_or("localhost");
                write!(
                    f,
                    "postgres://{host}:{}{}",
                    url.port().unwrap_or(5432),
                    url.path()
                )
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        let file: DatabaseUrl = "sqlite:///var/lib/tsunagi/tsunagi.db".parse().unwrap();
        assert_eq!(file.file(), Some(Path::new("/var/lib/tsunagi/tsunagi.db")));
        let server: DatabaseUrl = "postgres://tsunagi@db.example.jp/tsunagi".parse().unwrap();
        assert_eq!(server.kind(), DatabaseKind::Postgres);
        for (text, error) in [
            ("", DatabaseUrlError::Scheme),
            ("mysql://x/y", DatabaseUrlError::Scheme),
            ("sqlite://", DatabaseUrlError::NoFile),
            ("sqlite://:memory:", DatabaseUrlError::NoFile),
            ("postgres://db.example.jp", DatabaseUrlError::Postgres),
        ] {
            assert_eq!(text.parse::<DatabaseUrl>(), Err(error), "{text}");
        }
    }

    #[test]
    fn passwords_are_not_shown() {
        let url: DatabaseUrl =
            "postgres://tsunagi:himitsu@db.example.jp:5433/tsunagi?password=himitsu"
                .parse()
                .unwrap();
        assert_eq!(url.to_string(), "postgres://db.example.jp:5433/tsunagi");
        assert!(!format!("{url:?}").contains("himitsu"));
    }
}
