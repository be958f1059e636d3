//! Challenges that My Number cards sign.

use crate::column::{moment, moment_null, pk_uuid, run, text};
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
        manager.create_table(card_challenges()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `card_challenges`.
fn card_challenges() -> TableCreateStatement {
    Table::create()
        .table("card_challenges")
        .col(pk_uuid("id"))
        .col(text("nonce_hash"))
        .col(text("holder"))
        .col(text("kind"))
        .col(text("purpose"))
        .col(text("about"))
        .col(text("origin"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("consumed_at"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE INDEX card_challenges_by_nonce ON card_challenges (nonce_hash)",
    "CREATE INDEX card_challenges_by_expiry ON card_challenges (expires_at)",
];
