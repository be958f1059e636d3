//! What reviewers found (`case_findings`).

use sea_orm::entity::prelude::*;

/// Findings of one case.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_findings")]
pub struct Model {
    /// Application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    /// Counts up with every save.
    pub version: i64,
    /// Findings, as the contract writes them.
    #[sea_orm(column_type = "JsonBinary")]
    pub items: Json,
    /// Who saved last.
    pub saved_by: Uuid,
    /// When.
    pub saved_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
