//! Who asked for whom (`accesses`).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accesses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose; none when nobody was found.
    pub person_id: Option<Uuid>,
    pub asked_at: DateTimeUtc,
    /// Organisation of the certificate.
    #[sea_orm(column_type = "Text")]
    pub caller: String,
    /// What was asked, e.g. `records`.
    #[sea_orm(column_type = "Text")]
    pub query: String,
    /// JSON: the acting context as the portal said it.
    #[sea_orm(column_type = "Text")]
    pub acting: String,
    /// JSON: the kinds.
    #[sea_orm(column_type = "Text")]
    pub kinds: String,
    pub permitted: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
