//! Transactions: all or nothing, and never without an audit record.

use crate::fixture::{entry, person};
use sea_orm::{
    ActiveModelTrait as _, ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _, Statement,
};
use std::time::Duration;
use store::audit::verify;
use store::entity::{audit_record, person as people};
use store::{Database, DatabaseConfig, StoreError};
use testkit::database::{TestDatabase, for_each_database};

#[tokio::test]
async fn dropped_transaction_leaves_nothing() {
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        person("taro@example.jp").insert(tx.conn()).await.unwrap();
        drop(tx);
        // The next writer comes through and sees nothing of it.
        let tx = db.begin().await.unwrap();
        assert_eq!(people::Entity::find().count(tx.conn()).await.unwrap(), 0);
        drop(tx);
        assert_eq!(
            audit_record::Entity::find().count(db.read()).await.unwrap(),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn commit_shows_to_other_servers_with_its_record() {
    for_each_database(async |db| {
        let other = db.second_server().await;
        let tx = db.begin().await.unwrap();
        person("taro@example.jp").insert(tx.conn()).await.unwrap();
        assert_eq!(people::Entity::find().count(other.read()).await.unwrap(), 0);
        let entry = entry();
        let id = entry.stamp.id;
        tx.commit(entry).await.unwrap();
        assert_eq!(people::Entity::find().count(other.read()).await.unwrap(), 1);
        let record = audit_record::Entity::find()
            .one(other.read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((record.seq, record.id), (1, id));
        assert_eq!(record.action, "person.registered");
        assert_eq!(verify(&other).await.unwrap().entries, 1);
    })
    .await;
}

#[tokio::test]
async fn failed_statement_leaves_nothing() {
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        person("taro@example.jp").insert(tx.conn()).await.unwrap();
        person("taro@example.jp")
            .insert(tx.conn())
            .await
            .unwrap_err();
        drop(tx);
        let tx = db.begin().await.unwrap();
        person("taro@example.jp").insert(tx.conn()).await.unwrap();
        tx.commit(entry()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn second_writer_on_sqlite_is_told_to_wait() {
    let db = TestDatabase::sqlite().await;
    let hasty = DatabaseConfig {
        wait: Duration::from_millis(100),
        ..db.config().clone()
    };
    let same_server = Database::connect(&hasty).await.unwrap();
    let other_server = Database::connect(&hasty).await.unwrap();
    let held = same_server.begin().await.unwrap();
    assert_eq!(same_server.begin().await.unwrap_err(), StoreError::Busy);
    assert_eq!(other_server.begin().await.unwrap_err(), StoreError::Busy);
    // Reading goes on meanwhile.
    assert_eq!(
        people::Entity::find()
            .count(other_server.read())
            .await
            .unwrap(),
        0
    );
    drop(held);
    other_server
        .begin()
        .await
        .unwrap()
        .commit(entry())
        .await
        .unwrap();
    same_server
        .begin()
        .await
        .unwrap()
        .commit(entry())
        .await
        .unwrap();
}

#[tokio::test]
async fn lost_connection_is_an_outage_and_heals() {
    let db = TestDatabase::postgres().await;
    let tx = db.begin().await.unwrap();
    person("taro@example.jp").insert(tx.conn()).await.unwrap();
    let backend = db.read().get_database_backend();
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
        WHERE datname = current_database() AND pid <> pg_backend_pid()";
    db.read()
        .execute_raw(Statement::from_string(backend, sql))
        .await
        .unwrap();
    assert_eq!(
        tx.commit(entry()).await.unwrap_err(),
        StoreError::Unavailable
    );

    let tx = db.begin().await.unwrap();
    assert_eq!(people::Entity::find().count(tx.conn()).await.unwrap(), 0);
    tx.commit(entry()).await.unwrap();
    assert_eq!(verify(&db).await.unwrap().entries, 1);
}

#[tokio::test]
async fn update_of_a_missing_row_is_stale() {
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        let error = person("taro@example.jp")
            .update(tx.conn())
            .await
            .unwrap_err();
        assert_eq!(StoreError::from(error), StoreError::Stale);
    })
    .await;
}
