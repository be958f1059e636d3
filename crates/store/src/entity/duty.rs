//! Reports and requests after the grant (`duties`).

use sea_orm::entity::prelude::*;

/// A report an office owes, or a request it made.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "duties")]
pub struct Model {
    /// Duty id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application whose grant it belongs to.
    pub application_id: Uuid,
    /// Kind id, as `domain::duty::DutyKind` is written.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// State id, as `domain::duty::DutyState` is written.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Last day (Asia/Tokyo), for what is owed.
    pub due_on: Option<Date>,
    /// Counts up with every change; guards against lost updates.
    pub version: i64,
    /// What was typed, as the contract writes it.
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    /// To be paid back, yen; known once a report is submitted.
    pub repay_yen: Option<i64>,
    /// Last day (Asia/Tokyo) to pay it back; set with the confirmation.
    pub repay_by: Option<Date>,
    /// The federation's word to the office.
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// The last reminder sent: 0 none, 1 – 3 before the day, 4 after it.
    pub reminded: i32,
    /// Owed, or begun, since.
    pub opened_at: DateTimeUtc,
    /// Last changed at.
    pub updated_at: DateTimeUtc,
    /// Last submitted at.
    pub submitted_at: Option<DateTimeUtc>,
    /// By whom.
    pub submitted_by: Option<Uuid>,
    /// Returned, confirmed or refused at.
    pub decided_at: Option<DateTimeUtc>,
    /// By whom.
    pub decided_by: Option<Uuid>,
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
