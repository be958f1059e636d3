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
    account_correction, application, application_event, case_check, case_comment, case_finding,
    case_return, decision, document, duty, duty_document, notice, payee_account, payment_file,
    payment_item, payment_left_out, proposal, purge_item, purge_proposal, return_mark, submission,
};
use crate::error::StoreError;
use crate::review::index_for_search;

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
        .col_expr(application::Column::Flags, Expr::value(None::<String>))
        .filter(application::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    application_event::Entity::update_many()
        .col_expr(application_event::Column::Note, Expr::value(None::<String>))
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
    let row = application::Entity::find_by_id(id).one(tx.conn()).await?;
    if let Some(place) = row.and_then(|row| row.queue_no) {
        index_for_search(tx, id, Some(place), place, &[]).await?;
    }
    purge_review(tx, id).await?;
    purge_decisions(tx, id).await?;
    purge_payment(tx, id).await?;
    purge_duties(tx, id).await?;
    purge_item::Entity::update_many()
        .col_expr(purge_item::Column::PurgedAt, Expr::value(at))
        .filter(purge_item::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// What reviewers wrote and looked at, and what the search knows. Reasons by id stay for the figures.
async fn purge_review(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    case_check::Entity::delete_many()
        .filter(case_check::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    case_finding::Entity::delete_many()
        .filter(case_finding::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    case_comment::Entity::delete_many()
        .filter(case_comment::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    let returns = Query::select()
        .column(case_return::Column::Id)
        .from(case_return::Entity)
        .and_where(case_return::Column::ApplicationId.eq(id))
        .to_owned();
    return_mark::Entity::update_many()
        .col_expr(return_mark::Column::Text, Expr::value(""))
        .filter(return_mark::Column::ReturnId.in_subquery(returns))
        .exec(tx.conn())
        .await?;
    case_return::Entity::update_many()
        .col_expr(case_return::Column::Note, Expr::value(""))
        .col_expr(case_return::Column::Inputs, Expr::value(empty()))
        .filter(case_return::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Decisions keep number, amount and day; their notices go.
async fn purge_decisions(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    notice::Entity::delete_many()
        .filter(notice::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::Reason, Expr::value(""))
        .filter(proposal::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    decision::Entity::update_many()
        .col_expr(decision::Column::Reason, Expr::value(""))
        .col_expr(decision::Column::Inputs, Expr::value(Value::Null))
        .col_expr(
            decision::Column::SupersededReason,
            Expr::value(None::<String>),
        )
        .filter(decision::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Payments keep amount, day and batch; whose account it was goes.
async fn purge_payment(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    payee_account::Entity::delete_many()
        .filter(payee_account::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    account_correction::Entity::delete_many()
        .filter(account_correction::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    payment_left_out::Entity::update_many()
        .col_expr(
            payment_left_out::Column::Detail,
            Expr::value(None::<String>),
        )
        .filter(payment_left_out::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    payment_item::Entity::update_many()
        .col_expr(payment_item::Column::Account, Expr::value(empty()))
        .filter(payment_item::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Removes the files of batches in which nobody is left: they hold names and accounts. Answers how many.
pub async fn purge_payment_files(tx: &Tx, proposal: Uuid) -> Result<u64, StoreError> {
    let purged = Query::select()
        .column(purge_item::Column::ApplicationId)
        .from(purge_item::Entity)
        .and_where(purge_item::Column::PurgedAt.is_not_null())
        .to_owned();
    let left = Query::select()
        .column(payment_item::Column::BatchId)
        .from(payment_item::Entity)
        .and_where(payment_item::Column::ApplicationId.not_in_subquery(purged))
        .to_owned();
    let named = Query::select()
        .column(purge_item::Column::ApplicationId)
        .from(purge_item::Entity)
        .and_where(purge_item::Column::ProposalId.eq(proposal))
        .to_owned();
    let touched = Query::select()
        .column(payment_item::Column::BatchId)
        .from(payment_item::Entity)
        .and_where(payment_item::Column::ApplicationId.in_subquery(named))
        .to_owned();
    let removed = payment_file::Entity::delete_many()
        .filter(payment_file::Column::BatchId.in_subquery(touched))
        .filter(payment_file::Column::BatchId.not_in_subquery(left))
        .exec(tx.conn())
        .await?;
    Ok(removed.rows_affected)
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
