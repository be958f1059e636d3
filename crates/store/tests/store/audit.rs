//! The audit chain shows every tampering.

use crate::fixture::{entry, new_id, noon};
use chrono::TimeDelta;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DatabaseConnection, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use store::audit::{Break, VerifyError, verify};
use store::entity::{audit_head, audit_record};
use store::{Database, StoreError};
use testkit::database::for_each_database;

async fn commit_some(db: &Database, count: u32) -> Result<(), StoreError> {
    for _ in 0..count {
        db.begin().await?.commit(entry()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn empty_log_is_whole() {
    for_each_database(async |db| {
        let whole = verify(db).await.unwrap();
        assert_eq!(
            (whole.entries, whole.head.as_str()),
            (0, "0".repeat(64).as_str())
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn chain_stays_whole_while_several_servers_write() {
    for_each_database(async |db| {
        let here = db.database().clone();
        let there = db.second_server().await;
        let checking = async {
            for _ in 0..10 {
                verify(db).await.unwrap();
            }
        };
        let (a, b, c, ()) = tokio::join!(
            commit_some(&here, 20),
            commit_some(&here, 20),
            commit_some(&there, 20),
            checking
        );
        a.and(b).and(c).unwrap();
        assert_eq!(verify(db).await.unwrap().entries, 60);
    })
    .await;
}

#[tokio::test]
async fn long_log_is_read_in_pages() {
    for_each_database(async |db| {
        commit_some(db, 1_010).await.unwrap();
        assert_eq!(verify(db).await.unwrap().entries, 1_010);
        let tx = db.begin().await.unwrap();
        audit_record::Entity::delete_by_id(1_001)
            .exec(tx.conn())
            .await
            .unwrap();
        tx.commit(entry()).await.unwrap();
        let broken = VerifyError::Broken {
            seq: 1_001,
            reason: Break::Missing,
        };
        assert_eq!(verify(db).await, Err(broken));
    })
    .await;
}

/// Records in the log of the tampering test.
const RECORDS: i64 = 30;

#[tokio::test]
async fn every_tampering_is_found_where_it_happened() {
    for_each_database(async |db| {
        commit_some(db, u32::try_from(RECORDS).unwrap())
            .await
            .unwrap();
        let intruder = db.intruder().await;
        let rows = all(&intruder).await;
        let head = audit_head::Entity::find()
            .one(&intruder)
            .await
            .unwrap()
            .unwrap();
        let mut random = StdRng::seed_from_u64(20_261_122);
        for round in 0..1_000 {
            let expected = tamper(&intruder, &mut random, &rows).await;
            let found = verify(db).await;
            let hit = matches!(found, Err(VerifyError::Broken { seq, .. }) if seq == expected);
            assert!(hit, "round {round}: {found:?}, expected {expected}");
            restore(&intruder, &rows, &head).await;
        }
        assert_eq!(verify(db).await.unwrap().entries, RECORDS);
    })
    .await;
}

#[expect(clippy::unwrap_used, reason = "test helper")]
async fn all(intruder: &DatabaseConnection) -> Vec<audit_record::Model> {
    audit_record::Entity::find()
        .order_by_asc(audit_record::Column::Seq)
        .all(intruder)
        .await
        .unwrap()
}

#[expect(clippy::unwrap_used, reason = "test helper")]
async fn restore(
    intruder: &DatabaseConnection,
    rows: &[audit_record::Model],
    head: &audit_head::Model,
) {
    audit_record::Entity::delete_many()
        .exec(intruder)
        .await
        .unwrap();
    insert(intruder, rows).await;
    audit_head::Entity::update(head.clone().into_active_model().reset_all())
        .exec(intruder)
        .await
        .unwrap();
}

/// One way to falsify the log. Answers the first record it shows in.
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test helper")]
async fn tamper(
    intruder: &DatabaseConnection,
    random: &mut StdRng,
    rows: &[audit_record::Model],
) -> i64 {
    let seq = random.random_range(1..=RECORDS);
    let index = usize::try_from(seq - 1).unwrap();
    match random.random_range(0..7) {
        0..3 => change(intruder, random, &rows[index]).await,
        3 => {
            let found = audit_record::Entity::delete_by_id(seq)
                .exec(intruder)
                .await
                .unwrap();
            assert_eq!(found.rows_affected, 1);
        }
        4 => {
            // The end is cut off.
            let cut = audit_record::Entity::delete_many()
                .filter(audit_record::Column::Seq.gte(seq))
                .exec(intruder)
                .await
                .unwrap();
            assert!(cut.rows_affected > 0);
        }
        5 => {
            let other = (index + random.random_range(1..rows.len())) % rows.len();
            return swap(intruder, &rows[index], &rows[other]).await;
        }
        _ => return forge_head(intruder, random).await,
    }
    seq
}

#[expect(clippy::unwrap_used, reason = "test helper")]
async fn change(intruder: &DatabaseConnection, random: &mut StdRng, row: &audit_record::Model) {
    use audit_record::Column;
    let (column, value) = match random.random_range(0..11) {
        0 => (Column::Id, Expr::value(new_id())),
        1 => {
            let step = TimeDelta::microseconds(random.random_range(1..1_000_000));
            (Column::At, Expr::value(noon() + step))
        }
        2 => (Column::ActorKind, Expr::value("operator")),
        3 => (Column::ActorId, Expr::value(new_id())),
        4 => (Column::OnBehalfOf, Expr::value("1370000012")),
        5 => (Column::Action, Expr::value("application.paid")),
        6 => (Column::SubjectKind, Expr::value("application")),
        7 => (
            Column::SubjectId,
            Expr::value(format!("{}0", row.subject_id)),
        ),
        8 => (Column::Body, Expr::value(format!("{} ", row.body))),
        9 => (Column::Previous, Expr::value("f".repeat(64))),
        _ => (Column::Hash, Expr::value("f".repeat(64))),
    };
    let changed = audit_record::Entity::update_many()
        .col_expr(column, value)
        .filter(Column::Seq.eq(row.seq))
        .exec(intruder)
        .await
        .unwrap();
    assert_eq!(changed.rows_affected, 1);
}

/// Exchanges two records, numbers and all else kept consistent as far as an intruder can.
#[expect(clippy::unwrap_used, reason = "test helper")]
async fn swap(
    intruder: &DatabaseConnection,
    a: &audit_record::Model,
    b: &audit_record::Model,
) -> i64 {
    audit_record::Entity::delete_many()
        .filter(audit_record::Column::Seq.is_in([a.seq, b.seq]))
        .exec(intruder)
        .await
        .unwrap();
    let rows = [
        audit_record::Model {
            seq: b.seq,
            ..a.clone()
        },
        audit_record::Model {
            seq: a.seq,
            ..b.clone()
        },
    ];
    insert(intruder, &rows).await;
    a.seq.min(b.seq)
}

#[expect(clippy::unwrap_used, reason = "test helper")]
async fn forge_head(intruder: &DatabaseConnection, random: &mut StdRng) -> i64 {
    let (seq, hash) = match random.random_range(0..3) {
        0 => (RECORDS - 1, None),
        1 => (RECORDS + 1, None),
        _ => (RECORDS, Some("f".repeat(64))),
    };
    let mut forged =
        audit_head::Entity::update_many().col_expr(audit_head::Column::Seq, Expr::value(seq));
    if let Some(hash) = hash {
        forged = forged.col_expr(audit_head::Column::Hash, Expr::value(hash));
    }
    forged.exec(intruder).await.unwrap();
    if seq == RECORDS {
        RECORDS
    } else {
        seq.max(RECORDS)
    }
}

#[expect(clippy::unwrap_used, reason = "test helper")]
async fn insert(intruder: &DatabaseConnection, rows: &[audit_record::Model]) {
    let rows = rows
        .iter()
        .cloned()
        .map(|row| row.into_active_model().reset_all());
    audit_record::Entity::insert_many(rows)
        .exec_without_returning(intruder)
        .await
        .unwrap();
}
