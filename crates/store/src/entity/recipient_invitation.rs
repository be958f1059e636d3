//! Whose account an invitation makes (`recipient_invitations`).

use sea_orm::entity::prelude::*;

/// The person an invitation is for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recipient_invitations")]
pub struct Model {
    /// Invitation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: Uuid,
    /// The platform's id of the person.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Relation it was sent from.
    pub relation_id: Uuid,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
