//! 同意 (`consents`).

use sea_orm::entity::prelude::*;

/// A consent given to an office.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
pub struct Model {
    /// Consent id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Relation it was taken in.
    pub relation_id: Uuid,
    /// Given to.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// The platform's id of the person.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Ids of the kinds, with spaces between.
    #[sea_orm(column_type = "Text")]
    pub kinds: String,
    /// For what.
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    /// Until when (that day included).
    pub until: Date,
    /// `recipient` or `proxy`.
    #[sea_orm(column_type = "Text")]
    pub giver: String,
    /// Name of the proxy. Personal data.
    #[sea_orm(column_type = "Text", nullable)]
    pub proxy_name: Option<String>,
    /// Their relationship. Personal data.
    #[sea_orm(column_type = "Text", nullable)]
    pub proxy_relationship: Option<String>,
    /// How they were told apart.
    #[sea_orm(column_type = "Text")]
    pub identity_check: String,
    /// HMAC of the certificate, where a card with one was read.
    #[sea_orm(column_type = "Text", nullable)]
    pub card_identity: Option<String>,
    /// When the card was read, where one was.
    pub card_read_at: Option<DateTimeUtc>,
    /// Version of the wording.
    #[sea_orm(column_type = "Text")]
    pub wording: String,
    /// Who took it.
    pub taken_by: Uuid,
    /// When.
    pub taken_at: DateTimeUtc,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTimeUtc>,
    /// By whom.
    pub withdrawn_by: Option<Uuid>,
    /// What was said. Personal data.
    #[sea_orm(column_type = "Text", nullable)]
    pub withdrawal_reason: Option<String>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
