//! 予算.

use contract::review::{BudgetList, BudgetRequest, BudgetState, BudgetView};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::money::Yen;
use domain::review::{Budget, BudgetUse, may_commit};
use domain::scheme::{Scheme, SchemeId};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::decision::{self, BudgetSums};
use store::{StoreError, Tx, entity};

use super::error::DecisionError;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::Record;

/// Grants that stand.
const COMMITTED: [Status; 4] = [
    Status::Approved,
    Status::PaymentScheduled,
    Status::Paid,
    Status::PaymentFailed,
];

/// Complete and not decided.
const WAITING: [Status; 2] = [Status::Submitted, Status::InReview];

/// The rule as shown.
const RULE: &str =
    "予算は、不備のない申請を受け付けた順に使います。残りを超える交付決定はできません。";
const SOURCE: &str = "令和8年度交付要綱 第15条（順番の取り方は手引きの「先着順」による）";

/// Every scheme with its budget, newest first.
pub async fn list_budgets(ctx: &Context) -> Result<BudgetList, DecisionError> {
    let budgets = decision::budgets(ctx.db.read()).await?;
    let sums = decision::sums(ctx.db.read()).await?;
    let mut schemes: Vec<&Scheme> = ctx.schemes.schemes().iter().collect();
    schemes.sort_by_key(|scheme| std::cmp::Reverse(scheme.opens_on()));
    let items = schemes
        .into_iter()
        .map(|scheme| {
            let id = scheme.id().to_string();
            let row = budgets.iter().find(|row| row.scheme_id == id);
            view(scheme, row, &sums)
        })
        .collect();
    Ok(BudgetList { items })
}

/// Sets the budget of a scheme.
pub async fn set_budget(
    ctx: &Context,
    actor: &Actor,
    scheme_id: &str,
    input: &BudgetRequest,
) -> Result<BudgetView, DecisionError> {
    let scheme = SchemeId::parse(scheme_id)
        .ok()
        .and_then(|id| ctx.schemes.get(&id))
        .ok_or(DecisionError::NotThere)?;
    read(input)?;
    let stamp = ctx.stamp();
    let row = entity::budget::Model {
        scheme_id: scheme_id.to_owned(),
        total_yen: input.total_yen,
        warn_percent: input.warn_percent,
        hard_stop: input.hard_stop,
        version: input.version.saturating_add(1),
        updated_by: actor.person,
        updated_at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    let before = decision::budget_for_change(&tx, scheme_id).await?;
    let current_version = before.map_or(0, |row| row.version);
    if current_version != input.version {
        return Err(DecisionError::Changed { current_version });
    }
    match decision::save_budget(&tx, row.clone()).await {
        Err(StoreError::Conflict(_) | StoreError::Stale) => {
            return Err(DecisionError::Changed { current_version: 1 });
        }
        other => other?,
    }
    let body = json!({
        "total_yen": row.total_yen,
        "warn_percent": row.warn_percent,
        "hard_stop": row.hard_stop,
    });
    let subject = Subject::new(SubjectKind::Budget, scheme_id);
    let action = AuditAction::BudgetChanged;
    let entry = AuditEntry::new(stamp, actor.in_audit(None), action, subject).with(body);
    tx.commit(entry).await?;
    let sums = decision::sums(ctx.db.read()).await?;
    Ok(view(scheme, Some(&row), &sums))
}

fn read(input: &BudgetRequest) -> Result<(), DecisionError> {
    let mut wrong = Vec::new();
    if Yen::new(input.total_yen).is_err() {
        wrong.push(FieldIssue::new("total_yen", FieldCode::Invalid));
    }
    if !(1..=100).contains(&input.warn_percent) {
        wrong.push(FieldIssue::with(
            "warn_percent",
            FieldCode::NotAllowed,
            "1-100",
        ));
    }
    if input.version < 0 {
        wrong.push(FieldIssue::new("version", FieldCode::Invalid));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(DecisionError::Fields(wrong))
    }
}

/// Refuses a grant the budget does not hold. The budget stays locked until the transaction ends, so that
/// two grants at once are counted one after the other.
pub(super) async fn hold_budget(
    tx: &Tx,
    record: &Record<'_>,
    amount: Yen,
) -> Result<(), DecisionError> {
    let scheme_id = &record.row.scheme_id;
    let Some(row) = decision::budget_for_change(tx, scheme_id).await? else {
        return Ok(());
    };
    if !row.hard_stop {
        return Ok(());
    }
    let committed =
        decision::committed(tx.conn(), scheme_id, &COMMITTED.map(Status::as_str)).await?;
    let waiting = match record.row.submitted_at {
        Some(at) => {
            decision::waiting_earlier(tx.conn(), scheme_id, &WAITING.map(Status::as_str), at)
                .await?
        }
        None => 0,
    };
    // Sums beyond twelve digits leave nothing.
    let capped = |yen: i64| Yen::new(yen.max(0)).unwrap_or(Yen::MAX);
    let budget = Budget {
        total: capped(row.total_yen),
        hard_stop: row.hard_stop,
    };
    let used = BudgetUse {
        committed: capped(committed),
        waiting_earlier: capped(waiting),
    };
    Ok(may_commit(budget, used, amount)?)
}

fn view(scheme: &Scheme, row: Option<&entity::budget::Model>, sums: &[BudgetSums]) -> BudgetView {
    let id = scheme.id().to_string();
    let of = |states: &[Status]| -> Vec<&BudgetSums> {
        sums.iter()
            .filter(|sum| sum.scheme_id == id)
            .filter(|sum| states.iter().any(|state| state.as_str() == sum.status))
            .collect()
    };
    let granted = |sums: &[&BudgetSums]| sums.iter().map(|sum| sum.granted_yen).sum::<i64>();
    let (committed, waiting) = (of(&COMMITTED), of(&WAITING));
    let committed_yen = granted(&committed);
    let forecast_yen = waiting.iter().map(|sum| sum.computed_yen).sum();
    BudgetView {
        scheme_title: scheme.short_title().to_owned(),
        total_yen: row.map(|row| row.total_yen),
        warn_percent: row.map_or(80, |row| row.warn_percent),
        hard_stop: row.is_some_and(|row| row.hard_stop),
        version: row.map_or(0, |row| row.version),
        committed_yen,
        committed_count: committed.iter().map(|sum| sum.count).sum(),
        paid_yen: granted(&of(&[Status::Paid])),
        remaining_yen: row.map(|row| row.total_yen.saturating_sub(committed_yen)),
        forecast_yen,
        forecast_count: waiting.iter().map(|sum| sum.count).sum(),
        state: row.map_or(BudgetState::Unset, |row| {
            state(row, committed_yen, forecast_yen)
        }),
        rule: RULE.to_owned(),
        source: SOURCE.to_owned(),
        updated_at: row.map(|row| row.updated_at),
        scheme_id: id,
    }
}

fn state(row: &entity::budget::Model, committed: i64, forecast: i64) -> BudgetState {
    if committed >= row.total_yen {
        BudgetState::Exhausted
    } else if committed.saturating_add(forecast) > row.total_yen {
        BudgetState::Short
    } else if committed.saturating_mul(100)
        >= row.total_yen.saturating_mul(i64::from(row.warn_percent))
    {
        BudgetState::Warning
    } else {
        BudgetState::Enough
    }
}
