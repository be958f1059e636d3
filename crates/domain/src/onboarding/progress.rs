//! How far an office is.

use serde::{Deserialize, Serialize};

use super::{Facts, Need, Step};

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Nothing of it was done.
    Open,
    /// Some of it was done.
    UnderWay,
    /// Everything it takes is done.
    Done,
}

impl StepState {
    /// Id on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::UnderWay => "under_way",
            Self::Done => "done",
        }
    }
}

/// How far one step is, and what is in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The step.
    pub step: Step,
    /// How far.
    pub state: StepState,
    /// What is missing in it, required things only.
    pub missing: Vec<Need>,
    /// Steps that come before it and are not done.
    pub waits_for: Vec<Step>,
}

/// How far each step is, in order.
pub fn progress(facts: &Facts) -> [Progress; 5] {
    Step::ALL.map(|step| Progress {
        step,
        state: state(step, facts),
        missing: missing(step, facts),
        waits_for: step
            .after()
            .iter()
            .copied()
            .filter(|before| !missing(*before, facts).is_empty())
            .collect(),
    })
}

fn missing(step: Step, facts: &Facts) -> Vec<Need> {
    needs(step)
        .filter(|need| need.is_required() && !need.is_met(facts))
        .collect()
}

fn needs(step: Step) -> impl Iterator<Item = Need> {
    Need::ALL
        .into_iter()
        .filter(move |need| need.step() == step)
}

fn state(step: Step, facts: &Facts) -> StepState {
    if missing(step, facts).is_empty() {
        StepState::Done
    } else if needs(step).any(|need| need.is_met(facts)) {
        StepState::UnderWay
    } else {
        StepState::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::onboarding::{Answer, Question};

    fn all_answered() -> Facts {
        Facts {
            answers: Question::ALL
                .into_iter()
                .map(|question| (question, Answer::Yes))
                .collect(),
            terminals: 2,
            checked: 1,
            certified: 1,
            external: 0,
            with_helper: 0,
            rehearsed: true,
            go_live_on: "2027-01-04".parse().ok(),
            consents: 0,
        }
    }

    fn states(facts: &Facts) -> [StepState; 5] {
        progress(facts).map(|one| one.state)
    }

    #[test]
    fn an_office_that_did_nothing_has_everything_before_it() {
        let [terminal, settings, municipalities, rehearsal, start] = progress(&Facts::default());
        assert_eq!(
            terminal.missing,
            [Need::TerminalRegistered, Need::TerminalChecked]
        );
        assert_eq!(settings.missing.len(), 6, "the helper is not required");
        assert_eq!(municipalities.waits_for, []);
        assert_eq!(rehearsal.waits_for, [Step::Terminal, Step::Settings]);
        assert_eq!(start.waits_for, [Step::Rehearsal]);
        assert_eq!(states(&Facts::default()), [StepState::Open; 5]);
    }

    #[test]
    fn everything_required_is_enough() {
        assert_eq!(states(&all_answered()), [StepState::Done; 5]);
        assert!(
            progress(&all_answered())
                .iter()
                .all(|one| one.waits_for.is_empty())
        );
    }

    #[test]
    fn a_certificate_of_another_authority_is_enough() {
        let facts = Facts {
            certified: 0,
            external: 1,
            ..all_answered()
        };
        assert!(Need::Certificate.is_met(&facts));
    }

    #[test]
    fn each_thing_taken_away_is_missed_in_its_step_and_only_there() {
        type Take = (Need, fn(&mut Facts));
        let taken: [Take; 12] = [
            (Need::TerminalRegistered, |facts| facts.terminals = 0),
            (Need::TerminalChecked, |facts| facts.checked = 0),
            (Need::LoginId, |facts| {
                facts.answers.remove(&Question::LoginId);
            }),
            (Need::Password, |facts| {
                facts.answers.insert(Question::Password, Answer::No);
            }),
            (Need::SecurityMail, |facts| {
                facts
                    .answers
                    .insert(Question::SecurityMail, Answer::Unknown);
            }),
            (Need::Certificate, |facts| facts.certified = 0),
            (Need::StaffRights, |facts| {
                facts.answers.remove(&Question::StaffRights);
            }),
            (Need::Notifications, |facts| {
                facts.answers.remove(&Question::Notifications);
            }),
            (Need::MunicipalitiesSeen, |facts| {
                facts.answers.remove(&Question::MunicipalitiesSeen);
            }),
            (Need::Rehearsed, |facts| facts.rehearsed = false),
            (Need::GoLive, |facts| facts.go_live_on = None),
            (Need::Poster, |facts| {
                facts.answers.remove(&Question::Poster);
            }),
        ];
        for (need, take) in taken {
            let mut facts = all_answered();
            take(&mut facts);
            assert!(!need.is_met(&facts), "{need:?}");
            for one in progress(&facts) {
                let expected: &[Need] = if one.step == need.step() && need.is_required() {
                    &[need]
                } else {
                    &[]
                };
                assert_eq!(one.missing, expected, "{need:?} in {:?}", one.step);
            }
        }
    }

    #[test]
    fn a_step_half_done_is_under_way() {
        let facts = Facts {
            terminals: 1,
            ..Facts::default()
        };
        assert_eq!(states(&facts)[0], StepState::UnderWay);
    }
}
