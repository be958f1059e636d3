//! Accounts whose passkeys are lost (`recoveries`).

use sea_orm::entity::prelude::*;

/// A request to give an account a new passkey.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recoveries")]
pub struct Model {
    /// Recovery id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose account.
    pub person_id: Uuid,
    /// `asked`, `confirmed`, `approved`, `done`, `refused` or `expired`.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// SHA-256 of the secret in the link sent last, hexadecimal; unique.
    #[sea_orm(column_type = "Text")]
    pub token_hash: String,
    /// Asked at.
    pub created_at: DateTimeUtc,
    /// Ends at.
    pub expires_at: DateTimeUtc,
    /// The address was confirmed at.
    pub confirmed_at: Option<DateTimeUtc>,
    /// Who approved or refused; absent from the console.
    pub decided_by: Option<Uuid>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
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
