//! How offices were verified, and the letters with codes by which they can be.

use crate::column::{
    integer, moment, moment_null, pk_uuid, refers, run, text, text_key, text_null, uuid, uuid_null,
};
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
        manager.create_table(verifications()).await?;
        manager.create_table(letters()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `office_verifications`.
fn verifications() -> TableCreateStatement {
    let table = "office_verifications";
    Table::create()
        .table(table)
        .col(text_key("office_number"))
        .col(text("way"))
        .col(moment("verified_at"))
        .col(uuid_null("verified_by"))
        .foreign_key(&mut refers(table, "office_number", "offices", "number"))
        .foreign_key(&mut refers(table, "verified_by", "people", "id"))
        .take()
}

/// Table `office_letters`.
fn letters() -> TableCreateStatement {
    let table = "office_letters";
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(text("office_number"))
        .col(uuid("asked_by"))
        .col(moment("asked_at"))
        .col(text_null("code_hash"))
        .col(uuid_null("made_by"))
        .col(moment_null("made_at"))
        .col(moment_null("expires_at"))
        .col(integer("attempts"))
        .col(moment_null("closed_at"))
        .foreign_key(&mut refers(table, "office_number", "offices", "number"))
        .foreign_key(&mut refers(table, "asked_by", "people", "id"))
        .foreign_key(&mut refers(table, "made_by", "people", "id"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_open_letter ON office_letters (office_number) WHERE closed_at IS NULL",
];
