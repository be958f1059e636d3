//! What is to be paid, in the order received.

use crate::column::run;
use sea_orm_migration::prelude::*;

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, CHANGES).await
    }
}

/// By place in the queue and no longer by id: all other indexes a payment changes are in that order. And one
/// less of those: what `applications_by_status` finds, `applications_queue_by_status` finds too.
const CHANGES: &[&str] = &[
    "DROP INDEX applications_to_pay",
    "CREATE INDEX applications_to_pay ON applications (scheme_id, queue_no) WHERE status = 'approved'",
    "DROP INDEX applications_by_status",
];
