//! From rows to what a decision is made from.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::access::{Case, ConsentFact, Job, Purpose, RelationStanding};
use domain::calendar::tokyo_date;
use domain::care::RecordKind;
use domain::service::ServiceCode;
use store::StoreError;
use store::entity::{care_relation, consent, office};

use super::desk::{Desk, odd};

/// What is known of an office, a relation and its consents.
pub(super) struct Facts<'a> {
    pub(super) office: &'a office::Model,
    pub(super) relation: &'a care_relation::Model,
    pub(super) consents: &'a [consent::Model],
}

impl Facts<'_> {
    /// The case of somebody at a desk of the office.
    pub(super) fn case(
        &self,
        desk: &Desk,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> Result<Case, StoreError> {
        let relation = self.relation;
        let consents = self.consents.iter().map(fact).collect::<Result<_, _>>()?;
        Ok(Case {
            subject: relation.subject.clone(),
            job: desk.job,
            service: service_of(relation)?,
            purpose,
            office_verified: self.office.verified_at.is_some(),
            relation: standing(relation),
            consents,
            now,
            today: tokyo_date(now),
        })
    }
}

/// サービス種類 of a relation.
pub(super) fn service_of(relation: &care_relation::Model) -> Result<ServiceCode, StoreError> {
    ServiceCode::parse(&relation.service_code)
        .map_err(|_| odd("care_relations", "service_code", relation.id))
}

fn standing(relation: &care_relation::Model) -> RelationStanding {
    match relation.ended_on {
        Some(_) => RelationStanding::Ended,
        None => RelationStanding::Serves {
            view_until: relation.view_until,
        },
    }
}

/// A consent as the decision sees it.
pub(super) fn fact(row: &consent::Model) -> Result<ConsentFact, StoreError> {
    let purpose =
        Purpose::from_id(&row.purpose).ok_or_else(|| odd("consents", "purpose", row.id))?;
    Ok(ConsentFact {
        id: row.id.to_string(),
        kinds: kinds_of(row)?,
        purpose,
        until: row.until,
        withdrawn: row.withdrawn_at.is_some(),
    })
}

/// The kinds a consent names.
pub(super) fn kinds_of(row: &consent::Model) -> Result<BTreeSet<RecordKind>, StoreError> {
    row.kinds
        .split(' ')
        .map(|id| RecordKind::from_id(id).ok_or_else(|| odd("consents", "kinds", row.id)))
        .collect()
}

/// Why somebody at this desk looks on ordinary days.
pub(super) const fn everyday_purpose(desk: &Desk) -> Purpose {
    match desk.job {
        Job::CareManager => Purpose::CarePlanning,
        Job::OfficeAdmin | Job::OfficeStaff | Job::Recipient => Purpose::ServiceProvision,
    }
}
