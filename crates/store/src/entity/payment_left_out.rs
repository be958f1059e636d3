//! Approved applications a batch did not take (`payment_left_out`).

use sea_orm::entity::prelude::*;

/// An application that was due and is not in the batch.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_left_out")]
pub struct Model {
    /// Batch.
    #[sea_orm(primary_key, auto_increment = false)]
    pub batch_id: Uuid,
    /// Application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    /// What stood in the way; absent when the officer left it for a later batch.
    #[sea_orm(column_type = "Text", nullable)]
    pub obstacle: Option<String>,
    /// The character, bank or branch.
    #[sea_orm(column_type = "Text", nullable)]
    pub detail: Option<String>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
