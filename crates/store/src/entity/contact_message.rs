//! Messages of the contact form on their way (`contact_messages`).

use sea_orm::entity::prelude::*;

/// A message not yet handed to the mail server.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_messages")]
pub struct Model {
    /// Message id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Name of who wrote.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Where to answer.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// Topic id.
    #[sea_orm(column_type = "Text")]
    pub topic: String,
    /// The message.
    #[sea_orm(column_type = "Text")]
    pub message: String,
    /// Language of the page it was written on.
    #[sea_orm(column_type = "Text")]
    pub language: String,
    /// Written at.
    pub created_at: DateTimeUtc,
}

/// Shows no personal data, wherever it is printed.
impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactMessage")
            .field("id", &self.id)
            .field("topic", &self.topic)
            .finish_non_exhaustive()
    }
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
