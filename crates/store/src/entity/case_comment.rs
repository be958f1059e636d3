//! Internal comments (`case_comments`).

use sea_orm::entity::prelude::*;

/// A comment; never shown to an applicant.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_comments")]
pub struct Model {
    /// Comment id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Who wrote it.
    pub author_id: Uuid,
    /// What.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// Ids of people mentioned.
    #[sea_orm(column_type = "JsonBinary")]
    pub mentions: Json,
    /// When.
    pub at: DateTimeUtc,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
