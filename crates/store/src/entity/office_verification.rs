//! How offices were verified (`office_verifications`).

use sea_orm::entity::prelude::*;

/// How and when the identity of an office was checked first.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "office_verifications")]
pub struct Model {
    /// 介護保険事業所番号.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub office_number: String,
    /// How (`domain::office::VerificationWay`).
    #[sea_orm(column_type = "Text")]
    pub way: String,
    /// When.
    pub verified_at: DateTimeUtc,
    /// Who; absent for a certificate.
    pub verified_by: Option<Uuid>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
