//! An application, whole, as its applicant sees it.

use contract::application::{ApplicationView, DocumentView, TimelineEntry};
use contract::scheme::EstimateView;
use domain::application::Status;
use domain::calendar::tokyo_date;
use domain::person::Role;
use store::application::{self, TimelineRow};
use store::{ConnectionTrait, StoreError};

use super::completeness::issues;
use super::document_view::document_view;
use super::outlook::outlook;
use super::record::Record;
use crate::context::Context;
use crate::usecase::decision::corrections;

/// The application with documents, timeline, estimate and what is missing, as `conn` sees it: inside a
/// transaction with all it has written so far.
pub(super) async fn view(
    ctx: &Context,
    conn: &impl ConnectionTrait,
    record: Record<'_>,
) -> Result<ApplicationView, StoreError> {
    let office_name = application::office_name(conn, &record.row.office_number).await?;
    view_named(ctx, conn, record, office_name).await
}

/// The same, with the name of the office known already.
pub(super) async fn view_named(
    ctx: &Context,
    conn: &impl ConnectionTrait,
    record: Record<'_>,
    office_name: String,
) -> Result<ApplicationView, StoreError> {
    let id = record.row.id;
    let documents = application::documents_of(conn, id).await?;
    let documents: Vec<DocumentView> = documents.iter().map(document_view).collect();
    let timeline = application::timeline(conn, id).await?;
    // What was never submitted was never sent back.
    let corrections = match record.row.submitted_at {
        Some(_) => corrections(conn, id).await?,
        None => Vec::new(),
    };
    let returned_on = corrections.first().map(|last| tokyo_date(last.returned_at));
    let now = ctx.clock.now();
    let scheme = record.scheme_view(ctx);
    let missing = issues(
        &record.answers,
        &documents,
        &scheme,
        &ctx.banks,
        tokyo_date(now),
    );
    let estimate = estimate_of(ctx, &record);
    let Record {
        row,
        status,
        answers,
        scheme,
    } = record;
    Ok(ApplicationView {
        id: id.to_string(),
        outlook: outlook(scheme, status, row.received_on, returned_on, now),
        corrections,
        scheme_id: row.scheme_id,
        office_number: row.office_number,
        office_name,
        status,
        version: row.version,
        editable: status.editable_by_applicant(),
        withdrawable: status.withdrawable(),
        reception_number: row.reception_number,
        answers,
        documents,
        estimate,
        missing,
        timeline: timeline.into_iter().filter_map(timeline_entry).collect(),
        created_at: row.created_at,
        updated_at: row.updated_at,
        submitted_at: row.submitted_at,
    })
}

/// ① – ④ as far as services and costs are known.
pub(super) fn estimate_of(ctx: &Context, record: &Record<'_>) -> Option<EstimateView> {
    let services = record.answers.services.as_ref()?;
    if services.codes.is_empty() {
        return None;
    }
    record
        .scheme_view(ctx)
        .estimate(&record.answers.estimate_request())
        .ok()
}

/// People of the federation stay without a name.
fn timeline_entry(row: TimelineRow) -> Option<TimelineEntry> {
    let of_office = row
        .actor_role
        .as_deref()
        .and_then(Role::from_id)
        .is_some_and(Role::is_office_role);
    Some(TimelineEntry {
        status: Status::from_id(&row.to_status)?,
        at: row.at,
        by: row.actor_name.filter(|_| of_office),
        note: row.note,
    })
}
