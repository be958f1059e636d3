//! Databases for tests: SQLite in a temporary folder, PostgreSQL on a cluster of its own.
//!
//! [`for_each_database`] runs a test on both. Without PostgreSQL it fails; it never skips.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that gets no database must fail, saying why"
)]

mod cluster;
mod server;

use sea_orm::{ConnectOptions, DatabaseConnection};
use server::TestServerDatabase;
use std::ops::Deref;
use store::{Database, DatabaseConfig, DatabaseKind, DatabaseUrl};
use tempfile::TempDir;

/// A fresh, migrated database, gone when dropped.
#[derive(Debug)]
pub struct TestDatabase {
    database: Database,
    empty: EmptyDatabase,
}

/// A fresh database without a schema, gone when dropped.
#[derive(Debug)]
pub struct EmptyDatabase {
    config: DatabaseConfig,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(#[expect(dead_code, reason = "kept for its drop")] TempDir),
    Server(TestServerDatabase),
}

impl EmptyDatabase {
    /// A new database of either kind.
    pub async fn of(kind: DatabaseKind) -> Self {
        match kind {
            DatabaseKind::Sqlite => Self::file(),
            DatabaseKind::Postgres => Self::on_server(TestServerDatabase::empty().await),
        }
    }

    fn file() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("tsunagi-test-")
            .tempdir()
            .expect("a temporary folder for SQLite");
        let config = DatabaseConfig::new(DatabaseUrl::sqlite(folder.path().join("test.db")));
        Self {
            config,
            place: Place::Folder(folder),
        }
    }

    fn on_server(database: TestServerDatabase) -> Self {
        let url = database.url().parse().expect("a PostgreSQL address");
        let config = DatabaseConfig {
            max_connections: 8,
            ..DatabaseConfig::new(url)
        };
        Self {
            config,
            place: Place::Server(database),
        }
    }

    /// How to open it.
    pub fn config(&self) -> &DatabaseConfig {
        &self.config
    }

    /// The address under which a started program finds it.
    pub fn address(&self) -> String {
        match &self.place {
            Place::Folder(_) => self.config.url.to_string(),
            Place::Server(database) => database.url().to_owned(),
        }
    }
}

impl TestDatabase {
    /// A new database of either kind.
    pub async fn of(kind: DatabaseKind) -> Self {
        match kind {
            DatabaseKind::Sqlite => Self::sqlite().await,
            DatabaseKind::Postgres => Self::postgres().await,
        }
    }

    /// A new SQLite file.
    pub async fn sqlite() -> Self {
        let empty = EmptyDatabase::file();
        Database::migrate(empty.config())
            .await
            .expect("migrations on SQLite");
        Self::open(empty).await
    }

    /// A new database on PostgreSQL: on the cluster `TSUNAGI_TEST_POSTGRES` names, else on one
    /// started for this process.
    pub async fn postgres() -> Self {
        Self::open(EmptyDatabase::on_server(
            TestServerDatabase::migrated().await,
        ))
        .await
    }

    async fn open(empty: EmptyDatabase) -> Self {
        let database = Database::connect(empty.config())
            .await
            .expect("the test database opens");
        Self { database, empty }
    }

    /// The opened database.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// How it was opened.
    pub fn config(&self) -> &DatabaseConfig {
        self.empty.config()
    }

    /// Another set of connections to the same data, as a second server has them.
    pub async fn second_server(&self) -> Database {
        Database::connect(self.config())
            .await
            .expect("the test database opens twice")
    }

    /// A connection past all rules, as an intruder with the database's password has it.
    pub async fn intruder(&self) -> DatabaseConnection {
        let mut options = ConnectOptions::new(self.address());
        options.max_connections(1).sqlx_logging(false);
        sea_orm::Database::connect(options)
            .await
            .expect("the intruder connects")
    }

    /// The address under which a started program finds the same data.
    pub fn address(&self) -> String {
        self.empty.address()
    }
}

impl Deref for TestDatabase {
    type Target = Database;

    fn deref(&self) -> &Self::Target {
        &self.database
    }
}

/// Runs `test` on a fresh SQLite and a fresh PostgreSQL database.
pub async fn for_each_database(test: impl AsyncFn(&TestDatabase)) {
    for kind in [DatabaseKind::Sqlite, DatabaseKind::Postgres] {
        // Shown when the test fails.
        eprintln!("on {kind:?}");
        let database = TestDatabase::of(kind).await;
        // Boxed: tests are large, and their callers would carry them on the stack.
        Box::pin(test(&database)).await;
    }
}
