//! `POST /v1/records/query` and `/v1/records/versions`.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::State;
use chrono::{NaiveDate, TimeDelta};
use contract::record::Record;
use contract::upstream::{
    MissingKind, MissingReason, ReadinessState, RecordsAnswer, RecordsRequest, UpstreamCode,
    UpstreamProblem, VersionsRequest,
};
use domain::care::RecordKind;
use uuid::Uuid;

use super::{Query, Refusal};
use crate::access;
use crate::platform::Platform;
use crate::store::PersonRow;

/// The person a subject names.
pub(super) async fn person_of(platform: &Platform, subject: &str) -> Result<PersonRow, Refusal> {
    let missing = Refusal(UpstreamCode::NotFound);
    let subject: Uuid = subject.parse().map_err(|_| missing)?;
    platform.store.person(subject).await?.ok_or(missing)
}

/// The records of a person as they are now.
#[utoipa::path(
    post,
    path = "/v1/records/query",
    request_body = RecordsRequest,
    responses((status = 200, body = RecordsAnswer), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn records(
    State(platform): State<Platform>,
    query: Query<RecordsRequest>,
) -> Result<Json<RecordsAnswer>, Refusal> {
    let asked = &query.body;
    let person = person_of(&platform, &asked.subject).await?;
    let kinds: BTreeSet<RecordKind> = asked.kinds.iter().copied().collect();
    if kinds.is_empty() {
        return Err(Refusal(UpstreamCode::BadRequest));
    }
    let policy = platform.policy();
    let (permitted, refused): (Vec<RecordKind>, Vec<RecordKind>) = kinds
        .iter()
        .partition(|kind| access::permits(&policy, &asked.acting, **kind));
    let kinds: Vec<RecordKind> = kinds.into_iter().collect();
    let about = (&[Some(person.subject)][..], kinds.as_slice());
    let answered = !permitted.is_empty();
    query
        .write_down(&platform, "records", &asked.acting, about, answered)
        .await?;
    if !answered {
        return Err(Refusal(UpstreamCode::NotPermitted));
    }
    let records = platform.store.records(&person, &permitted).await?;
    let found: BTreeSet<RecordKind> = records.iter().map(|record| record.body.kind()).collect();
    let reason = if permitted.iter().all(|kind| found.contains(kind)) {
        MissingReason::NotDelivered
    } else {
        why_missing(&platform, &person).await?
    };
    let missing = permitted
        .into_iter()
        .filter(|kind| !found.contains(kind))
        .map(|kind| MissingKind { kind, reason });
    let kept_back = refused.into_iter().map(|kind| MissingKind {
        kind,
        reason: MissingReason::NotPermitted,
    });
    Ok(Json(RecordsAnswer {
        subject: person.subject.to_string(),
        person: person.key.clone(),
        missing: missing.chain(kept_back).collect(),
        records,
    }))
}

/// Not delivered, or the person's municipality has not started.
async fn why_missing(platform: &Platform, person: &PersonRow) -> Result<MissingReason, Refusal> {
    let insurer = person.key.insurer.as_str();
    let readiness = platform.store.readiness_of(insurer).await?;
    let started = |entry: contract::upstream::ReadinessEntry| {
        entry.state == ReadinessState::Dated
            && entry.starts_on.is_some_and(|day| day <= today(platform))
    };
    Ok(match readiness {
        Some(entry) if !started(entry.clone()) => MissingReason::NotStarted,
        _ => MissingReason::NotDelivered,
    })
}

/// The day in Japan.
fn today(platform: &Platform) -> NaiveDate {
    (platform.clock.now() + TimeDelta::hours(9)).date_naive()
}

/// Every version of one record, newest first.
#[utoipa::path(
    post,
    path = "/v1/records/versions",
    request_body = VersionsRequest,
    responses((status = 200, body = Vec<Record>), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn versions(
    State(platform): State<Platform>,
    query: Query<VersionsRequest>,
) -> Result<Json<Vec<Record>>, Refusal> {
    let missing = Refusal(UpstreamCode::NotFound);
    let asked = &query.body;
    let person = person_of(&platform, &asked.subject).await?;
    let record: Uuid = asked.record.parse().map_err(|_| missing)?;
    let kind = platform.store.record_kind(&person, record).await?;
    let kind = kind.ok_or(missing)?;
    let policy = platform.policy();
    let permitted = access::permits(&policy, &asked.acting, kind);
    let about = (&[Some(person.subject)][..], &[kind][..]);
    query
        .write_down(&platform, "versions", &asked.acting, about, permitted)
        .await?;
    if !permitted {
        return Err(Refusal(UpstreamCode::NotPermitted));
    }
    Ok(Json(platform.store.versions(&person, record).await?))
}
