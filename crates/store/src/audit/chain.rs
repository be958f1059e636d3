//! Writing the chain.

use crate::audit::AuditEntry;
use crate::entity::{audit_head, audit_record};
use crate::error::{Fault, StoreError};
use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DatabaseTransaction, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};
use sha2::{Digest as _, Sha256};

/// The one row of `audit_head`.
pub(super) const HEAD: i32 = 1;
/// What the first record is chained to.
pub(super) const BEGINNING: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// Reads the head and keeps others from it until the transaction ends.
pub(crate) async fn lock_head(tx: &DatabaseTransaction) -> Result<audit_head::Model, StoreError> {
    audit_head::Entity::find_by_id(HEAD)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(|| StoreError::Db(Fault::new("audit_head has no row")))
}

/// Adds a record behind the locked head.
pub(crate) async fn append(
    tx: &DatabaseTransaction,
    head: audit_head::Model,
    entry: AuditEntry,
) -> Result<(), StoreError> {
    let mut record = audit_record::Model {
        seq: head.seq.saturating_add(1),
        id: entry.stamp.id,
        at: entry.stamp.at,
        actor_kind: entry.actor.kind.as_str().to_owned(),
        actor_id: entry.actor.id,
        on_behalf_of: entry.actor.on_behalf_of,
        action: entry.action.as_str().to_owned(),
        subject_kind: entry.subject.kind.as_str().to_owned(),
        subject_id: entry.subject.id,
        body: entry.body.to_string(),
        previous: head.hash,
        hash: String::new(),
    };
    record.hash = digest(&record);
    let (seq, hash) = (record.seq, record.hash.clone());
    audit_record::Entity::insert(record.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    audit_head::Entity::update_many()
        .col_expr(audit_head::Column::Seq, Expr::value(seq))
        .col_expr(audit_head::Column::Hash, Expr::value(hash))
        .filter(audit_head::Column::Id.eq(HEAD))
        .exec(tx)
        .await?;
    Ok(())
}

/// SHA-256 over everything the record says, hexadecimal.
pub(super) fn digest(record: &audit_record::Model) -> String {
    let mut hash = Sha256::new();
    feed(&mut hash, Some(&record.previous));
    feed(&mut hash, Some(&record.seq.to_string()));
    feed(&mut hash, Some(&record.id.to_string()));
    feed(&mut hash, Some(&moment(record.at)));
    feed(&mut hash, Some(&record.actor_kind));
    feed(
        &mut hash,
        record.actor_id.map(|id| id.to_string()).as_deref(),
    );
    feed(&mut hash, record.on_behalf_of.as_deref());
    feed(&mut hash, Some(&record.action));
    feed(&mut hash, Some(&record.subject_kind));
    feed(&mut hash, Some(&record.subject_id));
    feed(&mut hash, Some(&record.body));
    hex::encode(hash.finalize())
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Each field with its length, so that shifting text from one to the next changes the hash.
fn feed(hash: &mut Sha256, field: Option<&str>) {
    let Some(text) = field else {
        hash.update(b"-");
        return;
    };
    hash.update(text.len().to_string());
    hash.update(b":");
    hash.update(text);
}
