//! Whether the platform answers an acting context.
//!
//! The portal decides first, with its policy; the platform checks on its own, for it must not depend on the portal being
//! right. This is the one place to exchange when the policy itself becomes a library of both.

use contract::upstream::{ActingContext, ViewPurpose};
use domain::care::RecordKind;

/// Kinds an office sees only with the person's consent (domain facts §3.3: certification, opinion, care plan, LIFE).
const BOUND_TO_CONSENT: [RecordKind; 5] = [
    RecordKind::Certification,
    RecordKind::CertificationProgress,
    RecordKind::DoctorOpinion,
    RecordKind::Life,
    RecordKind::CarePlan,
];

/// Whether `acting` may see records of `kind`. The caller's role was checked before.
pub fn permits(acting: &ActingContext, kind: RecordKind) -> bool {
    if !knows_who(acting) {
        return false;
    }
    match acting.purpose {
        ViewPurpose::OwnRecord => is_recipient(acting),
        // Who somebody is; nothing about their health.
        ViewPurpose::Eligibility => kind == RecordKind::InsuranceCard && !is_recipient(acting),
        ViewPurpose::Emergency => !is_recipient(acting),
        ViewPurpose::CarePlanning | ViewPurpose::ServiceProvision => {
            !is_recipient(acting) && (!BOUND_TO_CONSENT.contains(&kind) || has_consent(acting))
        }
    }
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
    fn offices_need_a_consent_where_kinds_are_bound_to_one() {
        for kind in RecordKind::ALL {
            let bound = BOUND_TO_CONSENT.contains(&kind);
            let without = acting(ViewPurpose::CarePlanning, false);
            assert_eq!(permits(&without, kind), !bound, "{kind:?}");
            assert!(permits(&acting(ViewPurpose::CarePlanning, true), kind));
            assert!(permits(&acting(ViewPurpose::Emergency, false), kind));
            assert!(!permits(&acting(ViewPurpose::OwnRecord, true), kind));
        }
    }

    #[test]
    fn recipients_see_their_own_and_nothing_for_another_purpose() {
        let mut own = acting(ViewPurpose::OwnRecord, false);
        own.job = "recipient".to_owned();
        assert!(
            !permits(&own, RecordKind::Claim),
            "an office is no recipient"
        );
        own.office_number.clear();
        assert!(permits(&own, RecordKind::Claim) && permits_access_log(&own));
        own.purpose = ViewPurpose::Emergency;
        assert!(!permits(&own, RecordKind::Claim) && !permits_access_log(&own));
    }

    #[test]
    fn nobody_is_answered_without_an_account() {
        let mut nobody = acting(ViewPurpose::Emergency, true);
        nobody.account.clear();
        assert!(!permits(&nobody, RecordKind::InsuranceCard));
        assert!(!permits_identification(&nobody));
    }
}
