//! What waits for a run.

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use contract::notice::OutstandingMonth;
use domain::calendar::{first_of_month, tokyo_date};
use domain::decision::DecisionKind;
use store::{StoreError, notice};

use crate::context::Context;

/// Decisions that are told by a notice of a run.
pub(super) const TOLD: [DecisionKind; 2] = [DecisionKind::Approve, DecisionKind::Reject];

/// Ids of [`TOLD`].
pub(super) fn told() -> [&'static str; 2] {
    TOLD.map(DecisionKind::as_str)
}

/// Months looked at, so that a decision forgotten for years costs no thousand queries.
const MONTHS_MOST: u32 = 24;

/// The moments in which a month of Asia/Tokyo begins and ends; `None` outside the calendar.
pub(super) fn span(month: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let first = first_of_month(month);
    let next = first.checked_add_months(Months::new(1))?;
    Some((begin_of(first)?, begin_of(next)?))
}

fn begin_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = day.and_hms_opt(0, 0, 0)?.and_utc();
    midnight.checked_sub_signed(TimeDelta::hours(9))
}

/// Months with decisions that have no notice, oldest first.
///
/// # Errors
/// The database.
pub async fn outstanding_months(ctx: &Context) -> Result<Vec<OutstandingMonth>, StoreError> {
    let conn = ctx.db.read();
    let Some((_, oldest)) = notice::oldest_outstanding(conn, &told()).await? else {
        return Ok(Vec::new());
    };
    let this_month = first_of_month(tokyo_date(ctx.clock.now()));
    let mut months = Vec::new();
    for after in 0..MONTHS_MOST {
        let month = first_of_month(tokyo_date(oldest)).checked_add_months(Months::new(after));
        let Some((month, span)) = month.and_then(|month| Some((month, span(month)?))) else {
            break;
        };
        if month > this_month {
            break;
        }
        let approve = DecisionKind::Approve.as_str();
        let reject = DecisionKind::Reject.as_str();
        let (grants, a_grant) = notice::count_outstanding(conn, approve, span).await?;
        let (refusals, a_refusal) = notice::count_outstanding(conn, reject, span).await?;
        if let Some(sample) = a_grant.or(a_refusal) {
            months.push(OutstandingMonth {
                month,
                grants,
                refusals,
                sample: sample.to_string(),
            });
        }
    }
    Ok(months)
}
