//! Files of payment batches (`payment_files`).

use sea_orm::entity::prelude::*;

/// A 総合振込 file; its bytes are in the document store.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_files")]
pub struct Model {
    /// File id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Batch.
    pub batch_id: Uuid,
    /// Counts from 1 within the batch.
    pub ordinal: i32,
    /// SHA-256 of its bytes, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub sha256: String,
    /// Bytes.
    pub size_bytes: i64,
    /// Transfers.
    pub item_count: i64,
    /// Sum, yen.
    pub total_yen: i64,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Content.
    #[sea_orm(
        belongs_to = "super::blob::Entity",
        from = "Column::Sha256",
        to = "super::blob::Column::Sha256"
    )]
    Blob,
}

impl Related<super::blob::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Blob.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
