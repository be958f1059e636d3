//! From what the platform answered to what the page gets.

use std::collections::BTreeSet;

use contract::care::{Absence, KindAbsence};
use contract::record::Record;
use contract::upstream::{MissingKind, MissingReason, RecordsAnswer};
use domain::care::RecordKind;

use crate::upstream::UpstreamError;

/// What came of the kinds granted.
#[derive(Debug, Default)]
pub(super) struct Fetched {
    pub(super) records: Vec<Record>,
    pub(super) absent: Vec<KindAbsence>,
}

impl Fetched {
    /// Takes the answer about some kinds in.
    pub(super) fn take(
        &mut self,
        kinds: &BTreeSet<RecordKind>,
        answer: Result<RecordsAnswer, UpstreamError>,
    ) {
        match answer {
            Ok(answer) => self.take_records(kinds, answer),
            Err(error) => {
                tracing::warn!(%error, "records not had");
                self.absent.extend(kinds.iter().map(|&kind| KindAbsence {
                    kind,
                    why: absence(error),
                }));
            }
        }
    }

    fn take_records(&mut self, kinds: &BTreeSet<RecordKind>, answer: RecordsAnswer) {
        let come: BTreeSet<RecordKind> = answer
            .records
            .iter()
            .map(|record| record.body.kind())
            .collect();
        let missing = kinds.difference(&come).map(|&kind| KindAbsence {
            kind,
            why: missing(&answer.missing, kind),
        });
        self.absent.extend(missing);
        self.records.extend(answer.records);
    }

    /// Kinds that came.
    pub(super) fn kinds(&self) -> BTreeSet<RecordKind> {
        self.records
            .iter()
            .map(|record| record.body.kind())
            .collect()
    }
}

fn missing(said: &[MissingKind], kind: RecordKind) -> Absence {
    match said.iter().find(|missing| missing.kind == kind) {
        Some(missing) => match missing.reason {
            MissingReason::NotDelivered => Absence::NotDelivered,
            MissingReason::NotStarted => Absence::NotStarted,
            MissingReason::NotPermitted => Absence::RefusedByPlatform,
        },
        // Asked for, and neither there nor said why: nothing to show as fact.
        None => Absence::Unusable,
    }
}

/// Why nothing came.
pub(super) const fn absence(error: UpstreamError) -> Absence {
    match error {
        UpstreamError::Unreachable(_) | UpstreamError::TooLate => Absence::Unreachable,
        UpstreamError::Refused(_) => Absence::RefusedByPlatform,
        UpstreamError::Unusable(_) => Absence::Unusable,
    }
}

/// A word for the audit log.
pub(super) const fn absence_id(why: &Absence) -> &'static str {
    match why {
        Absence::NotDelivered => "not_delivered",
        Absence::NotStarted => "not_started",
        Absence::Denied { .. } => "denied",
        Absence::RefusedByPlatform => "refused_by_platform",
        Absence::Unreachable => "unreachable",
        Absence::Unusable => "unusable",
    }
}
