//! Who is written to when a municipality changes (`readiness_follows`).

use sea_orm::entity::prelude::*;

/// An address that follows a municipality, or asked to.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "readiness_follows")]
pub struct Model {
    /// Follow id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 全国地方公共団体コード.
    #[sea_orm(column_type = "Text")]
    pub municipality_code: String,
    /// Where to write to.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// Asked at.
    pub created_at: DateTimeUtc,
    /// Confirmed through the link in the mail at.
    pub confirmed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
