//! Answers are checked before anybody sees them.

use std::collections::BTreeSet;

use contract::record::Record;
use contract::upstream::{PersonSummary, RecordsAnswer};
use domain::care::RecordKind;

use super::error::{Unusable, UpstreamError};

/// About whom was asked, and only kinds that were asked for.
pub(super) fn records(
    answer: RecordsAnswer,
    subject: &str,
    kinds: &BTreeSet<RecordKind>,
) -> Result<RecordsAnswer, UpstreamError> {
    if answer.subject != subject {
        return Err(alarm(Unusable::OtherPerson));
    }
    if answer
        .records
        .iter()
        .any(|record| record.person != answer.person)
    {
        return Err(alarm(Unusable::OtherPerson));
    }
    if answer
        .records
        .iter()
        .any(|record| !kinds.contains(&record.body.kind()))
    {
        return Err(alarm(Unusable::NotAsked));
    }
    Ok(answer)
}

/// Versions of the one record asked for.
pub(super) fn versions(
    answer: Vec<Record>,
    record: &str,
    kinds: &BTreeSet<RecordKind>,
) -> Result<Vec<Record>, UpstreamError> {
    if answer
        .iter()
        .any(|version| version.id != record || !kinds.contains(&version.body.kind()))
    {
        return Err(alarm(Unusable::NotAsked));
    }
    Ok(answer)
}

/// Of people who were asked for.
pub(super) fn summaries(
    answer: Vec<PersonSummary>,
    asked: &BTreeSet<String>,
) -> Result<Vec<PersonSummary>, UpstreamError> {
    if answer
        .iter()
        .any(|summary| !asked.contains(&summary.subject))
    {
        return Err(alarm(Unusable::OtherPerson));
    }
    Ok(answer)
}

/// The operator hears of it: no answer of a sound platform gets here.
fn alarm(what: Unusable) -> UpstreamError {
    let name = match what {
        Unusable::OtherPerson => "other_person",
        _ => "not_asked",
    };
    metrics::counter!("tsunagi_platform_alarms_total", "what" => name).increment(1);
    tracing::error!(what = name, "the platform's answer was refused");
    UpstreamError::Unusable(what)
}
