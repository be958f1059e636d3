//! What offices may serve people under (`office_services`).

use sea_orm::entity::prelude::*;

/// A サービス種類 of an office.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "office_services")]
pub struct Model {
    /// 介護保険事業所番号.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub office_number: String,
    /// サービス種類コード.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub service_code: String,
    /// Where it is known from.
    #[sea_orm(column_type = "Text")]
    pub source: String,
    /// Added at.
    pub added_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
