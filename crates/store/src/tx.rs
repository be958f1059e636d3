//! Write transactions.

use crate::audit::{self, AuditEntry};
use crate::change_events::{self, ChangeEvent};
use crate::error::StoreError;
use sea_orm::DatabaseTransaction;
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

/// A write transaction. Dropped without [`Tx::commit`], it rolls back.
///
/// Derefs to the `SeaORM` transaction: queries take `tx.conn()`, or `&*tx`. Hold it briefly and never
/// across a network call: on SQLite it keeps every other writer waiting.
pub struct Tx {
    transaction: DatabaseTransaction,
    announced: Mutex<Vec<ChangeEvent>>,
}

impl Tx {
    pub(crate) fn new(transaction: DatabaseTransaction) -> Self {
        Self {
            transaction,
            announced: Mutex::default(),
        }
    }

    /// The `SeaORM` transaction, for queries.
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Makes everything durable together with its audit record.
    ///
    /// The head of the audit log is locked last and until the commit: commits happen one after the
    /// other, and audit records and change events are numbered in their order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] may mean that the outcome is unknown; everything else means that
    /// nothing was written.
    pub async fn commit(self, entry: AuditEntry) -> Result<(), StoreError> {
        let head = audit::lock_head(&self.transaction).await?;
        self.write_announced().await?;
        audit::append(&self.transaction, head, entry).await?;
        Ok(self.transaction.commit().await?)
    }

    /// Commits the store's own bookkeeping, which says nothing about what a person did: leases of
    /// jobs, ceremonies begun, last-seen times, sweeps.
    pub(crate) async fn commit_bookkeeping(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit().await?)
    }

    /// The same with the events announced, numbered in the order of commits like all others.
    pub(crate) async fn commit_announced(self) -> Result<(), StoreError> {
        let _head = audit::lock_head(&self.transaction).await?;
        self.write_announced().await?;
        Ok(self.transaction.commit().await?)
    }

    /// Keeps an event until the commit; see [`change_events::record`].
    pub(crate) fn announce(&self, event: ChangeEvent) {
        self.announced
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(event);
    }

    async fn write_announced(&self) -> Result<(), StoreError> {
        let events = std::mem::take(
            &mut *self
                .announced
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
        change_events::insert(&self.transaction, events).await
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &Self::Target {
        &self.transaction
    }
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx").finish_non_exhaustive()
    }
}
