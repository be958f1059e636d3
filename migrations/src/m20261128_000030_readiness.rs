//! Readiness of municipalities: where each stands and stood, imports, officers, followers; recovery of
//! accounts whose passkeys are lost.

use crate::column::{
    big_integer, date_null, moment, moment_null, pk_uuid, refers, run, text, text_key, text_null,
    uuid, uuid_null,
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
        manager.create_table(readiness()).await?;
        manager.create_table(readiness_imports()).await?;
        manager.create_table(readiness_changes()).await?;
        manager.create_table(municipality_insurers()).await?;
        manager.create_table(municipality_officers()).await?;
        manager.create_table(readiness_follows()).await?;
        manager.create_table(recoveries()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `readiness`.
fn readiness() -> TableCreateStatement {
    Table::create()
        .table("readiness")
        .col(text_key("municipality_code"))
        .col(text("state"))
        .col(date_null("starts_on"))
        .col(text_null("note"))
        .col(text("source"))
        .col(big_integer("version"))
        .col(moment("updated_at"))
        .take()
}

/// Table `readiness_imports`.
fn readiness_imports() -> TableCreateStatement {
    Table::create()
        .table("readiness_imports")
        .col(pk_uuid("id"))
        .col(text("content_sha256"))
        .col(big_integer("listed"))
        .col(big_integer("changed"))
        .col(big_integer("left_out"))
        .col(moment("imported_at"))
        .col(uuid_null("imported_by"))
        .foreign_key(&mut refers(
            "readiness_imports",
            "imported_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `readiness_changes`.
fn readiness_changes() -> TableCreateStatement {
    Table::create()
        .table("readiness_changes")
        .col(pk_uuid("id"))
        .col(text("municipality_code"))
        .col(text("state"))
        .col(date_null("starts_on"))
        .col(text_null("note"))
        .col(text("source"))
        .col(big_integer("version"))
        .col(uuid_null("import_id"))
        .col(moment("changed_at"))
        .col(uuid_null("changed_by"))
        .foreign_key(&mut refers(
            "readiness_changes",
            "import_id",
            "readiness_imports",
            "id",
        ))
        .foreign_key(&mut refers(
            "readiness_changes",
            "changed_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `municipality_insurers`.
fn municipality_insurers() -> TableCreateStatement {
    Table::create()
        .table("municipality_insurers")
        .col(text_key("municipality_code"))
        .col(text("insurer_number"))
        .col(text("insurer_name"))
        .take()
}

/// Table `municipality_officers`.
fn municipality_officers() -> TableCreateStatement {
    Table::create()
        .table("municipality_officers")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text("municipality_code"))
        .col(uuid_null("appointed_by"))
        .col(moment("created_at"))
        .col(moment_null("ended_at"))
        .foreign_key(&mut refers(
            "municipality_officers",
            "person_id",
            "people",
            "id",
        ))
        .foreign_key(&mut refers(
            "municipality_officers",
            "appointed_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `readiness_follows`.
fn readiness_follows() -> TableCreateStatement {
    Table::create()
        .table("readiness_follows")
        .col(pk_uuid("id"))
        .col(text("municipality_code"))
        .col(text("email"))
        .col(moment("created_at"))
        .col(moment_null("confirmed_at"))
        .take()
}

/// Table `recoveries`.
fn recoveries() -> TableCreateStatement {
    Table::create()
        .table("recoveries")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text("state"))
        .col(text("token_hash"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("confirmed_at"))
        .col(uuid_null("decided_by"))
        .col(moment_null("decided_at"))
        .foreign_key(&mut refers("recoveries", "person_id", "people", "id"))
        .foreign_key(&mut refers("recoveries", "decided_by", "people", "id"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX readiness_changes_version ON readiness_changes (municipality_code, version)",
    "CREATE INDEX readiness_changes_by_import ON readiness_changes (import_id)",
    "CREATE INDEX municipality_insurers_by_number ON municipality_insurers (insurer_number)",
    "CREATE UNIQUE INDEX one_live_officer ON municipality_officers (person_id, municipality_code) \
     WHERE ended_at IS NULL",
    "CREATE UNIQUE INDEX one_follow ON readiness_follows (municipality_code, email)",
    "CREATE INDEX readiness_follows_open ON readiness_follows (created_at) WHERE confirmed_at IS NULL",
    "CREATE UNIQUE INDEX recoveries_token ON recoveries (token_hash)",
    "CREATE UNIQUE INDEX one_open_recovery ON recoveries (person_id) \
     WHERE state IN ('asked', 'confirmed', 'approved')",
];
