//! What came of the checks of a rehearsal, as stored and as shown.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use contract::onboarding::{RehearsalResult, RehearsalView};
use domain::onboarding::{RehearsalCheck, RehearsalDetail, is_complete, is_passed};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::entity::rehearsal;
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

use super::desk::{name_of, names, odd};

/// One result as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StoredResult {
    pub(super) detail: RehearsalDetail,
    pub(super) by: Uuid,
    pub(super) at: DateTime<Utc>,
}

/// Results by check, in the order of the checks.
pub(super) type Results = BTreeMap<RehearsalCheck, StoredResult>;

/// Reads the results of a row.
pub(super) fn results_of(row: &rehearsal::Model) -> Result<Results, StoreError> {
    serde_json::from_value(row.results.clone()).map_err(|_| odd("rehearsals", "results", &row.id))
}

/// Results as stored.
pub(super) fn stored(results: &Results) -> Result<Value, StoreError> {
    serde_json::to_value(results).map_err(|_| odd("rehearsals", "results", &"new"))
}

/// What the rules ask for.
pub(super) fn details(results: &Results) -> BTreeMap<RehearsalCheck, RehearsalDetail> {
    results
        .iter()
        .map(|(check, result)| (*check, result.detail))
        .collect()
}

/// Whether a rehearsal passed.
pub(super) fn is_passed_row(row: &rehearsal::Model) -> Result<bool, StoreError> {
    Ok(is_passed(&details(&results_of(row)?)))
}

/// A rehearsal as it is shown.
pub(super) async fn rehearsal_view(
    conn: &impl ConnectionTrait,
    row: rehearsal::Model,
) -> Result<RehearsalView, StoreError> {
    let results = results_of(&row)?;
    let people = results.values().map(|result| result.by);
    let names = names(conn, people.chain([row.begun_by])).await?;
    let details = details(&results);
    Ok(RehearsalView {
        id: row.id.to_string(),
        by: name_of(&names, row.begun_by),
        at: row.begun_at,
        complete: is_complete(&details),
        passed: is_passed(&details),
        results: results
            .into_iter()
            .map(|(check, result)| RehearsalResult {
                check,
                outcome: result.detail.outcome(),
                detail: result.detail,
                by: name_of(&names, result.by),
                at: result.at,
            })
            .collect(),
        finished_at: row.finished_at,
        number: row.number,
    })
}
