//! Policies put in force here (`access_policies`).

use sea_orm::entity::prelude::*;

/// A version of the policy.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_policies")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Version.
    #[sea_orm(column_type = "Text")]
    pub version: String,
    /// The file.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// Why it was changed.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// Who put it in force.
    pub put_by: Uuid,
    /// When.
    pub put_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
