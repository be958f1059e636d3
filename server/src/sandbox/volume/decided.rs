//! The decision on an invented application, with the frozen inputs of its notice.

use contract::answers::Answers;
use contract::notice::{
    NoticeAccount, NoticeInputs, NoticeOffice, NoticeOutcome, grant_conditions, hidden_but_three,
};
use domain::application::Action;
use domain::calendar::tokyo_date;
use domain::decision::{DecisionKind, DecisionNumber};
use domain::person::Role;
use store::sandbox::{Bulk, reserve_decisions};
use store::{Tx, entity};

use super::super::seed::SeedError;
use super::fate::Step;
use super::stage::{Stage, Wish};
use crate::context::Context;

/// Why invented applications are rejected.
const REASON: &str = "カードリーダーが対象の機種ではないため、交付できません。";

/// The decision among the steps, without its number; `None` when nothing was decided.
pub(super) fn decision(
    ctx: &Context,
    stage: &Stage,
    wish: &Wish,
    row: &entity::application::Model,
    (answers, fate): (&Answers, &[Step]),
) -> Option<entity::decision::Model> {
    let step = fate
        .iter()
        .find(|step| matches!(step.action, Action::Approve | Action::Reject))?;
    let office = answers.office.clone().unwrap_or_default();
    let (kind, amount_yen, reason, outcome) = if step.action == Action::Approve {
        let amount_yen = wish.estimate.grant_yen;
        let outcome = NoticeOutcome::Approve {
            amount_yen,
            estimate: wish.estimate.clone(),
            reason: None,
            account: account(stage, answers),
            conditions: grant_conditions(),
        };
        (DecisionKind::Approve, amount_yen, "", outcome)
    } else {
        let reason = REASON.to_owned();
        (
            DecisionKind::Reject,
            0,
            REASON,
            NoticeOutcome::Reject { reason },
        )
    };
    let inputs = NoticeInputs {
        scheme_id: stage.scheme_id.clone(),
        scheme_title: stage.scheme_title.clone(),
        reception_number: row.reception_number.clone().unwrap_or_default(),
        submitted_on: tokyo_date(row.submitted_at.unwrap_or(row.created_at)),
        decided_on: tokyo_date(step.at),
        office: NoticeOffice {
            number: row.office_number.clone(),
            name: office.name,
            postal_code: office.postal_code,
            address: office.address,
        },
        outcome,
    };
    Some(entity::decision::Model {
        id: ctx.ids.uuid(),
        application_id: row.id,
        ordinal: 1,
        kind: kind.as_str().to_owned(),
        amount_yen,
        reason: reason.to_owned(),
        inputs: serde_json::to_value(&inputs).unwrap_or_default(),
        number: String::new(),
        decided_at: step.at,
        proposed_by: stage.officer(Role::Reviewer),
        confirmed_by: stage.officer(Role::LeadReviewer),
        superseded_at: None,
        superseded_reason: None,
    })
}

fn account(stage: &Stage, answers: &Answers) -> NoticeAccount {
    let number = answers
        .account
        .as_ref()
        .map(|account| account.number.as_str());
    NoticeAccount {
        number: hidden_but_three(number.unwrap_or_default()),
        ..stage.account.clone()
    }
}

/// Gives the decisions of a batch their numbers, each kind in its own series.
pub(super) async fn number_all(tx: &Tx, stage: &Stage, bulk: &mut Bulk) -> Result<(), SeedError> {
    for kind in [DecisionKind::Approve, DecisionKind::Reject] {
        let mine = |row: &&mut entity::decision::Model| row.kind == kind.as_str();
        let count = bulk.decisions.iter_mut().filter(mine).count();
        if count == 0 {
            continue;
        }
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let series = format!("{}/{}", stage.scheme_id, kind.as_str());
        let first = reserve_decisions(tx, &series, count).await?;
        for (serial, row) in (first..).zip(bulk.decisions.iter_mut().filter(mine)) {
            let number = DecisionNumber::new(stage.fiscal_year, kind, serial)
                .map_err(|error| SeedError::Cast(error.to_string()))?;
            row.number = number.to_string();
        }
    }
    Ok(())
}
