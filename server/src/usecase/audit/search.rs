//! Who did what, to what, when.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use contract::audit::{AuditPage, AuditQuery, AuditRecordView};
use domain::application::ReceptionNumber;
use domain::person::Role;
use store::account::people;
use store::audit::{self, AuditFilter};
use store::{StoreError, entity};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;

/// Rows of a page when none are asked for.
const USUAL: u32 = 50;
/// Rows of a page at most.
const MOST: u32 = 200;
/// Asia/Tokyo is nine hours ahead of UTC.
const TOKYO_AHEAD: TimeDelta = TimeDelta::hours(9);

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum AuditSearchError {
    /// Neither an application id nor a reception number.
    #[error("neither an application id nor a reception number")]
    Application,
    /// Not a person's or token's id.
    #[error("not an id")]
    Person,
    /// Not 1–200 rows.
    #[error("not between 1 and 200 rows")]
    Limit,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A page of the log, newest first. Leads of the review see names of people; operators see ids only.
pub async fn search_audit(
    ctx: &Context,
    actor: &Actor,
    query: &AuditQuery,
) -> Result<AuditPage, AuditSearchError> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(AuditSearchError::Limit);
    }
    let filter = filter(ctx, query).await?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    // One more than asked for tells whether there is a next page.
    let mut rows = audit::search(ctx.db.read(), &filter, query.after, u64::from(limit) + 1).await?;
    let is_last = rows.len() <= wanted;
    rows.truncate(wanted);
    let next = rows.last().filter(|_| !is_last).map(|row| row.seq);
    let items = views(ctx, actor, rows).await?;
    Ok(AuditPage { items, next })
}

/// What the query asks for, as the store reads it.
pub(super) async fn filter(
    ctx: &Context,
    query: &AuditQuery,
) -> Result<AuditFilter, AuditSearchError> {
    let subjects = match query.application.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => Some(subjects(ctx, text).await?),
        _ => None,
    };
    let actor = match query.person.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => {
            Some(Uuid::try_parse(text).map_err(|_| AuditSearchError::Person)?)
        }
        _ => None,
    };
    let given = |text: &Option<String>| {
        let text = text.as_deref().map(str::trim).unwrap_or_default();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let day_after = |day: NaiveDate| day.checked_add_days(Days::new(1));
    Ok(AuditFilter {
        subjects,
        office: given(&query.office),
        actor,
        action: given(&query.action),
        from: query.from.map(beginning),
        before: query.to.and_then(day_after).map(beginning),
    })
}

async fn subjects(ctx: &Context, text: &str) -> Result<Vec<String>, AuditSearchError> {
    let id = if let Ok(id) = Uuid::try_parse(text) {
        Some(id)
    } else {
        let number = ReceptionNumber::parse(text).map_err(|_| AuditSearchError::Application)?;
        audit::application_by_reception_number(ctx.db.read(), &number.to_string()).await?
    };
    match id {
        Some(id) => Ok(audit::subjects_of_application(ctx.db.read(), id).await?),
        None => Ok(Vec::new()),
    }
}

/// The first moment of a day in Asia/Tokyo.
fn beginning(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    midnight.checked_sub_signed(TOKYO_AHEAD).unwrap_or(midnight)
}

/// Records as the caller sees them.
pub(super) async fn views(
    ctx: &Context,
    actor: &Actor,
    rows: Vec<entity::audit_record::Model>,
) -> Result<Vec<AuditRecordView>, StoreError> {
    let names = if actor.has_role(&[Role::LeadReviewer]) {
        names(ctx, &rows).await?
    } else {
        HashMap::new()
    };
    Ok(rows
        .into_iter()
        .map(|row| AuditRecordView {
            seq: row.seq,
            at: row.at,
            actor_kind: row.actor_kind,
            actor_name: row.actor_id.and_then(|id| names.get(&id).cloned()),
            actor_id: row.actor_id.map(|id| id.to_string()),
            office: row.on_behalf_of,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            body: row.body,
        })
        .collect())
}

async fn names(
    ctx: &Context,
    rows: &[entity::audit_record::Model],
) -> Result<HashMap<Uuid, String>, StoreError> {
    let mut ids: Vec<Uuid> = rows.iter().filter_map(|row| row.actor_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = people::find_all(ctx.db.read(), ids).await?;
    Ok(people
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect())
}
