//! Decisions (`decisions`).

use sea_orm::entity::prelude::*;

/// A decision; changed only by being superseded.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decisions")]
pub struct Model {
    /// Decision id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Counts from 1 within the application.
    pub ordinal: i64,
    /// Kind id, as `domain::decision::DecisionKind` is written.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// Granted, or to be paid back, yen; 0 for a rejection.
    pub amount_yen: i64,
    /// Reason for the notice, may be empty.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// Frozen inputs of the notice, as `contract::notice::NoticeInputs` is written; `null` for a revocation.
    #[sea_orm(column_type = "JsonBinary")]
    pub inputs: Json,
    /// 決定番号; unique.
    #[sea_orm(column_type = "Text")]
    pub number: String,
    /// When it was confirmed.
    pub decided_at: DateTimeUtc,
    /// Who proposed.
    pub proposed_by: Uuid,
    /// Who confirmed.
    pub confirmed_by: Uuid,
    /// Taken back at.
    pub superseded_at: Option<DateTimeUtc>,
    /// Why.
    #[sea_orm(column_type = "Text", nullable)]
    pub superseded_reason: Option<String>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
