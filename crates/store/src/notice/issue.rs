//! Making notices.

use chrono::{DateTime, Utc};
use sea_orm::prelude::Json;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{case_return, decision, notice};
use crate::error::StoreError;

/// Notices to be made: of a run, or (without one) this very notice; at most `limit`.
pub async fn waiting(
    conn: &impl ConnectionTrait,
    run: Option<Uuid>,
    id: Option<Uuid>,
    limit: u64,
) -> Result<Vec<notice::Model>, StoreError> {
    let mut query = notice::Entity::find().filter(notice::Column::State.eq("waiting"));
    if let Some(run) = run {
        query = query.filter(notice::Column::RunId.eq(run));
    }
    if let Some(id) = id {
        query = query.filter(notice::Column::Id.eq(id));
    }
    Ok(query
        .order_by_asc(notice::Column::Id)
        .limit(limit)
        .all(conn)
        .await?)
}

/// What a notice is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Decision or return.
    pub id: Uuid,
    /// Frozen inputs, as `contract::notice::NoticeInputs` is written.
    pub inputs: Json,
    /// Whether it still stands.
    pub in_force: bool,
}

/// The decisions and returns these notices tell of.
pub async fn sources(
    conn: &impl ConnectionTrait,
    notices: &[notice::Model],
) -> Result<Vec<Source>, StoreError> {
    let decisions: Vec<Uuid> = notices
        .iter()
        .filter_map(|found| found.decision_id)
        .collect();
    let returns: Vec<Uuid> = notices.iter().filter_map(|found| found.return_id).collect();
    let mut sources = Vec::new();
    if !decisions.is_empty() {
        let found = decision::Entity::find()
            .filter(decision::Column::Id.is_in(decisions))
            .all(conn)
            .await?;
        sources.extend(found.into_iter().map(|decision| Source {
            id: decision.id,
            inputs: decision.inputs,
            in_force: decision.superseded_at.is_none(),
        }));
    }
    if !returns.is_empty() {
        let found = case_return::Entity::find()
            .filter(case_return::Column::Id.is_in(returns))
            .all(conn)
            .await?;
        sources.extend(found.into_iter().map(|returned| Source {
            id: returned.id,
            inputs: returned.inputs,
            in_force: true,
        }));
    }
    Ok(sources)
}

/// A notice made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Notice.
    pub id: Uuid,
    /// The PDF's content.
    pub sha256: String,
    /// The PDF's bytes.
    pub size_bytes: i64,
    /// When.
    pub at: DateTime<Utc>,
}

/// Writes a notice down as made; `false`: another worker did it.
pub async fn issue(tx: &Tx, issued: &Issued) -> Result<bool, StoreError> {
    let written = notice::Entity::update_many()
        .col_expr(notice::Column::State, Expr::value("issued"))
        .col_expr(notice::Column::Sha256, Expr::value(issued.sha256.as_str()))
        .col_expr(notice::Column::SizeBytes, Expr::value(issued.size_bytes))
        .col_expr(notice::Column::IssuedAt, Expr::value(issued.at))
        .filter(notice::Column::Id.eq(issued.id))
        .filter(notice::Column::State.eq("waiting"))
        .exec(tx.conn())
        .await?;
    Ok(written.rows_affected == 1)
}

/// Writes down that a notice cannot be made, and why.
pub async fn fail(
    tx: &Tx,
    id: Uuid,
    failure: &str,
    missing_character: Option<&str>,
) -> Result<(), StoreError> {
    notice::Entity::update_many()
        .col_expr(notice::Column::State, Expr::value("failed"))
        .col_expr(notice::Column::Failure, Expr::value(failure))
        .col_expr(
            notice::Column::MissingCharacter,
            Expr::value(missing_character.map(ToOwned::to_owned)),
        )
        .filter(notice::Column::Id.eq(id))
        .filter(notice::Column::State.eq("waiting"))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Leaves a notice out because its decision was changed.
pub async fn void(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    notice::Entity::update_many()
        .col_expr(notice::Column::State, Expr::value("void"))
        .filter(notice::Column::Id.eq(id))
        .filter(notice::Column::State.eq("waiting"))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Writes down that the office was written to.
pub async fn mark_mailed(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    first(tx, id, notice::Column::MailedAt, at).await
}

/// Writes down that the office opened it, the first time.
pub async fn mark_downloaded(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    first(tx, id, notice::Column::FirstDownloadedAt, at).await
}

/// Sets a moment that is not set yet.
async fn first(
    tx: &Tx,
    id: Uuid,
    column: notice::Column,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    notice::Entity::update_many()
        .col_expr(column, Expr::value(at))
        .filter(notice::Column::Id.eq(id))
        .filter(Expr::col(column).is_null())
        .exec(tx.conn())
        .await?;
    Ok(())
}
