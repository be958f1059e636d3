//! Decisions that wait for a second reviewer (`proposals`).

use sea_orm::entity::prelude::*;

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposals")]
pub struct Model {
    /// Proposal id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Kind id, as `domain::decision::DecisionKind` is written.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// Granted, or to be paid back, yen.
    pub amount_yen: i64,
    /// Reason for the notice, may be empty.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// Day by which to pay back.
    pub due_on: Option<Date>,
    /// Who.
    pub proposed_by: Uuid,
    /// When.
    pub proposed_at: DateTimeUtc,
    /// Open until.
    pub ended_at: Option<DateTimeUtc>,
    /// `confirmed`, `withdrawn` or `lapsed`.
    #[sea_orm(column_type = "Text", nullable)]
    pub ended_as: Option<String>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
