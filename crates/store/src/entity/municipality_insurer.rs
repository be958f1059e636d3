//! 保険者 of municipalities (`municipality_insurers`).

use sea_orm::entity::prelude::*;

/// The insurer that covers a municipality.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "municipality_insurers")]
pub struct Model {
    /// 全国地方公共団体コード.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub municipality_code: String,
    /// 保険者番号.
    #[sea_orm(column_type = "Text")]
    pub insurer_number: String,
    /// Name of the insurer.
    #[sea_orm(column_type = "Text")]
    pub insurer_name: String,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
