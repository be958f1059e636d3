//! Removing what is personal. What stays says how much was granted where and when, and of whom nothing.
//!
//! Rows stay, because others refer to them and figures are counted from them; what was written in them by
//! or about people is emptied. Accounts of people are not part of an application and have their own end.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{
    application, application_event, document, duty, duty_document, purge_item, purge_proposal,
    submission,
};
use crate::error::StoreError;

/// Applications of a proposal that are still to be purged, at most `limit`.
pub async fn items_left(
    conn: &impl ConnectionTrait,
    proposal: Uuid,
    limit: u64,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(purge_item::Entity::find()
        .select_only()
        .column(purge_item::Column::ApplicationId)
        .filter(purge_item::Column::ProposalId.eq(proposal))
        .filter(purge_item::Column::PurgedAt.is_null())
        .order_by_asc(purge_item::Column::ApplicationId)
        .limit(limit)
        .into_tuple()
        .all(conn)
        .await?)
}

/// Empties an application and everything that belongs to it, and notes that it is done. Contents nobody
/// else refers to go with the next sweep. The application must be locked by this transaction.
pub async fn purge_application(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    application::Entity::update_many()
        .col_expr(application::Column::Answers, Expr::value(empty()))
        .col_expr(
            application::Column::Flags,
            Expr::value(None::<String>),
        )
        .filter(application::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    application_event::Entity::update_many()
        .col_expr(
            application_event::Column::Note,
            Expr::value(None::<String>),
        )
        .filter(application_event::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    document::Entity::delete_many()
        .filter(document::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    submission::Entity::update_many()
        .col_expr(submission::Column::Answers, Expr::value(empty()))
        .col_expr(submission::Column::Documents, Expr::value(json!([])))
        .filter(submission::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    purge_duties(tx, id).await?;
    purge_item::Entity::update_many()
        .col_expr(purge_item::Column::PurgedAt, Expr::value(at))
        .filter(purge_item::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

async fn purge_duties(tx: &Tx, application: Uuid) -> Result<(), StoreError> {
    let of_it = Query::select()
        .column(duty::Column::Id)
        .from(duty::Entity)
        .and_where(duty::Column::ApplicationId.eq(application))
        .to_owned();
    duty_document::Entity::delete_many()
        .filter(duty_document::Column::DutyId.in_subquery(of_it))
        .exec(tx.conn())
        .await?;
    duty::Entity::update_many()
        .col_expr(duty::Column::Answers, Expr::value(empty()))
        .col_expr(duty::Column::Note, Expr::value(None::<String>))
        .filter(duty::Column::ApplicationId.eq(application))
        .exec(tx.conn())
        .await?;
    Ok(())
}

fn empty() -> Value {
    json!({})
}

/// Notes that a purge is finished and makes room for the next one.
pub async fn mark_done(tx: &Tx, proposal: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    use purge_proposal::Column;
    purge_proposal::Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(at))
        .col_expr(Column::Slot, Expr::value(None::<i32>))
        .filter(Column::Id.eq(proposal))
        .exec(tx.conn())
        .await?;
    Ok(())
}
