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

/// Months looked back: what is older was told long ago, or is past its retention and was purged.
const MONTHS_BACK: u32 = 24;

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

/// Months of the last two years with decisions that have no notice, oldest first.
///
/// # Errors
/// The database.
pub async fn outstanding_months(ctx: &Context) -> Result<Vec<OutstandingMonth>, StoreError> {
    let conn = ctx.db.read();
    let this_month = first_of_month(tokyo_date(ctx.clock.now()));
    let since = this_month
        .checked_sub_months(Months::new(MONTHS_BACK))
        .and_then(begin_of)
        .unwrap_or(DateTime::UNIX_EPOCH);
    let oldest = notice::oldest_outstanding(conn, &told(), since).await?;
    let mut month = oldest.map(|oldest| first_of_month(tokyo_date(oldest)));
    let mut months = Vec::new();
    while let Some(begins) = month.filter(|month| *month <= this_month) {
        let Some(span) = span(begins) else {
            break;
        };
        let approve = DecisionKind::Approve.as_str();
        let reject = DecisionKind::Reject.as_str();
        let (grants, a_grant) = notice::count_outstanding(conn, approve, span).await?;
        let (refusals, a_refusal) = notice::count_outstanding(conn, reject, span).await?;
        if let Some(sample) = a_grant.or(a_refusal) {
            months.push(OutstandingMonth {
                month: begins,
                grants,
                refusals,
                sample: sample.to_string(),
            });
        }
        month = begins.checked_add_months(Months::new(1));
    }
    Ok(months)
}
