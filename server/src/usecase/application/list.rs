//! 申請一覧.

use contract::Page;
use contract::application::ApplicationSummary;
use contract::page::PageQuery;
use domain::application::Status;
use store::StoreError;
use store::application::{self, ApplicationRow, Cursor};

use super::cursor;
use super::reach::may_apply_for;
use crate::actor::Actor;
use crate::context::Context;

/// Rows of a page when none are asked for.
const USUAL: u32 = 50;
/// Rows of a page at most.
const MOST: u32 = 100;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// Not a cursor of this list.
    #[error("not a cursor of this list")]
    Cursor,
    /// Not 1–100 rows.
    #[error("not between 1 and 100 rows")]
    Limit,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Applications of the actor's offices, newest first.
pub async fn list_applications(
    ctx: &Context,
    actor: &Actor,
    query: &PageQuery,
) -> Result<Page<ApplicationSummary>, ListError> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(ListError::Limit);
    }
    let after = match query.after.as_deref() {
        Some(text) => Some(cursor::read(text).ok_or(ListError::Cursor)?),
        None => None,
    };
    let offices = actor
        .offices()
        .into_iter()
        .map(|office| office.to_string())
        .filter(|office| may_apply_for(actor, office))
        .collect();
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    // One more than asked for tells whether there is a next page.
    let mut rows = application::page(ctx.db.read(), offices, after, u64::from(limit) + 1).await?;
    let is_last = rows.len() <= wanted;
    rows.truncate(wanted);
    let next = rows.last().filter(|_| !is_last).map(|row| {
        cursor::write(Cursor {
            created_at: row.application.created_at,
            id: row.application.id,
        })
    });
    let items = rows.into_iter().map(summary).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

fn summary(row: ApplicationRow) -> Result<ApplicationSummary, StoreError> {
    let ApplicationRow {
        application,
        office_name,
    } = row;
    let status = Status::from_id(&application.status).ok_or_else(|| StoreError::Inconsistent {
        table: "applications",
        column: "status",
        row: application.id.to_string(),
    })?;
    Ok(ApplicationSummary {
        id: application.id.to_string(),
        scheme_id: application.scheme_id,
        office_number: application.office_number,
        office_name,
        status,
        reception_number: application.reception_number,
        grant_yen: application.grant_yen,
        updated_at: application.updated_at,
        submitted_at: application.submitted_at,
    })
}
