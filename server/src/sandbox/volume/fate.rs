//! What becomes of an invented application.

use chrono::{DateTime, TimeDelta, Utc};
use domain::application::{Action, Status};
use domain::person::Role;

use super::chance::Chance;

/// One step: what, by whom, when, leading where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) action: Action,
    pub(super) role: Role,
    pub(super) at: DateTime<Utc>,
}

const REVIEW: [Action; 1] = [Action::StartReview];
const RETURNED: [Action; 2] = [Action::StartReview, Action::ReturnForCorrection];
const REJECTED: [Action; 2] = [Action::StartReview, Action::Reject];
const APPROVED: [Action; 2] = [Action::StartReview, Action::Approve];
const PAID: [Action; 4] = [
    Action::StartReview,
    Action::Approve,
    Action::SchedulePayment,
    Action::MarkPaid,
];

/// Steps of the federation after a submission `days` ago, of a hundred applications so many each.
pub(super) fn steps(
    chance: &mut Chance,
    submitted_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<Step> {
    let days = (now - submitted_at).num_days();
    let draw = chance.below(100);
    let actions: &[Action] = match (days, draw) {
        (..=20, 0..=84) | (21..=45, 0..=24) | (46..=75, 0..=3) => &[],
        (..=20, _) | (21..=45, 25..=59) | (46..=75, 4..=11) => &REVIEW,
        (21..=45, 60..=67) | (46..=75, 12..=18) | (76.., 0..=2) => &RETURNED,
        (21..=45, 68..=70) | (46..=75, 19..=23) | (76.., 3..=6) => &REJECTED,
        // 振込予定 without a batch would be a lie; the month's batch is for the visitor to make.
        (21..=75, _) | (76.., 7..=44) => &APPROVED,
        (76.., _) => &PAID,
    };
    // Review takes some weeks; what is decided late is decided by now at the latest.
    let slack = (now - submitted_at) - TimeDelta::hours(1);
    let span = slack.min(TimeDelta::days(70)).max(TimeDelta::minutes(10));
    let share = span / i32::try_from(actions.len() + 1).unwrap_or(2);
    (1_i32..)
        .zip(actions)
        .map(|(place, action)| Step {
            action: *action,
            role: role_of(*action),
            at: submitted_at + share * place,
        })
        .collect()
}

const fn role_of(action: Action) -> Role {
    match action {
        Action::SchedulePayment | Action::MarkPaid => Role::PaymentOfficer,
        Action::Approve | Action::Reject => Role::LeadReviewer,
        _ => Role::Reviewer,
    }
}

/// Where the steps lead from 申請済.
pub(super) fn end(steps: &[Step]) -> Status {
    steps.iter().fold(Status::Submitted, |status, step| {
        status.after(step.action).unwrap_or(status)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fate_is_a_way_through_the_state_machine() {
        let now: DateTime<Utc> = "2026-11-22T01:00:00Z".parse().unwrap();
        for index in 0..5_000 {
            let mut chance = Chance::of(index);
            let submitted = now - TimeDelta::days(i64::try_from(index % 200).unwrap());
            let mut status = Status::Submitted;
            let mut at = submitted;
            for step in steps(&mut chance, submitted, now) {
                status = status.after(step.action).unwrap();
                assert!(step.at >= at);
                at = step.at;
            }
        }
    }
}
