//! 担当: the people offices serve (`care_relations`).

use sea_orm::entity::prelude::*;

/// An office serves a person under a service.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "care_relations")]
pub struct Model {
    /// Relation id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 介護保険事業所番号.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// The platform's id of the person.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// サービス種類コード.
    #[sea_orm(column_type = "Text")]
    pub service_code: String,
    /// How the person was compared.
    #[sea_orm(column_type = "Text")]
    pub identity_check: String,
    /// HMAC of the certificate, where a card with one was read.
    #[sea_orm(column_type = "Text", nullable)]
    pub card_identity: Option<String>,
    /// 担当 since.
    pub since: Date,
    /// 閲覧期限 (that day included).
    pub view_until: Date,
    /// Last day of service.
    pub ended_on: Option<Date>,
    /// Who registered it.
    pub registered_by: Uuid,
    /// Registered at.
    pub registered_at: DateTimeUtc,
    /// When the person was compared last.
    pub checked_at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
