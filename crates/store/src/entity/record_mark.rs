//! When somebody last opened a kind (`record_marks`).

use sea_orm::entity::prelude::*;

/// The last opening of a kind by a person.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "record_marks")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    /// Relation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub relation_id: Uuid,
    /// Kind of record.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub kind: String,
    /// When.
    pub opened_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
