//! What offices answered on their way to first use (`onboarding_answers`).

use sea_orm::entity::prelude::*;

/// What an office answered to a question, or its day of first use.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "onboarding_answers")]
pub struct Model {
    /// 介護保険事業所番号.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub office_number: String,
    /// Question id (`domain::onboarding::Question`), or `go_live`.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub question: String,
    /// Answer id, or a day as `YYYY-MM-DD`; absent when a day was taken back.
    #[sea_orm(column_type = "Text", nullable)]
    pub answer: Option<String>,
    /// Counts up with every change; guards against lost updates.
    pub version: i64,
    /// Who answered.
    pub answered_by: Uuid,
    /// When.
    pub answered_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
