//! What a payment batch did not take, and why.

use crate::column::{refers, run, text_null, uuid};
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
        manager.create_table(payment_left_out()).await?;
        let by_application =
            "CREATE INDEX payment_left_out_application ON payment_left_out (application_id)";
        run(manager, &[by_application]).await
    }
}

/// Table `payment_left_out`.
fn payment_left_out() -> TableCreateStatement {
    let (table, batch) = ("payment_left_out", "batch_id");
    Table::create()
        .table(table)
        .col(uuid(batch))
        .col(uuid("application_id"))
        .col(text_null("obstacle"))
        .col(text_null("detail"))
        .primary_key(Index::create().col(batch).col("application_id"))
        .foreign_key(&mut refers(table, batch, "payment_batches", "id"))
        .foreign_key(&mut refers(table, "application_id", "applications", "id"))
        .take()
}
