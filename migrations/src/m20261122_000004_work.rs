//! Background jobs, change events for open pages, settings.

use crate::column::{
    integer, json_binary, moment, moment_null, pk_uuid, run, text, text_key, text_null, uuid_null,
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
        manager.create_table(jobs()).await?;
        manager.create_table(change_events()).await?;
        manager.create_table(settings()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `jobs`.
fn jobs() -> TableCreateStatement {
    Table::create()
        .table("jobs")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(json_binary("payload"))
        .col(text_null("dedup_key"))
        .col(moment("run_at"))
        .col(integer("attempts"))
        .col(integer("max_attempts"))
        .col(moment_null("locked_until"))
        .col(text_null("locked_by"))
        .col(text_null("last_error"))
        .col(moment("created_at"))
        .col(moment_null("done_at"))
        .col(moment_null("failed_at"))
        .take()
}

/// Table `change_events`.
fn change_events() -> TableCreateStatement {
    Table::create()
        .table("change_events")
        .col(
            ColumnDef::new("seq")
                .big_integer()
                .not_null()
                .auto_increment()
                .primary_key(),
        )
        .col(text_null("office_number"))
        .col(uuid_null("person_id"))
        .col(text("topic"))
        .col(text("subject_id"))
        .col(moment("at"))
        .take()
}

/// Table `settings`.
fn settings() -> TableCreateStatement {
    Table::create()
        .table("settings")
        .col(text_key("key"))
        .col(json_binary("value"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX jobs_dedup_key ON jobs (dedup_key)",
    "CREATE INDEX jobs_open ON jobs (run_at, id) WHERE done_at IS NULL AND failed_at IS NULL",
    "CREATE INDEX jobs_by_end ON jobs (done_at) WHERE done_at IS NOT NULL",
    "CREATE INDEX change_events_by_time ON change_events (at)",
];
