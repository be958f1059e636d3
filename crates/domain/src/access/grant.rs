//! Proof that a decision was made.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Job, Purpose};
use crate::care::RecordKind;
use crate::service::ServiceCode;

/// How long after the decision records may still be fetched.
const LASTS: TimeDelta = TimeDelta::minutes(5);

/// What may be fetched of whom, as what, why, on which consent, and until when. Made by [`super::decide`] and its
/// neighbours alone; a fetch uses it up. What has no grant cannot be fetched: it does not compile.
#[derive(Debug, PartialEq, Eq)]
pub struct Grant {
    subject: String,
    kinds: BTreeSet<RecordKind>,
    purpose: Purpose,
    job: Job,
    service: Option<ServiceCode>,
    consent: Option<String>,
    expires_at: DateTime<Utc>,
}

/// What a [`Grant`] is made of.
pub(super) struct Granted {
    pub(super) subject: String,
    pub(super) kind: RecordKind,
    pub(super) purpose: Purpose,
    pub(super) job: Job,
    pub(super) service: Option<ServiceCode>,
    pub(super) consent: Option<String>,
    pub(super) now: DateTime<Utc>,
}

impl Grant {
    pub(super) fn new(granted: Granted) -> Self {
        Self {
            subject: granted.subject,
            kinds: BTreeSet::from([granted.kind]),
            purpose: granted.purpose,
            job: granted.job,
            service: granted.service,
            consent: granted.consent,
            expires_at: granted.now + LASTS,
        }
    }

    /// Puts grants together so that few fetches serve many kinds. Those that rest on different consents, or are about
    /// different people, stay apart.
    pub fn join(grants: Vec<Self>) -> Vec<Self> {
        let mut joined: Vec<Self> = Vec::new();
        for grant in grants {
            let Some(known) = joined.iter_mut().find(|known| known.takes(&grant)) else {
                joined.push(grant);
                continue;
            };
            known.kinds.extend(grant.kinds);
            known.consent = known.consent.take().or(grant.consent);
            known.expires_at = known.expires_at.min(grant.expires_at);
        }
        joined
    }

    fn takes(&self, other: &Self) -> bool {
        let consents_agree = match (&self.consent, &other.consent) {
            (Some(own), Some(others)) => own == others,
            _ => true,
        };
        consents_agree
            && self.subject == other.subject
            && self.purpose == other.purpose
            && self.job == other.job
            && self.service == other.service
    }

    /// Whose.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Which kinds.
    pub const fn kinds(&self) -> &BTreeSet<RecordKind> {
        &self.kinds
    }

    /// Why.
    pub const fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// As what.
    pub const fn job(&self) -> Job {
        self.job
    }

    /// サービス種類コード acted under; none when the recipient acts.
    pub const fn service(&self) -> Option<&ServiceCode> {
        self.service.as_ref()
    }

    /// The consent it rests on, where one is needed.
    pub fn consent(&self) -> Option<&str> {
        self.consent.as_deref()
    }

    /// Whether it is too late to fetch.
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.expires_at <= now
    }
}
