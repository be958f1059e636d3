//! The life of an application: code, table and drawing agree.

use std::collections::BTreeSet;

use domain::application::{Action, ActionError, Status, TRANSITIONS};
use proptest::prelude::*;

const PAGE: &str = include_str!("../../../docs/state-machines/application.md");

/// Calls the method that belongs to an action.
fn call(status: Status, action: Action) -> Result<Status, ActionError> {
    match action {
        Action::Submit => status.submit(),
        Action::Update => status.update(),
        Action::StartReview => status.start_review(),
        Action::ReturnForCorrection => status.return_for_correction(),
        Action::Resubmit => status.resubmit(),
        Action::Approve => status.approve(),
        Action::Reject => status.reject(),
        Action::SchedulePayment => status.schedule_payment(),
        Action::MarkPaid => status.mark_paid(),
        Action::MarkPaymentFailed => status.mark_payment_failed(),
        Action::CorrectAccount => status.correct_account(),
        Action::Withdraw => status.withdraw(),
        Action::Reopen => status.reopen(),
        Action::Revoke => status.revoke(),
        Action::CancelPayment => status.cancel_payment(),
    }
}

#[test]
fn every_state_and_every_action() {
    for status in Status::ALL {
        for action in Action::ALL {
            let listed: Vec<_> = TRANSITIONS
                .iter()
                .filter(|(from, known, _)| (*from, *known) == (status, action))
                .collect();
            assert!(listed.len() <= 1, "{status:?} {action:?} is ambiguous");
            match (call(status, action), listed.first()) {
                (Ok(to), Some((_, _, expected))) => assert_eq!(to, *expected),
                (Err(error), None) => assert_eq!(error, ActionError { status, action }),
                (result, listed) => panic!("{status:?} {action:?}: {result:?}, {listed:?}"),
            }
        }
    }
}

#[test]
fn the_drawing_shows_exactly_the_transitions() {
    let mut drawn = BTreeSet::new();
    let diagram = PAGE
        .split("```mermaid")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    for line in diagram.lines().map(str::trim) {
        let Some((from, rest)) = line.split_once(" --> ") else {
            continue;
        };
        if from == "[*]" || rest == "[*]" {
            continue;
        }
        let (to, action) = rest.split_once(": ").unwrap();
        let known = Action::from_id(action).map(Action::as_str);
        assert_eq!(known, Some(action), "{line}");
        assert!(
            drawn.insert((from.to_owned(), action.to_owned(), to.to_owned())),
            "{line}"
        );
    }
    let coded: BTreeSet<_> = TRANSITIONS
        .iter()
        .map(|(from, action, to)| {
            (
                from.as_str().to_owned(),
                action.as_str().to_owned(),
                to.as_str().to_owned(),
            )
        })
        .collect();
    assert_eq!(drawn, coded);
}

#[test]
fn the_page_names_every_state_and_action_as_people_know_them() {
    for status in Status::ALL {
        let row = format!("| `{}` | {} |", status.as_str(), status.label_ja());
        assert!(PAGE.contains(&row), "{row}");
        let marks = [
            status.is_live(),
            status.editable_by_applicant(),
            status.withdrawable(),
        ];
        let cells = marks.map(|mark| if mark { "○" } else { "—" });
        let full = format!("{row} {} | {} | {} |", cells[0], cells[1], cells[2]);
        assert!(PAGE.contains(&full), "{full}");
    }
    for action in Action::ALL {
        let who = if action.by_applicant() {
            "申請者"
        } else {
            "国保中央会"
        };
        let row = format!("| `{}` | {who} |", action.as_str());
        assert!(PAGE.contains(&row), "{row}");
    }
}

#[test]
fn ids_agree_with_json_and_lead_back() {
    for status in Status::ALL {
        assert_eq!(
            serde_json::to_string(&status).unwrap(),
            format!("\"{}\"", status.as_str())
        );
        assert_eq!(Status::from_id(status.as_str()), Some(status));
    }
    for action in Action::ALL {
        assert_eq!(
            serde_json::to_string(&action).unwrap(),
            format!("\"{}\"", action.as_str())
        );
        assert_eq!(Action::from_id(action.as_str()), Some(action));
    }
}

#[test]
fn only_a_refused_or_withdrawn_application_frees_the_office() {
    let free: Vec<_> = Status::ALL
        .into_iter()
        .filter(|status| !status.is_live())
        .collect();
    assert_eq!(free, [Status::Rejected, Status::Withdrawn]);
    let editable: Vec<_> = Status::ALL
        .into_iter()
        .filter(|status| status.editable_by_applicant())
        .collect();
    assert_eq!(
        editable,
        [Status::Draft, Status::Submitted, Status::Returned]
    );
}

proptest! {
    #[test]
    fn no_history_leaves_the_table(
        actions in proptest::collection::vec(proptest::sample::select(Action::ALL.to_vec()), 0..40),
    ) {
        let mut status = Status::Draft;
        let mut submitted = false;
        for action in actions {
            let Ok(next) = call(status, action) else { continue };
            prop_assert!(TRANSITIONS.contains(&(status, action, next)));
            prop_assert!(next != Status::Draft, "nothing becomes a draft again");
            submitted |= next == Status::Submitted;
            prop_assert!(submitted || next == Status::Withdrawn, "nothing is decided unsubmitted");
            prop_assert!(status.is_live() || action == Action::Reopen, "nothing happens after the end");
            status = next;
        }
    }
}
