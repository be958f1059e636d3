//! What happened to applications (`application_events`).

use sea_orm::entity::prelude::*;

/// One step in the life of an application.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_events")]
pub struct Model {
    /// Event id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Counts from 1 within the application.
    pub seq: i64,
    /// Action id, as `domain::application::Action` is written.
    #[sea_orm(column_type = "Text")]
    pub action: String,
    /// Status before; absent for the first.
    #[sea_orm(column_type = "Text", nullable)]
    pub from_status: Option<String>,
    /// Status after.
    #[sea_orm(column_type = "Text")]
    pub to_status: String,
    /// Who did it; absent for the program.
    pub actor_id: Option<Uuid>,
    /// In which role.
    #[sea_orm(column_type = "Text", nullable)]
    pub actor_role: Option<String>,
    /// Note for the applicant.
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// When.
    pub at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Application.
    #[sea_orm(
        belongs_to = "super::application::Entity",
        from = "Column::ApplicationId",
        to = "super::application::Column::Id"
    )]
    Application,
    /// Who did it.
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::ActorId",
        to = "super::person::Column::Id"
    )]
    Actor,
}

impl Related<super::application::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Application.def()
    }
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Actor.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
