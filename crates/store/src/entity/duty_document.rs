//! Files handed in with reports and requests (`duty_documents`).

use sea_orm::entity::prelude::*;

/// A file handed in with a report or request.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "duty_documents")]
pub struct Model {
    /// Document id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Report or request.
    pub duty_id: Uuid,
    /// File name as uploaded.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// By content: `application/pdf`, `image/jpeg`, `image/png`.
    #[sea_orm(column_type = "Text")]
    pub media_type: String,
    /// Bytes.
    pub size_bytes: i64,
    /// Content.
    #[sea_orm(column_type = "Text")]
    pub sha256: String,
    /// Pages; 1 for a picture.
    pub pages: i32,
    /// Who handed it in.
    pub uploaded_by: Uuid,
    /// When.
    pub uploaded_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
