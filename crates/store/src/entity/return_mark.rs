//! What a 差戻し asks for (`return_marks`).

use sea_orm::entity::prelude::*;

/// One thing to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "return_marks")]
pub struct Model {
    /// Return.
    #[sea_orm(primary_key, auto_increment = false)]
    pub return_id: Uuid,
    /// Counts from 1 within the return.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ordinal: i64,
    /// Field, as field issues name it.
    #[sea_orm(column_type = "Text")]
    pub field: String,
    /// The very document, when one is meant.
    pub document_id: Option<Uuid>,
    /// Reason id of the scheme's checklist.
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    /// Why, in words.
    #[sea_orm(column_type = "Text")]
    pub text: String,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
