//! Results of automatic checks (`case_checks`).

use sea_orm::entity::prelude::*;

/// The automatic checks of the submission that counts.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_checks")]
pub struct Model {
    /// Application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    /// Ordinal of the submission checked.
    pub submission: i64,
    /// Results, as `domain::review::CheckResult` is written.
    #[sea_orm(column_type = "JsonBinary")]
    pub results: Json,
    /// Whether every one is ok.
    pub all_ok: bool,
    /// When.
    pub computed_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
