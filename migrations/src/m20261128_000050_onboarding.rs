//! 導入の準備: answers of offices, last checks of terminals, rehearsals with their result pages.

use crate::column::{
    big_integer, big_integer_null, boolean, json_binary, moment, moment_null, pk_uuid, refers, run,
    text, text_null, uuid, uuid_null,
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
        manager.create_table(onboarding_answers()).await?;
        manager.create_table(terminal_checks()).await?;
        manager.create_table(rehearsals()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `onboarding_answers`.
fn onboarding_answers() -> TableCreateStatement {
    Table::create()
        .table("onboarding_answers")
        .col(text("office_number"))
        .col(text("question"))
        .col(text_null("answer"))
        .col(big_integer("version"))
        .col(uuid("answered_by"))
        .col(moment("answered_at"))
        .primary_key(
            Index::create()
                .name("onboarding_answers_pkey")
                .col("office_number")
                .col("question"),
        )
        .foreign_key(&mut refers(
            "onboarding_answers",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers(
            "onboarding_answers",
            "answered_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `terminal_checks`.
fn terminal_checks() -> TableCreateStatement {
    Table::create()
        .table("terminal_checks")
        .col(pk_uuid("terminal_id"))
        .col(json_binary("report"))
        .col(text("tls"))
        .col(boolean("passed"))
        .col(uuid("checked_by"))
        .col(moment("checked_at"))
        .foreign_key(&mut refers(
            "terminal_checks",
            "terminal_id",
            "terminals",
            "id",
        ))
        .foreign_key(&mut refers("terminal_checks", "checked_by", "people", "id"))
        .take()
}

/// Table `rehearsals`.
fn rehearsals() -> TableCreateStatement {
    Table::create()
        .table("rehearsals")
        .col(pk_uuid("id"))
        .col(text("office_number"))
        .col(json_binary("results"))
        .col(big_integer("version"))
        .col(uuid("begun_by"))
        .col(moment("begun_at"))
        .col(uuid_null("finished_by"))
        .col(moment_null("finished_at"))
        .col(text_null("number"))
        .col(text_null("verification_code"))
        .col(text_null("seal"))
        .col(text_null("sha256"))
        .col(big_integer_null("size_bytes"))
        .foreign_key(&mut refers(
            "rehearsals",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers("rehearsals", "begun_by", "people", "id"))
        .foreign_key(&mut refers("rehearsals", "finished_by", "people", "id"))
        .foreign_key(&mut refers("rehearsals", "sha256", "blobs", "sha256"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_open_rehearsal ON rehearsals (office_number) WHERE finished_at IS NULL",
    "CREATE UNIQUE INDEX rehearsals_verification_code ON rehearsals (verification_code)",
    "CREATE INDEX rehearsals_by_office ON rehearsals (office_number, finished_at)",
    "CREATE INDEX rehearsals_by_content ON rehearsals (sha256)",
];
