//! 差戻し (`case_returns`).

use sea_orm::entity::prelude::*;

/// An application sent back once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_returns")]
pub struct Model {
    /// Return id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Counts from 1 within the application.
    pub ordinal: i64,
    /// Further note to the applicant, may be empty.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// Frozen inputs of the notice, as `contract::notice::NoticeInputs` is written.
    #[sea_orm(column_type = "JsonBinary")]
    pub inputs: Json,
    /// Who sent it back.
    pub returned_by: Uuid,
    /// When.
    pub returned_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
