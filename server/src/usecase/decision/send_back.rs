//! 差戻し.

use contract::application::{CorrectionMark, Corrections};
use contract::notice::NoticeMark;
use contract::review::{ReturnMark, ReturnRequest};
use contract::{FieldCode, FieldIssue};
use domain::application::Action;
use domain::calendar::tokyo_date;
use serde_json::json;
use store::audit::AuditAction;
use store::decision::{self, End, ReturnRow};
use store::{ConnectionTrait, Stamp, StoreError, Tx, entity, jobs};
use uuid::Uuid;

use super::case::{Submitted, audit_entry, case_for_change, refuse_own_office, submitted};
use super::error::DecisionError;
use super::inputs;
use super::mark::{NamedMark, issues, label, read_text};
use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;
use crate::usecase::application::{Record, take_step};
use crate::usecase::notice::order_return_notice;

/// Marks of one return at most.
const MARKS: usize = 50;

/// Sends the application back. The applicant sees exactly what is marked, corrects and submits again;
/// who submitted last is told by mail.
pub async fn send_back(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &ReturnRequest,
) -> Result<Corrections, DecisionError> {
    let (tx, mut record) = case_for_change(ctx, actor, id, input.version).await?;
    refuse_own_office(&tx, actor, &record).await?;
    let submitted = submitted(ctx, tx.conn(), &record).await?;
    let (marks, note) = read(&record, &submitted, input)?;
    let stamp = ctx.stamp();
    let told = told(&record, &marks);
    let labels: Vec<&str> = told.iter().map(|mark| mark.target.as_str()).collect();
    let line = timeline_note(&labels, &note);
    let action = Action::ReturnForCorrection;
    let before = take_step(
        ctx,
        &tx,
        &mut record,
        Some(actor),
        action,
        Some(line),
        stamp,
    )
    .await?;
    if let Some(open) = decision::open_proposal(tx.conn(), id).await? {
        decision::end_proposal(&tx, open.id, End::Lapsed, stamp.at).await?;
    }
    let frozen = inputs::sent_back(&record, &submitted, tokyo_date(stamp.at), told, &note);
    let row = ReturnRow {
        sent_back: entity::case_return::Model {
            id: ctx.ids.uuid(),
            application_id: id,
            ordinal: next_ordinal(&tx, id).await?,
            note,
            inputs: serde_json::to_value(&frozen).unwrap_or_default(),
            returned_by: actor.person,
            returned_at: stamp.at,
        },
        marks: Vec::new(),
    };
    let row = with_marks(row, marks);
    decision::add_return(&tx, row.clone()).await?;
    let reception_number = &submitted.row.reception_number;
    order_return_notice(ctx, &tx, &row.sent_back, reception_number).await?;
    let mail = MailOrder::Returned {
        application: id,
        person: submitted.row.submitted_by,
    };
    jobs::enqueue(&tx, mail.job(Stamp::new(ctx.ids.uuid(), stamp.at))).await?;
    let body = json!({
        "from": before.as_str(),
        "return": row.sent_back.id,
        "marks": row.marks.len(),
    });
    let entry = audit_entry(stamp, actor, AuditAction::ApplicationReturned, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(corrections_of(row))
}

/// Every 差戻し of an application as its applicant sees it, newest first.
pub(crate) async fn corrections(
    conn: &impl ConnectionTrait,
    application: Uuid,
) -> Result<Vec<Corrections>, StoreError> {
    let returns = decision::returns_of(conn, application).await?;
    Ok(returns.into_iter().map(corrections_of).collect())
}

fn corrections_of(row: ReturnRow) -> Corrections {
    Corrections {
        id: row.sent_back.id.to_string(),
        ordinal: row.sent_back.ordinal,
        returned_at: row.sent_back.returned_at,
        marks: row
            .marks
            .into_iter()
            .map(|mark| CorrectionMark {
                field: mark.field,
                document: mark.document_id.map(|id| id.to_string()),
                reason: mark.reason,
                text: mark.text,
            })
            .collect(),
        note: row.sent_back.note,
    }
}

async fn next_ordinal(tx: &Tx, id: Uuid) -> Result<i64, StoreError> {
    let before = decision::count_returns(tx.conn(), id).await?;
    Ok(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1))
}

fn read(
    record: &Record<'_>,
    submitted: &Submitted,
    input: &ReturnRequest,
) -> Result<(Vec<ReturnMark>, String), DecisionError> {
    if input.marks.is_empty() {
        return Err(DecisionError::field("marks", FieldCode::Required));
    }
    if input.marks.len() > MARKS {
        let issue = FieldIssue::with("marks", FieldCode::TooLarge, MARKS.to_string());
        return Err(DecisionError::Fields(vec![issue]));
    }
    let mut wrong = Vec::new();
    let mut marks = Vec::with_capacity(input.marks.len());
    for (place, mark) in input.marks.iter().enumerate() {
        let place = format!("marks[{place}]");
        let named = NamedMark {
            field: &mark.field,
            document: mark.document.as_deref(),
            reasons: mark.reason.iter().map(String::as_str).collect(),
        };
        wrong.extend(issues(record.scheme, submitted, &place, &named));
        match read_text(&format!("{place}.text"), &mark.text, true) {
            Ok(text) => marks.push(ReturnMark {
                text,
                ..mark.clone()
            }),
            Err(issue) => wrong.push(issue),
        }
    }
    match read_text("note", &input.note, false) {
        Ok(note) if wrong.is_empty() => Ok((marks, note)),
        Ok(_) => Err(DecisionError::Fields(wrong)),
        Err(issue) => {
            wrong.push(issue);
            Err(DecisionError::Fields(wrong))
        }
    }
}

/// The marks in words.
fn told(record: &Record<'_>, marks: &[ReturnMark]) -> Vec<NoticeMark> {
    marks
        .iter()
        .map(|mark| NoticeMark {
            target: label(record.scheme, &mark.field).unwrap_or_default(),
            text: mark.text.clone(),
        })
        .collect()
}

/// What the timeline says of it.
fn timeline_note(labels: &[&str], note: &str) -> String {
    let mut named: Vec<&str> = Vec::new();
    for label in labels {
        if !named.contains(label) {
            named.push(label);
        }
    }
    let what = format!("訂正していただくところ: {}", named.join("、"));
    if note.is_empty() {
        what
    } else {
        format!("{what}\n{note}")
    }
}

fn with_marks(mut row: ReturnRow, marks: Vec<ReturnMark>) -> ReturnRow {
    row.marks = (1_i64..)
        .zip(marks)
        .map(|(ordinal, mark)| entity::return_mark::Model {
            return_id: row.sent_back.id,
            ordinal,
            field: mark.field,
            document_id: mark.document.and_then(|id| Uuid::try_parse(&id).ok()),
            reason: mark.reason,
            text: mark.text,
        })
        .collect();
    row
}
