//! The end of the audit log (`audit_head`).

use sea_orm::entity::prelude::*;

/// One row: where the chain ends. Its lock makes commits one after the other.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_head")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// Number of the last record; 0 before the first.
    pub seq: i64,
    /// Hash of the last record; zeros before the first.
    #[sea_orm(column_type = "Text")]
    pub hash: String,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
