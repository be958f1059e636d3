//! Outcomes of the review: findings, 差戻し, proposals and decisions, budgets, repayments.

use crate::column::{
    big_integer, boolean, integer, json_binary, moment, moment_null, pk_uuid, refers, run, text,
    text_key, text_null, uuid, uuid_null,
};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, date_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            case_checks(),
            payee_accounts(),
            case_findings(),
            case_comments(),
            case_returns(),
            return_marks(),
            proposals(),
            decisions(),
            decision_counters(),
            budgets(),
            repayments(),
            repayment_entries(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        run(manager, INDEXES).await
    }
}

/// A row that belongs to an application.
fn of_application(table: &'static str) -> ForeignKeyCreateStatement {
    refers(table, "application_id", "applications", "id")
}

/// Table `case_checks`: results of the automatic checks of the submission that counts.
fn case_checks() -> TableCreateStatement {
    Table::create()
        .table("case_checks")
        .col(uuid("application_id").primary_key().take())
        .col(big_integer("submission"))
        .col(json_binary("results"))
        .col(boolean("all_ok"))
        .col(moment("computed_at"))
        .foreign_key(&mut of_application("case_checks"))
        .take()
}

/// Table `payee_accounts`: which account an application names, as a fingerprint that can be compared.
fn payee_accounts() -> TableCreateStatement {
    Table::create()
        .table("payee_accounts")
        .col(uuid("application_id").primary_key().take())
        .col(text("office_number"))
        .col(text("fingerprint"))
        .foreign_key(&mut of_application("payee_accounts"))
        .take()
}

/// Table `case_findings`: what reviewers found, one row a case.
fn case_findings() -> TableCreateStatement {
    Table::create()
        .table("case_findings")
        .col(uuid("application_id").primary_key().take())
        .col(big_integer("version"))
        .col(json_binary("items"))
        .col(uuid("saved_by"))
        .col(moment("saved_at"))
        .foreign_key(&mut of_application("case_findings"))
        .foreign_key(&mut refers("case_findings", "saved_by", "people", "id"))
        .take()
}

/// Table `case_comments`: internal comments.
fn case_comments() -> TableCreateStatement {
    Table::create()
        .table("case_comments")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(uuid("author_id"))
        .col(text("text"))
        .col(json_binary("mentions"))
        .col(moment("at"))
        .foreign_key(&mut of_application("case_comments"))
        .foreign_key(&mut refers("case_comments", "author_id", "people", "id"))
        .take()
}

/// Table `case_returns`: each 差戻し.
fn case_returns() -> TableCreateStatement {
    Table::create()
        .table("case_returns")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(big_integer("ordinal"))
        .col(text("note"))
        .col(json_binary("inputs"))
        .col(uuid("returned_by"))
        .col(moment("returned_at"))
        .foreign_key(&mut of_application("case_returns"))
        .foreign_key(&mut refers("case_returns", "returned_by", "people", "id"))
        .take()
}

/// Table `return_marks`: what a 差戻し asks to be corrected.
fn return_marks() -> TableCreateStatement {
    Table::create()
        .table("return_marks")
        .col(uuid("return_id"))
        .col(big_integer("ordinal"))
        .col(text("field"))
        .col(uuid_null("document_id"))
        .col(text_null("reason"))
        .col(text("text"))
        .primary_key(
            Index::create()
                .name("return_marks_pkey")
                .col("return_id")
                .col("ordinal"),
        )
        .foreign_key(&mut refers(
            "return_marks",
            "return_id",
            "case_returns",
            "id",
        ))
        .take()
}

/// Table `proposals`: decisions that wait for a second reviewer.
fn proposals() -> TableCreateStatement {
    Table::create()
        .table("proposals")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(text("kind"))
        .col(big_integer("amount_yen"))
        .col(text("reason"))
        .col(date_null("due_on"))
        .col(uuid("proposed_by"))
        .col(moment("proposed_at"))
        .col(moment_null("ended_at"))
        .col(text_null("ended_as"))
        .foreign_key(&mut of_application("proposals"))
        .foreign_key(&mut refers("proposals", "proposed_by", "people", "id"))
        .take()
}

/// Table `decisions`.
fn decisions() -> TableCreateStatement {
    Table::create()
        .table("decisions")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(big_integer("ordinal"))
        .col(text("kind"))
        .col(big_integer("amount_yen"))
        .col(text("reason"))
        .col(json_binary("inputs"))
        .col(text("number"))
        .col(moment("decided_at"))
        .col(uuid("proposed_by"))
        .col(uuid("confirmed_by"))
        .col(moment_null("superseded_at"))
        .col(text_null("superseded_reason"))
        .foreign_key(&mut of_application("decisions"))
        .foreign_key(&mut refers("decisions", "proposed_by", "people", "id"))
        .foreign_key(&mut refers("decisions", "confirmed_by", "people", "id"))
        .take()
}

/// Table `decision_counters`: the last number of each series.
fn decision_counters() -> TableCreateStatement {
    Table::create()
        .table("decision_counters")
        .col(text_key("series"))
        .col(big_integer("last"))
        .take()
}

/// Table `budgets`.
fn budgets() -> TableCreateStatement {
    Table::create()
        .table("budgets")
        .col(text_key("scheme_id"))
        .col(big_integer("total_yen"))
        .col(integer("warn_percent"))
        .col(boolean("hard_stop"))
        .col(big_integer("version"))
        .col(uuid("updated_by"))
        .col(moment("updated_at"))
        .foreign_key(&mut refers("budgets", "updated_by", "people", "id"))
        .take()
}

/// Table `repayments`: what offices owe back.
fn repayments() -> TableCreateStatement {
    Table::create()
        .table("repayments")
        .col(pk_uuid("id"))
        .col(uuid("application_id"))
        .col(text("cause"))
        .col(uuid_null("decision_id"))
        .col(big_integer("principal_yen"))
        .col(date("due_on"))
        .col(big_integer("rate_permille"))
        .col(big_integer("version"))
        .col(moment("created_at"))
        .foreign_key(&mut of_application("repayments"))
        .foreign_key(&mut refers("repayments", "decision_id", "decisions", "id"))
        .take()
}

/// Table `repayment_entries`: what came in.
fn repayment_entries() -> TableCreateStatement {
    Table::create()
        .table("repayment_entries")
        .col(pk_uuid("id"))
        .col(uuid("repayment_id"))
        .col(date("paid_on"))
        .col(big_integer("amount_yen"))
        .col(uuid("recorded_by"))
        .col(moment("recorded_at"))
        .foreign_key(&mut refers(
            "repayment_entries",
            "repayment_id",
            "repayments",
            "id",
        ))
        .foreign_key(&mut refers(
            "repayment_entries",
            "recorded_by",
            "people",
            "id",
        ))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE INDEX payee_accounts_by_fingerprint ON payee_accounts (fingerprint)",
    "CREATE INDEX case_comments_by_application ON case_comments (application_id, at)",
    "CREATE UNIQUE INDEX case_returns_ordinal ON case_returns (application_id, ordinal)",
    "CREATE INDEX case_returns_by_time ON case_returns (returned_at)",
    "CREATE UNIQUE INDEX one_open_proposal ON proposals (application_id) WHERE ended_at IS NULL",
    "CREATE UNIQUE INDEX decisions_ordinal ON decisions (application_id, ordinal)",
    "CREATE UNIQUE INDEX decisions_number ON decisions (number)",
    "CREATE UNIQUE INDEX one_standing_decision ON decisions (application_id) WHERE superseded_at IS NULL",
    "CREATE INDEX decisions_by_time ON decisions (decided_at)",
    "CREATE INDEX repayments_by_application ON repayments (application_id)",
    "CREATE INDEX repayments_by_due ON repayments (due_on, id)",
    "CREATE INDEX repayment_entries_by_repayment ON repayment_entries (repayment_id)",
    "CREATE INDEX applications_by_budget ON applications (scheme_id, status, submitted_at, grant_yen, approved_yen)",
];
