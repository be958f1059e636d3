//! Terminals of offices (`terminals`).

use sea_orm::entity::prelude::*;

/// A device an office works with.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "terminals")]
pub struct Model {
    /// Terminal id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Office it belongs to.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// What the office calls it; once among its live terminals.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Kind (`domain::terminal::TerminalKind`).
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// Who registered it.
    pub registered_by: Uuid,
    /// Registered at.
    pub registered_at: DateTimeUtc,
    /// When its certificate was used last (coarse).
    pub last_seen_at: Option<DateTimeUtc>,
    /// Who took it out of service.
    pub retired_by: Option<Uuid>,
    /// Out of service since.
    pub retired_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Who registered it.
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::RegisteredBy",
        to = "super::person::Column::Id"
    )]
    RegisteredBy,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::RegisteredBy.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
