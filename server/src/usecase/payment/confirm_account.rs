//! A reviewer decides about another account.

use contract::payment::{AccountConfirmation, WaitingCorrection};
use contract::{FieldCode, FieldIssue};
use domain::application::{Action, Status};
use domain::office::OfficeNumber;
use domain::payment::ReturnCode;
use domain::text::{self, NOTE_MAX};
use serde_json::json;
use store::audit::AuditAction;
use store::payment::{self, CorrectionRow, correction_state};
use store::{Stamp, application, entity, jobs};
use uuid::Uuid;

use super::PaymentError;
use super::correct_account::{account_before, answers};
use super::show::reason_of;
use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;
use crate::usecase::application::{Record, changed, entry, take_step};

/// Corrections shown at once; more come up when these are decided.
const SHOWN: u64 = 100;

/// Corrections that wait, oldest first.
pub async fn list_corrections(
    ctx: &Context,
    actor: &Actor,
) -> Result<Vec<WaitingCorrection>, PaymentError> {
    let rows = payment::open_corrections(ctx.db.read(), SHOWN).await?;
    let mut shown = Vec::with_capacity(rows.len());
    // One whose grant was revoked meanwhile waits for nobody any more.
    let failed = Status::PaymentFailed.as_str();
    for row in rows
        .into_iter()
        .filter(|row| row.application.status == failed)
    {
        shown.push(waiting(ctx, actor, row).await?);
    }
    Ok(shown)
}

async fn waiting(
    ctx: &Context,
    actor: &Actor,
    row: CorrectionRow,
) -> Result<WaitingCorrection, PaymentError> {
    let conn = ctx.db.read();
    let item = payment::last_item_of(conn, row.application.id).await?;
    let record = Record::of(ctx, row.application)?;
    Ok(WaitingCorrection {
        id: row.correction.id.to_string(),
        application_id: record.row.id.to_string(),
        version: record.row.version,
        reception_number: record.row.reception_number.clone().unwrap_or_default(),
        office_name: row.office_name,
        reason: item
            .as_ref()
            .and_then(reason_of)
            .unwrap_or_else(|| ReturnCode::Other.label_ja())
            .to_owned(),
        before: account_before(conn, &record).await?,
        account: answers(&row.correction)?,
        asked_at: row.correction.asked_at,
        conflict: is_own(actor, &record.row),
        office_number: record.row.office_number,
    })
}

fn is_own(actor: &Actor, row: &entity::application::Model) -> bool {
    OfficeNumber::parse(&row.office_number).is_ok_and(|office| actor.offices().contains(&office))
}

/// Confirms the account, and the application waits for the next batch; or refuses it with a reason, and
/// the applicant is asked again.
pub async fn confirm_account(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &AccountConfirmation,
) -> Result<(), PaymentError> {
    let reason = reason(input)?;
    let tx = ctx.db.begin().await?;
    let row = application::find_for_change(&tx, id).await?;
    let mut record = Record::of(ctx, row.ok_or(PaymentError::NotThere)?)?;
    if record.status != Status::PaymentFailed {
        return Err(PaymentError::NotInThisState);
    }
    if record.row.version != input.version {
        return Err(PaymentError::Changed {
            current_version: record.row.version,
        });
    }
    if is_own(actor, &record.row) {
        return Err(PaymentError::OwnOffice);
    }
    let open = payment::open_correction(tx.conn(), id).await?;
    // Replaced by the applicant while the reviewer was reading.
    let open = open
        .filter(|open| open.id.to_string() == input.correction)
        .ok_or(PaymentError::NotInThisState)?;
    let stamp = ctx.stamp();
    let (state, audit) = if input.accepted {
        (correction_state::CONFIRMED, AuditAction::AccountCorrected)
    } else {
        (
            correction_state::REFUSED,
            AuditAction::AccountCorrectionRefused,
        )
    };
    if !payment::close_correction(&tx, open.id, state, actor.person, stamp.at, reason).await? {
        return Err(PaymentError::NotInThisState);
    }
    if input.accepted {
        let note = Some("口座の訂正を確認しました。次の振込でお支払いします。".to_owned());
        let action = Action::CorrectAccount;
        take_step(ctx, &tx, &mut record, Some(actor), action, note, stamp).await?;
    } else {
        changed(&tx, &record.row, stamp);
        let order = MailOrder::PaymentFailed {
            application: id,
            person: open.asked_by,
        };
        jobs::enqueue(&tx, order.job(Stamp::new(ctx.ids.uuid(), stamp.at))).await?;
    }
    let body = json!({ "correction": open.id });
    tx.commit(entry(stamp, actor, audit, &record.row, body))
        .await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(())
}

/// The reason for the applicant; a refusal needs one.
fn reason(input: &AccountConfirmation) -> Result<Option<String>, PaymentError> {
    let Some(note) = input.note.as_deref().filter(|note| !note.trim().is_empty()) else {
        return if input.accepted {
            Ok(None)
        } else {
            Err(PaymentError::field("note", FieldCode::Required))
        };
    };
    let Ok(note) = text::line(note, NOTE_MAX) else {
        let issue = FieldIssue::with("note", FieldCode::TooLong, NOTE_MAX.to_string());
        return Err(PaymentError::Fields(vec![issue]));
    };
    Ok(Some(note))
}
