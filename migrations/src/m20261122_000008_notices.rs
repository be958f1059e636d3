//! 通知書 and the runs that issue them.

use crate::column::{
    big_integer_null, date_null, moment, moment_null, pk_uuid, refers, run, text, text_null, uuid,
    uuid_null,
};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::date;

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(notice_runs()).await?;
        manager.create_table(notices()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `notice_runs`.
fn notice_runs() -> TableCreateStatement {
    Table::create()
        .table("notice_runs")
        .col(pk_uuid("id"))
        .col(date_null("month"))
        .col(uuid("started_by"))
        .col(moment("started_at"))
        .foreign_key(&mut refers("notice_runs", "started_by", "people", "id"))
        .take()
}

/// Table `notices`. What a notice says is read from its decision or return.
fn notices() -> TableCreateStatement {
    Table::create()
        .table("notices")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(uuid_null("decision_id"))
        .col(uuid_null("return_id"))
        .col(uuid_null("run_id"))
        .col(text("kind"))
        .col(text("number"))
        .col(text("verification_code"))
        .col(date("decided_on"))
        .col(big_integer_null("amount_yen"))
        .col(text("state"))
        .col(text_null("failure"))
        .col(text_null("missing_character"))
        .col(text_null("sha256"))
        .col(big_integer_null("size_bytes"))
        .col(moment_null("issued_at"))
        .col(moment_null("mailed_at"))
        .col(moment_null("first_downloaded_at"))
        .col(moment("created_at"))
        .foreign_key(&mut refers(
            "notices",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers("notices", "decision_id", "decisions", "id"))
        .foreign_key(&mut refers("notices", "return_id", "case_returns", "id"))
        .foreign_key(&mut refers("notices", "run_id", "notice_runs", "id"))
        .foreign_key(&mut refers("notices", "sha256", "blobs", "sha256"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_notice_of_decision ON notices (decision_id)",
    "CREATE UNIQUE INDEX one_notice_of_return ON notices (return_id)",
    "CREATE UNIQUE INDEX notices_verification_code ON notices (verification_code)",
    "CREATE INDEX notices_by_application ON notices (application_id, created_at)",
    "CREATE INDEX notices_by_run ON notices (run_id, state, id)",
    "CREATE INDEX notices_by_content ON notices (sha256)",
    "CREATE INDEX notice_runs_by_time ON notice_runs (started_at, id)",
];
