//! The audit log (`audit_log`).

use sea_orm::entity::prelude::*;

/// One committed transaction, chained to the one before.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_log")]
pub struct Model {
    /// Counts from 1 without a gap.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// Record id.
    pub id: Uuid,
    /// When.
    pub at: DateTimeUtc,
    /// Kind of actor.
    #[sea_orm(column_type = "Text")]
    pub actor_kind: String,
    /// Person or token.
    pub actor_id: Option<Uuid>,
    /// Office acted for.
    #[sea_orm(column_type = "Text", nullable)]
    pub on_behalf_of: Option<String>,
    /// What was done.
    #[sea_orm(column_type = "Text")]
    pub action: String,
    /// To what kind of thing.
    #[sea_orm(column_type = "Text")]
    pub subject_kind: String,
    /// To which one.
    #[sea_orm(column_type = "Text")]
    pub subject_id: String,
    /// Particulars as JSON text; ids only, never personal data.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Hash of the record before, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub previous: String,
    /// Hash of this record, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub hash: String,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
