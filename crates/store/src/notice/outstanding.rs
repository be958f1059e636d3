//! Decisions that have no notice yet.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use uuid::Uuid;

use crate::entity::{decision, notice};
use crate::error::StoreError;

/// A decision that waits for its notice.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct OutstandingDecision {
    /// Decision id.
    pub id: Uuid,
    /// Application.
    pub application_id: Uuid,
    /// Kind id of the decision.
    pub kind: String,
    /// Amount, yen.
    pub amount_yen: i64,
    /// Number of the decision.
    pub number: String,
    /// When it was confirmed.
    pub decided_at: DateTime<Utc>,
}

/// Standing decisions of these kinds without a notice.
fn without_notice(kinds: &[&str]) -> Select<decision::Entity> {
    let its_notice = Query::select()
        .expr(Expr::value(1))
        .from(notice::Entity)
        .and_where(
            Expr::col((notice::Entity, notice::Column::DecisionId))
                .equals((decision::Entity, decision::Column::Id)),
        )
        .to_owned();
    decision::Entity::find()
        .filter(decision::Column::SupersededAt.is_null())
        .filter(decision::Column::Kind.is_in(kinds.iter().copied()))
        .filter(Expr::exists(its_notice).not())
}

/// When the decision that waits longest was made, among those made since a moment.
pub async fn oldest_outstanding(
    conn: &impl ConnectionTrait,
    kinds: &[&str],
    since: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let oldest = without_notice(kinds)
        .filter(decision::Column::DecidedAt.gte(since))
        .select_only()
        .column(decision::Column::DecidedAt)
        .order_by_asc(decision::Column::DecidedAt)
        .limit(1)
        .into_tuple::<DateTime<Utc>>()
        .one(conn)
        .await?;
    Ok(oldest)
}

/// How many decisions of one kind made from `from` to before `until` wait, and one of them.
pub async fn count_outstanding(
    conn: &impl ConnectionTrait,
    kind: &str,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(u64, Option<Uuid>), StoreError> {
    let of_month = without_notice(&[kind])
        .filter(decision::Column::DecidedAt.gte(from))
        .filter(decision::Column::DecidedAt.lt(until));
    let count = of_month.clone().count(conn).await?;
    let sample = of_month
        .select_only()
        .column(decision::Column::Id)
        .limit(1)
        .into_tuple::<Uuid>()
        .one(conn)
        .await?;
    Ok((count, sample))
}

/// Which decisions are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// Made from the first to before the second moment.
    Between(DateTime<Utc>, DateTime<Utc>),
    /// These.
    Named(Vec<Uuid>),
}

/// Decisions that wait, by id: those after `after`, at most `limit`.
pub async fn outstanding(
    conn: &impl ConnectionTrait,
    kinds: &[&str],
    selection: &Selection,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<OutstandingDecision>, StoreError> {
    let mut query = match selection {
        Selection::Between(from, until) => without_notice(kinds)
            .filter(decision::Column::DecidedAt.gte(*from))
            .filter(decision::Column::DecidedAt.lt(*until)),
        Selection::Named(ids) => {
            without_notice(kinds).filter(decision::Column::Id.is_in(ids.iter().copied()))
        }
    };
    if let Some(after) = after {
        query = query.filter(decision::Column::Id.gt(after));
    }
    Ok(query
        .select_only()
        .columns([
            decision::Column::Id,
            decision::Column::ApplicationId,
            decision::Column::Kind,
            decision::Column::AmountYen,
            decision::Column::Number,
            decision::Column::DecidedAt,
        ])
        .order_by_asc(decision::Column::Id)
        .limit(limit)
        .into_model::<OutstandingDecision>()
        .all(conn)
        .await?)
}
