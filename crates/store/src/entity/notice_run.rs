//! Runs that issue notices (`notice_runs`).

use sea_orm::entity::prelude::*;

/// Many notices issued together. How far it is, its notices say.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_runs")]
pub struct Model {
    /// Run id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// First day of the month of the decisions; absent for a list.
    pub month: Option<Date>,
    /// Who began it.
    pub started_by: Uuid,
    /// When.
    pub started_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
