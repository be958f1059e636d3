//! Values read back as written, and sort alike.

use crate::fixture::{add_person, application, entry, noon, person, person_with_office};
use chrono::{NaiveDate, TimeDelta};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::json;
use store::Stamp;
use store::entity::{application as applications, person as people};
use testkit::database::for_each_database;
use uuid::Uuid;

#[tokio::test]
async fn times_sort_whatever_their_fraction() {
    // Whole seconds, milliseconds and microseconds are written with different lengths on SQLite.
    let steps = [
        0, 1, 999, 1_000, 1_001, 100_000, 999_999, 1_000_000, 1_000_001, 60_000_000,
    ];
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        for step in steps.iter().rev() {
            let mut person = person(&format!("{step}@example.jp"));
            person.created_at = Set(noon() + TimeDelta::microseconds(*step));
            person.insert(tx.conn()).await.unwrap();
        }
        tx.commit(entry()).await.unwrap();

        let sorted = people::Entity::find()
            .order_by_asc(people::Column::CreatedAt)
            .all(db.read())
            .await
            .unwrap();
        let read: Vec<_> = sorted.iter().map(|person| person.created_at).collect();
        let written = steps.map(|step| noon() + TimeDelta::microseconds(step));
        assert_eq!(read, written);

        for (index, moment) in written.iter().enumerate() {
            let before = people::Entity::find()
                .filter(people::Column::CreatedAt.lt(*moment))
                .all(db.read())
                .await
                .unwrap();
            assert_eq!(before.len(), index, "before {moment}");
        }
    })
    .await;
}

#[tokio::test]
async fn ids_sort_as_numbers() {
    let ids = [1_u128, 0xff, 0x100, 1 << 64, u128::MAX >> 1, u128::MAX].map(Uuid::from_u128);
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        for id in ids.iter().rev() {
            let mut person = person(&format!("{id}@example.jp"));
            person.id = Set(*id);
            person.insert(tx.conn()).await.unwrap();
        }
        let sorted = people::Entity::find()
            .order_by_asc(people::Column::Id)
            .all(tx.conn())
            .await
            .unwrap();
        assert_eq!(
            sorted.iter().map(|person| person.id).collect::<Vec<_>>(),
            ids
        );
    })
    .await;
}

#[tokio::test]
async fn rows_read_back_as_written() {
    for_each_database(async |db| {
        let (creator, office) = person_with_office(db, "1370000012").await.unwrap();
        let tx = db.begin().await.unwrap();
        let mut draft = application(&office, creator);
        draft.answers =
            Set(json!({ "office": { "name": "「ひなた」\u{1f33b}" }, "yen": i64::MAX }));
        draft.grant_yen = Set(Some(i64::MAX));
        draft.received_on = Set(NaiveDate::from_ymd_opt(2026, 11, 1));
        draft.submitted_at = Set(Some(noon() + TimeDelta::microseconds(123_456)));
        let written = draft.insert(tx.conn()).await.unwrap();
        tx.commit(entry()).await.unwrap();
        let read = applications::Entity::find_by_id(written.id)
            .one(db.read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(read, written);
        assert_eq!(read.answers["office"]["name"], "「ひなた」\u{1f33b}");
        assert_eq!(read.grant_yen, Some(i64::MAX));
        assert_eq!(read.received_on, NaiveDate::from_ymd_opt(2026, 11, 1));
    })
    .await;
}

#[tokio::test]
async fn stamps_keep_what_both_databases_keep() {
    for_each_database(async |db| {
        let stamp = Stamp::new(Uuid::from_u128(7), noon() + TimeDelta::nanoseconds(1_999));
        let tx = db.begin().await.unwrap();
        add_person(&tx).await.unwrap();
        let mut person = person("taro@example.jp");
        person.created_at = Set(stamp.at);
        let id = person.insert(tx.conn()).await.unwrap().id;
        let read = people::Entity::find_by_id(id)
            .one(tx.conn())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(read.created_at, noon() + TimeDelta::microseconds(1));
    })
    .await;
}
