//! Browser sessions (`sessions`).

use sea_orm::entity::prelude::*;

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    /// Session id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the cookie secret, hexadecimal; unique.
    #[sea_orm(column_type = "Text")]
    pub secret_hash: String,
    /// Who is signed in.
    pub person_id: Uuid,
    /// Office being worked for.
    #[sea_orm(column_type = "Text", nullable)]
    pub active_office: Option<String>,
    /// What was shown to begin it: `passkey`, `card`, or a sandbox's `link`.
    #[sea_orm(column_type = "Text")]
    pub method: String,
    /// Browser and system in words.
    #[sea_orm(column_type = "Text")]
    pub agent_label: String,
    /// Signed in at.
    pub created_at: DateTimeUtc,
    /// Last request (coarse).
    pub last_seen_at: DateTimeUtc,
    /// Void from, unless used before.
    pub idle_expires_at: DateTimeUtc,
    /// Void from, whatever happens.
    pub expires_at: DateTimeUtc,
    /// Passkey last shown again at.
    pub stepped_up_at: Option<DateTimeUtc>,
    /// Signed out at.
    pub ended_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Who is signed in.
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
