//! Where the decision on a case stands, and what the caller may do.

use std::collections::HashMap;

use contract::review::{DecisionPanel, DecisionView, ProposalView};
use domain::application::Action;
use domain::decision::{ConfirmRefusal, Confirmer, DecisionKind, may_confirm};
use domain::money::Yen;
use domain::person::Role;
use store::{StoreError, decision, entity, review};
use uuid::Uuid;

use super::case::{belongs_to_office, case, submitted};
use super::comment::person;
use super::confirm::{kind_of, proposed};
use super::error::DecisionError;
use super::repayment::repayments_of_case;
use super::send_back::corrections;
use crate::actor::{Actor, REVIEW_ROLES};
use crate::context::Context;

/// The decision panel of a case.
pub async fn show_decision(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<DecisionPanel, DecisionError> {
    let record = case(ctx, actor, id).await?;
    let conn = ctx.db.read();
    let grant = submitted(ctx, conn, &record).await?.grant()?;
    let open = decision::open_proposal(conn, id).await?;
    let decisions = decision::decisions_of(conn, id).await?;
    let people = decisions
        .iter()
        .flat_map(|row| [row.proposed_by, row.confirmed_by])
        .chain(open.iter().map(|row| row.proposed_by))
        .collect();
    let names = review::names_of(conn, people).await?;
    let conflict = belongs_to_office(conn, actor.person, &record.row.office_number).await?;
    let reviews = !conflict && actor.has_role(&REVIEW_ROLES);
    let leads = actor.has_role(&[Role::LeadReviewer]);
    let may = |action: Action| reviews && record.status.after(action).is_ok();
    let refusal = open
        .as_ref()
        .map(|row| refusal(ctx, actor, row, conflict, leads))
        .transpose()?
        .flatten();
    let open_fits = match &open {
        Some(row) => may(kind_of(row)?.action()),
        None => false,
    };
    Ok(DecisionPanel {
        case: id.to_string(),
        version: record.row.version,
        grant_yen: grant.get(),
        lead_above_yen: ctx.config.review.lead_above_yen,
        may_start: may(Action::StartReview),
        may_return: may(Action::ReturnForCorrection),
        may_propose: open.is_none() && may(Action::Approve),
        may_revoke: open.is_none() && may(Action::Revoke),
        may_reopen: leads && may(Action::Reopen),
        may_confirm: open_fits && refusal.is_none(),
        confirm_refusal: refusal,
        conflict,
        proposal: open
            .map(|row| proposal_view(ctx, row, &names))
            .transpose()?,
        decisions: decisions
            .into_iter()
            .filter_map(|row| decision_view(row, &names))
            .collect(),
        returns: corrections(conn, id).await?,
        repayments: repayments_of_case(ctx, &record.row).await?,
    })
}

fn proposal_view(
    ctx: &Context,
    row: entity::proposal::Model,
    names: &HashMap<Uuid, String>,
) -> Result<ProposalView, StoreError> {
    let kind = kind_of(&row)?;
    let rule = proposed(ctx, kind, Yen::new(row.amount_yen).unwrap_or(Yen::MAX));
    Ok(ProposalView {
        id: row.id.to_string(),
        kind,
        amount_yen: row.amount_yen,
        needs_lead: may_confirm(rule, ANYBODY) == Err(ConfirmRefusal::LeadNeeded),
        reason: row.reason,
        due_on: row.due_on,
        proposed_by: person(row.proposed_by, names),
        proposed_at: row.proposed_at,
    })
}

/// A reviewer with nothing against them.
const ANYBODY: Confirmer = Confirmer {
    is_proposer: false,
    of_office: false,
    is_lead: false,
};

fn refusal(
    ctx: &Context,
    actor: &Actor,
    open: &entity::proposal::Model,
    of_office: bool,
    is_lead: bool,
) -> Result<Option<ConfirmRefusal>, StoreError> {
    let amount = Yen::new(open.amount_yen).unwrap_or(Yen::MAX);
    let confirmer = Confirmer {
        is_proposer: open.proposed_by == actor.person,
        of_office,
        is_lead,
    };
    Ok(may_confirm(proposed(ctx, kind_of(open)?, amount), confirmer).err())
}

fn decision_view(
    row: entity::decision::Model,
    names: &HashMap<Uuid, String>,
) -> Option<DecisionView> {
    Some(DecisionView {
        id: row.id.to_string(),
        ordinal: row.ordinal,
        kind: DecisionKind::from_id(&row.kind)?,
        amount_yen: row.amount_yen,
        reason: row.reason,
        number: row.number,
        decided_at: row.decided_at,
        proposed_by: person(row.proposed_by, names),
        confirmed_by: person(row.confirmed_by, names),
        superseded_at: row.superseded_at,
        superseded_reason: row.superseded_reason,
    })
}
