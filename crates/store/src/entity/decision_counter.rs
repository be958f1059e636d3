//! Serial numbers of 決定番号 (`decision_counters`).

use sea_orm::entity::prelude::*;

/// The last number of a series.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision_counters")]
pub struct Model {
    /// `fy2026/approve`.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub series: String,
    /// Last number given out.
    pub last: i64,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
