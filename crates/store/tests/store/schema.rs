//! Opening databases and bringing their schema up to date.

use crate::fixture::{entry, person};
use sea_orm::ActiveModelTrait as _;
use store::{ConnectError, Database, DatabaseConfig, DatabaseKind, StoreError};
use testkit::database::{EmptyDatabase, TestDatabase};

#[tokio::test]
async fn schema_is_brought_up_to_date_once() {
    for kind in [DatabaseKind::Sqlite, DatabaseKind::Postgres] {
        let empty = EmptyDatabase::of(kind).await;
        let config = empty.config();
        assert_eq!(
            Database::pending_migrations(config).await.unwrap(),
            Database::migrations()
        );
        assert_eq!(
            Database::migrate(config).await.unwrap(),
            Database::migrations()
        );
        assert_eq!(
            Database::migrate(config).await.unwrap(),
            Vec::<String>::new()
        );
        assert_eq!(
            Database::pending_migrations(config).await.unwrap(),
            Vec::<String>::new()
        );
        let db = Database::connect(config).await.unwrap();
        assert_eq!(db.kind(), kind);
        db.ping().await.unwrap();
        db.close().await.unwrap();
    }
}

#[tokio::test]
async fn database_without_schema_is_not_opened() {
    let empty = EmptyDatabase::of(DatabaseKind::Postgres).await;
    let error = Database::connect(empty.config()).await.unwrap_err();
    assert!(matches!(&error, ConnectError::SchemaBehind { pending } if !pending.is_empty()));
    assert!(error.to_string().contains("tsunagi migrate"), "{error}");

    let missing = EmptyDatabase::of(DatabaseKind::Sqlite).await;
    let error = Database::connect(missing.config()).await.unwrap_err();
    assert!(matches!(error, ConnectError::Unreachable { .. }), "{error}");
}

#[tokio::test]
async fn servers_starting_together_migrate_once() {
    let empty = EmptyDatabase::of(DatabaseKind::Postgres).await;
    let starts = [(); 4].map(|()| Database::migrate(empty.config()));
    let [a, b, c, d] = starts;
    let applied = tokio::join!(a, b, c, d);
    let all = [applied.0, applied.1, applied.2, applied.3]
        .map(Result::unwrap)
        .concat();
    assert_eq!(all, Database::migrations());
}

#[tokio::test]
async fn unreachable_server_is_named_without_password() {
    let url = "postgres://tsunagi:himitsu@127.0.0.1:1/tsunagi"
        .parse()
        .unwrap();
    let config = DatabaseConfig {
        wait: std::time::Duration::from_millis(300),
        ..DatabaseConfig::new(url)
    };
    let error = Database::connect(&config).await.unwrap_err();
    let text = format!("{error} {error:?}");
    assert!(
        text.contains("127.0.0.1:1/tsunagi") && !text.contains("himitsu"),
        "{text}"
    );
}

#[tokio::test]
async fn sqlite_file_is_for_its_owner_alone() {
    use std::os::unix::fs::MetadataExt as _;
    let db = TestDatabase::sqlite().await;
    let tx = db.begin().await.unwrap();
    person("hanako@example.jp").insert(tx.conn()).await.unwrap();
    tx.commit(entry()).await.unwrap();
    let address = db.address();
    let path = address.strip_prefix("sqlite://").unwrap();
    for file in [
        path.to_owned(),
        format!("{path}-wal"),
        format!("{path}-shm"),
    ] {
        assert_eq!(
            std::fs::metadata(&file).unwrap().mode() & 0o777,
            0o600,
            "{file}"
        );
    }
}

#[tokio::test]
async fn sqlite_readers_cannot_write() {
    let db = TestDatabase::sqlite().await;
    let error = person("hanako@example.jp")
        .insert(db.read())
        .await
        .unwrap_err();
    assert_eq!(StoreError::from(error), StoreError::Unavailable);
}
