//! Care offices (介護事業所) (`offices`).

use sea_orm::entity::prelude::*;

/// An office known to the portal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offices")]
pub struct Model {
    /// 介護保険事業所番号, 10 characters.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub number: String,
    /// 名称.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Where the name comes from: `applicant`, or the id of an official list.
    #[sea_orm(column_type = "Text")]
    pub name_source: String,
    /// When its identity was verified (needed for records, not for applying).
    pub verified_at: Option<DateTimeUtc>,
    /// First seen at.
    pub created_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
