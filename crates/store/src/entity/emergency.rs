//! 緊急時の閲覧 (`emergencies`).

use sea_orm::entity::prelude::*;

/// A view without the usual conditions.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "emergencies")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Visit.
    pub visit_id: Uuid,
    /// Relation.
    pub relation_id: Uuid,
    /// Acting office.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// Who looked.
    pub person_id: Uuid,
    /// The written reason. Personal data.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// When.
    pub at: DateTimeUtc,
    /// What the review said.
    #[sea_orm(column_type = "Text", nullable)]
    pub outcome: Option<String>,
    /// Note of the review. Personal data.
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// When.
    pub reviewed_at: Option<DateTimeUtc>,
    /// By whom.
    pub reviewed_by: Option<Uuid>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
