//! Confirmation links sent by e-mail (`registrations`).

use sea_orm::entity::prelude::*;

/// A registration or an invitation waiting for its link to be opened.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registrations")]
pub struct Model {
    /// Registration id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the secret in the link, hexadecimal; unique.
    #[sea_orm(column_type = "Text")]
    pub token_hash: String,
    /// `office` or `invitation`.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// Where the link was sent.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// Office to register or to join (it may not exist yet); absent for the federation.
    #[sea_orm(column_type = "Text", nullable)]
    pub office_number: Option<String>,
    /// Role offered.
    #[sea_orm(column_type = "Text")]
    pub role: String,
    /// Who invites; absent for `office`.
    pub invited_by: Option<Uuid>,
    /// Sent at.
    pub created_at: DateTimeUtc,
    /// The link ends at.
    pub expires_at: DateTimeUtc,
    /// Used or taken back at; a link works once.
    pub consumed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
