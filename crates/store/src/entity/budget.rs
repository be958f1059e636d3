//! Budgets of schemes (`budgets`).

use sea_orm::entity::prelude::*;

/// Budget of a scheme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "budgets")]
pub struct Model {
    /// Scheme.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub scheme_id: String,
    /// Whole budget, yen.
    pub total_yen: i64,
    /// A warning from this share, percent.
    pub warn_percent: i32,
    /// Whether grants above it are refused.
    pub hard_stop: bool,
    /// Counts up with every change.
    pub version: i64,
    /// Who changed it last.
    pub updated_by: Uuid,
    /// When.
    pub updated_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
