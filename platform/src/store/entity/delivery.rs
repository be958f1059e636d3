//! What was delivered (`deliveries`).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deliveries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// JSON: format, encoding, header lines: what the strict writer needs besides the records.
    #[sea_orm(column_type = "Text")]
    pub frame: String,
    #[sea_orm(column_type = "Text")]
    pub file_name: String,
    #[sea_orm(column_type = "Text")]
    pub supplier_role: String,
    #[sea_orm(column_type = "Text")]
    pub supplier_number: String,
    pub delivered_at: DateTimeUtc,
    pub size_bytes: i64,
    #[sea_orm(column_type = "Text")]
    pub sha256: String,
    /// JSON: the report; none while it is under way.
    #[sea_orm(column_type = "Text", nullable)]
    pub report: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
