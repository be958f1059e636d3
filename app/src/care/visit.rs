//! One visit to a record: what was asked for, under which purpose, and what came.
//!
//! Each kind is asked for by itself, when it is opened: a slow one holds up no other, and the list of who
//! looked names exactly what was opened. What came lives here until the page is left, or news arrives.

use std::collections::BTreeMap;

use contract::care::{
    Absence, RecordPrint, RecordViewAnswer, RecordViewRequest, VersionsOfRequest,
};
use contract::record::Record;
use contract::upstream::ViewPurpose;
use domain::care::RecordKind;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};

/// How far a kind is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum KindState {
    /// Not asked for.
    Closed,
    /// Asked for.
    Waiting,
    /// It came: records, or why there are none.
    Here(RecordViewAnswer),
    /// The portal itself refused or was not reached.
    Failed(ApiError),
}

/// A visit.
#[derive(Clone, Copy)]
pub(super) struct Visit {
    base: StoredValue<String>,
    id: RwSignal<String>,
    purpose: RwSignal<ViewPurpose>,
    emergency_reason: RwSignal<Option<String>>,
    round: StoredValue<u32>,
    kinds: StoredValue<BTreeMap<RecordKind, RwSignal<KindState>>>,
}

impl Visit {
    /// A visit of an office to a person it serves.
    pub(super) fn to_person(relation: &str, purpose: ViewPurpose) -> Self {
        Self::at(super::people_path(relation, ""), purpose)
    }

    /// A recipient's visit to their own record.
    pub(super) fn to_oneself() -> Self {
        Self::at("/my".to_owned(), ViewPurpose::OwnRecord)
    }

    fn at(base: String, purpose: ViewPurpose) -> Self {
        let kinds = RecordKind::ALL
            .into_iter()
            .map(|kind| (kind, RwSignal::new(KindState::Closed)))
            .collect();
        Self {
            base: StoredValue::new(base),
            id: RwSignal::new(fresh_id()),
            purpose: RwSignal::new(purpose),
            emergency_reason: RwSignal::new(None),
            round: StoredValue::new(0),
            kinds: StoredValue::new(kinds),
        }
    }

    /// Why the person looks, followed.
    pub(super) fn purpose(self) -> ViewPurpose {
        self.purpose.get()
    }

    /// Begins a visit of its own for another purpose: what was seen for the former one is put away.
    pub(super) fn begin(self, purpose: ViewPurpose, emergency_reason: Option<String>) {
        self.forget();
        self.id.set(fresh_id());
        self.emergency_reason.set(emergency_reason);
        self.purpose.set(purpose);
    }

    /// How far a kind is, followed.
    pub(super) fn state(self, kind: RecordKind) -> KindState {
        self.signal(kind)
            .map_or(KindState::Closed, |signal| signal.get())
    }

    fn signal(self, kind: RecordKind) -> Option<RwSignal<KindState>> {
        self.kinds.with_value(|kinds| kinds.get(&kind).copied())
    }

    /// Puts away all that came; answers still on their way are dropped when they arrive.
    pub(super) fn forget(self) {
        self.round
            .update_value(|round| *round = round.wrapping_add(1));
        for kind in RecordKind::ALL {
            if let Some(signal) = self.signal(kind) {
                signal.set(KindState::Closed);
            }
        }
    }

    /// Asks for a kind unless it is here or on its way.
    pub(super) fn open(self, kind: RecordKind) {
        let closed = self
            .signal(kind)
            .is_some_and(|signal| signal.with_untracked(|state| *state == KindState::Closed));
        if closed {
            self.ask(kind);
        }
    }

    /// Asks for a kind, whatever is known.
    pub(super) fn ask(self, kind: RecordKind) {
        let Some(signal) = self.signal(kind) else {
            return;
        };
        signal.set(KindState::Waiting);
        let round = self.round.get_value();
        let path = self.path("/record-views");
        let request = RecordViewRequest {
            visit: self.id.get_untracked(),
            purpose: self.purpose.get_untracked(),
            kinds: vec![kind],
            emergency_reason: self.emergency_reason.get_untracked(),
        };
        spawn_local(async move {
            let answer = api::post::<_, RecordViewAnswer>(&path, &request).await;
            // The page may be gone, or the question out of date.
            if self.round.try_get_value() == Some(round) {
                signal.try_set(match answer {
                    Ok(answer) => KindState::Here(answer),
                    Err(fault) => KindState::Failed(fault),
                });
            }
        });
    }

    /// Every version of a record, newest first.
    pub(super) async fn versions(
        self,
        kind: RecordKind,
        record: String,
    ) -> Result<Vec<Record>, ApiError> {
        let request = VersionsOfRequest {
            visit: self.id.get_untracked(),
            purpose: self.purpose.get_untracked(),
            kind,
            record,
        };
        api::post(&self.path("/versions"), &request).await
    }

    /// Has it written down that a form is being printed; of one's own record nobody keeps account.
    pub(super) async fn print(self, kind: RecordKind) -> Result<(), ApiError> {
        if self.purpose.get_untracked() == ViewPurpose::OwnRecord {
            return Ok(());
        }
        let print = RecordPrint {
            visit: self.id.get_untracked(),
            kind,
        };
        api::post_only(&self.path("/prints"), &print).await
    }

    fn path(self, rest: &str) -> String {
        self.base.with_value(|base| format!("{base}{rest}"))
    }
}

/// Why there is no record of a kind, when the answer says so.
pub(super) fn absence_of(answer: &RecordViewAnswer, kind: RecordKind) -> Option<&Absence> {
    answer
        .absent
        .iter()
        .find(|absent| absent.kind == kind)
        .map(|absent| &absent.why)
}

fn fresh_id() -> String {
    window()
        .crypto()
        .map(|crypto| crypto.random_uuid())
        .unwrap_or_default()
}
