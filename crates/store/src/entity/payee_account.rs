//! Which account an application names (`payee_accounts`).

use sea_orm::entity::prelude::*;

/// The account of an application, comparable without being told.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payee_accounts")]
pub struct Model {
    /// Application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    /// Its office.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// SHA-256 of the account, hexadecimal.
    #[sea_orm(column_type = "Text")]
    pub fingerprint: String,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
