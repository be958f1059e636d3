//! 本人ページ: the recipient's summary, consents, and who looked.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use contract::FieldCode;
use contract::care::{AccessEntry, AccessLog, MyCareView, OwnConsents, PlatformState};
use domain::access::{Purpose, decide_own};
use domain::calendar::tokyo_date;
use domain::care::RecordKind;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, emergencies, objections, recipients, relations, visits};
use store::entity::{emergency, record_view, record_visit};
use store::{StoreError, entity};
use uuid::Uuid;

use super::CareError;
use super::consent_view::consent_view;
use super::desk::odd;
use super::list_people::state_of;
use super::names::Names;
use super::visit::Outcome;
use crate::actor::Actor;
use crate::context::Context;
use crate::upstream::Acting;

/// Visits of one page.
const PAGE: u64 = 50;

/// The record that is the actor's own.
pub(super) async fn own_subject(ctx: &Context, actor: &Actor) -> Result<String, CareError> {
    let subject = recipients::subject_of(ctx.db.read(), actor.person).await?;
    subject.ok_or(CareError::NotThere)
}

/// On the recipient's own behalf.
pub(super) fn own_acting(actor: &Actor) -> Acting {
    Acting {
        office_number: String::new(),
        account: actor.person,
    }
}

/// What the platform says of the recipient, and who serves them.
pub async fn show_my_care(ctx: &Context, actor: &Actor) -> Result<MyCareView, CareError> {
    let subject = own_subject(ctx, actor).await?;
    let conn = ctx.db.read();
    let serving = relations::live_of_subject(conn, &subject).await?;
    let mut numbers: Vec<String> = serving.into_iter().map(|row| row.office_number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let names = Names::of(conn, Vec::new(), numbers.clone()).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::OwnRecordShown,
        Subject::new(SubjectKind::Person, actor.person),
    );
    ctx.db.begin().await?.commit(entry).await?;
    let (summary, platform) = match &ctx.platform {
        None => (None, PlatformState::NotConnected),
        Some(platform) => {
            let grant = decide_own(&subject, RecordKind::InsuranceCard, ctx.clock.now());
            match platform.summaries(vec![grant], &own_acting(actor)).await {
                Ok(found) => (found.into_iter().next(), PlatformState::Answered),
                Err(error) => (None, state_of(error)),
            }
        }
    };
    Ok(MyCareView {
        summary,
        platform,
        offices: numbers.iter().map(|number| names.office(number)).collect(),
    })
}

/// Every consent of the recipient, newest first.
pub async fn show_my_consents(ctx: &Context, actor: &Actor) -> Result<OwnConsents, CareError> {
    let subject = own_subject(ctx, actor).await?;
    let conn = ctx.db.read();
    let rows = consents::of_subject(conn, &subject).await?;
    let takers = rows.iter().map(|row| row.taken_by).collect();
    let offices = rows.iter().map(|row| row.office_number.clone()).collect();
    let names = Names::of(conn, takers, offices).await?;
    let today = tokyo_date(ctx.clock.now());
    let items = rows
        .iter()
        .map(|row| consent_view(row, &names, today))
        .collect::<Result<_, _>>()?;
    Ok(OwnConsents { items })
}

/// Who looked, newest first.
pub async fn show_access_log(
    ctx: &Context,
    actor: &Actor,
    after: Option<&str>,
) -> Result<AccessLog, CareError> {
    let subject = own_subject(ctx, actor).await?;
    let conn = ctx.db.read();
    let after = after.map(cursor).transpose()?;
    let mut rows = visits::of_subject(conn, &subject, after, PAGE + 1).await?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|row| format!("{}_{}", row.began_at.timestamp_micros(), row.id));
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut about = About {
        names: names_of(ctx, &rows).await?,
        views: BTreeMap::new(),
        emergencies: emergencies::of_visits(conn, ids.clone()).await?,
        objections: objections::of_subject(conn, &subject).await?,
    };
    for view in visits::views_of(conn, ids).await? {
        about.views.entry(view.visit_id).or_default().push(view);
    }
    let items = rows
        .iter()
        .map(|row| about.entry(row))
        .collect::<Result<_, _>>()?;
    Ok(AccessLog { items, next })
}

async fn names_of(ctx: &Context, rows: &[record_visit::Model]) -> Result<Names, StoreError> {
    let people = rows.iter().map(|row| row.person_id).collect();
    let offices = rows
        .iter()
        .filter_map(|row| row.office_number.clone())
        .collect();
    Names::of(ctx.db.read(), people, offices).await
}

fn cursor(text: &str) -> Result<(DateTime<Utc>, Uuid), CareError> {
    let parsed = text.split_once('_').and_then(|(at, id)| {
        let at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
        Some((at, Uuid::try_parse(id).ok()?))
    });
    parsed.ok_or_else(|| CareError::field("after", FieldCode::Invalid))
}

/// What belongs to the visits of a page.
struct About {
    names: Names,
    views: BTreeMap<Uuid, Vec<record_view::Model>>,
    emergencies: Vec<emergency::Model>,
    objections: Vec<entity::objection::Model>,
}

impl About {
    fn entry(&self, row: &record_visit::Model) -> Result<AccessEntry, StoreError> {
        let purpose = Purpose::from_id(&row.purpose)
            .ok_or_else(|| odd("record_visits", "purpose", row.id))?;
        let office = row.office_number.as_deref();
        let emergency = self
            .emergencies
            .iter()
            .find(|emergency| emergency.visit_id == row.id);
        Ok(AccessEntry {
            id: row.id.to_string(),
            at: row.began_at,
            office_name: office
                .map(|number| self.names.office(number))
                .unwrap_or_default(),
            by: self.names.person(row.person_id),
            job: row.job.clone(),
            purpose,
            seen: self.kinds(row.id, &[Outcome::Seen, Outcome::Asked]),
            refused: self.kinds(row.id, &[Outcome::Denied]),
            printed: self.kinds(row.id, &[Outcome::Printed]),
            emergency_reason: emergency.map(|emergency| emergency.reason.clone()),
            objected: self
                .objections
                .iter()
                .any(|objection| objection.visit_id == row.id),
        })
    }

    /// Kinds of a visit with one of these outcomes, each once, in the order of pages.
    fn kinds(&self, visit: Uuid, outcomes: &[Outcome]) -> Vec<RecordKind> {
        let views = self
            .views
            .get(&visit)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let has = |kind: &RecordKind| {
            views.iter().any(|view| {
                view.kind == kind.as_str()
                    && outcomes
                        .iter()
                        .any(|outcome| outcome.as_str() == view.outcome)
            })
        };
        RecordKind::ALL.into_iter().filter(has).collect()
    }
}
