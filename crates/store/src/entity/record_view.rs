//! Kinds asked for (`record_views`).

use sea_orm::entity::prelude::*;

/// One kind asked for in a visit.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "record_views")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Visit.
    pub visit_id: Uuid,
    /// Requests of one call share it.
    pub request_id: Uuid,
    /// Kind of record.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// What became of it.
    #[sea_orm(column_type = "Text")]
    pub outcome: String,
    /// When.
    pub at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
