//! Saved views of the queue (`saved_views`).

use sea_orm::entity::prelude::*;

/// A set of filters with a name.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_views")]
pub struct Model {
    /// View id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who saved it.
    pub person_id: Uuid,
    /// Name; unique among the views of a person.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Filters, as the contract writes them.
    #[sea_orm(column_type = "JsonBinary")]
    pub filter: Json,
    /// Whether every reviewer sees it.
    pub shared: bool,
    /// Saved at.
    pub created_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
