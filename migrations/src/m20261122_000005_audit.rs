//! The audit log, a chain of hashes, and its head.

use crate::column::{big_integer, moment, run, text, text_null, uuid, uuid_null};
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
        manager.create_table(audit_log()).await?;
        manager.create_table(audit_head()).await?;
        run(manager, INDEXES).await?;
        run(manager, FIRST_ROW).await
    }
}

/// Table `audit_log`.
fn audit_log() -> TableCreateStatement {
    Table::create()
        .table("audit_log")
        .col(ColumnDef::new("seq").big_integer().not_null().primary_key())
        .col(uuid("id"))
        .col(moment("at"))
        .col(text("actor_kind"))
        .col(uuid_null("actor_id"))
        .col(text_null("on_behalf_of"))
        .col(text("action"))
        .col(text("subject_kind"))
        .col(text("subject_id"))
        .col(text("body"))
        .col(text("previous"))
        .col(text("hash"))
        .take()
}

/// Table `audit_head`.
fn audit_head() -> TableCreateStatement {
    Table::create()
        .table("audit_head")
        .col(ColumnDef::new("id").integer().not_null().primary_key())
        .col(big_integer("seq"))
        .col(text("hash"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX audit_log_id ON audit_log (id)",
    "CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject_id, seq)",
];

/// The chain starts at number 0 with a hash of zeros.
const FIRST_ROW: &[&str] = &["INSERT INTO audit_head (id, seq, hash) VALUES \
     (1, 0, '0000000000000000000000000000000000000000000000000000000000000000')"];
