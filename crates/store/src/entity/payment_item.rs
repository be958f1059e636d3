//! Items of payment batches (`payment_items`).

use sea_orm::entity::prelude::*;

/// One transfer of a batch.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment_items")]
pub struct Model {
    /// Item id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Batch.
    pub batch_id: Uuid,
    /// Counts from 1 within the batch; 顧客コード2 of its transfer.
    pub ordinal: i64,
    /// File it stands in.
    pub file_ordinal: i32,
    /// Application paid.
    pub application_id: Uuid,
    /// Yen.
    pub amount_yen: i64,
    /// Account as it was when the batch was made.
    #[sea_orm(column_type = "JsonBinary")]
    pub account: Json,
    /// Whether the payee's name was cut to fit.
    pub name_cut: bool,
    /// `pending`, `paid`, `failed`, `cancelled`.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Whether it stands in the way of another payment: pending or paid.
    pub live: bool,
    /// What the bank said, as `domain::payment::ReturnCode` is written: a digit.
    #[sea_orm(column_type = "Text", nullable)]
    pub return_code: Option<String>,
    /// List it was said in.
    pub result_id: Option<Uuid>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Batch.
    #[sea_orm(
        belongs_to = "super::payment_batch::Entity",
        from = "Column::BatchId",
        to = "super::payment_batch::Column::Id"
    )]
    Batch,
    /// Application paid.
    #[sea_orm(
        belongs_to = "super::application::Entity",
        from = "Column::ApplicationId",
        to = "super::application::Column::Id"
    )]
    Application,
}

impl Related<super::payment_batch::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Batch.def()
    }
}

impl Related<super::application::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Application.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
