//! Whether the platform answers an acting context.
//!
//! The portal decides first, with relation and consent; the platform checks the same policy on its own, for it must not
//! depend on the portal being right.

use contract::upstream::{ActingContext, ViewPurpose};
use domain::access::{Job, Policy};
use domain::care::RecordKind;
use domain::service::ServiceCode;

/// Whether `acting` may see records of `kind`. The caller's role was checked before.
pub fn permits(policy: &Policy, acting: &ActingContext, kind: RecordKind) -> bool {
    if !knows_who(acting) {
        return false;
    }
    match acting.purpose {
        ViewPurpose::OwnRecord => is_recipient(acting),
        // Who somebody is; nothing about their health.
        ViewPurpose::Eligibility => {
            kind == RecordKind::InsuranceCard && policy_permits(policy, acting, kind)
        }
        ViewPurpose::Emergency => {
            office_job(acting).is_some_and(|job| policy.permits_in_emergency(kind, job))
        }
        ViewPurpose::CarePlanning | ViewPurpose::ServiceProvision => {
            policy_permits(policy, acting, kind)
        }
    }
}

/// The check both ends make.
fn policy_permits(policy: &Policy, acting: &ActingContext, kind: RecordKind) -> bool {
    let Some(job) = office_job(acting) else {
        return false;
    };
    ServiceCode::parse(&acting.service_code)
        .is_ok_and(|service| policy.permits(kind, &service, job, has_consent(acting)))
}

/// The job of somebody of an office.
fn office_job(acting: &ActingContext) -> Option<Job> {
    Job::from_id(&acting.job).filter(|job| *job != Job::Recipient && !is_recipient(acting))
}

/// Whether `acting` may find out who somebody is.
pub fn permits_identification(acting: &ActingContext) -> bool {
    knows_who(acting)
}

/// Whether `acting` may see who looked: only the recipient.
pub fn permits_access_log(acting: &ActingContext) -> bool {
    knows_who(acting) && is_recipient(acting) && acting.purpose == ViewPurpose::OwnRecord
}

fn is_recipient(acting: &ActingContext) -> bool {
    acting.job == "recipient" && acting.office_number.is_empty()
}

fn has_consent(acting: &ActingContext) -> bool {
    acting
        .consent
        .as_ref()
        .is_some_and(|consent| !consent.is_empty())
}

/// Somebody answers for the request: an account, and an office unless the recipient acts.
fn knows_who(acting: &ActingContext) -> bool {
    let office = !acting.office_number.is_empty() && !acting.service_code.is_empty();
    !acting.account.is_empty() && !acting.job.is_empty() && (office || is_recipient(acting))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acting(purpose: ViewPurpose, consent: bool) -> ActingContext {
        ActingContext {
            office_number: "1399900007".to_owned(),
            service_code: "43".to_owned(),
            job: "care_manager".to_owned(),
            account: "account".to_owned(),
            purpose,
            consent: consent.then(|| "consent".to_owned()),
        }
    }

    #[test]
    fn offices_see_what_the_policy_lets_them() {
        let policy = Policy::delivered().unwrap();
        let service = ServiceCode::parse("43").unwrap();
        for kind in RecordKind::ALL {
            for consent in [false, true] {
                let expected = policy.permits(kind, &service, Job::CareManager, consent);
                let asked = acting(ViewPurpose::CarePlanning, consent);
                assert_eq!(
                    permits(&policy, &asked, kind),
                    expected,
                    "{kind:?} {consent}"
                );
            }
            let emergency = policy.emergency().kinds.contains(&kind);
            assert_eq!(
                permits(&policy, &acting(ViewPurpose::Emergency, false), kind),
                emergency
            );
            assert!(!permits(
                &policy,
                &acting(ViewPurpose::OwnRecord, true),
                kind
            ));
        }
        let mut staff = acting(ViewPurpose::CarePlanning, true);
        staff.job = "office_staff".to_owned();
        assert!(!permits(&policy, &staff, RecordKind::Certification));
        staff.job = "recipient".to_owned();
        assert!(
            !permits(&policy, &staff, RecordKind::InsuranceCard),
            "an office is no recipient"
        );
        assert!(permits(
            &policy,
            &acting(ViewPurpose::Eligibility, false),
            RecordKind::InsuranceCard
        ));
        assert!(!permits(
            &policy,
            &acting(ViewPurpose::Eligibility, true),
            RecordKind::Life
        ));
    }

    #[test]
    fn recipients_see_their_own_and_nothing_for_another_purpose() {
        let policy = Policy::delivered().unwrap();
        let mut own = acting(ViewPurpose::OwnRecord, false);
        own.job = "recipient".to_owned();
        assert!(
            !permits(&policy, &own, RecordKind::Claim),
            "an office is no recipient"
        );
        own.office_number.clear();
        assert!(permits(&policy, &own, RecordKind::Claim) && permits_access_log(&own));
        own.purpose = ViewPurpose::Emergency;
        assert!(!permits(&policy, &own, RecordKind::Claim) && !permits_access_log(&own));
    }

    #[test]
    fn nobody_is_answered_without_an_account() {
        let policy = Policy::delivered().unwrap();
        let mut nobody = acting(ViewPurpose::Emergency, true);
        nobody.account.clear();
        assert!(!permits(&policy, &nobody, RecordKind::InsuranceCard));
        assert!(!permits_identification(&nobody));
    }
}
