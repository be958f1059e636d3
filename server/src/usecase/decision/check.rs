//! 自動確認.

use contract::review::{CheckView, ChecksView, FactView};
use domain::bank::BankAccount;
use domain::calendar::tokyo_date;
use domain::money::Yen;
use domain::office::OfficeNumber;
use domain::review::{
    BankLookup, CaseFacts, CheckOutcome, CheckResult, SharedPaper, SubmittedAmounts, run_checks,
};
use domain::scheme::DocumentKind;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::audit::AuditAction;
use store::{ConnectionTrait, Stamp, StoreError, Tx, decision, entity, review};
use uuid::Uuid;

use super::case::{Submitted, audit_entry, case, review_changed, submitted};
use super::error::DecisionError;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::Record;

/// The checks of the submission that counts: as computed last, or now when it was not checked yet.
pub async fn show_checks(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<ChecksView, DecisionError> {
    let record = case(ctx, actor, id).await?;
    let submitted = submitted(ctx, ctx.db.read(), &record).await?;
    let kept = decision::checks_of(ctx.db.read(), id).await?;
    if let Some(kept) = kept.filter(|kept| kept.submission == submitted.row.ordinal) {
        let results = serde_json::from_value(kept.results).unwrap_or_default();
        return Ok(view(id, results, kept.submission, kept.computed_at));
    }
    let results = look(ctx, ctx.db.read(), &record, &submitted).await?;
    let now = ctx.clock.now();
    Ok(view(id, results, submitted.row.ordinal, now))
}

/// Computes the checks anew and keeps them; the queue shows what is flagged.
pub async fn compute_checks(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<ChecksView, DecisionError> {
    let record = case(ctx, actor, id).await?;
    let tx = ctx.db.begin().await?;
    let submitted = submitted(ctx, tx.conn(), &record).await?;
    let stamp = ctx.stamp();
    let results = look_and_keep(ctx, &tx, &record, &submitted, stamp).await?;
    review_changed(&tx, id, stamp.at);
    let body = json!({ "submission": submitted.row.ordinal });
    let entry = audit_entry(stamp, actor, AuditAction::ChecksComputed, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    Ok(view(id, results, submitted.row.ordinal, stamp.at))
}

/// Computes and keeps them inside the caller's transaction.
pub(super) async fn look_and_keep(
    ctx: &Context,
    tx: &Tx,
    record: &Record<'_>,
    submitted: &Submitted,
    stamp: Stamp,
) -> Result<Vec<CheckResult>, StoreError> {
    note_account(tx, &record.row, &submitted.complete.account).await?;
    let results = look(ctx, tx.conn(), record, submitted).await?;
    let flags: Vec<&str> = results
        .iter()
        .filter(|result| matches!(result.outcome, CheckOutcome::Warn | CheckOutcome::Fail))
        .map(|result| result.id.as_str())
        .collect();
    review::set_flags(tx, record.row.id, &flags).await?;
    let row = entity::case_check::Model {
        application_id: record.row.id,
        submission: submitted.row.ordinal,
        results: serde_json::to_value(&results).unwrap_or_default(),
        all_ok: all_ok(&results),
        computed_at: stamp.at,
    };
    decision::save_checks(tx, row).await?;
    Ok(results)
}

/// Whether every check is ok.
pub(super) fn all_ok(results: &[CheckResult]) -> bool {
    !results.is_empty()
        && results
            .iter()
            .all(|result| result.outcome == CheckOutcome::Ok)
}

/// Notes which account an application names, so that the same one elsewhere is found.
pub(crate) async fn note_account(
    tx: &Tx,
    row: &entity::application::Model,
    account: &BankAccount,
) -> Result<(), StoreError> {
    let row = entity::payee_account::Model {
        application_id: row.id,
        office_number: row.office_number.clone(),
        fingerprint: fingerprint(account),
    };
    decision::note_account(tx, row).await
}

/// Looks everything up and runs the checks.
pub(super) async fn look(
    ctx: &Context,
    conn: &impl ConnectionTrait,
    record: &Record<'_>,
    submitted: &Submitted,
) -> Result<Vec<CheckResult>, StoreError> {
    let odd = |column| StoreError::Inconsistent {
        table: "applications",
        column,
        row: record.row.id.to_string(),
    };
    let office_number =
        OfficeNumber::parse(&record.row.office_number).map_err(|_| odd("office_number"))?;
    let account = &submitted.complete.account;
    let same_account =
        decision::same_account(conn, &fingerprint(account), office_number.as_str()).await?;
    let shared_papers = shared_papers(conn, record, submitted).await?;
    let yen = |amount| Yen::new(amount).map_err(|_| odd("estimate"));
    let told = &submitted.told;
    let facts = CaseFacts {
        scheme: record.scheme,
        office_number: &office_number,
        answers: &submitted.complete,
        submitted: SubmittedAmounts {
            total: yen(told.total_yen)?,
            limit: yen(told.limit_yen)?,
            selected: yen(told.selected_yen)?,
            grant: yen(told.grant_yen)?,
        },
        submitted_on: tokyo_date(submitted.row.submitted_at),
        bank: &bank_lookup(ctx, account),
        bank_list: ctx.banks.edition(),
        same_account: &same_account,
        shared_papers: &shared_papers,
    };
    Ok(run_checks(&facts))
}

async fn shared_papers(
    conn: &impl ConnectionTrait,
    record: &Record<'_>,
    submitted: &Submitted,
) -> Result<Vec<SharedPaper>, StoreError> {
    let contents = submitted
        .documents
        .iter()
        .map(|document| document.sha256.clone())
        .collect();
    let shared = decision::shared_documents(conn, contents, &record.row.office_number).await?;
    let kind_of = |sha256: &str| {
        let document = submitted
            .documents
            .iter()
            .find(|document| document.sha256 == sha256)?;
        DocumentKind::from_id(&document.kind)
    };
    Ok(shared
        .into_iter()
        .filter_map(|found| {
            Some(SharedPaper {
                kind: kind_of(&found.sha256)?,
                office_number: found.office_number,
            })
        })
        .collect())
}

/// What today's list of banks says.
pub(super) fn bank_lookup(ctx: &Context, account: &BankAccount) -> BankLookup {
    let BankAccount::Bank { bank, branch, .. } = account else {
        return BankLookup::Yucho;
    };
    let banks = ctx.banks.find_banks(bank.as_str()).items;
    let Some(bank_name) = banks
        .into_iter()
        .find(|found| found.code == bank.as_str())
        .map(|found| found.name)
    else {
        return BankLookup::NoBank;
    };
    let branches = ctx.banks.find_branches(bank.as_str(), branch.as_str());
    let branch_name = branches
        .into_iter()
        .flat_map(|matches| matches.items)
        .find(|found| found.code == branch.as_str())
        .map(|found| found.name);
    match branch_name {
        Some(branch) => BankLookup::Found {
            bank: bank_name,
            branch,
        },
        None => BankLookup::NoBranch { bank: bank_name },
    }
}

/// SHA-256 of the account: the same account, the same text.
fn fingerprint(account: &BankAccount) -> String {
    let text = format!(
        "{}-{}-{}-{}",
        account.bank().as_str(),
        account.branch().as_str(),
        account.kind().transfer_code(),
        account.number().as_str(),
    );
    hex::encode(Sha256::digest(text.as_bytes()))
}

fn view(
    id: Uuid,
    results: Vec<CheckResult>,
    submission: i64,
    computed_at: chrono::DateTime<chrono::Utc>,
) -> ChecksView {
    ChecksView {
        case: id.to_string(),
        all_ok: all_ok(&results),
        checks: results.into_iter().map(check_view).collect(),
        submission,
        computed_at,
    }
}

fn check_view(result: CheckResult) -> CheckView {
    CheckView {
        id: result.id,
        outcome: result.outcome,
        field: result.field,
        facts: result
            .facts
            .into_iter()
            .map(|fact| FactView {
                label: fact.label,
                value: fact.value,
            })
            .collect(),
        source: result.origin.source,
        certainty: result.origin.certainty,
    }
}
