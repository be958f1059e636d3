//! Organisations by name (`organisations`); of insurers, how far they are.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub role: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub number: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Insurers: `dated`, `arranging` or `undecided`.
    #[sea_orm(column_type = "Text", nullable)]
    pub state: Option<String>,
    /// Insurers: 利用開始日.
    pub starts_on: Option<Date>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
