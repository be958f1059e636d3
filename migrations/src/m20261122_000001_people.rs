//! People, offices and who may act in which role.

use crate::column::{
    moment, moment_null, pk_uuid, refers, run, text, text_key, text_null, uuid, uuid_null,
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
        manager.create_table(people()).await?;
        manager.create_table(offices()).await?;
        manager.create_table(role_grants()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `people`.
fn people() -> TableCreateStatement {
    Table::create()
        .table("people")
        .col(pk_uuid("id"))
        .col(text("email"))
        .col(text("name"))
        .col(moment("created_at"))
        .col(moment_null("disabled_at"))
        .take()
}

/// Table `offices`.
fn offices() -> TableCreateStatement {
    Table::create()
        .table("offices")
        .col(text_key("number"))
        .col(text("name"))
        .col(text("name_source"))
        .col(moment_null("verified_at"))
        .col(moment("created_at"))
        .take()
}

/// Table `role_grants`.
fn role_grants() -> TableCreateStatement {
    Table::create()
        .table("role_grants")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text("role"))
        .col(text_null("office_number"))
        .col(uuid_null("granted_by"))
        .col(moment("created_at"))
        .col(moment_null("ended_at"))
        .foreign_key(&mut refers("role_grants", "person_id", "people", "id"))
        .foreign_key(&mut refers(
            "role_grants",
            "office_number",
            "offices",
            "number",
        ))
        .foreign_key(&mut refers("role_grants", "granted_by", "people", "id"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX people_email ON people (email)",
    "CREATE UNIQUE INDEX one_live_office_role ON role_grants (person_id, role, office_number) \
     WHERE ended_at IS NULL AND office_number IS NOT NULL",
    "CREATE UNIQUE INDEX one_live_federation_role ON role_grants (person_id, role) \
     WHERE ended_at IS NULL AND office_number IS NULL",
    "CREATE INDEX role_grants_by_office ON role_grants (office_number)",
];
