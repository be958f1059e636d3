//! Certificates of terminals, from which devices they were used, and the revocation lists made of them.

use crate::column::{
    big_integer, blob, moment, moment_null, pk_uuid, refers, run, text, text_null, uuid, uuid_null,
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
        manager.create_table(certificates()).await?;
        manager.create_table(devices()).await?;
        manager.create_table(lists()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `terminal_certificates`.
fn certificates() -> TableCreateStatement {
    let table = "terminal_certificates";
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(text("office_number"))
        .col(uuid_null("terminal_id"))
        .col(text("way"))
        .col(text("serial"))
        .col(text("fingerprint"))
        .col(moment("not_after"))
        .col(moment("issued_at"))
        .col(uuid_null("issued_by"))
        .col(uuid_null("renews"))
        .col(moment_null("last_used_at"))
        .col(moment_null("revoked_at"))
        .col(uuid_null("revoked_by"))
        .col(text_null("revoked_because"))
        .foreign_key(&mut refers(table, "office_number", "offices", "number"))
        .foreign_key(&mut refers(table, "terminal_id", "terminals", "id"))
        .foreign_key(&mut refers(table, "issued_by", "people", "id"))
        .foreign_key(&mut refers(table, "renews", table, "id"))
        .foreign_key(&mut refers(table, "revoked_by", "people", "id"))
        .take()
}

/// Table `certificate_devices`.
fn devices() -> TableCreateStatement {
    Table::create()
        .table("certificate_devices")
        .col(uuid("certificate_id"))
        .col(text("device"))
        .col(moment("first_seen_at"))
        .col(moment("last_seen_at"))
        .primary_key(
            Index::create()
                .name("certificate_devices_pkey")
                .col("certificate_id")
                .col("device"),
        )
        .foreign_key(&mut refers(
            "certificate_devices",
            "certificate_id",
            "terminal_certificates",
            "id",
        ))
        .take()
}

/// Table `revocation_lists`.
fn lists() -> TableCreateStatement {
    Table::create()
        .table("revocation_lists")
        .col(pk_uuid("id"))
        .col(big_integer("number"))
        .col(big_integer("revoked"))
        .col(moment("this_update"))
        .col(moment("next_update"))
        .col(blob("der"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX revocation_lists_number ON revocation_lists (number)",
    "CREATE UNIQUE INDEX certificate_fingerprint ON terminal_certificates (fingerprint)",
    "CREATE INDEX terminal_certificates_by_office ON terminal_certificates (office_number)",
    "CREATE INDEX terminal_certificates_by_terminal ON terminal_certificates (terminal_id)",
    "CREATE INDEX terminal_certificates_revoked ON terminal_certificates (not_after) \
     WHERE revoked_at IS NOT NULL",
    "CREATE INDEX terminal_certificates_live ON terminal_certificates (not_after) \
     WHERE revoked_at IS NULL",
];
