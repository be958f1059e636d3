//! Applications for the subsidy, their documents and submissions.

use crate::column::{
    big_integer, big_integer_null, blob, boolean, date_null, integer, json_binary, moment,
    moment_null, pk_uuid, refers, run, text, text_key, text_null, uuid, uuid_null,
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
        manager.create_table(applications()).await?;
        manager.create_table(application_events()).await?;
        manager.create_table(blobs()).await?;
        manager.create_table(documents()).await?;
        manager.create_table(submissions()).await?;
        manager.create_table(reception_counters()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `applications`.
fn applications() -> TableCreateStatement {
    Table::create()
        .table("applications")
        .col(pk_uuid("id"))
        .col(text("scheme_id"))
        .col(text("office_number"))
        .col(text("status"))
        .col(boolean("live"))
        .col(big_integer("version"))
        .col(json_binary("answers"))
        .col(big_integer_null("grant_yen"))
        .col(text_null("reception_number"))
        .col(date_null("received_on"))
        .col(uuid("created_by"))
        .col(moment("created_at"))
        .col(moment("updated_at"))
        .col(moment_null("submitted_at"))
        .foreign_key(&mut refers(
            "applications",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers("applications", "created_by", "people", "id"))
        .take()
}

/// Table `application_events`.
fn application_events() -> TableCreateStatement {
    Table::create()
        .table("application_events")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(big_integer("seq"))
        .col(text("action"))
        .col(text_null("from_status"))
        .col(text("to_status"))
        .col(uuid_null("actor_id"))
        .col(text_null("actor_role"))
        .col(text_null("note"))
        .col(moment("at"))
        .foreign_key(&mut refers(
            "application_events",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers(
            "application_events",
            "actor_id",
            "people",
            "id",
        ))
        .take()
}

/// Table `blobs`.
fn blobs() -> TableCreateStatement {
    Table::create()
        .table("blobs")
        .col(text_key("sha256"))
        .col(text("storage_key"))
        .col(blob("wrapped_key"))
        .col(big_integer("size_bytes"))
        .col(moment("created_at"))
        .take()
}

/// Table `documents`.
fn documents() -> TableCreateStatement {
    Table::create()
        .table("documents")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(text("kind"))
        .col(text("name"))
        .col(text("media_type"))
        .col(big_integer("size_bytes"))
        .col(text("sha256"))
        .col(integer("pages"))
        .col(uuid("uploaded_by"))
        .col(moment("uploaded_at"))
        .col(moment_null("removed_at"))
        .foreign_key(&mut refers(
            "documents",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers("documents", "sha256", "blobs", "sha256"))
        .foreign_key(&mut refers("documents", "uploaded_by", "people", "id"))
        .take()
}

/// Table `submissions`.
fn submissions() -> TableCreateStatement {
    Table::create()
        .table("submissions")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(big_integer("ordinal"))
        .col(text("idempotency_key"))
        .col(text("body_hash"))
        .col(json_binary("answers"))
        .col(json_binary("documents"))
        .col(json_binary("estimate"))
        .col(big_integer("version"))
        .col(date_null("received_on"))
        .col(text("reception_number"))
        .col(uuid("submitted_by"))
        .col(moment("submitted_at"))
        .foreign_key(&mut refers(
            "submissions",
            "application_id",
            "applications",
            "id",
        ))
        .foreign_key(&mut refers("submissions", "submitted_by", "people", "id"))
        .take()
}

/// Table `reception_counters`.
fn reception_counters() -> TableCreateStatement {
    Table::create()
        .table("reception_counters")
        .col(text_key("scheme_id"))
        .col(big_integer("last"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_live_application ON applications (scheme_id, office_number) WHERE live",
    "CREATE UNIQUE INDEX applications_reception_number ON applications (reception_number)",
    "CREATE INDEX applications_by_office ON applications (office_number, created_at DESC, id)",
    "CREATE INDEX applications_by_status ON applications (status, submitted_at, id)",
    "CREATE UNIQUE INDEX application_events_seq ON application_events (application_id, seq)",
    "CREATE UNIQUE INDEX blobs_storage_key ON blobs (storage_key)",
    "CREATE INDEX documents_by_application ON documents (application_id)",
    "CREATE INDEX documents_by_content ON documents (sha256)",
    "CREATE UNIQUE INDEX submissions_idempotency_key ON submissions (application_id, idempotency_key)",
    "CREATE UNIQUE INDEX submissions_ordinal ON submissions (application_id, ordinal)",
];
