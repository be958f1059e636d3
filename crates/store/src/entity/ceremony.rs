//! WebAuthn ceremonies under way (`ceremonies`).

use sea_orm::entity::prelude::*;

/// State between the two halves of a WebAuthn ceremony; used once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ceremonies")]
pub struct Model {
    /// Ceremony id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What it is for: `registration`, `sign_in`, `passkey`, `step_up`,
    /// `payment_release`.
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    /// SHA-256 of the browser cookie it is bound to, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub browser_hash: String,
    /// Whose; absent before the account exists and for decoys.
    pub person_id: Option<Uuid>,
    /// Registration it completes.
    pub registration_id: Option<Uuid>,
    /// State as webauthn-rs keeps it, with the details typed so far.
    #[sea_orm(column_type = "JsonBinary")]
    pub state: Json,
    /// Begun at.
    pub created_at: DateTimeUtc,
    /// Void from.
    pub expires_at: DateTimeUtc,
    /// Completed or tried at; never accepted again.
    pub consumed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
