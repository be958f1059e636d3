//! The decision, cell by cell, and what must hold whatever the facts.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::care::RecordKind;
use crate::service::ServiceCode;

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap() + TimeDelta::days(offset)
}

fn code(text: &str) -> ServiceCode {
    ServiceCode::parse(text).unwrap()
}

fn consent(id: &str, kinds: &[RecordKind], until: i64, withdrawn: bool) -> ConsentFact {
    ConsentFact {
        id: id.to_owned(),
        kinds: kinds.iter().copied().collect(),
        purpose: Purpose::CarePlanning,
        until: day(until),
        withdrawn,
    }
}

/// A care manager of a verified 居宅介護支援 that serves the person, with consent to everything.
fn whole() -> Case {
    Case {
        subject: "s-1".to_owned(),
        job: Job::CareManager,
        service: code("43"),
        purpose: Purpose::CarePlanning,
        office_verified: true,
        relation: RelationStanding::Serves {
            view_until: day(30),
        },
        consents: vec![consent("c-1", &RecordKind::ALL, 30, false)],
        now: DateTime::UNIX_EPOCH + TimeDelta::days(20_785),
        today: day(0),
    }
}

fn policy() -> Policy {
    Policy::delivered().unwrap()
}

#[test]
fn a_care_manager_with_consent_sees_all_eight() {
    let policy = policy();
    for kind in RecordKind::ALL {
        let grant = decide(&policy, &whole(), kind).unwrap();
        assert_eq!(grant.subject(), "s-1");
        assert_eq!(grant.kinds(), &BTreeSet::from([kind]));
    }
}

/// What makes a case lack something.
type Change = fn(&mut Case);

#[test]
fn each_condition_is_named() {
    let policy = policy();
    let asks = |change: fn(&mut Case), kind| {
        let mut case = whole();
        change(&mut case);
        decide(&policy, &case, kind).unwrap_err()
    };
    let plan = RecordKind::CarePlan;
    let table: [(Change, RecordKind, Condition); 9] = [
        (
            |c| c.office_verified = false,
            plan,
            Condition::OfficeNotVerified,
        ),
        (
            |c| c.relation = RelationStanding::None,
            plan,
            Condition::NoRelation,
        ),
        (
            |c| c.relation = RelationStanding::Ended,
            plan,
            Condition::RelationEnded,
        ),
        (
            |c| {
                c.relation = RelationStanding::Serves {
                    view_until: day(-1),
                }
            },
            plan,
            Condition::ViewingExpired,
        ),
        (
            |c| c.service = code("11"),
            RecordKind::Claim,
            Condition::ServiceNotPermitted,
        ),
        (
            |c| c.job = Job::OfficeStaff,
            RecordKind::Claim,
            Condition::JobNotPermitted,
        ),
        (|c| c.consents.clear(), plan, Condition::NoConsent),
        (
            |c| c.consents = vec![consent("c", &RecordKind::ALL, -1, false)],
            plan,
            Condition::ConsentExpired,
        ),
        (
            |c| c.consents = vec![consent("c", &RecordKind::ALL, 30, true)],
            plan,
            Condition::ConsentWithdrawn,
        ),
    ];
    for (change, kind, condition) in table {
        assert_eq!(asks(change, kind), [condition], "{condition:?}");
    }
}

#[test]
fn a_consent_counts_for_its_purpose_and_kinds_only() {
    let policy = policy();
    let mut case = whole();
    case.purpose = Purpose::ServiceProvision;
    assert_eq!(
        decide(&policy, &case, RecordKind::Life).unwrap_err(),
        [Condition::NoConsent]
    );
    let mut case = whole();
    case.consents = vec![consent("c", &[RecordKind::Life], 30, false)];
    assert!(decide(&policy, &case, RecordKind::Life).is_ok());
    assert_eq!(
        decide(&policy, &case, RecordKind::CarePlan).unwrap_err(),
        [Condition::NoConsent]
    );
}

#[test]
fn the_last_day_counts() {
    let policy = policy();
    let mut case = whole();
    case.relation = RelationStanding::Serves { view_until: day(0) };
    case.consents = vec![consent("c", &RecordKind::ALL, 0, false)];
    assert!(decide(&policy, &case, RecordKind::CarePlan).is_ok());
}

#[test]
fn a_newer_consent_holds_though_an_older_was_withdrawn() {
    let mut case = whole();
    case.consents
        .insert(0, consent("old", &RecordKind::ALL, 300, true));
    let grant = decide(&policy(), &case, RecordKind::CarePlan).unwrap();
    assert_eq!(grant.consent(), Some("c-1"));
}

#[test]
fn an_emergency_needs_no_relation_but_a_verified_office_and_the_right_job() {
    let policy = policy();
    let reason = EmergencyReason::parse("自宅で倒れ、救急隊へ伝える必要があるため").unwrap();
    let mut case = whole();
    case.purpose = Purpose::Emergency;
    case.relation = RelationStanding::Ended;
    case.consents.clear();
    let grant = decide_emergency(&policy, &case, RecordKind::CarePlan, &reason).unwrap();
    assert_eq!(grant.purpose(), Purpose::Emergency);
    assert_eq!(
        decide_emergency(&policy, &case, RecordKind::Claim, &reason).unwrap_err(),
        [Condition::ServiceNotPermitted]
    );
    case.job = Job::OfficeStaff;
    assert_eq!(
        decide_emergency(&policy, &case, RecordKind::CarePlan, &reason).unwrap_err(),
        [Condition::JobNotPermitted]
    );
    case.job = Job::CareManager;
    case.office_verified = false;
    assert_eq!(
        decide_emergency(&policy, &case, RecordKind::CarePlan, &reason).unwrap_err(),
        [Condition::OfficeNotVerified]
    );
    assert!(EmergencyReason::parse("急いで").is_err());
}

#[test]
fn the_everyday_decision_never_grants_an_emergency_or_an_own_record() {
    for purpose in [Purpose::Emergency, Purpose::OwnRecord] {
        let mut case = whole();
        case.purpose = purpose;
        for kind in RecordKind::ALL {
            assert!(decide(&policy(), &case, kind).is_err());
        }
    }
}

#[test]
fn grants_are_joined_by_consent() {
    let policy = policy();
    let mut case = whole();
    case.consents = vec![
        consent("a", &[RecordKind::Life], 30, false),
        consent("b", &[RecordKind::CarePlan], 30, false),
    ];
    let kinds = [
        RecordKind::InsuranceCard,
        RecordKind::Life,
        RecordKind::CarePlan,
    ];
    let grants = kinds.map(|kind| decide(&policy, &case, kind).unwrap());
    let joined = Grant::join(grants.into());
    assert_eq!(joined.len(), 2);
    assert_eq!(joined[0].consent(), Some("a"));
    assert_eq!(joined[0].kinds().len(), 2);
    assert_eq!(joined[1].consent(), Some("b"));
    assert!(joined[0].is_expired(case.now + TimeDelta::minutes(5)));
    assert!(!joined[0].is_expired(case.now));
}

#[test]
fn a_file_with_a_gap_a_double_or_a_typing_error_is_refused() {
    let text = Policy::delivered_text();
    let refused = |text: String| Policy::parse(&text).unwrap_err();
    assert!(matches!(
        refused(text.replacen("kinds = [\"life\", \"care_plan\"]", "kinds = [\"life\"]", 1)),
        PolicyError::Missing {
            kind: "care_plan",
            ..
        }
    ));
    assert!(matches!(
        refused(text.replacen(
            "kinds = [\"certification\"]",
            "kinds = [\"certification\", \"life\"]",
            1
        )),
        PolicyError::Twice { kind: "life", .. }
    ));
    assert!(matches!(
        refused(text.replace("viewing_days = 365", "viewing_days = 0")),
        PolicyError::ViewingDays
    ));
    assert!(matches!(
        refused(text.replace("services = [\"51\"", "services = [\"43\"")),
        PolicyError::TwoGroups(_)
    ));
    assert!(matches!(
        refused(text.replace("services = []", "services = [\"11\"]")),
        PolicyError::NoGroupForOthers
    ));
    assert!(matches!(
        refused(text.replace("version =", "verson =")),
        PolicyError::Shape(_)
    ));
    assert!(matches!(
        refused(text.replacen("group = \"facility\"", "group = \"clinic\"", 1)),
        PolicyError::Unknown { what: "group", .. }
    ));
}

#[test]
fn certification_is_for_care_managers_of_care_management_alone() {
    let policy = policy();
    for service in ["11", "15", "43", "46", "51", "72", "2A"] {
        for job in Job::IN_OFFICES {
            let permitted = policy.permits(RecordKind::Certification, &code(service), job, true);
            let expected = job == Job::CareManager && ["43", "46"].contains(&service);
            assert_eq!(permitted, expected, "{service} {job:?}");
        }
    }
}

fn any_case() -> impl Strategy<Value = Case> {
    let consents = prop::collection::vec(
        (
            prop::sample::subsequence(RecordKind::ALL.to_vec(), 0..=8),
            prop::sample::select(Purpose::ALL.to_vec()),
            -3_i64..3,
            any::<bool>(),
        ),
        0..5,
    );
    (
        prop::sample::select(Job::IN_OFFICES.to_vec()),
        prop::sample::select(vec!["11", "43", "46", "51", "72"]),
        prop::sample::select(Purpose::ALL.to_vec()),
        any::<bool>(),
        -3_i64..3,
        0..3_u8,
        consents,
    )
        .prop_map(
            |(job, service, purpose, office_verified, until, relation, consents)| Case {
                subject: "s".to_owned(),
                job,
                service: code(service),
                purpose,
                office_verified,
                relation: match relation {
                    0 => RelationStanding::None,
                    1 => RelationStanding::Ended,
                    _ => RelationStanding::Serves {
                        view_until: day(until),
                    },
                },
                consents: consents
                    .into_iter()
                    .enumerate()
                    .map(|(at, (kinds, purpose, until, withdrawn))| ConsentFact {
                        id: at.to_string(),
                        kinds: kinds.into_iter().collect(),
                        purpose,
                        until: day(until),
                        withdrawn,
                    })
                    .collect(),
                now: DateTime::UNIX_EPOCH,
                today: day(0),
            },
        )
}

proptest! {
    #[test]
    fn no_grant_without_relation(case in any_case()) {
        let policy = policy();
        for kind in RecordKind::ALL {
            if decide(&policy, &case, kind).is_ok() {
                prop_assert!(case.office_verified);
                let served = matches!(case.relation, RelationStanding::Serves { view_until } if view_until >= case.today);
                prop_assert!(served);
                prop_assert!(policy.permission(kind, &case.service, case.job) != Permission::No);
            }
        }
    }

    #[test]
    fn withdrawing_never_widens(case in any_case(), at in 0_usize..5) {
        let policy = policy();
        let mut less = case.clone();
        if let Some(consent) = less.consents.get_mut(at) {
            consent.withdrawn = true;
        }
        for kind in RecordKind::ALL {
            if decide(&policy, &less, kind).is_ok() {
                prop_assert!(decide(&policy, &case, kind).is_ok());
            }
        }
    }

    #[test]
    fn a_grant_holds_nothing_the_policy_check_of_the_other_end_refuses(case in any_case()) {
        let policy = policy();
        let granted = RecordKind::ALL
            .into_iter()
            .filter_map(|kind| decide(&policy, &case, kind).ok())
            .collect();
        for grant in Grant::join(granted) {
            for &kind in grant.kinds() {
                prop_assert!(policy.permits(kind, &case.service, grant.job(), grant.consent().is_some()));
            }
        }
    }

    #[test]
    fn a_denial_names_what_is_missing(case in any_case()) {
        for kind in RecordKind::ALL {
            if let Err(lacks) = decide(&policy(), &case, kind) {
                prop_assert!(!lacks.is_empty());
                prop_assert!(lacks.is_sorted());
            }
        }
    }
}
