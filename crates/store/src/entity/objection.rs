//! 申し出 (`objections`).

use sea_orm::entity::prelude::*;

/// A recipient objects to a visit.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "objections")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Visit it is about.
    pub visit_id: Uuid,
    /// The platform's id of the person.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Office that looked.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// What they say. Personal data.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// Who says it.
    pub made_by: Uuid,
    /// When.
    pub made_at: DateTimeUtc,
    /// The answer. Personal data.
    #[sea_orm(column_type = "Text", nullable)]
    pub answer: Option<String>,
    /// By whom.
    pub answered_by: Option<Uuid>,
    /// When.
    pub answered_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
