//! 通知書 (`notices`).

use sea_orm::entity::prelude::*;

/// A notice of a decision or of a return.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notices")]
pub struct Model {
    /// Notice id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Decision it tells of; unique.
    pub decision_id: Option<Uuid>,
    /// Return it tells of; unique.
    pub return_id: Option<Uuid>,
    /// Run that issues it.
    pub run_id: Option<Uuid>,
    /// Kind id, as `contract::notice::NoticeKind` is written.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// Number on it.
    #[sea_orm(column_type = "Text")]
    pub number: String,
    /// What `/verify` asks for, without separators; unique.
    #[sea_orm(column_type = "Text")]
    pub verification_code: String,
    /// Day on it (Asia/Tokyo).
    pub decided_on: Date,
    /// 交付決定額, yen.
    pub amount_yen: Option<i64>,
    /// State id, as `contract::notice::NoticeState` is written.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Why it could not be made, as `contract::notice::NoticeFailureReason` is written.
    #[sea_orm(column_type = "Text", nullable)]
    pub failure: Option<String>,
    /// The character no font has.
    #[sea_orm(column_type = "Text", nullable)]
    pub missing_character: Option<String>,
    /// The PDF's content.
    #[sea_orm(column_type = "Text", nullable)]
    pub sha256: Option<String>,
    /// The PDF's bytes.
    pub size_bytes: Option<i64>,
    /// Made at.
    pub issued_at: Option<DateTimeUtc>,
    /// The office was written to at.
    pub mailed_at: Option<DateTimeUtc>,
    /// First opened by the office at.
    pub first_downloaded_at: Option<DateTimeUtc>,
    /// Asked for at.
    pub created_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Decision it tells of.
    #[sea_orm(
        belongs_to = "super::decision::Entity",
        from = "Column::DecisionId",
        to = "super::decision::Column::Id"
    )]
    Decision,
    /// Return it tells of.
    #[sea_orm(
        belongs_to = "super::case_return::Entity",
        from = "Column::ReturnId",
        to = "super::case_return::Column::Id"
    )]
    Return,
}

impl Related<super::decision::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Decision.def()
    }
}

impl Related<super::case_return::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Return.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
