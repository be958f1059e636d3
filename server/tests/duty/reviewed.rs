//! What review, decision, notice and payment leave behind about an application, written as their tables
//! hold it.

use chrono::NaiveDate;
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _};
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Tx, application, entity};
use uuid::Uuid;

use super::world::World;

/// Words that stand for what was written about people.
pub(crate) const WRITTEN: &str = "鶴見 見本彦";

/// Inserts rows as they are.
macro_rules! rows {
    ($tx:expr, $($table:ident $fields:tt),+ $(,)?) => {
        $({
            let row = entity::$table::Model $fields;
            entity::$table::Entity::insert(row.into_active_model().reset_all())
                .exec_without_returning($tx.conn())
                .await
                .unwrap();
        })+
    };
}

/// Findings, comments, a return, a decision with its notice, and a payment in a batch of its own.
pub(crate) async fn reviewed(world: &World, application: &str, person: Uuid) {
    let id = Uuid::parse_str(application).unwrap();
    let kept = keep(world, WRITTEN.as_bytes()).await;
    let tx = world.ctx.db.begin().await.unwrap();
    let kept = application::claim_blob(&tx, kept).await.unwrap();
    review(world, &tx, id, person).await;
    decide(world, &tx, id, person, &kept.sha256).await;
    pay(world, &tx, id, person, &kept.sha256).await;
    let subject = Subject::new(SubjectKind::Application, id);
    let done = AuditAction::SandboxPrepared;
    let entry = AuditEntry::new(world.ctx.stamp(), Actor::system(), done, subject);
    tx.commit(entry).await.unwrap();
}

/// A content in the document store.
async fn keep(world: &World, bytes: &[u8]) -> entity::blob::Model {
    let mut writer = world.ctx.vault.writer(1_000).await.unwrap();
    writer.write(bytes).await.unwrap();
    let kept = writer.finish().await.unwrap().keep().await.unwrap();
    entity::blob::Model {
        sha256: kept.content_hash.to_string(),
        storage_key: kept.storage_key,
        wrapped_key: kept.wrapped_key,
        size_bytes: i64::try_from(bytes.len()).unwrap(),
        created_at: world.ctx.stamp().at,
    }
}

async fn review(world: &World, tx: &Tx, id: Uuid, person: Uuid) {
    let (at, returned) = (world.ctx.stamp().at, world.ctx.ids.uuid());
    rows!(
        tx,
        case_check {
            application_id: id,
            submission: 1,
            results: json!([{"facts": WRITTEN}]),
            all_ok: true,
            computed_at: at
        },
        case_finding {
            application_id: id,
            version: 1,
            items: json!([{"note": WRITTEN}]),
            saved_by: person,
            saved_at: at
        },
        case_comment {
            id: world.ctx.ids.uuid(),
            application_id: id,
            author_id: person,
            text: WRITTEN.to_owned(),
            mentions: json!([]),
            at
        },
        case_return {
            id: returned,
            application_id: id,
            ordinal: 1,
            note: WRITTEN.to_owned(),
            inputs: json!({"office_name": WRITTEN}),
            returned_by: person,
            returned_at: at
        },
        return_mark {
            return_id: returned,
            ordinal: 1,
            field: "account.holder_kana".to_owned(),
            document_id: None,
            reason: Some("name".to_owned()),
            text: WRITTEN.to_owned()
        },
    );
}

async fn decide(world: &World, tx: &Tx, id: Uuid, person: Uuid, sha256: &str) {
    let (at, decision) = (world.ctx.stamp().at, world.ctx.ids.uuid());
    rows!(
        tx,
        proposal {
            id: world.ctx.ids.uuid(),
            application_id: id,
            kind: "approve".to_owned(),
            amount_yen: 61_000,
            reason: WRITTEN.to_owned(),
            due_on: None,
            proposed_by: person,
            proposed_at: at,
            ended_at: Some(at),
            ended_as: Some("confirmed".to_owned())
        },
        decision {
            id: decision,
            application_id: id,
            ordinal: 1,
            kind: "approve".to_owned(),
            amount_yen: 61_000,
            reason: WRITTEN.to_owned(),
            inputs: json!({"office_name": WRITTEN}),
            number: "見本第1号".to_owned(),
            decided_at: at,
            proposed_by: person,
            confirmed_by: person,
            superseded_at: None,
            superseded_reason: None
        },
        notice {
            id: world.ctx.ids.uuid(),
            application_id: id,
            decision_id: Some(decision),
            return_id: None,
            run_id: None,
            kind: "approval".to_owned(),
            number: "見本第1号".to_owned(),
            verification_code: "ABCDEFGHJKLM".to_owned(),
            decided_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            amount_yen: Some(61_000),
            state: "issued".to_owned(),
            failure: None,
            missing_character: None,
            sha256: Some(sha256.to_owned()),
            size_bytes: Some(10),
            issued_at: Some(at),
            mailed_at: Some(at),
            first_downloaded_at: None,
            created_at: at
        },
    );
}

#[expect(clippy::too_many_lines, reason = "a list of rows")]
async fn pay(world: &World, tx: &Tx, id: Uuid, person: Uuid, sha256: &str) {
    let (at, batch) = (world.ctx.stamp().at, world.ctx.ids.uuid());
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    rows!(
        tx,
        account_correction {
            id: world.ctx.ids.uuid(),
            application_id: id,
            account: json!({"holder_kana": WRITTEN}),
            state: "accepted".to_owned(),
            asked_by: person,
            asked_at: at,
            decided_by: Some(person),
            decided_at: Some(at),
            note: Some(WRITTEN.to_owned())
        },
        payment_batch {
            id: batch,
            number: 1,
            scheme_id: "fy2026".to_owned(),
            month: day,
            transfer_on: day,
            state: "settled".to_owned(),
            payer: json!({}),
            item_count: 1,
            total_yen: 61_000,
            digest: None,
            made_by: person,
            made_at: at,
            released_by: None,
            released_at: None,
            evidence: None,
            cancelled_by: None,
            cancelled_at: None,
            settled_at: Some(at),
            version: 1
        },
        payment_file {
            id: world.ctx.ids.uuid(),
            batch_id: batch,
            ordinal: 1,
            sha256: sha256.to_owned(),
            size_bytes: 10,
            item_count: 1,
            total_yen: 61_000
        },
        payment_item {
            id: world.ctx.ids.uuid(),
            batch_id: batch,
            ordinal: 1,
            file_ordinal: 1,
            application_id: id,
            amount_yen: 61_000,
            account: json!({"holder_kana": WRITTEN}),
            name_cut: false,
            state: "paid".to_owned(),
            live: true,
            return_code: None,
            result_id: None
        },
    );
}
