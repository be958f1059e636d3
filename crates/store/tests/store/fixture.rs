//! Invented people and what tests write again and again.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ActiveModelTrait as _;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::{application, office, person};
use store::{Database, Stamp, StoreError, Tx};
use uuid::Uuid;

/// 令和8年11月22日 12:00 in Tokyo.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_316_400)
}

/// `minutes` after [`noon`].
pub(crate) fn later(minutes: i64) -> DateTime<Utc> {
    noon() + TimeDelta::minutes(minutes)
}

/// Ids that grow.
pub(crate) fn new_id() -> Uuid {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    Uuid::from_u128(u128::from(COUNT.fetch_add(1, Ordering::Relaxed)))
}

pub(crate) fn stamp() -> Stamp {
    Stamp::new(new_id(), noon())
}

pub(crate) fn entry() -> AuditEntry {
    let subject = Subject::new(SubjectKind::Person, new_id());
    AuditEntry::new(
        stamp(),
        Actor::person(new_id()),
        AuditAction::PersonRegistered,
        subject,
    )
    .with(json!({ "passkeys": 1 }))
}

/// A person that is not written yet.
pub(crate) fn person(email: &str) -> person::ActiveModel {
    person::ActiveModel {
        id: Set(new_id()),
        email: Set(email.to_owned()),
        name: Set("見本 太郎".to_owned()),
        created_at: Set(noon()),
        disabled_at: Set(None),
    }
}

pub(crate) async fn add_person(tx: &Tx) -> Result<Uuid, StoreError> {
    let id = new_id();
    Ok(person(&format!("mihon-{id}@example.jp"))
        .insert(tx.conn())
        .await?
        .id)
}

pub(crate) async fn add_office(tx: &Tx, number: &str) -> Result<String, StoreError> {
    let office = office::ActiveModel {
        number: Set(number.to_owned()),
        name: Set("テスト訪問介護ステーションひなた".to_owned()),
        name_source: Set("applicant".to_owned()),
        verified_at: Set(None),
        created_at: Set(noon()),
    };
    Ok(office.insert(tx.conn()).await?.number)
}

pub(crate) fn application(office: &str, creator: Uuid) -> application::ActiveModel {
    application::ActiveModel {
        id: Set(new_id()),
        scheme_id: Set("fy2026".to_owned()),
        office_number: Set(office.to_owned()),
        status: Set("draft".to_owned()),
        live: Set(true),
        version: Set(1),
        answers: Set(json!({})),
        grant_yen: Set(None),
        reception_number: Set(None),
        received_on: Set(None),
        created_by: Set(creator),
        created_at: Set(noon()),
        updated_at: Set(noon()),
        submitted_at: Set(None),
        ..Default::default()
    }
}

/// A committed person and office.
pub(crate) async fn person_with_office(
    db: &Database,
    number: &str,
) -> Result<(Uuid, String), StoreError> {
    let tx = db.begin().await?;
    let person = add_person(&tx).await?;
    let office = add_office(&tx, number).await?;
    tx.commit(entry()).await?;
    Ok((person, office))
}
