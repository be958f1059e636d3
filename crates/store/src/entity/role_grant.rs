//! Who may act in which role (`role_grants`).

use sea_orm::entity::prelude::*;

/// A role of a person, in an office or at the federation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_grants")]
pub struct Model {
    /// Grant id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who holds it.
    pub person_id: Uuid,
    /// Role id, as `domain::person::Role` is written.
    #[sea_orm(column_type = "Text")]
    pub role: String,
    /// Office; absent for staff of the federation.
    #[sea_orm(column_type = "Text", nullable)]
    pub office_number: Option<String>,
    /// Who gave it; absent for the first person of an office.
    pub granted_by: Option<Uuid>,
    /// Since.
    pub created_at: DateTimeUtc,
    /// Until; absent while it holds.
    pub ended_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Who holds it.
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::PersonId",
        to = "super::person::Column::Id"
    )]
    Person,
    /// Where it holds.
    #[sea_orm(
        belongs_to = "super::office::Entity",
        from = "Column::OfficeNumber",
        to = "super::office::Column::Number"
    )]
    Office,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl Related<super::office::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Office.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
