//! News of the operator (`news`).

use sea_orm::entity::prelude::*;

/// A piece of news.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "news")]
pub struct Model {
    /// News id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// From this day on it is shown (Asia/Tokyo).
    pub published_on: Date,
    /// Title in Japanese.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// Text in Japanese.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Title in easy Japanese.
    #[sea_orm(column_type = "Text", nullable)]
    pub easy_title: Option<String>,
    /// Text in easy Japanese.
    #[sea_orm(column_type = "Text", nullable)]
    pub easy_body: Option<String>,
    /// Title in English.
    #[sea_orm(column_type = "Text", nullable)]
    pub english_title: Option<String>,
    /// Text in English.
    #[sea_orm(column_type = "Text", nullable)]
    pub english_body: Option<String>,
    /// Counts up with every change.
    pub version: i64,
    /// Written at.
    pub created_at: DateTimeUtc,
    /// By whom.
    pub created_by: Uuid,
    /// Last changed at.
    pub updated_at: DateTimeUtc,
    /// Taken down at.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
