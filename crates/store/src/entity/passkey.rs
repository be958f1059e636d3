//! Passkeys (`passkeys`).

use sea_orm::entity::prelude::*;

/// A passkey of a person.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkeys")]
pub struct Model {
    /// Passkey id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub person_id: Uuid,
    /// WebAuthn credential id, base64url without padding; unique.
    #[sea_orm(column_type = "Text")]
    pub credential_id: String,
    /// Name the person gave it.
    #[sea_orm(column_type = "Text")]
    pub label: String,
    /// The credential as webauthn-rs keeps it (public key, counter).
    #[sea_orm(column_type = "JsonBinary")]
    pub credential: Json,
    /// Registered at.
    pub created_at: DateTimeUtc,
    /// Last signed in with at.
    pub last_used_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose it is.
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
