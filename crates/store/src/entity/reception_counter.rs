//! Serial numbers of 受付番号 (`reception_counters`).

use sea_orm::entity::prelude::*;

/// The last serial given out under a scheme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reception_counters")]
pub struct Model {
    /// Scheme.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub scheme_id: String,
    /// Last serial given out.
    pub last: i64,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
