//! Where municipalities stand (`readiness`).

use sea_orm::entity::prelude::*;

/// Where a municipality stands.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "readiness")]
pub struct Model {
    /// 全国地方公共団体コード.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub municipality_code: String,
    /// State id, as `domain::readiness::Readiness` is written.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// 利用開始日 (Asia/Tokyo), with the state `dated`.
    pub starts_on: Option<Date>,
    /// What stands in brackets behind the name.
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// Who said so: `published_list`, `municipality`, `operator`.
    #[sea_orm(column_type = "Text")]
    pub source: String,
    /// Counts up with every change; guards against lost updates.
    pub version: i64,
    /// Last changed at.
    pub updated_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
