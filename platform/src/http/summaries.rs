//! `POST /v1/people/summaries`.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use contract::record::{CarePlan, CertificationProgress, InsuranceCard, MonthlySheet, RecordBody};
use contract::upstream::{
    PersonSummary, SUMMARY_LIMIT_PEOPLE, SummariesRequest, UpstreamCode, UpstreamProblem,
};
use domain::care::RecordKind;
use uuid::Uuid;

use super::{Query, Refusal};
use crate::access;
use crate::platform::Platform;
use crate::store::PersonRow;

/// Kinds a summary draws from.
const DRAWN_FROM: [RecordKind; 3] = [
    RecordKind::InsuranceCard,
    RecordKind::CertificationProgress,
    RecordKind::CarePlan,
];

/// What a list of people shows of each; people unknown to the platform are left out.
#[utoipa::path(
    post,
    path = "/v1/people/summaries",
    request_body = SummariesRequest,
    responses((status = 200, body = Vec<PersonSummary>), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn summaries(
    State(platform): State<Platform>,
    query: Query<SummariesRequest>,
) -> Result<Json<Vec<PersonSummary>>, Refusal> {
    let asked = &query.body;
    if asked.subjects.len() > SUMMARY_LIMIT_PEOPLE {
        return Err(Refusal(UpstreamCode::BadRequest));
    }
    let subjects: Vec<Uuid> = asked
        .subjects
        .iter()
        .filter_map(|subject| subject.parse().ok())
        .collect();
    let people = platform.store.persons(&subjects).await?;
    let policy = platform.policy();
    let permitted = |kind| access::permits(&policy, &asked.acting, kind);
    let answered = permitted(RecordKind::InsuranceCard);
    let logged: Vec<Option<Uuid>> = people.iter().map(|person| Some(person.subject)).collect();
    let about = (logged.as_slice(), DRAWN_FROM.as_slice());
    query
        .write_down(&platform, "summaries", &asked.acting, about, answered)
        .await?;
    if !answered {
        return Err(Refusal(UpstreamCode::NotPermitted));
    }
    let drawn = Drawn::load(&platform, &people, permitted).await?;
    Ok(Json(
        people
            .iter()
            .filter_map(|person| drawn.summary(person))
            .collect(),
    ))
}

#[derive(Default)]
struct Drawn {
    cards: BTreeMap<Uuid, InsuranceCard>,
    progress: BTreeMap<Uuid, CertificationProgress>,
    months: BTreeMap<Uuid, MonthlySheet>,
    changed: BTreeMap<(Uuid, RecordKind), DateTime<Utc>>,
}

impl Drawn {
    async fn load(
        platform: &Platform,
        people: &[PersonRow],
        permitted: impl Fn(RecordKind) -> bool,
    ) -> Result<Self, Refusal> {
        let store = &platform.store;
        let mut drawn = Self::default();
        let mut kinds = vec![RecordKind::InsuranceCard];
        if permitted(RecordKind::CertificationProgress) {
            kinds.push(RecordKind::CertificationProgress);
        }
        for (subject, _, body) in store.records_of_many(people, &kinds).await? {
            match body {
                RecordBody::InsuranceCard(card) => {
                    drawn.cards.insert(subject, card);
                }
                RecordBody::CertificationProgress(progress) => {
                    let known = drawn.progress.get(&subject);
                    if known.is_none_or(|known| known.applied_on < progress.applied_on) {
                        drawn.progress.insert(subject, progress);
                    }
                }
                _ => {}
            }
        }
        if permitted(RecordKind::CarePlan) {
            for (subject, body) in store.newest_months(people).await? {
                if let RecordBody::CarePlan(plan) = body
                    && let CarePlan::Month(month) = *plan
                {
                    drawn.months.insert(subject, month);
                }
            }
        }
        drawn.changed = store.last_changes(people).await?;
        drawn.changed.retain(|(_, kind), _| permitted(*kind));
        Ok(drawn)
    }

    /// `None` for people whose insurer has not said who they are.
    fn summary(&self, person: &PersonRow) -> Option<PersonSummary> {
        let details = person.details.as_ref()?;
        let card = self.cards.get(&person.subject).map(|card| &card.insured);
        let month = self.months.get(&person.subject);
        let progress = self.progress.get(&person.subject);
        let changed_at = RecordKind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind, *self.changed.get(&(person.subject, kind))?)))
            .collect();
        Some(PersonSummary {
            subject: person.subject.to_string(),
            person: person.key.clone(),
            name: details.name.clone(),
            kana: details.kana.clone(),
            born_on: details.born_on,
            care_level: card.and_then(|card| card.care_level),
            valid_to: card.and_then(|card| card.valid_to),
            limit_units: card.and_then(|card| card.limit_units),
            planned_units: month.and_then(planned_units),
            planned_month: month.map(|month| month.month.clone()),
            progress: progress
                .map(|progress| progress.stage)
                .filter(|stage| !stage.is_over()),
            changed_at,
        })
    }
}

/// Units counted against the limit: of the grand total where there is one.
fn planned_units(month: &MonthlySheet) -> Option<u32> {
    let total = month.costs.iter().find(|row| row.service_code == "999999");
    if let Some(total) = total {
        return Some(
            total
                .within_limit_units
                .unwrap_or_default()
                .saturating_add(total.over_limit_units.unwrap_or_default()),
        );
    }
    let units = month
        .planned
        .iter()
        .filter_map(|row| row.units?.checked_mul(u32::from(row.times)))
        .fold(0, u32::saturating_add);
    (units > 0).then_some(units)
}
