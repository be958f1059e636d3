//! Which account is whose own (`recipient_links`).

use sea_orm::entity::prelude::*;

/// An account and the record that is its own.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recipient_links")]
pub struct Model {
    /// The platform's id of the person.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub subject: String,
    /// Account.
    pub person_id: Uuid,
    /// When.
    pub linked_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
