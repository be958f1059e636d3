//! Who reviews what.

use std::collections::{HashMap, HashSet};

use contract::review::{
    AssigneeRequest, AssignmentShare, Assignments, AssignmentsRequest, CaseFilter, PersonRef,
};
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::person::Role;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::review::{self, QueueFilter, ReviewerRow};
use store::{StoreError, application};
use uuid::Uuid;

use super::case_changed;
use super::filter::queue_filter;
use super::show::in_queue;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, entry};

/// Cases given out at once when nothing is said.
const USUAL: u32 = 500;
/// Cases given out at once at most.
const MOST: u32 = 5_000;

/// States in which a case waits for reviewers.
pub(super) const OPEN: [Status; 2] = [Status::Submitted, Status::InReview];

/// Roles that review.
pub(super) const REVIEWERS: [Role; 2] = [Role::Reviewer, Role::LeadReviewer];

/// Why nothing was assigned.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// Not there, or a draft.
    #[error("not there")]
    NotThere,
    /// Not somebody who may review it, or a parameter that cannot be read.
    #[error("a field is wrong")]
    Field(FieldIssue),
    /// Somebody else was faster.
    #[error("assigned to another reviewer in between")]
    AssignedMeanwhile,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for AssignError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

impl From<FieldIssue> for AssignError {
    fn from(issue: FieldIssue) -> Self {
        Self::Field(issue)
    }
}

/// Gives one case to a reviewer, who is not one of its office, or to nobody. Of two at once one wins; the
/// other is told.
pub async fn assign_case(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &AssigneeRequest,
) -> Result<(), AssignError> {
    let assignee = person("assignee", input.assignee.as_deref())?;
    let seen = person("seen", input.seen.as_deref())?;
    let row = in_queue(ctx, actor, id).await?;
    if let Some(assignee) = assignee {
        let known = people_who_review(ctx).await?;
        let offices = review::offices_of_people(ctx.db.read(), vec![assignee]).await?;
        let is_own = offices
            .get(&assignee)
            .is_some_and(|own| own.contains(&row.office_number));
        if is_own || !known.iter().any(|reviewer| reviewer.id == assignee) {
            return Err(FieldIssue::new("assignee", FieldCode::NotAllowed).into());
        }
    }
    let tx = ctx.db.begin().await?;
    // The same lock as every change of an application: no save in between is lost.
    application::find_for_change(&tx, id).await?;
    if !review::assign(&tx, id, seen, assignee).await? {
        return Err(AssignError::AssignedMeanwhile);
    }
    case_changed(ctx, &tx, &id.to_string());
    let body = json!({ "from": seen, "to": assignee });
    let stamp = ctx.stamp();
    tx.commit(entry(stamp, actor, AuditAction::CaseAssigned, &row, body))
        .await?;
    ctx.changed.notify_waiters();
    Ok(())
}

/// Gives cases nobody has to reviewers in turn, in the order received.
pub async fn hand_out(
    ctx: &Context,
    actor: &Actor,
    input: &AssignmentsRequest,
) -> Result<Assignments, AssignError> {
    let limit = input.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(FieldIssue::with("limit", FieldCode::NotAllowed, "1-5000").into());
    }
    let reviewers = chosen(people_who_review(ctx).await?, &input.reviewers)?;
    let filter = open_cases(ctx, actor, &input.filter)?;
    let people: Vec<Uuid> = reviewers.iter().map(|reviewer| reviewer.id).collect();
    let offices = review::offices_of_people(ctx.db.read(), people).await?;
    let tx = ctx.db.begin().await?;
    let cases = review::unassigned(&tx, &filter, u64::from(limit)).await?;
    let turns = in_turn(&reviewers, &offices, cases);
    let mut shares = Vec::new();
    for (reviewer, cases) in reviewers.into_iter().zip(turns) {
        let given = review::assign_all(&tx, &cases, reviewer.id).await?;
        shares.push(AssignmentShare {
            reviewer: PersonRef {
                id: reviewer.id.to_string(),
                name: reviewer.name,
            },
            count: i64::try_from(given).unwrap_or(i64::MAX),
        });
    }
    let assigned = shares.iter().map(|share| share.count).sum();
    case_changed(ctx, &tx, "*");
    let per_person: HashMap<&str, i64> = shares
        .iter()
        .map(|share| (share.reviewer.id.as_str(), share.count))
        .collect();
    let subject = Subject::new(SubjectKind::Installation, "queue");
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::CasesHandedOut,
        subject,
    );
    tx.commit(entry.with(json!({ "assigned": assigned, "to": per_person })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(Assignments { assigned, shares })
}

/// People who review now.
pub(super) async fn people_who_review(ctx: &Context) -> Result<Vec<ReviewerRow>, StoreError> {
    let roles = REVIEWERS.map(Role::as_str);
    let open = OPEN.map(Status::as_str);
    review::reviewers(ctx.db.read(), &roles, &open).await
}

fn person(field: &str, text: Option<&str>) -> Result<Option<Uuid>, FieldIssue> {
    text.map(Uuid::try_parse)
        .transpose()
        .map_err(|_| FieldIssue::new(field, FieldCode::Invalid))
}

/// Those asked for; everybody when nobody is named.
fn chosen(all: Vec<ReviewerRow>, wanted: &[String]) -> Result<Vec<ReviewerRow>, FieldIssue> {
    let not_allowed = || FieldIssue::new("reviewers", FieldCode::NotAllowed);
    if wanted.is_empty() {
        return if all.is_empty() {
            Err(not_allowed())
        } else {
            Ok(all)
        };
    }
    let is_known = |id: &String| all.iter().any(|reviewer| reviewer.id.to_string() == *id);
    if !wanted.iter().all(is_known) {
        return Err(not_allowed());
    }
    Ok(all
        .into_iter()
        .filter(|reviewer| wanted.contains(&reviewer.id.to_string()))
        .collect())
}

/// The filter narrowed to what waits for reviewers.
fn open_cases(
    ctx: &Context,
    actor: &Actor,
    filter: &CaseFilter,
) -> Result<QueueFilter, FieldIssue> {
    let mut filter = queue_filter(ctx, actor, filter)?;
    let open: Vec<String> = OPEN
        .iter()
        .map(|status| status.as_str().to_owned())
        .filter(|id| filter.statuses.is_empty() || filter.statuses.contains(id))
        .collect();
    if open.is_empty() {
        return Err(FieldIssue::new("filter.status", FieldCode::NotAllowed));
    }
    filter.statuses = open;
    Ok(filter)
}

/// Cases of each reviewer: one after the other, nobody one of an own office. A case every reviewer is too
/// close to stays with nobody.
fn in_turn(
    reviewers: &[ReviewerRow],
    offices: &HashMap<Uuid, Vec<String>>,
    cases: Vec<(Uuid, String)>,
) -> Vec<Vec<Uuid>> {
    let own: Vec<HashSet<&str>> = reviewers
        .iter()
        .map(|reviewer| {
            let offices = offices.get(&reviewer.id);
            offices.into_iter().flatten().map(String::as_str).collect()
        })
        .collect();
    let mut turns: Vec<Vec<Uuid>> = vec![Vec::new(); reviewers.len()];
    let mut next = 0_usize;
    for (case, office) in cases {
        let free = (0..reviewers.len())
            .map(|step| (next + step) % reviewers.len())
            .find(|place| {
                own.get(*place)
                    .is_some_and(|own| !own.contains(office.as_str()))
            });
        let Some(place) = free else { continue };
        if let Some(turn) = turns.get_mut(place) {
            turn.push(case);
        }
        next = place + 1;
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reviewer(id: u128) -> ReviewerRow {
        ReviewerRow {
            id: Uuid::from_u128(id),
            name: format!("見本 {id}"),
            role: "reviewer".to_owned(),
            cases: 0,
        }
    }

    fn cases(count: u128) -> Vec<(Uuid, String)> {
        (0..count)
            .map(|n| (Uuid::from_u128(100 + n), format!("office{}", n % 2)))
            .collect()
    }

    #[test]
    fn cases_go_round() {
        let turns = in_turn(&[reviewer(1), reviewer(2)], &HashMap::new(), cases(5));
        assert_eq!(turns.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2]);
    }

    #[test]
    fn nobody_gets_a_case_of_an_own_office() {
        let own = HashMap::from([(Uuid::from_u128(1), vec!["office0".to_owned()])]);
        let turns = in_turn(&[reviewer(1), reviewer(2)], &own, cases(4));
        assert_eq!(turns.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2]);
        assert_eq!(turns[0], [Uuid::from_u128(101), Uuid::from_u128(103)]);
        let alone = in_turn(&[reviewer(1)], &own, cases(4));
        assert_eq!(
            alone[0].len(),
            2,
            "cases of the own office stay with nobody"
        );
    }
}
