//! The one decision whether a kind of record may be seen.

use chrono::{DateTime, Utc};

use super::case::{Case, ConsentStanding, RelationStanding};
use super::grant::{Grant, Granted};
use super::{Condition, EmergencyReason, Job, Permission, Policy, Purpose};
use crate::care::RecordKind;

/// Whether a kind may be seen; if not, every condition that is not met.
///
/// # Errors
/// The conditions, in the order of [`Condition::ALL`]; never empty.
pub fn decide(policy: &Policy, case: &Case, kind: RecordKind) -> Result<Grant, Vec<Condition>> {
    let lacks = lacks(policy, case, kind);
    if !lacks.is_empty() {
        return Err(lacks);
    }
    let permission = policy.permission(kind, &case.service, case.job);
    let consent = match permission {
        Permission::WithConsent => case.consent_to(kind).1.map(|consent| consent.id.clone()),
        Permission::Yes | Permission::No => None,
    };
    Ok(granted(case, kind, consent))
}

/// What is missing before a kind may be seen; nothing: it may.
pub fn lacks(policy: &Policy, case: &Case, kind: RecordKind) -> Vec<Condition> {
    let mut lacks = Vec::new();
    if !case.office_verified {
        lacks.push(Condition::OfficeNotVerified);
    }
    match case.relation {
        RelationStanding::None => lacks.push(Condition::NoRelation),
        RelationStanding::Ended => lacks.push(Condition::RelationEnded),
        RelationStanding::Serves { view_until } if view_until < case.today => {
            lacks.push(Condition::ViewingExpired);
        }
        RelationStanding::Serves { .. } => {}
    }
    if matches!(case.job, Job::Recipient)
        || matches!(case.purpose, Purpose::Emergency | Purpose::OwnRecord)
    {
        // Those have decisions of their own: this one is about offices in their everyday work.
        lacks.push(Condition::JobNotPermitted);
        return lacks;
    }
    match policy.permission(kind, &case.service, case.job) {
        Permission::Yes => {}
        Permission::No if policy.is_for_service(kind, &case.service) => {
            lacks.push(Condition::JobNotPermitted);
        }
        Permission::No => lacks.push(Condition::ServiceNotPermitted),
        Permission::WithConsent => lacks.extend(match case.consent_to(kind).0 {
            ConsentStanding::Given => None,
            ConsentStanding::None => Some(Condition::NoConsent),
            ConsentStanding::Expired => Some(Condition::ConsentExpired),
            ConsentStanding::Withdrawn => Some(Condition::ConsentWithdrawn),
        }),
    }
    lacks
}

/// Whether a kind may be seen in an emergency: without relation and consent, but only by a verified office, for the jobs
/// and kinds the policy names, and with a written reason.
///
/// # Errors
/// The conditions that are not met; never empty.
pub fn decide_emergency(
    policy: &Policy,
    case: &Case,
    kind: RecordKind,
    _written: &EmergencyReason,
) -> Result<Grant, Vec<Condition>> {
    let mut lacks = Vec::new();
    if !case.office_verified {
        lacks.push(Condition::OfficeNotVerified);
    }
    let emergency = policy.emergency();
    if !emergency.kinds.contains(&kind) {
        lacks.push(Condition::ServiceNotPermitted);
    }
    if !emergency.jobs.contains(&case.job) || case.purpose != Purpose::Emergency {
        lacks.push(Condition::JobNotPermitted);
    }
    if lacks.is_empty() {
        Ok(granted(case, kind, None))
    } else {
        Err(lacks)
    }
}

/// A recipient sees every kind of their own record; that it is their own is what the caller has looked up.
pub fn decide_own(own_subject: &str, kind: RecordKind, now: DateTime<Utc>) -> Grant {
    Grant::new(Granted {
        subject: own_subject.to_owned(),
        kind,
        purpose: Purpose::OwnRecord,
        job: Job::Recipient,
        service: None,
        consent: None,
        now,
    })
}

fn granted(case: &Case, kind: RecordKind, consent: Option<String>) -> Grant {
    Grant::new(Granted {
        subject: case.subject.clone(),
        kind,
        purpose: case.purpose,
        job: case.job,
        service: Some(case.service.clone()),
        consent,
        now: case.now,
    })
}
