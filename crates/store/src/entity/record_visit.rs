//! Openings of records (`record_visits`).

use sea_orm::entity::prelude::*;

/// One opening of a record; its requests stand together.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "record_visits")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Id the page made.
    pub visit: Uuid,
    /// The platform's id of whose record.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Relation; none when it was the recipient.
    pub relation_id: Option<Uuid>,
    /// Acting office; none when it was the recipient.
    #[sea_orm(column_type = "Text", nullable)]
    pub office_number: Option<String>,
    /// Who looked.
    pub person_id: Uuid,
    /// As what.
    #[sea_orm(column_type = "Text")]
    pub job: String,
    /// Why.
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    /// When.
    pub began_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
