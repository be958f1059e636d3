//! What changed, for open pages (`change_events`).

use sea_orm::entity::prelude::*;

/// A change without content: pages ask again when they hear of it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "change_events")]
pub struct Model {
    /// Grows in the order of commits; the cursor of listeners.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// For people of this office.
    #[sea_orm(column_type = "Text", nullable)]
    pub office_number: Option<String>,
    /// For this person.
    pub person_id: Option<Uuid>,
    /// What kind of thing changed.
    #[sea_orm(column_type = "Text")]
    pub topic: String,
    /// Which one.
    #[sea_orm(column_type = "Text")]
    pub subject_id: String,
    /// When.
    pub at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
