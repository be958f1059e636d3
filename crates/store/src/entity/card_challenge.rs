//! Challenges that cards sign (`card_challenges`).

use sea_orm::entity::prelude::*;

/// A challenge; used once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "card_challenges")]
pub struct Model {
    /// Challenge id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the nonce, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub nonce_hash: String,
    /// Who may use it: `session:{id}`, or `browser:{hash}` before anybody is signed in.
    #[sea_orm(column_type = "Text")]
    pub holder: String,
    /// Kind of proof it is for.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// What it is for.
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    /// Which record it is about, by an opaque id; empty: none.
    #[sea_orm(column_type = "Text")]
    pub about: String,
    /// Origin of the portal it was made at.
    #[sea_orm(column_type = "Text")]
    pub origin: String,
    /// Made at.
    pub created_at: DateTimeUtc,
    /// Void from.
    pub expires_at: DateTimeUtc,
    /// Used or tried at; never accepted again.
    pub consumed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
