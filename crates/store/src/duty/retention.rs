//! What is past its retention, and the proposals to purge it.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait,
    EntityTrait as _, IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{application, duty, purge_item, purge_proposal};
use crate::error::StoreError;

/// Applications one proposal names at most.
pub const PURGE_MOST: u64 = 10_000;

/// Rows written in one statement: SQLite and PostgreSQL both take this many parameters.
const CHUNK: usize = 1_000;

/// States in which nothing more is to come: paid, refused, withdrawn, revoked, and drafts left lying.
const ENDED: [&str; 5] = ["paid", "rejected", "withdrawn", "revoked", "draft"];

/// What is past its retention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PurgeCounts {
    /// Named by no proposal yet.
    pub waiting: u64,
    /// Held back: a report or request waits, or something is still to be paid back.
    pub held_back: u64,
}

/// How much is past its retention: decided (or, undecided, last changed) before `moment`.
pub async fn count_over(
    conn: &impl ConnectionTrait,
    moment: DateTime<Utc>,
) -> Result<PurgeCounts, StoreError> {
    let waiting = over(moment).filter(held_back().not()).count(conn).await?;
    let held = over(moment).filter(held_back()).count(conn).await?;
    Ok(PurgeCounts {
        waiting,
        held_back: held,
    })
}

fn over(moment: DateTime<Utc>) -> Select<application::Entity> {
    use application::Column;
    let decided = Condition::all()
        .add(Column::DecidedAt.is_not_null())
        .add(Column::DecidedAt.lt(moment));
    let undecided = Condition::all()
        .add(Column::DecidedAt.is_null())
        .add(Column::UpdatedAt.lt(moment));
    let named = Query::select()
        .column(purge_item::Column::ApplicationId)
        .from(purge_item::Entity)
        .to_owned();
    application::Entity::find()
        .filter(Column::Status.is_in(ENDED))
        .filter(Condition::any().add(decided).add(undecided))
        .filter(Column::Id.not_in_subquery(named))
}

/// What is not purged, however old: a report or request waits for an answer, or something is still to be
/// paid back.
fn held_back() -> Condition {
    Condition::any()
        .add(application::Column::Id.in_subquery(under_way()))
        .add(Expr::cust(OWED))
}

/// Applications of which less came back than is owed.
const OWED: &str = r#""applications"."id" IN (SELECT r.application_id FROM repayments r WHERE r.principal_yen >
    COALESCE((SELECT SUM(e.amount_yen) FROM repayment_entries e WHERE e.repayment_id = r.id), 0))"#;

fn under_way() -> SelectStatement {
    Query::select()
        .column(duty::Column::ApplicationId)
        .from(duty::Entity)
        .and_where(duty::Column::State.is_in(["submitted", "returned"]))
        .to_owned()
}

/// Proposes to purge what is past its retention, at most [`PURGE_MOST`] applications, oldest first;
/// answers how many it names.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneOpenPurge`] while another is proposed or under way.
pub async fn add_proposal(
    tx: &Tx,
    mut proposal: purge_proposal::Model,
    moment: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let ids: Vec<Uuid> = over(moment)
        .select_only()
        .column(application::Column::Id)
        .filter(held_back().not())
        .order_by_asc(application::Column::UpdatedAt)
        .limit(PURGE_MOST)
        .into_tuple()
        .all(tx.conn())
        .await?;
    proposal.applications = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    proposal.slot = Some(1);
    let (id, named) = (proposal.id, proposal.applications);
    purge_proposal::Entity::insert(proposal.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    for chunk in ids.chunks(CHUNK) {
        let rows = chunk.iter().map(|application| purge_item::ActiveModel {
            application_id: Set(*application),
            proposal_id: Set(id),
            purged_at: Set(None),
        });
        purge_item::Entity::insert_many(rows)
            .exec_without_returning(tx.conn())
            .await?;
    }
    Ok(named)
}

/// Proposals, newest first, at most fifty.
pub async fn proposals(
    conn: &impl ConnectionTrait,
) -> Result<Vec<purge_proposal::Model>, StoreError> {
    Ok(purge_proposal::Entity::find()
        .order_by_desc(purge_proposal::Column::ProposedAt)
        .limit(50)
        .all(conn)
        .await?)
}

/// The proposal with this id.
pub async fn find_proposal(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<purge_proposal::Model>, StoreError> {
    Ok(purge_proposal::Entity::find_by_id(id).one(conn).await?)
}

/// The proposal with this id, kept from others until the transaction ends.
pub async fn find_proposal_for_change(
    tx: &Tx,
    id: Uuid,
) -> Result<Option<purge_proposal::Model>, StoreError> {
    Ok(purge_proposal::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Notes who approved. The proposal must be locked by this transaction.
pub async fn approve_proposal(
    tx: &Tx,
    id: Uuid,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    use purge_proposal::Column;
    purge_proposal::Entity::update_many()
        .col_expr(Column::ApprovedBy, Expr::value(by))
        .col_expr(Column::ApprovedAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Takes a proposal back; what it named waits again. The proposal must be locked by this transaction.
pub async fn withdraw_proposal(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    use purge_proposal::Column;
    purge_proposal::Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(at))
        .col_expr(Column::Slot, Expr::value(None::<i32>))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    release_items(tx, id).await
}

/// Lets go of what a proposal named and was not purged.
pub async fn release_items(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    purge_item::Entity::delete_many()
        .filter(purge_item::Column::ProposalId.eq(id))
        .filter(purge_item::Column::PurgedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// How many applications of a proposal are purged.
pub async fn purged_of(conn: &impl ConnectionTrait, id: Uuid) -> Result<u64, StoreError> {
    Ok(purge_item::Entity::find()
        .filter(purge_item::Column::ProposalId.eq(id))
        .filter(purge_item::Column::PurgedAt.is_not_null())
        .count(conn)
        .await?)
}
