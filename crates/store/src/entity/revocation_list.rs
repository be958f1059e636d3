//! Revocation lists of the portal's own authority (`revocation_lists`).

use sea_orm::entity::prelude::*;

/// A signed list, the same for every server.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revocation_lists")]
pub struct Model {
    /// UUID of version 7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// CRL number; the highest is in force.
    pub number: i64,
    /// How many certificates are on it.
    pub revoked: i64,
    /// Made at, by the machine's clock.
    pub this_update: DateTimeUtc,
    /// Not believed from, by the machine's clock.
    pub next_update: DateTimeUtc,
    /// The list.
    pub der: Vec<u8>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
