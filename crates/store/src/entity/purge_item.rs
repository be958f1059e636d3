//! What a purge names (`purge_items`).

use sea_orm::entity::prelude::*;

/// An application named by a purge; an application is purged once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "purge_items")]
pub struct Model {
    /// Application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    /// Purge.
    pub proposal_id: Uuid,
    /// Done at.
    pub purged_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
