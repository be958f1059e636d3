//! Submitted applications in every shape, written at once.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::application::ReceptionNumber;
use domain::calendar::{FiscalYear, first_of_month, tokyo_date};
use domain::case_search::name_terms;
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity;
use store::sandbox::{Bulk, SearchTerms, insert_bulk, reserve_places, reserve_serials};

use super::world::{Caller, World};

/// One case of the crowd.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) office: String,
    pub(crate) name: String,
    pub(crate) status: &'static str,
    pub(crate) submitted_at: DateTime<Utc>,
    pub(crate) category: &'static str,
    pub(crate) flags: Option<&'static str>,
    pub(crate) approved_yen: Option<i64>,
    pub(crate) decided_after_days: Option<i64>,
}

impl Case {
    /// A case of an office in this prefecture, waiting since 1 November.
    pub(crate) fn of(prefecture: &str, serial: u32, name: &str) -> Self {
        Self {
            office: format!("{prefecture}7{serial:07}"),
            name: name.to_owned(),
            status: "submitted",
            submitted_at: "2026-11-01T03:00:00Z".parse().unwrap(),
            category: "home_visit",
            flags: None,
            approved_yen: None,
            decided_after_days: None,
        }
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

/// Adds the cases in this order; answers their ids.
pub(crate) async fn add(world: &World, applicant: &Caller, cases: &[Case]) -> Vec<String> {
    let tx = world.ctx.db.begin().await.unwrap();
    let count = i64::try_from(cases.len()).unwrap();
    let serial = reserve_serials(&tx, "fy2026", count).await.unwrap();
    let place = reserve_places(&tx, count).await.unwrap();
    let mut bulk = Bulk::default();
    for (step, case) in (0_i64..).zip(cases) {
        put(
            world,
            applicant,
            case,
            (serial + step, place + step),
            &mut bulk,
        );
    }
    let ids = bulk
        .applications
        .iter()
        .map(|row| row.id.to_string())
        .collect();
    insert_bulk(&tx, bulk).await.unwrap();
    let entry = AuditEntry::new(
        world.ctx.stamp(),
        Actor::system(),
        AuditAction::SandboxPrepared,
        Subject::new(SubjectKind::Installation, "test"),
    );
    tx.commit(entry).await.unwrap();
    ids
}

#[expect(clippy::too_many_lines, reason = "rows of six tables")]
fn put(
    world: &World,
    applicant: &Caller,
    case: &Case,
    (serial, queue_no): (i64, i64),
    bulk: &mut Bulk,
) {
    let id = world.ctx.ids.uuid();
    let year = FiscalYear::new(2026).unwrap();
    let reception = ReceptionNumber::new(year, u32::try_from(serial).unwrap())
        .unwrap()
        .to_string();
    let received_on: NaiveDate = first_of_month(tokyo_date(case.submitted_at));
    bulk.offices.push(entity::office::Model {
        number: case.office.clone(),
        name: case.name.clone(),
        name_source: "test".to_owned(),
        verified_at: None,
        created_at: case.submitted_at,
    });
    bulk.terms.push(SearchTerms {
        id,
        queue_no,
        terms: name_terms(&case.name),
    });
    bulk.submissions.push(entity::submission::Model {
        id: world.ctx.ids.uuid(),
        application_id: id,
        ordinal: 1,
        idempotency_key: format!("test-{id}"),
        body_hash: String::new(),
        answers: json!({}),
        documents: json!([]),
        estimate: json!({}),
        version: 2,
        received_on: Some(received_on),
        reception_number: reception.clone(),
        submitted_by: applicant.person,
        submitted_at: case.submitted_at,
    });
    bulk.events.push(entity::application_event::Model {
        id: world.ctx.ids.uuid(),
        application_id: id,
        seq: 1,
        action: "submit".to_owned(),
        from_status: None,
        to_status: case.status.to_owned(),
        actor_id: Some(applicant.person),
        actor_role: None,
        note: None,
        at: case.submitted_at,
    });
    bulk.applications.push(entity::application::Model {
        id,
        scheme_id: "fy2026".to_owned(),
        office_number: case.office.clone(),
        status: case.status.to_owned(),
        live: !matches!(case.status, "rejected" | "withdrawn"),
        version: 2,
        answers: json!({}),
        grant_yen: Some(13_200),
        reception_number: Some(reception),
        received_on: Some(received_on),
        created_by: applicant.person,
        created_at: case.submitted_at,
        updated_at: case.submitted_at,
        submitted_at: Some(case.submitted_at),
        queue_no: Some(queue_no),
        prefecture: case.office.get(..2).map(str::to_owned),
        category: Some(case.category.to_owned()),
        flags: case.flags.map(str::to_owned),
        assignee_id: None,
        held_by: None,
        held_until: None,
        approved_yen: case.approved_yen,
        decided_at: case
            .decided_after_days
            .map(|days| case.submitted_at + TimeDelta::days(days)),
        first_submitted_at: Some(case.submitted_at),
    });
}
