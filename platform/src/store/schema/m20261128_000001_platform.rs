//! People, records with their history, deliveries, who asked, what changed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, blob, blob_null, boolean, date_null, integer, pk_uuid, text, text_null, uuid,
    uuid_null,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            people(),
            records(),
            past_versions(),
            attachments(),
            deliveries(),
            delivery_units(),
            changes(),
            accesses(),
            calls(),
            organisations(),
        ] {
            manager.create_table(table).await?;
        }
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

const INDEXES: [&str; 6] = [
    "CREATE UNIQUE INDEX people_number ON people (insurer, insured)",
    "CREATE INDEX people_name ON people (name_key, born_on)",
    "CREATE UNIQUE INDEX people_certificate ON people (certificate) WHERE certificate IS NOT NULL",
    "CREATE UNIQUE INDEX records_part ON records (person_id, kind, part)",
    "CREATE INDEX accesses_person ON accesses (person_id, asked_at)",
    "CREATE INDEX calls_time ON calls (called_at)",
];

fn moment(name: &'static str) -> ColumnDef {
    ColumnDef::new(name)
        .timestamp_with_time_zone()
        .not_null()
        .take()
}

fn people() -> TableCreateStatement {
    Table::create()
        .table("people")
        .col(pk_uuid("id"))
        .col(text("insurer"))
        .col(text("insured"))
        .col(text("name"))
        .col(text("kana"))
        .col(date_null("born_on"))
        .col(text("sex"))
        .col(text("postal_code"))
        .col(text("address"))
        .col(text("name_key"))
        .col(text("address_key"))
        .col(text_null("certificate"))
        .take()
}

fn records() -> TableCreateStatement {
    Table::create()
        .table("records")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(text("kind"))
        .col(text("part"))
        .col(integer("version"))
        .col(boolean("deleted"))
        .col(text("stamps"))
        .col(moment("stamped_at"))
        .col(moment("delivered_at"))
        .col(uuid("delivery_id"))
        .col(text("supplier_role"))
        .col(text("supplier_number"))
        .col(blob_null("body"))
        .take()
}

fn past_versions() -> TableCreateStatement {
    Table::create()
        .table("past_versions")
        .col(uuid("record_id"))
        .col(integer("version"))
        .col(boolean("deleted"))
        .col(moment("stamped_at"))
        .col(moment("delivered_at"))
        .col(uuid("delivery_id"))
        .col(text("supplier_role"))
        .col(text("supplier_number"))
        .col(blob_null("body"))
        .primary_key(Index::create().col("record_id").col("version"))
        .take()
}

fn attachments() -> TableCreateStatement {
    Table::create()
        .table("attachments")
        .col(uuid("record_id"))
        .col(integer("version"))
        .col(blob("pdf"))
        .primary_key(Index::create().col("record_id").col("version"))
        .take()
}

fn deliveries() -> TableCreateStatement {
    Table::create()
        .table("deliveries")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(text("frame"))
        .col(text("file_name"))
        .col(text("supplier_role"))
        .col(text("supplier_number"))
        .col(moment("delivered_at"))
        .col(big_integer("size_bytes"))
        .col(text("sha256"))
        .col(text_null("report"))
        .take()
}

fn delivery_units() -> TableCreateStatement {
    Table::create()
        .table("delivery_units")
        .col(uuid("delivery_id"))
        .col(big_integer("line"))
        .col(blob("lines"))
        .primary_key(Index::create().col("delivery_id").col("line"))
        .take()
}

fn changes() -> TableCreateStatement {
    Table::create()
        .table("changes")
        .col(
            ColumnDef::new("id")
                .big_integer()
                .not_null()
                .auto_increment()
                .primary_key(),
        )
        .col(uuid("person_id"))
        .col(text("kind"))
        .col(moment("changed_at"))
        .take()
}

fn accesses() -> TableCreateStatement {
    Table::create()
        .table("accesses")
        .col(pk_uuid("id"))
        .col(uuid_null("person_id"))
        .col(moment("asked_at"))
        .col(text("caller"))
        .col(text("query"))
        .col(text("acting"))
        .col(text("kinds"))
        .col(boolean("permitted"))
        .take()
}

fn calls() -> TableCreateStatement {
    Table::create()
        .table("calls")
        .col(text("caller"))
        .col(text("request_id"))
        .col(text("fingerprint"))
        .col(moment("called_at"))
        .col(uuid_null("delivery_id"))
        .primary_key(Index::create().col("caller").col("request_id"))
        .take()
}

fn organisations() -> TableCreateStatement {
    Table::create()
        .table("organisations")
        .col(text("role"))
        .col(text("number"))
        .col(text("name"))
        .col(text_null("state"))
        .col(date_null("starts_on"))
        .primary_key(Index::create().col("role").col("number"))
        .take()
}
