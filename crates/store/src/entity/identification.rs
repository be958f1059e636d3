//! Who was identified a moment ago (`identifications`).

use sea_orm::entity::prelude::*;

/// One person found on the platform, for ten minutes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identifications")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// For this session alone.
    pub session_id: Uuid,
    /// Who asked.
    pub person_id: Uuid,
    /// For which office.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// The platform's id of the person.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// By what they were found.
    #[sea_orm(column_type = "Text")]
    pub found_by: String,
    /// HMAC of the certificate, where a card with one was read.
    #[sea_orm(column_type = "Text", nullable)]
    pub card_identity: Option<String>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Until when it can be used.
    pub expires_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
