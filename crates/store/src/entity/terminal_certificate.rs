//! Certificates of terminals (`terminal_certificates`).

use sea_orm::entity::prelude::*;

/// A certificate by which a terminal, or an office, is known.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "terminal_certificates")]
pub struct Model {
    /// Certificate id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Office it stands for.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// Terminal it was issued for; absent for one issued by somebody else.
    pub terminal_id: Option<Uuid>,
    /// How it came to the terminal (`domain::terminal::CertificateWay`).
    #[sea_orm(column_type = "Text")]
    pub way: String,
    /// Serial number, lower-case hex.
    #[sea_orm(column_type = "Text")]
    pub serial: String,
    /// SHA-256 of the certificate, hex; unique.
    #[sea_orm(column_type = "Text")]
    pub fingerprint: String,
    /// Good until.
    pub not_after: DateTimeUtc,
    /// Issued at; seen first at, for one issued by somebody else.
    pub issued_at: DateTimeUtc,
    /// Who asked for it.
    pub issued_by: Option<Uuid>,
    /// The one it takes the place of, which ends when this one is used first.
    pub renews: Option<Uuid>,
    /// Used last at (coarse).
    pub last_used_at: Option<DateTimeUtc>,
    /// Revoked at.
    pub revoked_at: Option<DateTimeUtc>,
    /// Who revoked it.
    pub revoked_by: Option<Uuid>,
    /// Why (`domain::terminal::RevocationReason`).
    #[sea_orm(column_type = "Text", nullable)]
    pub revoked_because: Option<String>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
