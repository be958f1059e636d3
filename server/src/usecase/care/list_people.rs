//! 担当一覧.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use contract::care::{CarePeople, CarePerson, PlatformState};
use contract::upstream::PersonSummary;
use domain::access::{Case, Grant, Policy, decide};
use domain::calendar::tokyo_date;
use domain::care::RecordKind;
use serde_json::json;
use store::StoreError;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, relations};
use store::entity::{care_relation, consent};

use super::CareError;
use super::case::{Facts, everyday_purpose};
use super::consent_view::best_state;
use super::desk::Desk;
use super::policy::policy_in_force;
use super::unread::Reading;
use crate::actor::Actor;
use crate::context::Context;
use crate::upstream::UpstreamError;

/// A certification that ends within so many days is pointed at.
const ENDING_DAYS: i64 = 60;

/// A person as stored, and what a decision about them is made from.
struct Served {
    row: care_relation::Model,
    consents: Vec<consent::Model>,
    case: Case,
}

/// Everybody the active office serves, those to look at first on top.
pub async fn list_people(ctx: &Context, actor: &Actor) -> Result<CarePeople, CareError> {
    let desk = Desk::of(actor)?;
    let now = ctx.clock.now();
    let conn = ctx.db.read();
    let policy = policy_in_force(ctx, conn).await?;
    let rows = relations::live_of_office(conn, &desk.office).await?;
    let reading = Reading::of(ctx, actor.person, &rows).await?;
    let served = served(ctx, &desk, rows, now).await?;
    let grants = served
        .iter()
        .filter_map(|one| decide(&policy, &one.case, RecordKind::InsuranceCard).ok())
        .collect();
    note(ctx, actor, &desk, served.len()).await?;
    let (summaries, platform) = summaries(ctx, actor, &desk, grants).await;
    let mut people = served
        .iter()
        .map(|one| {
            let summary = summaries.get(&one.row.subject);
            person(one, summary, (&reading, &policy), tokyo_date(now))
        })
        .collect::<Result<Vec<_>, _>>()?;
    people.sort_by_cached_key(|person| {
        let kana = person.summary.as_ref().map(|summary| summary.kana.clone());
        (
            Reverse(!person.unread.is_empty()),
            person.certification_ends_in_days.unwrap_or(i64::MAX),
            kana.unwrap_or_default(),
        )
    });
    Ok(CarePeople {
        people,
        platform,
        at: now,
    })
}

/// Relations with their consents and cases.
async fn served(
    ctx: &Context,
    desk: &Desk,
    rows: Vec<care_relation::Model>,
    now: DateTime<Utc>,
) -> Result<Vec<Served>, CareError> {
    let conn = ctx.db.read();
    let office = desk.office_row(conn).await?;
    let mut given: BTreeMap<String, Vec<consent::Model>> = BTreeMap::new();
    for consent in consents::of_office(conn, &desk.office).await? {
        given
            .entry(consent.subject.clone())
            .or_default()
            .push(consent);
    }
    let mut served = Vec::with_capacity(rows.len());
    for row in rows {
        let consents = given.get(&row.subject).cloned().unwrap_or_default();
        let facts = Facts {
            office: &office,
            relation: &row,
            consents: &consents,
        };
        let case = facts.case(desk, everyday_purpose(desk), now)?;
        served.push(Served {
            row,
            consents,
            case,
        });
    }
    Ok(served)
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
pub(crate) const fn state_of(error: UpstreamError) -> PlatformState {
    match error {
        UpstreamError::Unreachable(_) | UpstreamError::TooLate => PlatformState::Unreachable,
        UpstreamError::Refused(_) | UpstreamError::Unusable(_) => PlatformState::Faulty,
    }
}

fn person(
    one: &Served,
    summary: Option<&PersonSummary>,
    (reading, policy): (&Reading, &Policy),
    today: NaiveDate,
) -> Result<CarePerson, StoreError> {
    let row = &one.row;
    let ends_in = summary
        .and_then(|summary| summary.valid_to)
        .map(|end| (end - today).num_days())
        .filter(|days| *days <= ENDING_DAYS);
    Ok(CarePerson {
        relation: row.id.to_string(),
        service_code: row.service_code.clone(),
        since: row.since,
        view_until: row.view_until,
        consent: best_state(&one.consents, today)?,
        summary: summary.cloned(),
        unread: reading.unread(row, summary, (policy, &one.case)),
        last_opened_at: reading.last_opened(row.id),
        certification_ends_in_days: ends_in,
    })
}
