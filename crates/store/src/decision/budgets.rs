//! Budgets and what became of them.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};

use crate::Tx;
use crate::entity::{application, budget};
use crate::error::StoreError;

/// Sums over the applications of one scheme in one state.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct BudgetSums {
    /// Scheme.
    pub scheme_id: String,
    /// Status id.
    pub status: String,
    /// How many.
    pub count: i64,
    /// Granted, yen; computed where the grant was not written down.
    pub granted_yen: i64,
    /// Computed, yen.
    pub computed_yen: i64,
}

/// Every budget.
pub async fn budgets(conn: &impl ConnectionTrait) -> Result<Vec<budget::Model>, StoreError> {
    Ok(budget::Entity::find().all(conn).await?)
}

/// The budget of a scheme, kept from others until the transaction ends: who grants waits here for
/// whoever grants at the same time.
pub async fn budget_for_change(
    tx: &Tx,
    scheme_id: &str,
) -> Result<Option<budget::Model>, StoreError> {
    Ok(budget::Entity::find_by_id(scheme_id)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Sets a budget. `row.version` is the next version; the first is 1.
///
/// # Errors
/// [`StoreError::Stale`] when the stored version is not the one before;
/// [`StoreError::Conflict`] when somebody else set the first one.
pub async fn save_budget(tx: &Tx, row: budget::Model) -> Result<(), StoreError> {
    use budget::Column;
    if row.version == 1 {
        budget::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(tx.conn())
            .await?;
        return Ok(());
    }
    let written = budget::Entity::update_many()
        .col_expr(Column::TotalYen, Expr::value(row.total_yen))
        .col_expr(Column::WarnPercent, Expr::value(row.warn_percent))
        .col_expr(Column::HardStop, Expr::value(row.hard_stop))
        .col_expr(Column::Version, Expr::value(row.version))
        .col_expr(Column::UpdatedBy, Expr::value(row.updated_by))
        .col_expr(Column::UpdatedAt, Expr::value(row.updated_at))
        .filter(Column::SchemeId.eq(row.scheme_id))
        .filter(Column::Version.eq(row.version.saturating_sub(1)))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Sums by scheme and state, of applications that were submitted.
pub async fn sums(conn: &impl ConnectionTrait) -> Result<Vec<BudgetSums>, StoreError> {
    use application::Column;
    Ok(application::Entity::find()
        .select_only()
        .column(Column::SchemeId)
        .column(Column::Status)
        .column_as(Column::SchemeId.count(), "count")
        .column_as(sum_of(granted()), "granted_yen")
        .column_as(sum_of(computed()), "computed_yen")
        .filter(Column::SubmittedAt.is_not_null())
        .group_by(Column::SchemeId)
        .group_by(Column::Status)
        .into_model::<BudgetSums>()
        .all(conn)
        .await?)
}

/// Granted under a scheme, yen, of applications in these states.
pub async fn committed(
    conn: &impl ConnectionTrait,
    scheme_id: &str,
    states: &[&str],
) -> Result<i64, StoreError> {
    use application::Column;
    let sum: Option<i64> = application::Entity::find()
        .select_only()
        .column_as(sum_of(granted()), "sum")
        .filter(Column::SchemeId.eq(scheme_id))
        .filter(Column::Status.is_in(states.iter().copied()))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(sum.unwrap_or_default())
}

/// Computed grants of applications in these states submitted before a moment, yen.
pub async fn waiting_earlier(
    conn: &impl ConnectionTrait,
    scheme_id: &str,
    states: &[&str],
    submitted_at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    use application::Column;
    let sum: Option<i64> = application::Entity::find()
        .select_only()
        .column_as(sum_of(computed()), "sum")
        .filter(Column::SchemeId.eq(scheme_id))
        .filter(Column::Status.is_in(states.iter().copied()))
        .filter(Column::SubmittedAt.lt(submitted_at))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(sum.unwrap_or_default())
}

fn granted() -> Expr {
    Func::coalesce([
        Expr::col(application::Column::ApprovedYen),
        Expr::col(application::Column::GrantYen),
        Expr::value(0_i64),
    ])
    .into()
}

fn computed() -> Expr {
    Func::coalesce([Expr::col(application::Column::GrantYen), Expr::value(0_i64)]).into()
}

/// A sum as `bigint` on both databases: PostgreSQL adds up to `numeric` otherwise. 0 for no row.
fn sum_of(amount: Expr) -> Expr {
    let sum = Func::coalesce([Func::sum(amount).into(), Expr::value(0_i64)]);
    Func::cast_as(sum, "bigint").into()
}
