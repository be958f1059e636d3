//! Accounts corrected after 振込不能 (`account_corrections`).

use sea_orm::entity::prelude::*;

/// An account an applicant asks to be paid to instead.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_corrections")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// 口座情報 as the contract writes it.
    #[sea_orm(column_type = "JsonBinary")]
    pub account: Json,
    /// `asked`, `confirmed`, `refused`, `replaced`.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Applicant.
    pub asked_by: Uuid,
    /// When.
    pub asked_at: DateTimeUtc,
    /// Reviewer.
    pub decided_by: Option<Uuid>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
    /// Reason for refusal, for the applicant.
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
