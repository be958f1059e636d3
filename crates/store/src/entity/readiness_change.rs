//! Where municipalities stood (`readiness_changes`).

use sea_orm::entity::prelude::*;

/// One change of where a municipality stands.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "readiness_changes")]
pub struct Model {
    /// Change id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 全国地方公共団体コード.
    #[sea_orm(column_type = "Text")]
    pub municipality_code: String,
    /// State id from then on.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// 利用開始日 from then on.
    pub starts_on: Option<Date>,
    /// Note from then on.
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// Who said so.
    #[sea_orm(column_type = "Text")]
    pub source: String,
    /// Version it made.
    pub version: i64,
    /// Import it came with.
    pub import_id: Option<Uuid>,
    /// When.
    pub changed_at: DateTimeUtc,
    /// By whom; absent from the console.
    pub changed_by: Option<Uuid>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
