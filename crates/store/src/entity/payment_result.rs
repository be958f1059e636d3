//! Lists of results taken in (`payment_results`).

use sea_orm::entity::prelude::*;

/// A list of results of a batch.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_results")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Batch.
    pub batch_id: Uuid,
    /// SHA-256 of the list, hexadecimal: the same list counts once.
    #[sea_orm(column_type = "Text")]
    pub sha256: String,
    /// Items found paid.
    pub paid: i64,
    /// Items sent back.
    pub failed: i64,
    /// Who took it in.
    pub imported_by: Uuid,
    /// When.
    pub imported_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
