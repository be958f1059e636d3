//! Registration, passkeys, sessions and tokens. Secrets are kept as hashes only.

use crate::column::{
    json_binary, moment, moment_null, pk_uuid, refers, run, text, text_null, uuid, uuid_null,
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
        manager.create_table(registrations()).await?;
        manager.create_table(passkeys()).await?;
        manager.create_table(ceremonies()).await?;
        manager.create_table(sessions()).await?;
        manager.create_table(api_tokens()).await?;
        manager.create_table(sign_in_links()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `registrations`.
fn registrations() -> TableCreateStatement {
    Table::create()
        .table("registrations")
        .col(pk_uuid("id"))
        .col(text("token_hash"))
        .col(text("kind"))
        .col(text("email"))
        .col(text_null("office_number"))
        .col(text("role"))
        .col(uuid_null("invited_by"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("consumed_at"))
        .foreign_key(&mut refers("registrations", "invited_by", "people", "id"))
        .take()
}

/// Table `passkeys`.
fn passkeys() -> TableCreateStatement {
    Table::create()
        .table("passkeys")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text("credential_id"))
        .col(text("label"))
        .col(json_binary("credential"))
        .col(moment("created_at"))
        .col(moment_null("last_used_at"))
        .foreign_key(&mut refers("passkeys", "person_id", "people", "id"))
        .take()
}

/// Table `ceremonies`.
fn ceremonies() -> TableCreateStatement {
    Table::create()
        .table("ceremonies")
        .col(pk_uuid("id"))
        .col(text("purpose"))
        .col(text("browser_hash"))
        .col(uuid_null("person_id"))
        .col(uuid_null("registration_id"))
        .col(json_binary("state"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("consumed_at"))
        .foreign_key(&mut refers("ceremonies", "person_id", "people", "id"))
        .foreign_key(&mut refers(
            "ceremonies",
            "registration_id",
            "registrations",
            "id",
        ))
        .take()
}

/// Table `sessions`.
fn sessions() -> TableCreateStatement {
    Table::create()
        .table("sessions")
        .col(pk_uuid("id"))
        .col(text("secret_hash"))
        .col(uuid("person_id"))
        .col(text_null("active_office"))
        .col(text("agent_label"))
        .col(moment("created_at"))
        .col(moment("last_seen_at"))
        .col(moment("idle_expires_at"))
        .col(moment("expires_at"))
        .col(moment_null("stepped_up_at"))
        .col(moment_null("ended_at"))
        .foreign_key(&mut refers("sessions", "person_id", "people", "id"))
        .foreign_key(&mut refers(
            "sessions",
            "active_office",
            "offices",
            "number",
        ))
        .take()
}

/// Table `api_tokens`.
fn api_tokens() -> TableCreateStatement {
    Table::create()
        .table("api_tokens")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text_null("office_number"))
        .col(text("name"))
        .col(text("secret_hash"))
        .col(text("scopes"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("last_used_at"))
        .col(moment_null("revoked_at"))
        .foreign_key(&mut refers("api_tokens", "person_id", "people", "id"))
        .foreign_key(&mut refers(
            "api_tokens",
            "office_number",
            "offices",
            "number",
        ))
        .take()
}

/// Table `sign_in_links`.
fn sign_in_links() -> TableCreateStatement {
    Table::create()
        .table("sign_in_links")
        .col(pk_uuid("id"))
        .col(text("token_hash"))
        .col(uuid("person_id"))
        .col(moment("created_at"))
        .col(moment_null("consumed_at"))
        .foreign_key(&mut refers("sign_in_links", "person_id", "people", "id"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX registrations_token ON registrations (token_hash)",
    "CREATE INDEX registrations_by_office ON registrations (office_number)",
    "CREATE INDEX registrations_by_email ON registrations (email)",
    "CREATE INDEX registrations_by_expiry ON registrations (expires_at)",
    "CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id)",
    "CREATE INDEX passkeys_by_person ON passkeys (person_id)",
    "CREATE INDEX ceremonies_by_registration ON ceremonies (registration_id)",
    "CREATE INDEX ceremonies_by_expiry ON ceremonies (expires_at)",
    "CREATE UNIQUE INDEX sessions_secret ON sessions (secret_hash)",
    "CREATE INDEX sessions_by_person ON sessions (person_id)",
    "CREATE INDEX sessions_by_expiry ON sessions (expires_at)",
    "CREATE UNIQUE INDEX api_tokens_secret ON api_tokens (secret_hash)",
    "CREATE INDEX api_tokens_by_person ON api_tokens (person_id)",
    "CREATE INDEX api_tokens_by_office ON api_tokens (office_number)",
    "CREATE UNIQUE INDEX sign_in_links_token ON sign_in_links (token_hash)",
];
