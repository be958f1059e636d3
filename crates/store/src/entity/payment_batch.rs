//! Payment batches (`payment_batches`).

use sea_orm::entity::prelude::*;

/// The transfers ordered together, in one file or several.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_batches")]
pub struct Model {
    /// Batch id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Counts from 1 over all batches; 顧客コード1 of its transfers.
    pub number: i64,
    /// Scheme whose grants are paid.
    #[sea_orm(column_type = "Text")]
    pub scheme_id: String,
    /// First day of the month it pays.
    pub month: Date,
    /// 振込指定日.
    pub transfer_on: Date,
    /// `preparing`, `draft`, `released`, `settled`, `cancelled`.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Payer, line end and limits of its files, as configured when it was made.
    #[sea_orm(column_type = "JsonBinary")]
    pub payer: Json,
    /// Items.
    pub item_count: i64,
    /// Sum of its items, yen.
    pub total_yen: i64,
    /// SHA-256 over the hashes of its files, hexadecimal; absent while they are being written.
    #[sea_orm(column_type = "Text", nullable)]
    pub digest: Option<String>,
    /// Who made it.
    pub made_by: Uuid,
    /// When.
    pub made_at: DateTimeUtc,
    /// Who released it: never who made it.
    pub released_by: Option<Uuid>,
    /// When.
    pub released_at: Option<DateTimeUtc>,
    /// What the passkey signed on release.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub evidence: Option<Json>,
    /// Who cancelled it.
    pub cancelled_by: Option<Uuid>,
    /// When.
    pub cancelled_at: Option<DateTimeUtc>,
    /// When the last item got its result.
    pub settled_at: Option<DateTimeUtc>,
    /// Counts up with every change.
    pub version: i64,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
