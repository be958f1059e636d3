//! Terminals of offices.

use crate::column::{moment, moment_null, pk_uuid, refers, run, text, uuid, uuid_null};
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
        manager.create_table(terminals()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `terminals`.
fn terminals() -> TableCreateStatement {
    Table::create()
        .table("terminals")
        .col(pk_uuid("id"))
        .col(text("office_number"))
        .col(text("name"))
        .col(text("kind"))
        .col(uuid("registered_by"))
        .col(moment("registered_at"))
        .col(moment_null("last_seen_at"))
        .col(uuid_null("retired_by"))
        .col(moment_null("retired_at"))
        .foreign_key(&mut refers(
            "terminals",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers("terminals", "registered_by", "people", "id"))
        .foreign_key(&mut refers("terminals", "retired_by", "people", "id"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_live_terminal_name ON terminals (office_number, name) \
     WHERE retired_at IS NULL",
];
