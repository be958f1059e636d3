//! The reviewers' list.

use contract::Page;
use contract::duty::{DutyListQuery, DutyRow};
use domain::calendar::tokyo_date;
use domain::duty::{DutyKind, DutyState};
use store::StoreError;
use store::duty::{self, DutyCursor, DutyFilter, DutyListed};

use super::cursor;
use super::view::DutyRecord;
use crate::context::Context;

/// Rows of a page when none are asked for.
const USUAL: u32 = 50;
/// Rows of a page at most.
const MOST: u32 = 100;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum DutyListError {
    /// Not a cursor of this list.
    #[error("not a cursor of this list")]
    Cursor,
    /// Not 1–100 rows.
    #[error("not between 1 and 100 rows")]
    Limit,
    /// Not a state.
    #[error("not a state")]
    State,
    /// Not a kind.
    #[error("not a kind")]
    Kind,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reports and requests, oldest first. Without a state: those that wait for an answer; with `overdue`
/// those the office is late with.
pub async fn list_duties(
    ctx: &Context,
    query: &DutyListQuery,
) -> Result<Page<DutyRow>, DutyListError> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(DutyListError::Limit);
    }
    let after = match query.after.as_deref() {
        Some(text) => Some(cursor::read(text).ok_or(DutyListError::Cursor)?),
        None => None,
    };
    let filter = filter(ctx, query)?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    // One more than asked for tells whether there is a next page.
    let mut rows = duty::page(ctx.db.read(), filter, after, u64::from(limit) + 1).await?;
    let is_last = rows.len() <= wanted;
    rows.truncate(wanted);
    let next = rows.last().filter(|_| !is_last).map(|listed| {
        cursor::write(DutyCursor {
            opened_at: listed.duty.opened_at,
            id: listed.duty.id,
        })
    });
    let items = rows
        .into_iter()
        .map(|listed| row(ctx, listed))
        .collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

fn filter(ctx: &Context, query: &DutyListQuery) -> Result<DutyFilter, DutyListError> {
    let late = query.overdue == Some(true);
    let states = match query.state.as_deref() {
        Some(id) => vec![DutyState::from_id(id).ok_or(DutyListError::State)?],
        None if late => vec![DutyState::Open, DutyState::Returned],
        None => vec![DutyState::Submitted],
    };
    let kind = match query.kind.as_deref() {
        Some(id) => Some(DutyKind::from_id(id).ok_or(DutyListError::Kind)?),
        None => None,
    };
    Ok(DutyFilter {
        states: states.into_iter().map(DutyState::as_str).collect(),
        kind: kind.map(DutyKind::as_str),
        due_before: late.then(|| tokyo_date(ctx.clock.now())),
    })
}

fn row(ctx: &Context, listed: DutyListed) -> Result<DutyRow, StoreError> {
    let record = DutyRecord::of(listed.duty)?;
    Ok(DutyRow {
        id: record.row.id.to_string(),
        application_id: listed.application.id.to_string(),
        kind: record.kind,
        state: record.state,
        due_on: record.row.due_on,
        overdue: record.is_overdue(ctx),
        office_number: listed.application.office_number,
        office_name: listed.office_name,
        reception_number: listed.application.reception_number,
        repay_yen: record.row.repay_yen,
        submitted_at: record.row.submitted_at,
    })
}
