//! Review: what the queue sorts and filters by, who works on what, saved views, search.

use crate::column::{
    big_integer, big_integer_null, boolean, integer, json_binary, moment, moment_null, pk_uuid,
    refers, run, text, text_null, uuid, uuid_null,
};
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in new_columns() {
            // SQLite adds one column a statement.
            let alter = Table::alter()
                .table("applications")
                .add_column(column)
                .take();
            manager.alter_table(alter).await?;
        }
        manager.create_table(saved_views()).await?;
        manager.create_table(queue_counter()).await?;
        run(manager, BACKFILL).await?;
        run(manager, INDEXES).await?;
        match manager.get_database_backend() {
            DbBackend::Postgres => run(manager, SEARCH_ON_POSTGRES).await,
            _ => run(manager, SEARCH_ON_SQLITE).await,
        }
    }
}

/// Columns added to `applications`.
fn new_columns() -> Vec<ColumnDef> {
    vec![
        big_integer_null("queue_no"),
        text_null("prefecture"),
        text_null("category"),
        text_null("flags"),
        uuid_null("assignee_id"),
        uuid_null("held_by"),
        moment_null("held_until"),
        big_integer_null("approved_yen"),
        moment_null("decided_at"),
        moment_null("first_submitted_at"),
    ]
}

/// Table `saved_views`.
fn saved_views() -> TableCreateStatement {
    Table::create()
        .table("saved_views")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text("name"))
        .col(json_binary("filter"))
        .col(boolean("shared"))
        .col(moment("created_at"))
        .foreign_key(&mut refers("saved_views", "person_id", "people", "id"))
        .take()
}

/// Table `queue_counter`: the last place given out in the queue.
fn queue_counter() -> TableCreateStatement {
    Table::create()
        .table("queue_counter")
        .col(integer("id").primary_key().take())
        .col(big_integer("last"))
        .take()
}

/// What was submitted before this migration takes its place in the order received. Categories and
/// search terms are computed by the program at its next start.
const BACKFILL: &[&str] = &[
    "UPDATE applications SET prefecture = substr(office_number, 1, 2)",
    "UPDATE applications SET first_submitted_at =
        (SELECT min(submissions.submitted_at) FROM submissions WHERE submissions.application_id = applications.id)",
    "UPDATE applications SET queue_no =
        (SELECT count(*) FROM submissions AS earlier WHERE earlier.ordinal =
            (SELECT max(latest.ordinal) FROM submissions AS latest WHERE latest.application_id = earlier.application_id)
            AND (earlier.submitted_at < applications.submitted_at
                OR (earlier.submitted_at = applications.submitted_at AND earlier.application_id <= applications.id)))
        WHERE submitted_at IS NOT NULL",
    "INSERT INTO queue_counter (id, last) SELECT 1, coalesce(max(queue_no), 0) FROM applications",
];

/// Each index of the queue holds every column the queue filters by, in the order received: whatever is
/// combined, the rows themselves (with their answers) are read only for the page shown.
const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX applications_queue_no ON applications (queue_no)",
    "CREATE INDEX applications_queue ON applications (queue_no, status, received_on, prefecture, category, assignee_id, flags)",
    "CREATE INDEX applications_queue_by_status ON applications (status, queue_no, received_on, prefecture, category, assignee_id, flags)",
    "CREATE INDEX applications_queue_by_month ON applications (received_on, queue_no, status, prefecture, category, assignee_id, flags)",
    "CREATE INDEX applications_queue_by_prefecture ON applications (prefecture, queue_no, status, received_on, category, assignee_id, flags)",
    "CREATE INDEX applications_queue_by_assignee ON applications (assignee_id, queue_no, status, received_on, prefecture, category, flags)",
    "CREATE INDEX applications_flagged ON applications (queue_no) WHERE flags IS NOT NULL",
    "CREATE INDEX applications_figures ON applications (scheme_id, first_submitted_at, status, prefecture, category, approved_yen, submitted_at, decided_at)",
    "CREATE INDEX application_events_returned ON application_events (application_id, at) WHERE to_status = 'returned'",
    "CREATE UNIQUE INDEX saved_views_name ON saved_views (person_id, name)",
];

/// Bigrams with their positions; the generalised inverted index finds them.
const SEARCH_ON_POSTGRES: &[&str] = &[
    "ALTER TABLE applications ADD COLUMN search_terms tsvector",
    "CREATE INDEX applications_search ON applications USING gin (search_terms)",
];

/// Row ids are places in the queue, so that matches come in the order of the queue. The text itself is
/// not kept a second time.
const SEARCH_ON_SQLITE: &[&str] = &[
    "CREATE VIRTUAL TABLE application_search USING fts5(terms, content='', contentless_delete=1, tokenize='ascii')",
];
