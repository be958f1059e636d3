//! Published lists taken over (`readiness_imports`).

use sea_orm::entity::prelude::*;

/// A published list taken over.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "readiness_imports")]
pub struct Model {
    /// Import id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the text, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub content_sha256: String,
    /// Municipalities it names.
    pub listed: i64,
    /// Of them, changed.
    pub changed: i64,
    /// Lines left out by decision of who imported.
    pub left_out: i64,
    /// When.
    pub imported_at: DateTimeUtc,
    /// By whom; absent from the console.
    pub imported_by: Option<Uuid>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
