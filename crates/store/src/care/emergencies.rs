//! 緊急時の閲覧.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::emergency::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Writes an emergency access down.
pub async fn insert(tx: &Tx, emergency: Model) -> Result<(), StoreError> {
    Entity::insert(emergency.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The emergency access of a visit.
pub async fn of_visits(
    conn: &impl ConnectionTrait,
    visits: Vec<Uuid>,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::VisitId.is_in(visits))
        .all(conn)
        .await?)
}

/// Of an office, newest first.
pub async fn of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?)
}

/// The access with this id, of this office.
pub async fn find_in(
    conn: &impl ConnectionTrait,
    office: &str,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::OfficeNumber.eq(office))
        .one(conn)
        .await?)
}

/// What a review says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// Outcome.
    pub outcome: &'static str,
    /// Note.
    pub note: String,
    /// By whom.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes a review; says whether it was open.
pub async fn review(tx: &Tx, id: Uuid, reviewed: Reviewed) -> Result<bool, StoreError> {
    let written = Entity::update_many()
        .col_expr(Column::Outcome, Expr::value(reviewed.outcome))
        .col_expr(Column::Note, Expr::value(reviewed.note))
        .col_expr(Column::ReviewedAt, Expr::value(reviewed.at))
        .col_expr(Column::ReviewedBy, Expr::value(reviewed.by))
        .filter(Column::Id.eq(id))
        .filter(Column::Outcome.is_null())
        .exec(tx.conn())
        .await?;
    Ok(written.rows_affected == 1)
}
