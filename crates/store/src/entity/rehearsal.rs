//! 最終確認 of offices (`rehearsals`).

use sea_orm::entity::prelude::*;

/// A rehearsal of an office; one is under way at a time.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rehearsals")]
pub struct Model {
    /// Rehearsal id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 介護保険事業所番号.
    #[sea_orm(column_type = "Text")]
    pub office_number: String,
    /// What came of each check, by check id.
    #[sea_orm(column_type = "JsonBinary")]
    pub results: Json,
    /// Counts up with every check.
    pub version: i64,
    /// Who began it.
    pub begun_by: Uuid,
    /// When.
    pub begun_at: DateTimeUtc,
    /// Who finished it.
    pub finished_by: Option<Uuid>,
    /// When.
    pub finished_at: Option<DateTimeUtc>,
    /// Number of the result page.
    #[sea_orm(column_type = "Text", nullable)]
    pub number: Option<String>,
    /// What `/verify` asks for, without separators; unique.
    #[sea_orm(column_type = "Text", nullable)]
    pub verification_code: Option<String>,
    /// Signature over what the page says, base64.
    #[sea_orm(column_type = "Text", nullable)]
    pub seal: Option<String>,
    /// The PDF's content.
    #[sea_orm(column_type = "Text", nullable)]
    pub sha256: Option<String>,
    /// The PDF's bytes.
    pub size_bytes: Option<i64>,
}

/// Foreign keys used in joins.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
