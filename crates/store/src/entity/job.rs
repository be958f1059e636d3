//! Background jobs (`jobs`).

use sea_orm::entity::prelude::*;

/// A piece of work to be done after the transaction that asked for it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    /// Job id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What to do.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// With what: ids only.
    #[sea_orm(column_type = "JsonBinary")]
    pub payload: Json,
    /// A second job with the same key is never made; unique.
    #[sea_orm(column_type = "Text", nullable)]
    pub dedup_key: Option<String>,
    /// Not before.
    pub run_at: DateTimeUtc,
    /// Times begun.
    pub attempts: i32,
    /// Times it may begin.
    pub max_attempts: i32,
    /// Lease of the worker on it.
    pub locked_until: Option<DateTimeUtc>,
    /// Worker on it.
    #[sea_orm(column_type = "Text", nullable)]
    pub locked_by: Option<String>,
    /// Code of the last failure.
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
    /// Asked for at.
    pub created_at: DateTimeUtc,
    /// Done at.
    pub done_at: Option<DateTimeUtc>,
    /// Given up at.
    pub failed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
