//! Versions that were replaced (`past_versions`).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "past_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub deleted: bool,
    pub stamped_at: DateTimeUtc,
    pub delivered_at: DateTimeUtc,
    pub delivery_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub supplier_role: String,
    #[sea_orm(column_type = "Text")]
    pub supplier_number: String,
    /// The content, packed; none when deleted.
    pub body: Option<Vec<u8>>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
