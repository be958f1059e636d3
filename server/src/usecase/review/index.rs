//! Taking a submitted application into the queue.

use contract::answers::Answers;
use domain::application::Action;
use domain::case_search::name_terms;
use domain::scheme::Scheme;
use domain::service::ServiceCode;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, Tx, application, entity, review};

use crate::context::Context;
use crate::usecase::application::Record;

/// Applications indexed in one transaction.
const BATCH: u64 = 200;

/// Gives a submitted application its place, category and search terms; the caller saves `record.row`
/// in the same transaction. An update before review starts keeps its place.
pub(crate) async fn take_into_queue(
    tx: &Tx,
    record: &mut Record<'_>,
    action: Action,
) -> Result<(), StoreError> {
    let before = record.row.queue_no;
    let place = match (action, before) {
        (Action::Update, Some(place)) => place,
        _ => review::next_queue_no(tx).await?,
    };
    record.row.queue_no = Some(place);
    record.row.category = Some(category_of(record.scheme, &record.answers));
    let names = names(tx, &record.row.office_number, &record.answers).await?;
    review::index_for_search(tx, record.row.id, before, place, &names).await
}

/// Category ids of the services, sorted, joined by commas; empty when none is eligible.
pub(crate) fn category_of(scheme: &Scheme, answers: &Answers) -> String {
    let codes = answers.services.as_ref().map(|services| &services.codes);
    let mut categories: Vec<&str> = codes
        .into_iter()
        .flatten()
        .filter_map(|code| ServiceCode::parse(code).ok())
        .filter_map(|code| {
            let found = scheme.lookup_service(&code).ok()?;
            Some(found.category.id.as_str())
        })
        .collect();
    categories.sort_unstable();
    categories.dedup();
    categories.join(",")
}

/// Terms of the office's names: as registered, and as written in the form where that differs.
async fn names(
    tx: &Tx,
    office_number: &str,
    answers: &Answers,
) -> Result<Vec<Vec<String>>, StoreError> {
    let registered = application::office_name(tx.conn(), office_number).await?;
    let mut names = vec![name_terms(&registered)];
    if let Some(office) = answers.office.as_ref() {
        let written = name_terms(&office.name);
        if !names.contains(&written) {
            names.push(written);
        }
    }
    Ok(names)
}

/// Indexes what was submitted before the queue was there. Safe to be stopped at any moment and to run on
/// several servers.
pub async fn index_what_is_missing(ctx: &Context) -> Result<(), StoreError> {
    loop {
        let missing = review::not_indexed(&ctx.db, BATCH).await?;
        if missing.is_empty() {
            return Ok(());
        }
        let tx = ctx.db.begin().await?;
        let mut done = 0_usize;
        for row in missing {
            done += usize::from(index_again(ctx, &tx, row).await?);
        }
        let subject = Subject::new(SubjectKind::Installation, "queue");
        let system = store::audit::Actor::system();
        let entry = AuditEntry::new(ctx.stamp(), system, AuditAction::QueueIndexed, subject);
        tx.commit(entry.with(serde_json::json!({ "applications": done })))
            .await?;
    }
}

/// Indexes one application as it stands in the transaction; `false` when another server was faster.
async fn index_again(
    ctx: &Context,
    tx: &Tx,
    row: entity::application::Model,
) -> Result<bool, StoreError> {
    let Some(row) = application::find_for_change(tx, row.id).await? else {
        return Ok(false);
    };
    let (Some(place), None) = (row.queue_no, row.category.as_ref()) else {
        return Ok(false);
    };
    let mut record = Record::of(ctx, row)?;
    let names = names(tx, &record.row.office_number, &record.answers).await?;
    review::index_for_search(tx, record.row.id, Some(place), place, &names).await?;
    record.row.category = Some(category_of(record.scheme, &record.answers));
    application::save(tx, &record.row).await?;
    Ok(true)
}
