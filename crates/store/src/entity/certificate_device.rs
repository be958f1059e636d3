//! From which devices certificates were used (`certificate_devices`).

use sea_orm::entity::prelude::*;

/// A kind of device and browser a certificate was used from.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate_devices")]
pub struct Model {
    /// Certificate.
    #[sea_orm(primary_key, auto_increment = false)]
    pub certificate_id: Uuid,
    /// System and browser as the browser names itself, e.g. `Windows / Edge`.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub device: String,
    /// First.
    pub first_seen_at: DateTimeUtc,
    /// Last (coarse).
    pub last_seen_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
