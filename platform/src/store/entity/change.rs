//! That something changed (`changes`), in the order of commits.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "changes")]
pub struct Model {
    /// The cursor.
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub changed_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
