//! People (`people`). Details stay empty until their insurer delivered a card.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    /// The subject.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub insurer: String,
    #[sea_orm(column_type = "Text")]
    pub insured: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub kana: String,
    pub born_on: Option<Date>,
    #[sea_orm(column_type = "Text")]
    pub sex: String,
    #[sea_orm(column_type = "Text")]
    pub postal_code: String,
    #[sea_orm(column_type = "Text")]
    pub address: String,
    /// Name as it is compared.
    #[sea_orm(column_type = "Text")]
    pub name_key: String,
    /// Address as it is compared.
    #[sea_orm(column_type = "Text")]
    pub address_key: String,
    /// SHA-256 of the user-authentication certificate of their card.
    #[sea_orm(column_type = "Text", nullable)]
    pub certificate: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
