//! What a My Number card was used for: signing in, telling a recipient apart.

use crate::column::{moment_null, text_null};
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
        // Sessions of before were all begun with a passkey, but for a sandbox's.
        let method = ColumnDef::new("method")
            .text()
            .not_null()
            .default("passkey")
            .take();
        add(manager, "sessions", method).await?;
        for table in ["identifications", "care_relations", "consents"] {
            add(manager, table, text_null("card_identity")).await?;
        }
        add(manager, "consents", moment_null("card_read_at")).await
    }
}

/// One column a statement: SQLite takes no more.
async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    mut column: ColumnDef,
) -> Result<(), DbErr> {
    let change = Table::alter().table(table).add_column(&mut column).take();
    manager.alter_table(change).await
}
