//! 担当一覧.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use contract::care::{CarePeople, CarePerson, PlatformState};
use contract::upstream::PersonSummary;
use domain::access::{Grant, Purpose, decide};
use domain::calendar::tokyo_date;
use domain::care::RecordKind;
use serde_json::json;
use store::StoreError;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, relations, visits};
use store::entity::{care_relation, consent, record_mark};

use super::CareError;
use super::case::Facts;
use super::consent_view::best_state;
use super::desk::Desk;
use super::policy::policy_in_force;
use crate::actor::Actor;
use crate::context::Context;
use crate::upstream::UpstreamError;

/// A certification that ends within so many days is pointed at.
const ENDING_DAYS: i64 = 60;

/// Everybody the active office serves, those to look at first on top.
pub async fn list_people(ctx: &Context, actor: &Actor) -> Result<CarePeople, CareError> {
    let desk = Desk::of(actor)?;
    let now = ctx.clock.now();
    let conn = ctx.db.read();
    let rows = relations::live_of_office(conn, &desk.office).await?;
    let given = consents::of_office(conn, &desk.office).await?;
    let mut given_by: BTreeMap<&str, Vec<consent::Model>> = BTreeMap::new();
    for consent in &given {
        given_by
            .entry(&consent.subject)
            .or_default()
            .push(consent.clone());
    }
    let marks = visits::marks_of(
        &ctx.db,
        actor.person,
        rows.iter().map(|row| row.id).collect(),
    );
    let marks = marks.await?;
    let grants = granted(ctx, &desk, &rows, &given_by, now).await?;
    note(ctx, actor, &desk, rows.len()).await?;
    let (summaries, platform) = summaries(ctx, actor, &desk, grants).await;
    let today = tokyo_date(now);
    let none = Vec::new();
    let mut people = rows
        .iter()
        .map(|row| {
            let consents = given_by.get(row.subject.as_str()).unwrap_or(&none);
            person(row, consents, summaries.get(&row.subject), &marks, today)
        })
        .collect::<Result<Vec<_>, _>>()?;
    people.sort_by_cached_key(|person| {
        (
            Reverse(!person.unread.is_empty()),
            person.certification_ends_in_days.unwrap_or(i64::MAX),
            person
                .summary
                .as_ref()
                .map_or_else(String::new, |summary| summary.kana.clone()),
        )
    });
    Ok(CarePeople {
        people,
        platform,
        at: now,
    })
}

/// Leave to show each person's card-level summary, where the policy gives it.
async fn granted(
    ctx: &Context,
    desk: &Desk,
    rows: &[care_relation::Model],
    given_by: &BTreeMap<&str, Vec<consent::Model>>,
    now: DateTime<Utc>,
) -> Result<Vec<Grant>, CareError> {
    let conn = ctx.db.read();
    let office = desk.office_row(conn).await?;
    let policy = policy_in_force(ctx, conn).await?;
    let none = Vec::new();
    let mut grants = Vec::with_capacity(rows.len());
    for relation in rows {
        let facts = Facts {
            office: &office,
            relation,
            consents: given_by.get(relation.subject.as_str()).unwrap_or(&none),
        };
        let case = facts.case(desk, Purpose::Eligibility, now)?;
        grants.extend(decide(&policy, &case, RecordKind::InsuranceCard));
    }
    Ok(grants)
}

async fn note(ctx: &Context, actor: &Actor, desk: &Desk, people: usize) -> Result<(), StoreError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::CareListed,
        Subject::new(SubjectKind::Office, &desk.office),
    );
    let tx = ctx.db.begin().await?;
    tx.commit(entry.with(json!({ "people": people }))).await
}

/// What the platform says of the people; the list stands without it.
pub(super) async fn summaries(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    grants: Vec<Grant>,
) -> (BTreeMap<String, PersonSummary>, PlatformState) {
    let Some(platform) = &ctx.platform else {
        return (BTreeMap::new(), PlatformState::NotConnected);
    };
    if grants.is_empty() {
        return (BTreeMap::new(), PlatformState::Answered);
    }
    match platform.summaries(grants, &desk.acting(actor)).await {
        Ok(found) => {
            let by_subject = found
                .into_iter()
                .map(|summary| (summary.subject.clone(), summary))
                .collect();
            (by_subject, PlatformState::Answered)
        }
        Err(error) => {
            tracing::warn!(%error, "summaries not had");
            (BTreeMap::new(), state_of(error))
        }
    }
}

/// How the platform answered.
pub(super) const fn state_of(error: UpstreamError) -> PlatformState {
    match error {
        UpstreamError::Unreachable(_) | UpstreamError::TooLate => PlatformState::Unreachable,
        UpstreamError::Refused(_) | UpstreamError::Unusable(_) => PlatformState::Faulty,
    }
}

fn person(
    row: &care_relation::Model,
    consents: &[consent::Model],
    summary: Option<&PersonSummary>,
    marks: &[record_mark::Model],
    today: NaiveDate,
) -> Result<CarePerson, StoreError> {
    let own: Vec<&record_mark::Model> = marks
        .iter()
        .filter(|mark| mark.relation_id == row.id)
        .collect();
    let ends_in = summary
        .and_then(|summary| summary.valid_to)
        .map(|end| (end - today).num_days())
        .filter(|days| *days <= ENDING_DAYS);
    Ok(CarePerson {
        relation: row.id.to_string(),
        service_code: row.service_code.clone(),
        since: row.since,
        view_until: row.view_until,
        consent: best_state(consents, today)?,
        summary: summary.cloned(),
        unread: unread(summary, row, &own),
        last_opened_at: own.iter().map(|mark| mark.opened_at).max(),
        certification_ends_in_days: ends_in,
    })
}

/// Kinds that changed since they were opened last; of those never opened, what changed since the person was taken on.
pub(super) fn unread(
    summary: Option<&PersonSummary>,
    row: &care_relation::Model,
    marks: &[&record_mark::Model],
) -> Vec<RecordKind> {
    let Some(summary) = summary else {
        return Vec::new();
    };
    let seen = |kind: RecordKind| {
        marks
            .iter()
            .find(|mark| mark.kind == kind.as_str())
            .map_or(row.registered_at, |mark| mark.opened_at)
    };
    summary
        .changed_at
        .iter()
        .filter(|(kind, changed)| **changed > seen(**kind))
        .map(|(kind, _)| *kind)
        .collect()
}
