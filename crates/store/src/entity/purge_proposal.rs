//! Purges of what is past its retention (`purge_proposals`).

use sea_orm::entity::prelude::*;

/// A purge, proposed by one person and approved by another.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "purge_proposals")]
pub struct Model {
    /// Proposal id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What was decided before this day (Asia/Tokyo).
    pub over_before: Date,
    /// Applications it names.
    pub applications: i64,
    /// 1 while it is proposed or under way, absent afterwards; unique.
    pub slot: Option<i32>,
    /// Who proposed.
    pub proposed_by: Uuid,
    /// When.
    pub proposed_at: DateTimeUtc,
    /// Who approved.
    pub approved_by: Option<Uuid>,
    /// When.
    pub approved_at: Option<DateTimeUtc>,
    /// Taken back at.
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Finished at.
    pub done_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
