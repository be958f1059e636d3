//! After the grant: reports and requests of offices, their files; purges; ways to search the audit log.

use crate::column::{
    big_integer, big_integer_null, date_null, integer, integer_null, json_binary, moment,
    moment_null, pk_uuid, refers, run, text, text_null, uuid, uuid_null,
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
        manager.create_table(duties()).await?;
        manager.create_table(duty_documents()).await?;
        manager.create_table(purge_proposals()).await?;
        manager.create_table(purge_items()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `duties`.
fn duties() -> TableCreateStatement {
    Table::create()
        .table("duties")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(text("kind"))
        .col(text("state"))
        .col(date_null("due_on"))
        .col(big_integer("version"))
        .col(json_binary("answers"))
        .col(big_integer_null("repay_yen"))
        .col(date_null("repay_by"))
        .col(text_null("note"))
        .col(integer("reminded"))
        .col(moment("opened_at"))
        .col(moment("updated_at"))
        .col(moment_null("submitted_at"))
        .col(uuid_null("submitted_by"))
        .col(moment_null("decided_at"))
        .col(uuid_null("decided_by"))
        .foreign_key(&mut refers(
            "duties",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers("duties", "submitted_by", "people", "id"))
        .foreign_key(&mut refers("duties", "decided_by", "people", "id"))
        .take()
}

/// Table `duty_documents`.
fn duty_documents() -> TableCreateStatement {
    Table::create()
        .table("duty_documents")
        .col(pk_uuid("id"))
        .col(uuid("duty_id"))
        .col(text("name"))
        .col(text("media_type"))
        .col(big_integer("size_bytes"))
        .col(text("sha256"))
        .col(integer("pages"))
        .col(uuid("uploaded_by"))
        .col(moment("uploaded_at"))
        .foreign_key(&mut refers("duty_documents", "duty_id", "duties", "id"))
        .foreign_key(&mut refers("duty_documents", "sha256", "blobs", "sha256"))
        .foreign_key(&mut refers("duty_documents", "uploaded_by", "people", "id"))
        .take()
}

/// Table `purge_proposals`.
fn purge_proposals() -> TableCreateStatement {
    Table::create()
        .table("purge_proposals")
        .col(pk_uuid("id"))
        .col(ColumnDef::new("over_before").date().not_null().take())
        .col(big_integer("applications"))
        .col(integer_null("slot"))
        .col(uuid("proposed_by"))
        .col(moment("proposed_at"))
        .col(uuid_null("approved_by"))
        .col(moment_null("approved_at"))
        .col(moment_null("withdrawn_at"))
        .col(moment_null("done_at"))
        .foreign_key(&mut refers(
            "purge_proposals",
            "proposed_by",
            "people",
            "id",
        ))
        .foreign_key(&mut refers(
            "purge_proposals",
            "approved_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `purge_items`.
fn purge_items() -> TableCreateStatement {
    Table::create()
        .table("purge_items")
        .col(
            ColumnDef::new("application_id")
                .uuid()
                .not_null()
                .primary_key()
                .take(),
        )
        .col(uuid("proposal_id"))
        .col(moment_null("purged_at"))
        .foreign_key(&mut refers(
            "purge_items",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers(
            "purge_items",
            "proposal_id",
            "purge_proposals",
            "id",
        ))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_tax_report ON duties (application_id) WHERE kind = 'tax_report'",
    "CREATE INDEX duties_by_application ON duties (application_id, opened_at)",
    "CREATE INDEX duties_by_state ON duties (state, opened_at, id)",
    "CREATE INDEX duties_due ON duties (due_on) WHERE state IN ('open', 'returned')",
    "CREATE INDEX duty_documents_by_duty ON duty_documents (duty_id)",
    "CREATE INDEX duty_documents_by_content ON duty_documents (sha256)",
    "CREATE UNIQUE INDEX one_open_purge ON purge_proposals (slot)",
    "CREATE INDEX purge_items_left ON purge_items (proposal_id, application_id) WHERE purged_at IS NULL",
    "CREATE INDEX audit_log_by_actor ON audit_log (actor_id, seq)",
    "CREATE INDEX audit_log_by_office ON audit_log (on_behalf_of, seq)",
    "CREATE INDEX audit_log_by_action ON audit_log (action, seq)",
    "CREATE INDEX audit_log_by_thing ON audit_log (subject_id, seq)",
    "CREATE INDEX audit_log_by_time ON audit_log (at, seq)",
];
