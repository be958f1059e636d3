//! People who can sign in (`people`).

use sea_orm::entity::prelude::*;

/// A person with an account.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    /// Person id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// E-mail as the person signs in with it; unique.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// 氏名.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Registered at.
    pub created_at: DateTimeUtc,
    /// Locked out since; absent while the account may be used.
    pub disabled_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
