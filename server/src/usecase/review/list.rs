//! The queue.

use contract::Page;
use contract::review::{CaseCounts, CaseFilter, CaseRow, CasesQuery, StatusCount};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use store::review::{self, QueueFilter};
use store::{StoreError, change_events};

use super::filter::{QueryError, queue_filter};
use super::places;
use super::row::Surroundings;
use crate::actor::Actor;
use crate::context::Context;

/// Rows of a page when none are asked for.
const USUAL: u32 = 50;
/// Rows of a page at most.
const MOST: u32 = 100;

/// A page of the queue in the order received; four statements for any page.
pub async fn list_cases(
    ctx: &Context,
    actor: &Actor,
    query: &CasesQuery,
) -> Result<Page<CaseRow>, QueryError> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(FieldIssue::with("limit", FieldCode::NotAllowed, "1-100").into());
    }
    let after = match query.after.as_deref() {
        Some(text) => {
            places::read(text).ok_or_else(|| FieldIssue::new("after", FieldCode::Invalid))?
        }
        None => 0,
    };
    let filter = queue_filter(ctx, actor, &query.filter())?;
    let conn = ctx.db.read();
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    // One more than asked for tells whether there is a next page.
    let mut rows = review::page(conn, &filter, after, u64::from(limit) + 1).await?;
    let is_last = rows.len() <= wanted;
    rows.truncate(wanted);
    let next = rows
        .last()
        .filter(|_| !is_last)
        .map(|row| places::write(row.queue_no));
    let around = Surroundings::of(ctx, conn, actor, &rows).await?;
    let items = rows
        .into_iter()
        .map(|row| around.case_row(ctx, row))
        .collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

/// Cases per state id. Flags and reviewers change without word to the applicant's pages, so what is narrowed by
/// them is counted anew each time.
async fn counted(ctx: &Context, filter: QueueFilter) -> Result<Vec<(String, i64)>, StoreError> {
    if filter.flag.is_some() || filter.reviewer.is_some() {
        return review::counts(ctx.db.read(), &filter).await;
    }
    let latest = change_events::latest(&ctx.db).await?;
    if let Some(known) = ctx.kept.counts.get(latest, &filter) {
        return Ok(known);
    }
    let counted = review::counts(ctx.db.read(), &filter).await?;
    ctx.kept.counts.keep(latest, filter, counted.clone());
    Ok(counted)
}

/// Cases per state under the filter, whatever state it names.
pub async fn count_cases(
    ctx: &Context,
    actor: &Actor,
    filter: &CaseFilter,
) -> Result<CaseCounts, QueryError> {
    let any_state = CaseFilter {
        status: None,
        ..filter.clone()
    };
    let filter = queue_filter(ctx, actor, &any_state)?;
    let counted = counted(ctx, filter).await?;
    let of = |status: Status| {
        counted
            .iter()
            .find(|(id, _)| id == status.as_str())
            .map_or(0, |(_, count)| *count)
    };
    let by_status: Vec<StatusCount> = Status::ALL
        .into_iter()
        .filter(|status| *status != Status::Draft)
        .map(|status| StatusCount {
            status,
            count: of(status),
        })
        .collect();
    Ok(CaseCounts {
        total: by_status.iter().map(|row| row.count).sum(),
        by_status,
    })
}
