//! API tokens of office software (`api_tokens`).

use sea_orm::entity::prelude::*;

/// A bearer token; its secret is kept as a hash only.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_tokens")]
pub struct Model {
    /// Token id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who made it and answers for it.
    pub person_id: Uuid,
    /// Office it acts for; absent for staff of the federation.
    #[sea_orm(column_type = "Text", nullable)]
    pub office_number: Option<String>,
    /// What it is for.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// SHA-256 of the secret, hexadecimal; unique.
    #[sea_orm(column_type = "Text")]
    pub secret_hash: String,
    /// Scopes, separated by single spaces.
    #[sea_orm(column_type = "Text")]
    pub scopes: String,
    /// Made at.
    pub created_at: DateTimeUtc,
    /// Void from.
    pub expires_at: DateTimeUtc,
    /// Last used at (coarse).
    pub last_used_at: Option<DateTimeUtc>,
    /// Revoked at.
    pub revoked_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Who answers for it.
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
