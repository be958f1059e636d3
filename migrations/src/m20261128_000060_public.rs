//! The public pages: news, and messages on their way to those who answer.

use crate::column::{
    big_integer, moment, moment_null, pk_uuid, refers, run, text, text_null, uuid,
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
        manager.create_table(news()).await?;
        manager.create_table(contact_messages()).await?;
        run(manager, INDEXES).await
    }
}

/// Table `news`.
fn news() -> TableCreateStatement {
    Table::create()
        .table("news")
        .col(pk_uuid("id"))
        .col(date("published_on"))
        .col(text("title"))
        .col(text("body"))
        .col(text_null("easy_title"))
        .col(text_null("easy_body"))
        .col(text_null("english_title"))
        .col(text_null("english_body"))
        .col(big_integer("version"))
        .col(moment("created_at"))
        .col(uuid("created_by"))
        .col(moment("updated_at"))
        .col(moment_null("withdrawn_at"))
        .foreign_key(&mut refers("news", "created_by", "people", "id"))
        .take()
}

/// Table `contact_messages`: what was written, until it was handed to the mail server.
fn contact_messages() -> TableCreateStatement {
    Table::create()
        .table("contact_messages")
        .col(pk_uuid("id"))
        .col(text("name"))
        .col(text("email"))
        .col(text("topic"))
        .col(text("message"))
        .col(text("language"))
        .col(moment("created_at"))
        .take()
}

const INDEXES: &[&str] = &[
    "CREATE INDEX news_published ON news (published_on) WHERE withdrawn_at IS NULL",
    "CREATE INDEX contact_messages_created ON contact_messages (created_at)",
];
