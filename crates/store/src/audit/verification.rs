//! Checking the chain.

use crate::audit::chain::{BEGINNING, HEAD, digest};
use crate::database::Database;
use crate::entity::{audit_head, audit_record};
use crate::error::StoreError;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use thiserror::Error;

/// Records read at a time: memory stays flat however long the log is.
const PAGE: u64 = 1_000;

/// An unbroken chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Records checked.
    pub entries: i64,
    /// Hash of the last one; zeros when there is none.
    pub head: String,
}

/// Why a chain is not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Break {
    /// A number is missing.
    #[error("the record is missing")]
    Missing,
    /// It does not name the hash of the one before.
    #[error("the record is not chained to the one before")]
    Unchained,
    /// Its content does not match its hash.
    #[error("the record was changed")]
    Changed,
    /// The head does not match the last record.
    #[error("the log does not end where its head says")]
    Head,
}

/// The chain was not found whole.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VerifyError {
    /// The first place where it breaks.
    #[error("audit record {seq}: {reason}")]
    Broken {
        /// Number of the record.
        seq: i64,
        /// What is wrong with it.
        reason: Break,
    },
    /// It could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Walks the whole chain and compares its end with the head. New records may be added meanwhile.
///
/// # Errors
/// [`VerifyError::Broken`] with the first broken record.
pub async fn verify(db: &Database) -> Result<Verification, VerifyError> {
    // In this order: records committed between the two reads only make the head larger.
    let last = last_seq(db).await?;
    let head = audit_head::Entity::find_by_id(HEAD)
        .one(db.read())
        .await
        .map_err(StoreError::from)?
        .ok_or(VerifyError::Broken {
            seq: 0,
            reason: Break::Head,
        })?;
    if last > head.seq {
        let seq = head.seq.saturating_add(1);
        return Err(VerifyError::Broken {
            seq,
            reason: Break::Head,
        });
    }

    let (mut seq, mut hash) = (0, BEGINNING.to_owned());
    while seq < head.seq {
        let page = page_after(db, seq, head.seq).await?;
        if page.is_empty() {
            return Err(VerifyError::Broken {
                seq: seq.saturating_add(1),
                reason: Break::Missing,
            });
        }
        for record in page {
            (seq, hash) = check(record, seq, &hash)?;
        }
    }
    if hash != head.hash {
        return Err(VerifyError::Broken {
            seq,
            reason: Break::Head,
        });
    }
    Ok(Verification {
        entries: seq,
        head: hash,
    })
}

fn check(
    record: audit_record::Model,
    before: i64,
    hash: &str,
) -> Result<(i64, String), VerifyError> {
    let seq = before.saturating_add(1);
    let broken = |reason| Err(VerifyError::Broken { seq, reason });
    if record.seq != seq {
        return broken(Break::Missing);
    }
    if record.previous != hash {
        return broken(Break::Unchained);
    }
    if record.hash != digest(&record) {
        return broken(Break::Changed);
    }
    Ok((seq, record.hash))
}

async fn last_seq(db: &Database) -> Result<i64, StoreError> {
    let last = audit_record::Entity::find()
        .order_by_desc(audit_record::Column::Seq)
        .one(db.read())
        .await?;
    Ok(last.map_or(0, |record| record.seq))
}

async fn page_after(
    db: &Database,
    seq: i64,
    end: i64,
) -> Result<Vec<audit_record::Model>, StoreError> {
    Ok(audit_record::Entity::find()
        .filter(audit_record::Column::Seq.gt(seq))
        .filter(audit_record::Column::Seq.lte(end))
        .order_by_asc(audit_record::Column::Seq)
        .limit(PAGE)
        .all(db.read())
        .await?)
}
