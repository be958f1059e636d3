//! Applications for the subsidy (`applications`).

use sea_orm::entity::prelude::*;

/// An application of an office under one scheme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "applications")]
pub struct Model {
    /// Application id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Scheme it was made under, e.g. `fy2026`.
    #[sea_orm(column_type = "Text")]
    pub scheme_id: String,
    /// Applying office.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// Status id, as `domain::application::Status` is written.
    #[sea_orm(column_type = "Text")]
    pub status: String,
    /// Whether it stands in the way of another one of the same office and scheme.
    pub live: bool,
    /// Counts up with every change; guards against lost updates.
    pub version: i64,
    /// The draft, as the contract writes it.
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    /// ④ 交付額 as far as known, yen.
    pub grant_yen: Option<i64>,
    /// 受付番号 once submitted; unique.
    #[sea_orm(column_type = "Text", nullable)]
    pub reception_number: Option<String>,
    /// First day (Asia/Tokyo) of the month it counts as received in.
    pub received_on: Option<Date>,
    /// Who began it.
    pub created_by: Uuid,
    /// Begun at.
    pub created_at: DateTimeUtc,
    /// Last changed at.
    pub updated_at: DateTimeUtc,
    /// Last submitted at.
    pub submitted_at: Option<DateTimeUtc>,
    /// Place in the order received; given with each submission except an update. Unique; absent for
    /// what was never submitted.
    pub queue_no: Option<i64>,
    /// 都道府県番号, the first two digits of the office number.
    #[sea_orm(column_type = "Text", nullable)]
    pub prefecture: Option<String>,
    /// Category ids of the services submitted, sorted, joined by commas.
    #[sea_orm(column_type = "Text", nullable)]
    pub category: Option<String>,
    /// Ids set by the automatic checks, sorted, joined by commas; absent when there is none.
    #[sea_orm(column_type = "Text", nullable)]
    pub flags: Option<String>,
    /// Reviewer it is assigned to.
    pub assignee_id: Option<Uuid>,
    /// Who has it open for work.
    pub held_by: Option<Uuid>,
    /// Until when that is shown without a sign of life.
    pub held_until: Option<DateTimeUtc>,
    /// 交付決定額, yen, once approved.
    pub approved_yen: Option<i64>,
    /// Decided (approved or rejected) at.
    pub decided_at: Option<DateTimeUtc>,
    /// First submitted at.
    pub first_submitted_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Applying office.
    #[sea_orm(
        belongs_to = "super::office::Entity",
        from = "Column::OfficeNumber",
        to = "super::office::Column::Number"
    )]
    Office,
}

impl Related<super::office::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Office.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
