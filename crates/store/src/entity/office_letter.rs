//! Letters with codes by which offices are verified (`office_letters`).

use sea_orm::entity::prelude::*;

/// A letter an office asked for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "office_letters")]
pub struct Model {
    /// Letter id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 介護保険事業所番号.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// Who asked.
    pub asked_by: Uuid,
    /// When.
    pub asked_at: DateTimeUtc,
    /// HMAC of its code, once it was printed.
    #[sea_orm(column_type = "Text", nullable)]
    pub code_hash: Option<String>,
    /// Who printed it last.
    pub made_by: Option<Uuid>,
    /// When.
    pub made_at: Option<DateTimeUtc>,
    /// Until when the code is taken.
    pub expires_at: Option<DateTimeUtc>,
    /// Wrong codes typed.
    pub attempts: i32,
    /// Used, replaced or void since.
    pub closed_at: Option<DateTimeUtc>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The office.
    #[sea_orm(
        belongs_to = "super::office::Entity",
        from = "Column::OfficeNumber",
        to = "super::office::Column::Number"
    )]
    Office,
}

impl Related<super::office::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Office.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
