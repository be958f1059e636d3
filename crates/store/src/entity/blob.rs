//! Stored contents (`blobs`).

use sea_orm::entity::prelude::*;

/// A content in the document store, kept once however often it is uploaded.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "blobs")]
pub struct Model {
    /// SHA-256 of the plain bytes, hexadecimal.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub sha256: String,
    /// Object in the document store; unique.
    #[sea_orm(column_type = "Text")]
    pub storage_key: String,
    /// Data key, wrapped by a master key; says itself which.
    #[sea_orm(column_type = "Blob")]
    pub wrapped_key: Vec<u8>,
    /// Plain bytes.
    pub size_bytes: i64,
    /// Stored at.
    pub created_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
