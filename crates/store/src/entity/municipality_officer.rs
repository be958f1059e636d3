//! Who may edit the entry of a municipality (`municipality_officers`).

use sea_orm::entity::prelude::*;

/// A person who may edit the entry of a municipality.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "municipality_officers")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who.
    pub person_id: Uuid,
    /// 全国地方公共団体コード.
    #[sea_orm(column_type = "Text")]
    pub municipality_code: String,
    /// By whom; absent from the console.
    pub appointed_by: Option<Uuid>,
    /// Since.
    pub created_at: DateTimeUtc,
    /// Until; absent while it holds.
    pub ended_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Person.
    #[sea_orm(
        belongs_to = "super::person::Entity",
        from = "Column::PersonId",
        to = "super::person::Column::Id"
    )]
    Person,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
