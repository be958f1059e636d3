//! Uniqueness rules carry the same names on both databases.

use crate::fixture::{
    add_office, add_person, application, entry, new_id, noon, person, person_with_office,
};
use sea_orm::ActiveModelTrait as _;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait as _, Statement};
use std::collections::BTreeSet;
use store::entity::{blob, role_grant};
use store::{Constraint, Database, DatabaseKind, StoreError};
use testkit::database::for_each_database;
use uuid::Uuid;

/// Every unique index but primary keys called `id` or `seq`, which are never chosen by callers.
const POSTGRES: &str = "SELECT c.relname FROM pg_index i \
    JOIN pg_class c ON c.oid = i.indexrelid \
    JOIN pg_namespace n ON n.oid = c.relnamespace \
    WHERE i.indisunique AND n.nspname = 'public' AND c.relname NOT LIKE 'seaql%' \
    AND NOT (i.indisprimary AND EXISTS (SELECT 1 FROM pg_attribute a \
        WHERE a.attrelid = i.indexrelid AND a.attname IN ('id', 'seq')))";
/// Named unique indexes, and tables whose primary key is not `id` or `seq`; not those of the index over
/// names, which SQLite keeps for itself.
const SQLITE: &str = "SELECT CASE l.origin WHEN 'pk' THEN m.name || '_pkey' ELSE l.name END \
    FROM sqlite_master m, pragma_index_list(m.name) l \
    WHERE m.type = 'table' AND m.name NOT LIKE 'seaql%' \
    AND m.name NOT LIKE 'application_search%' AND l.\"unique\" = 1 \
    AND NOT (l.origin = 'pk' AND EXISTS (SELECT 1 FROM pragma_index_info(l.name) i \
        WHERE i.name IN ('id', 'seq')))";

#[expect(clippy::unwrap_used, reason = "test helper")]
async fn unique_indexes(db: &Database) -> BTreeSet<String> {
    let sql = if db.kind() == DatabaseKind::Sqlite {
        SQLITE
    } else {
        POSTGRES
    };
    let statement = Statement::from_string(db.read().get_database_backend(), sql);
    let rows = db.read().query_all_raw(statement).await.unwrap();
    rows.iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}

#[tokio::test]
async fn every_rule_of_the_schema_has_a_name_and_the_other_way_round() {
    for_each_database(async |db| {
        let named: BTreeSet<String> = Constraint::all().map(|rule| rule.to_string()).collect();
        assert_eq!(unique_indexes(db).await, named);
    })
    .await;
}

fn grant(person_id: Uuid, office: Option<&str>) -> role_grant::ActiveModel {
    role_grant::ActiveModel {
        id: Set(new_id()),
        person_id: Set(person_id),
        role: Set("reviewer".to_owned()),
        office_number: Set(office.map(str::to_owned)),
        granted_by: Set(None),
        created_at: Set(noon()),
        ended_at: Set(None),
    }
}

fn content(key: &str) -> blob::ActiveModel {
    blob::ActiveModel {
        sha256: Set("ab".repeat(32)),
        storage_key: Set(key.to_owned()),
        wrapped_key: Set(vec![1, 2, 3]),
        size_bytes: Set(3),
        created_at: Set(noon()),
    }
}

/// Writes both, each in the same transaction, and answers the second's error.
async fn second_of<A>(db: &Database, first: A, second: A) -> StoreError
where
    A: sea_orm::ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
    <A::Entity as sea_orm::EntityTrait>::Model: sea_orm::IntoActiveModel<A>,
{
    #[expect(clippy::unwrap_used, reason = "test helper")]
    let tx = db.begin().await.unwrap();
    #[expect(clippy::unwrap_used, reason = "test helper")]
    first.insert(tx.conn()).await.map(drop).unwrap();
    let error = second.insert(tx.conn()).await.map(drop);
    #[expect(clippy::unwrap_used, reason = "test helper")]
    error.map_err(StoreError::from).unwrap_err()
}

#[tokio::test]
async fn broken_rules_are_told_by_name() {
    for_each_database(async |db| {
        let (creator, office) = person_with_office(db, "1370000012").await.unwrap();
        let mail = "taro@example.jp";
        let error = second_of(db, person(mail), person(mail)).await;
        assert_eq!(error, StoreError::Conflict(Constraint::PersonEmail));
        assert!(!error.to_string().contains(mail));

        let error = second_of(db, grant(creator, None), grant(creator, None)).await;
        assert_eq!(
            error,
            StoreError::Conflict(Constraint::OneLiveFederationRole)
        );
        let at = Some(office.as_str());
        let error = second_of(db, grant(creator, at), grant(creator, at)).await;
        assert_eq!(error, StoreError::Conflict(Constraint::OneLiveOfficeRole));

        let draft = || application(&office, creator);
        let error = second_of(db, draft(), draft()).await;
        assert_eq!(error, StoreError::Conflict(Constraint::OneLiveApplication));

        let error = second_of(db, content("a"), content("b")).await;
        assert_eq!(error, StoreError::Conflict(Constraint::BlobContent));
        let other = blob::ActiveModel {
            sha256: Set("cd".repeat(32)),
            ..content("a")
        };
        let error = second_of(db, content("a"), other).await;
        assert_eq!(error, StoreError::Conflict(Constraint::BlobStorageKey));
    })
    .await;
}

#[tokio::test]
async fn ended_grants_and_dead_applications_stand_in_nobodys_way() {
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        let creator = add_person(&tx).await.unwrap();
        let office = add_office(&tx, "1370000012").await.unwrap();
        let ended = role_grant::ActiveModel {
            ended_at: Set(Some(noon())),
            ..grant(creator, None)
        };
        ended.insert(tx.conn()).await.unwrap();
        grant(creator, None).insert(tx.conn()).await.unwrap();
        let mut dead = application(&office, creator);
        dead.live = Set(false);
        dead.insert(tx.conn()).await.unwrap();
        application(&office, creator)
            .insert(tx.conn())
            .await
            .unwrap();
        tx.commit(entry()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn nothing_is_removed_that_others_refer_to() {
    use sea_orm::EntityTrait as _;
    use store::entity::person;
    for_each_database(async |db| {
        let (creator, office) = person_with_office(db, "1370000012").await.unwrap();
        let tx = db.begin().await.unwrap();
        application(&office, creator)
            .insert(tx.conn())
            .await
            .unwrap();
        tx.commit(entry()).await.unwrap();
        let tx = db.begin().await.unwrap();
        let error = person::Entity::delete_by_id(creator)
            .exec(tx.conn())
            .await
            .unwrap_err();
        let error = StoreError::from(error);
        assert!(matches!(error, StoreError::Db(_)), "{error}");
    })
    .await;
}
