//! Care records: the people offices serve, consents, who looked, policy. No record itself and no name of a recipient is
//! kept: people are known by the platform's opaque `subject`.
//!
//! Personal data: `consents.proxy_name`, `consents.proxy_relationship`, `consents.withdrawal_reason`, `emergencies.reason`,
//! `emergencies.note`, `objections.text`, `objections.answer`.

use crate::column::{
    date_null, moment, moment_null, pk_uuid, refers, run, text, text_key, text_null, uuid,
    uuid_null,
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
        manager.create_table(office_services()).await?;
        manager.create_table(care_relations()).await?;
        manager.create_table(identifications()).await?;
        manager.create_table(consents()).await?;
        manager.create_table(record_visits()).await?;
        manager.create_table(record_views()).await?;
        manager.create_table(record_marks()).await?;
        manager.create_table(record_changes()).await?;
        manager.create_table(emergencies()).await?;
        manager.create_table(objections()).await?;
        manager.create_table(recipient_invitations()).await?;
        manager.create_table(recipient_links()).await?;
        manager.create_table(access_policies()).await?;
        run(manager, INDEXES).await
    }
}

fn date(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().not_null().take()
}

/// Table `office_services`: what an office may serve people under.
fn office_services() -> TableCreateStatement {
    Table::create()
        .table("office_services")
        .col(text("office_number"))
        .col(text("service_code"))
        .col(text("source"))
        .col(moment("added_at"))
        .primary_key(
            Index::create()
                .name("office_services_pkey")
                .col("office_number")
                .col("service_code"),
        )
        .foreign_key(&mut refers(
            "office_services",
            "office_number",
            "offices",
            "number",
        ))
        .take()
}

/// Table `care_relations`: 担当.
fn care_relations() -> TableCreateStatement {
    Table::create()
        .table("care_relations")
        .col(pk_uuid("id"))
        .col(text("office_number"))
        .col(text("subject"))
        .col(text("service_code"))
        .col(text("identity_check"))
        .col(date("since"))
        .col(date("view_until"))
        .col(date_null("ended_on"))
        .col(uuid("registered_by"))
        .col(moment("registered_at"))
        .col(moment("checked_at"))
        .foreign_key(&mut refers(
            "care_relations",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers(
            "care_relations",
            "registered_by",
            "people",
            "id",
        ))
        .take()
}

/// Table `identifications`: who was identified, for ten minutes.
fn identifications() -> TableCreateStatement {
    Table::create()
        .table("identifications")
        .col(pk_uuid("id"))
        .col(uuid("session_id"))
        .col(uuid("person_id"))
        .col(text("office_number"))
        .col(text("subject"))
        .col(text("found_by"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("used_at"))
        .foreign_key(&mut refers(
            "identifications",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers("identifications", "person_id", "people", "id"))
        .take()
}

/// Table `consents`.
fn consents() -> TableCreateStatement {
    Table::create()
        .table("consents")
        .col(pk_uuid("id"))
        .col(uuid("relation_id"))
        .col(text("office_number"))
        .col(text("subject"))
        .col(text("kinds"))
        .col(text("purpose"))
        .col(date("until"))
        .col(text("giver"))
        .col(text_null("proxy_name"))
        .col(text_null("proxy_relationship"))
        .col(text("identity_check"))
        .col(text("wording"))
        .col(uuid("taken_by"))
        .col(moment("taken_at"))
        .col(moment_null("withdrawn_at"))
        .col(uuid_null("withdrawn_by"))
        .col(text_null("withdrawal_reason"))
        .foreign_key(&mut refers(
            "consents",
            "relation_id",
            "care_relations",
            "id",
        ))
        .foreign_key(&mut refers("consents", "taken_by", "people", "id"))
        .foreign_key(&mut refers("consents", "withdrawn_by", "people", "id"))
        .take()
}

/// Table `record_visits`: one opening of a person's record by a person.
fn record_visits() -> TableCreateStatement {
    Table::create()
        .table("record_visits")
        .col(pk_uuid("id"))
        .col(uuid("visit"))
        .col(text("subject"))
        .col(uuid_null("relation_id"))
        .col(text_null("office_number"))
        .col(uuid("person_id"))
        .col(text("job"))
        .col(text("purpose"))
        .col(moment("began_at"))
        .foreign_key(&mut refers(
            "record_visits",
            "relation_id",
            "care_relations",
            "id",
        ))
        .foreign_key(&mut refers("record_visits", "person_id", "people", "id"))
        .take()
}

/// Table `record_views`: one kind asked for.
fn record_views() -> TableCreateStatement {
    Table::create()
        .table("record_views")
        .col(pk_uuid("id"))
        .col(uuid("visit_id"))
        .col(uuid("request_id"))
        .col(text("kind"))
        .col(text("outcome"))
        .col(moment("at"))
        .foreign_key(&mut refers(
            "record_views",
            "visit_id",
            "record_visits",
            "id",
        ))
        .take()
}

/// Table `record_marks`: when somebody last opened a kind.
fn record_marks() -> TableCreateStatement {
    Table::create()
        .table("record_marks")
        .col(uuid("person_id"))
        .col(uuid("relation_id"))
        .col(text("kind"))
        .col(moment("opened_at"))
        .primary_key(
            Index::create()
                .name("record_marks_pkey")
                .col("person_id")
                .col("relation_id")
                .col("kind"),
        )
        .foreign_key(&mut refers("record_marks", "person_id", "people", "id"))
        .foreign_key(&mut refers(
            "record_marks",
            "relation_id",
            "care_relations",
            "id",
        ))
        .take()
}

/// Table `record_changes`: that a kind of a person served here changed, without content.
fn record_changes() -> TableCreateStatement {
    Table::create()
        .table("record_changes")
        .col(text("subject"))
        .col(text("kind"))
        .col(moment("changed_at"))
        .primary_key(
            Index::create()
                .name("record_changes_pkey")
                .col("subject")
                .col("kind"),
        )
        .take()
}

/// Table `emergencies`: 緊急時の閲覧.
fn emergencies() -> TableCreateStatement {
    Table::create()
        .table("emergencies")
        .col(pk_uuid("id"))
        .col(uuid("visit_id"))
        .col(uuid("relation_id"))
        .col(text("office_number"))
        .col(uuid("person_id"))
        .col(text("reason"))
        .col(moment("at"))
        .col(text_null("outcome"))
        .col(text_null("note"))
        .col(moment_null("reviewed_at"))
        .col(uuid_null("reviewed_by"))
        .foreign_key(&mut refers(
            "emergencies",
            "visit_id",
            "record_visits",
            "id",
        ))
        .foreign_key(&mut refers(
            "emergencies",
            "relation_id",
            "care_relations",
            "id",
        ))
        .foreign_key(&mut refers("emergencies", "person_id", "people", "id"))
        .foreign_key(&mut refers("emergencies", "reviewed_by", "people", "id"))
        .take()
}

/// Table `objections`: 申し出.
fn objections() -> TableCreateStatement {
    Table::create()
        .table("objections")
        .col(pk_uuid("id"))
        .col(uuid("visit_id"))
        .col(text("subject"))
        .col(text("office_number"))
        .col(text("text"))
        .col(uuid("made_by"))
        .col(moment("made_at"))
        .col(text_null("answer"))
        .col(uuid_null("answered_by"))
        .col(moment_null("answered_at"))
        .foreign_key(&mut refers("objections", "visit_id", "record_visits", "id"))
        .foreign_key(&mut refers("objections", "made_by", "people", "id"))
        .foreign_key(&mut refers("objections", "answered_by", "people", "id"))
        .take()
}

/// Table `recipient_invitations`: whose account an invitation makes.
fn recipient_invitations() -> TableCreateStatement {
    Table::create()
        .table("recipient_invitations")
        .col(
            ColumnDef::new("registration_id")
                .uuid()
                .not_null()
                .primary_key()
                .take(),
        )
        .col(text("subject"))
        .col(uuid("relation_id"))
        .foreign_key(&mut refers(
            "recipient_invitations",
            "registration_id",
            "registrations",
            "id",
        ))
        .foreign_key(&mut refers(
            "recipient_invitations",
            "relation_id",
            "care_relations",
            "id",
        ))
        .take()
}

/// Table `recipient_links`: which account is whose own.
fn recipient_links() -> TableCreateStatement {
    Table::create()
        .table("recipient_links")
        .col(text_key("subject"))
        .col(uuid("person_id"))
        .col(moment("linked_at"))
        .foreign_key(&mut refers("recipient_links", "person_id", "people", "id"))
        .take()
}

/// Table `access_policies`: every policy put in force here.
fn access_policies() -> TableCreateStatement {
    Table::create()
        .table("access_policies")
        .col(pk_uuid("id"))
        .col(text("version"))
        .col(text("text"))
        .col(text("reason"))
        .col(uuid("put_by"))
        .col(moment("put_at"))
        .foreign_key(&mut refers("access_policies", "put_by", "people", "id"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX one_live_relation ON care_relations (office_number, subject, service_code) WHERE ended_on IS NULL",
    "CREATE INDEX care_relations_by_subject ON care_relations (subject)",
    "CREATE INDEX identifications_by_session ON identifications (session_id, created_at)",
    "CREATE INDEX consents_by_relation ON consents (relation_id, taken_at)",
    "CREATE INDEX consents_by_subject ON consents (subject, taken_at)",
    "CREATE UNIQUE INDEX record_visits_of_person ON record_visits (person_id, visit)",
    "CREATE INDEX record_visits_by_subject ON record_visits (subject, began_at, id)",
    "CREATE INDEX record_views_by_visit ON record_views (visit_id, at)",
    "CREATE INDEX emergencies_by_office ON emergencies (office_number, at)",
    "CREATE UNIQUE INDEX one_emergency_of_visit ON emergencies (visit_id)",
    "CREATE INDEX objections_by_office ON objections (office_number, made_at)",
    "CREATE INDEX objections_by_subject ON objections (subject, made_at)",
    "CREATE UNIQUE INDEX one_subject_of_recipient ON recipient_links (person_id)",
    "CREATE UNIQUE INDEX access_policies_version ON access_policies (version)",
];
