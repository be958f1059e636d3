//! Frozen copies of what was submitted (`submissions`).

use sea_orm::entity::prelude::*;

/// What an application said when it was submitted; never changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submissions")]
pub struct Model {
    /// Submission id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Counts from 1 within the application.
    pub ordinal: i64,
    /// `Idempotency-Key` of the request; unique within the application.
    #[sea_orm(column_type = "Text")]
    pub idempotency_key: String,
    /// SHA-256 of the request body, hexadecimal: the same key with another body is refused.
    #[sea_orm(column_type = "Text")]
    pub body_hash: String,
    /// Answers as submitted.
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    /// Documents as submitted: id, kind, name, size, SHA-256.
    #[sea_orm(column_type = "JsonBinary")]
    pub documents: Json,
    /// ①–④ as computed.
    #[sea_orm(column_type = "JsonBinary")]
    pub estimate: Json,
    /// Version of the application after it.
    pub version: i64,
    /// First day (Asia/Tokyo) of the month it counts as received in.
    pub received_on: Option<Date>,
    /// 受付番号.
    #[sea_orm(column_type = "Text")]
    pub reception_number: String,
    /// Who.
    pub submitted_by: Uuid,
    /// When.
    pub submitted_at: DateTimeUtc,
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
}

impl Related<super::application::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Application.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
