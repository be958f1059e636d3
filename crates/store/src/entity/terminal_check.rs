//! The last check of each terminal (`terminal_checks`).

use sea_orm::entity::prelude::*;

/// What the last check of a terminal found.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "terminal_checks")]
pub struct Model {
    /// Terminal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub terminal_id: Uuid,
    /// What was measured, as `contract::onboarding::TerminalReport` is written.
    #[sea_orm(column_type = "JsonBinary")]
    pub report: Json,
    /// TLS as the server saw it (`domain::onboarding::TlsSeen`).
    #[sea_orm(column_type = "Text")]
    pub tls: String,
    /// Whether nothing stopped the terminal.
    pub passed: bool,
    /// Who checked.
    pub checked_by: Uuid,
    /// When.
    pub checked_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
