//! What offices owe back (`repayments`).

use sea_orm::entity::prelude::*;

/// An amount owed back.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "repayments")]
pub struct Model {
    /// Repayment id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// `revocation` or `tax_credit`.
    #[sea_orm(column_type = "Text")]
    pub cause: String,
    /// The revocation it follows from.
    pub decision_id: Option<Uuid>,
    /// To be paid back, yen.
    pub principal_yen: i64,
    /// By when.
    pub due_on: Date,
    /// Late charge a year in permille.
    pub rate_permille: i64,
    /// Counts up with every payment.
    pub version: i64,
    /// Booked at.
    pub created_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
