//! Payment: batches with their items, files and results; corrected accounts.

use crate::column::{
    big_integer, boolean, integer, json_binary, moment, moment_null, pk_uuid, refers, run, text,
    text_null, uuid, uuid_null,
};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, json_binary_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(payment_counter()).await?;
        manager.create_table(payment_batches()).await?;
        manager.create_table(payment_results()).await?;
        manager.create_table(payment_items()).await?;
        manager.create_table(payment_files()).await?;
        manager.create_table(account_corrections()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `payment_counter`: the last number given to a batch.
fn payment_counter() -> TableCreateStatement {
    Table::create()
        .table("payment_counter")
        .col(integer("id").primary_key().take())
        .col(big_integer("last"))
        .take()
}

/// Table `payment_batches`.
fn payment_batches() -> TableCreateStatement {
    Table::create()
        .table("payment_batches")
        .col(pk_uuid("id"))
        .col(big_integer("number"))
        .col(text("scheme_id"))
        .col(date("month"))
        .col(date("transfer_on"))
        .col(text("state"))
        .col(json_binary("payer"))
        .col(big_integer("item_count"))
        .col(big_integer("total_yen"))
        .col(text_null("digest"))
        .col(uuid("made_by"))
        .col(moment("made_at"))
        .col(uuid_null("released_by"))
        .col(moment_null("released_at"))
        .col(json_binary_null("evidence"))
        .col(uuid_null("cancelled_by"))
        .col(moment_null("cancelled_at"))
        .col(moment_null("settled_at"))
        .col(big_integer("version"))
        .foreign_key(&mut refers("payment_batches", "made_by", "people", "id"))
        .foreign_key(&mut refers(
            "payment_batches",
            "released_by",
            "people",
            "id",
        ))
        .foreign_key(&mut refers(
            "payment_batches",
            "cancelled_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `payment_results`.
fn payment_results() -> TableCreateStatement {
    Table::create()
        .table("payment_results")
        .col(pk_uuid("id"))
        .col(uuid("batch_id"))
        .col(text("sha256"))
        .col(big_integer("paid"))
        .col(big_integer("failed"))
        .col(uuid("imported_by"))
        .col(moment("imported_at"))
        .foreign_key(&mut refers(
            "payment_results",
            "batch_id",
            "payment_batches",
            "id",
        ))
        .foreign_key(&mut refers(
            "payment_results",
            "imported_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `payment_items`.
fn payment_items() -> TableCreateStatement {
    Table::create()
        .table("payment_items")
        .col(pk_uuid("id"))
        .col(uuid("batch_id"))
        .col(big_integer("ordinal"))
        .col(integer("file_ordinal"))
        .col(uuid("application_id"))
        .col(big_integer("amount_yen"))
        .col(json_binary("account"))
        .col(boolean("name_cut"))
        .col(text("state"))
        .col(boolean("live"))
        .col(text_null("return_code"))
        .col(uuid_null("result_id"))
        .foreign_key(&mut refers(
            "payment_items",
            "batch_id",
            "payment_batches",
            "id",
        ))
        .foreign_key(&mut refers(
            "payment_items",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers(
            "payment_items",
            "result_id",
            "payment_results",
            "id",
        ))
        .take()
}

/// Table `payment_files`.
fn payment_files() -> TableCreateStatement {
    Table::create()
        .table("payment_files")
        .col(pk_uuid("id"))
        .col(uuid("batch_id"))
        .col(integer("ordinal"))
        .col(text("sha256"))
        .col(big_integer("size_bytes"))
        .col(big_integer("item_count"))
        .col(big_integer("total_yen"))
        .foreign_key(&mut refers(
            "payment_files",
            "batch_id",
            "payment_batches",
            "id",
        ))
        .foreign_key(&mut refers("payment_files", "sha256", "blobs", "sha256"))
        .take()
}

/// Table `account_corrections`.
fn account_corrections() -> TableCreateStatement {
    Table::create()
        .table("account_corrections")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(json_binary("account"))
        .col(text("state"))
        .col(uuid("asked_by"))
        .col(moment("asked_at"))
        .col(uuid_null("decided_by"))
        .col(moment_null("decided_at"))
        .col(text_null("note"))
        .foreign_key(&mut refers(
            "account_corrections",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers(
            "account_corrections",
            "asked_by",
            "people",
            "id",
        ))
        .foreign_key(&mut refers(
            "account_corrections",
            "decided_by",
            "people",
            "id",
        ))
        .take()
}

/// `one_live_payment` is what makes a double payment impossible, whoever presses where: an item lives
/// from the making of its batch until the batch is cancelled or the bank sends the money back.
const INDEXES: &[&str] = &[
    "INSERT INTO payment_counter (id, last) VALUES (1, 0)",
    "CREATE UNIQUE INDEX one_live_payment ON payment_items (application_id) WHERE live",
    "CREATE UNIQUE INDEX payment_items_ordinal ON payment_items (batch_id, ordinal)",
    "CREATE UNIQUE INDEX payment_batches_number ON payment_batches (number)",
    "CREATE UNIQUE INDEX payment_files_ordinal ON payment_files (batch_id, ordinal)",
    "CREATE INDEX payment_files_by_content ON payment_files (sha256)",
    "CREATE UNIQUE INDEX payment_results_file ON payment_results (batch_id, sha256)",
    "CREATE INDEX payment_items_by_application ON payment_items (application_id)",
    "CREATE INDEX applications_to_pay ON applications (scheme_id, id) WHERE status = 'approved'",
    "CREATE INDEX account_corrections_by_application ON account_corrections (application_id, asked_at)",
    "CREATE UNIQUE INDEX one_open_correction ON account_corrections (application_id) WHERE state = 'asked'",
];
