//! The applicant names another account after 振込不能.

use contract::answers::AccountAnswers;
use contract::payment::{AccountCorrection, AccountCorrectionView};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::payment::ReturnCode;
use serde_json::json;
use store::audit::AuditAction;
use store::payment::{self, correction_state};
use store::{ConnectionTrait, entity};
use uuid::Uuid;

use super::PaymentError;
use super::show::reason_of;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Record, changed, entry, in_reach, in_reach_for_change};

/// Why the money came back, and what was asked since.
pub async fn show_correction(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<AccountCorrectionView, PaymentError> {
    let row = in_reach(ctx, actor, id).await?;
    correction_view(ctx.db.read(), &Record::of(ctx, row)?).await
}

/// Asks for another account: checked as in the form, and valid only once a reviewer has confirmed it.
pub async fn correct_account(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &AccountCorrection,
) -> Result<AccountCorrectionView, PaymentError> {
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let record = Record::of(ctx, row)?;
    if record.status != Status::PaymentFailed {
        return Err(PaymentError::NotInThisState);
    }
    if record.row.version != input.version {
        return Err(PaymentError::Changed {
            current_version: record.row.version,
        });
    }
    check(ctx, &input.account)?;
    let stamp = ctx.stamp();
    let correction = entity::account_correction::Model {
        id: stamp.id,
        application_id: id,
        account: serde_json::to_value(&input.account)
            .map_err(|_| PaymentError::Broken("account"))?,
        state: correction_state::ASKED.to_owned(),
        asked_by: actor.person,
        asked_at: stamp.at,
        decided_by: None,
        decided_at: None,
        note: None,
    };
    payment::ask_correction(&tx, correction).await?;
    changed(&tx, &record.row, stamp);
    let body = json!({ "correction": stamp.id });
    let asked = AuditAction::AccountCorrectionAsked;
    let audit = entry(stamp, actor, asked, &record.row, body);
    let view = correction_view(tx.conn(), &record).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(view)
}

/// Complete, and at a bank and branch of today's list.
fn check(ctx: &Context, account: &AccountAnswers) -> Result<(), PaymentError> {
    let complete = account.complete().map_err(PaymentError::Fields)?;
    let bank = complete.bank();
    let field = if !ctx.banks.has_bank(bank.as_str()) {
        "account.bank_code"
    } else if !ctx
        .banks
        .has_branch(bank.as_str(), complete.branch().as_str())
    {
        "account.branch_code"
    } else {
        return Ok(());
    };
    let issue = FieldIssue::new(field, FieldCode::NotInList);
    Err(PaymentError::Fields(vec![issue]))
}

async fn correction_view(
    conn: &impl ConnectionTrait,
    record: &Record<'_>,
) -> Result<AccountCorrectionView, PaymentError> {
    if record.status != Status::PaymentFailed {
        return Err(PaymentError::NotInThisState);
    }
    let id = record.row.id;
    let item = payment::last_item_of(conn, id).await?;
    let latest = payment::latest_correction(conn, id).await?;
    let in_state = |state: &str| latest.as_ref().filter(|found| found.state == state);
    Ok(AccountCorrectionView {
        reason: item
            .as_ref()
            .and_then(reason_of)
            .unwrap_or_else(|| ReturnCode::Other.label_ja())
            .to_owned(),
        account: account_before(conn, record).await?,
        waiting: match in_state(correction_state::ASKED) {
            Some(found) => Some(answers(found)?),
            None => None,
        },
        refused: in_state(correction_state::REFUSED).and_then(|found| found.note.clone()),
        version: record.row.version,
    })
}

/// The account as it counts now: confirmed last, else submitted last.
pub(super) async fn account_before(
    conn: &impl ConnectionTrait,
    record: &Record<'_>,
) -> Result<AccountAnswers, PaymentError> {
    let id = record.row.id;
    let confirmed = payment::confirmed_accounts(conn, &[id]).await?;
    let later = confirmed
        .get(&id)
        .filter(|(_, asked_at)| record.row.submitted_at.is_none_or(|at| at <= *asked_at));
    if let Some((account, _)) = later {
        return serde_json::from_value(account.clone())
            .map_err(|_| PaymentError::Broken("account"));
    }
    Ok(record.answers.account.clone().unwrap_or_default())
}

/// The account a correction asks for.
pub(super) fn answers(
    correction: &entity::account_correction::Model,
) -> Result<AccountAnswers, PaymentError> {
    serde_json::from_value(correction.account.clone()).map_err(|_| PaymentError::Broken("account"))
}
