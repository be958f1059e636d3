//! The lines of a delivery that were accepted, record by record (`delivery_units`): what an export writes again.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub delivery_id: Uuid,
    /// First line.
    #[sea_orm(primary_key, auto_increment = false)]
    pub line: i64,
    /// Its lines, packed.
    pub lines: Vec<u8>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
