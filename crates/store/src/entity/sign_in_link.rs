//! One-time sign-in links of the sandbox (`sign_in_links`).

use sea_orm::entity::prelude::*;

/// A link that signs a sandbox person in once. Never made outside the sandbox.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_links")]
pub struct Model {
    /// Link id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the secret in the link, hexadecimal; unique.
    #[sea_orm(column_type = "Text")]
    pub token_hash: String,
    /// Who is signed in by it.
    pub person_id: Uuid,
    /// Made at.
    pub created_at: DateTimeUtc,
    /// Used at.
    pub consumed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Who is signed in by it.
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
