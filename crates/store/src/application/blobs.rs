//! Contents: which object of the document store holds which bytes.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};

use crate::Tx;
use crate::database::Database;
use crate::entity::{blob, document, duty_document, notice, payment_file, rehearsal};
use crate::error::StoreError;

/// Contents removed in one transaction.
const BATCH: u64 = 100;

/// Makes `mine` the object of its content, unless there is one already; answers the one that counts
/// and keeps it from the sweep until the transaction ends. When it is not `mine`, the caller deletes
/// its own object after the commit.
pub async fn claim_blob(tx: &Tx, mine: blob::Model) -> Result<blob::Model, StoreError> {
    blob::Entity::insert(mine.clone().into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(blob::Column::Sha256)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx.conn())
        .await?;
    let kept = blob::Entity::find_by_id(mine.sha256.clone())
        .lock_exclusive()
        .one(tx.conn())
        .await?;
    // Swept between the two statements: the other transaction has ended, so this one is free now.
    match kept {
        Some(kept) => Ok(kept),
        None => Err(StoreError::Busy),
    }
}

/// Where a content is.
pub async fn find_blob(
    conn: &impl ConnectionTrait,
    sha256: &str,
) -> Result<Option<blob::Model>, StoreError> {
    Ok(blob::Entity::find_by_id(sha256).one(conn).await?)
}

/// Those of `keys` that a content refers to.
pub async fn known_storage_keys(
    db: &Database,
    keys: Vec<String>,
) -> Result<HashSet<String>, StoreError> {
    let known: Vec<String> = blob::Entity::find()
        .select_only()
        .column(blob::Column::StorageKey)
        .filter(blob::Column::StorageKey.is_in(keys))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(known.into_iter().collect())
}

/// Removes the rows of contents stored before `before` that no document refers to, at most a hundred;
/// answers their storage keys, which the caller deletes from the document store after its commit.
pub async fn delete_unused_blobs(
    tx: &Tx,
    before: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let referred = Query::select()
        .column(document::Column::Sha256)
        .from(document::Entity)
        .to_owned();
    let in_batches = Query::select()
        .column(payment_file::Column::Sha256)
        .from(payment_file::Entity)
        .to_owned();
    let referred_by_duties = Query::select()
        .column(duty_document::Column::Sha256)
        .from(duty_document::Entity)
        .to_owned();
    let in_notices = Query::select()
        .column(notice::Column::Sha256)
        .from(notice::Entity)
        .and_where(notice::Column::Sha256.is_not_null())
        .to_owned();
    let in_rehearsals = Query::select()
        .column(rehearsal::Column::Sha256)
        .from(rehearsal::Entity)
        .and_where(rehearsal::Column::Sha256.is_not_null())
        .to_owned();
    let unused = blob::Entity::find()
        .filter(blob::Column::CreatedAt.lt(before))
        .filter(blob::Column::Sha256.not_in_subquery(referred))
        .filter(blob::Column::Sha256.not_in_subquery(referred_by_duties))
        .filter(blob::Column::Sha256.not_in_subquery(in_batches))
        .filter(blob::Column::Sha256.not_in_subquery(in_notices))
        .filter(blob::Column::Sha256.not_in_subquery(in_rehearsals))
        .lock_exclusive()
        .limit(BATCH)
        .all(tx.conn())
        .await?;
    let hashes = unused.iter().map(|blob| blob.sha256.clone());
    blob::Entity::delete_many()
        .filter(blob::Column::Sha256.is_in(hashes))
        .exec(tx.conn())
        .await?;
    Ok(unused.into_iter().map(|blob| blob.storage_key).collect())
}
