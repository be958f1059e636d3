//! Request ids that were used (`calls`), against replays.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calls")]
pub struct Model {
    /// Organisation of the certificate.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub caller: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub request_id: String,
    /// SHA-256 of path and body.
    #[sea_orm(column_type = "Text")]
    pub fingerprint: String,
    pub called_at: DateTimeUtc,
    /// The delivery it made.
    pub delivery_id: Option<Uuid>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
