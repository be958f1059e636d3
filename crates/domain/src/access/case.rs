//! What a decision is made from.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Job, Purpose};
use crate::care::RecordKind;
use crate::service::ServiceCode;

/// Somebody of an office wants to see records of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The platform's id of the person.
    pub subject: String,
    /// As what they look.
    pub job: Job,
    /// サービス種類コード the office serves the person under.
    pub service: ServiceCode,
    /// Why.
    pub purpose: Purpose,
    /// Whether the office's identity is verified.
    pub office_verified: bool,
    /// Whether the office serves the person.
    pub relation: RelationStanding,
    /// Consents given to this office, withdrawn and ended ones too.
    pub consents: Vec<ConsentFact>,
    /// Now.
    pub now: DateTime<Utc>,
    /// The business day.
    pub today: NaiveDate,
}

/// How an office stands to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationStanding {
    /// Never registered.
    None,
    /// Served once, no more.
    Ended,
    /// 担当事業所.
    Serves {
        /// 閲覧期限 (that day included).
        view_until: NaiveDate,
    },
}

/// One consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentFact {
    /// Its id.
    pub id: String,
    /// Kinds agreed to.
    pub kinds: BTreeSet<RecordKind>,
    /// For what.
    pub purpose: Purpose,
    /// Until when (that day included).
    pub until: NaiveDate,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// How the consents to one kind stand, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentStanding {
    /// None was given.
    None,
    /// It was withdrawn.
    Withdrawn,
    /// It has run out.
    Expired,
    /// It holds.
    Given,
}

impl ConsentFact {
    /// How this consent stands on a day.
    pub fn standing(&self, today: NaiveDate) -> ConsentStanding {
        if self.withdrawn {
            ConsentStanding::Withdrawn
        } else if self.until < today {
            ConsentStanding::Expired
        } else {
            ConsentStanding::Given
        }
    }
}

impl Case {
    /// The consent that reaches furthest for a kind and the purpose of this case, and how it stands.
    pub(super) fn consent_to(&self, kind: RecordKind) -> (ConsentStanding, Option<&ConsentFact>) {
        self.consents
            .iter()
            .filter(|consent| consent.purpose == self.purpose && consent.kinds.contains(&kind))
            .map(|consent| (consent.standing(self.today), consent))
            .max_by_key(|(standing, consent)| (*standing, consent.until))
            .map_or((ConsentStanding::None, None), |(standing, consent)| {
                (standing, Some(consent))
            })
    }
}
