//! Documents of applications (`documents`).

use sea_orm::entity::prelude::*;

/// A file handed in with an application.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "documents")]
pub struct Model {
    /// Document id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Kind id, as `domain::scheme::DocumentKind` is written.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
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
    /// Taken out of the draft at; the row stays for submissions that list it.
    pub removed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Application.
    #[sea_orm(
        belongs_to = "super::application::Entity",
        from = "Column::ApplicationId",
        to = "super::application::Column::Id"
    )]
    Application,
    /// Content.
    #[sea_orm(
        belongs_to = "super::blob::Entity",
        from = "Column::Sha256",
        to = "super::blob::Column::Sha256"
    )]
    Blob,
}

impl Related<super::application::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Application.def()
    }
}

impl Related<super::blob::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Blob.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
