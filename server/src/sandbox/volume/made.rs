//! One invented application.

use chrono::{DateTime, TimeDelta, Utc};
use contract::answers::{Answers, OfficeAnswers};
use contract::application::DocumentView;
use domain::application::{Action, ReceptionNumber, Status};
use domain::calendar::{first_of_month, tokyo_date};
use domain::case_search::name_terms;
use domain::office::OfficeNumber;
use domain::person::Role;
use store::entity;
use store::sandbox::{Bulk, SearchTerms};
use uuid::Uuid;

use super::super::seed::SeedError;
use super::SOURCE;
use super::chance::Chance;
use super::decided::decision;
use super::fate::{Step, end, steps};
use super::stage::{Stage, Wish};
use crate::context::Context;

const PLACES: [&str; 24] = [
    "あおば",
    "あさひ",
    "いずみ",
    "うぐいす",
    "おおぞら",
    "かえで",
    "かがやき",
    "きらら",
    "くるみ",
    "けやき",
    "こすもす",
    "さざんか",
    "しおかぜ",
    "すみれ",
    "せせらぎ",
    "たんぽぽ",
    "つばき",
    "なのはな",
    "にじいろ",
    "はなみずき",
    "ひだまり",
    "ふじ",
    "ほのか",
    "やまぶき",
];

/// Adds the application with this index, serial and place in the queue.
pub(super) fn make(
    ctx: &Context,
    stage: &Stage,
    index: u64,
    (serial, queue_no): (i64, i64),
    bulk: &mut Bulk,
) -> Result<(), SeedError> {
    let mut chance = Chance::of(index);
    let cast = || SeedError::Cast(index.to_string());
    let prefecture = chance.one_of(&stage.prefectures).ok_or_else(cast)?;
    let wish = chance.one_of(&stage.wishes).ok_or_else(cast)?;
    let place = chance.one_of(&PLACES).ok_or_else(cast)?;
    let number = office_number(prefecture, index).ok_or_else(cast)?;
    let name = format!("テスト{}{place}第{}", wish.service, index + 1);
    let submitted_at = moment(stage, index);
    let fate = steps(&mut chance, submitted_at, stage.now);
    let reception = u32::try_from(serial)
        .ok()
        .and_then(|serial| ReceptionNumber::new(stage.fiscal_year, serial).ok())
        .ok_or_else(cast)?
        .to_string();
    let answers = answers(wish, &name, index);
    let documents = documents(ctx, stage, submitted_at);
    let row = application(
        ctx,
        stage,
        wish,
        &Numbers {
            office: number.as_str(),
            reception: &reception,
            queue_no,
        },
        (&answers, submitted_at, &fate),
    );
    bulk.terms.push(SearchTerms {
        id: row.id,
        queue_no,
        terms: name_terms(&name),
    });
    bulk.offices.push(entity::office::Model {
        number: number.to_string(),
        name,
        name_source: SOURCE.to_owned(),
        verified_at: None,
        created_at: submitted_at,
    });
    bulk.submissions
        .push(submission(ctx, stage, wish, &row, &documents));
    events(ctx, stage, &row, submitted_at, &fate, bulk);
    bulk.decisions
        .extend(decision(ctx, stage, wish, &row, (&answers, &fate)));
    for (mut document, _) in documents {
        document.application_id = row.id;
        bulk.documents.push(document);
    }
    bulk.applications.push(row);
    Ok(())
}

/// Prefecture, `9` (a kind no office has), six digits, check digit.
fn office_number(prefecture: &str, index: u64) -> Option<OfficeNumber> {
    (0..10)
        .filter_map(|digit| OfficeNumber::parse(&format!("{prefecture}9{index:06}{digit}")).ok())
        .find(|number| number.warning().is_none())
}

/// Submissions are spread evenly from the first day of the scheme to now.
fn moment(stage: &Stage, index: u64) -> DateTime<Utc> {
    let span = (stage.now - stage.opens_at).num_seconds().max(1);
    let share = i128::from(span) * i128::from(index) / i128::from(stage.wanted.max(1));
    stage.opens_at + TimeDelta::seconds(i64::try_from(share).unwrap_or_default())
}

fn answers(wish: &Wish, name: &str, index: u64) -> Answers {
    let mut answers = wish.answers.clone();
    if let Some(office) = answers.office.as_mut() {
        *office = OfficeAnswers {
            name: name.to_owned(),
            ..std::mem::take(office)
        };
    }
    if let Some(account) = answers.account.as_mut() {
        account.number = format!("{:07}", index % 10_000_000);
    }
    answers
}

/// Papers of this application: rows of their own, contents shared.
fn documents(
    ctx: &Context,
    stage: &Stage,
    at: DateTime<Utc>,
) -> Vec<(entity::document::Model, DocumentView)> {
    stage
        .documents
        .iter()
        .map(|(row, view)| {
            let id = ctx.ids.uuid();
            let row = entity::document::Model {
                id,
                uploaded_at: at,
                ..row.clone()
            };
            let view = DocumentView {
                id: id.to_string(),
                uploaded_at: at,
                ..view.clone()
            };
            (row, view)
        })
        .collect()
}

struct Numbers<'a> {
    office: &'a str,
    reception: &'a str,
    queue_no: i64,
}

fn application(
    ctx: &Context,
    stage: &Stage,
    wish: &Wish,
    numbers: &Numbers<'_>,
    (answers, submitted_at, fate): (&Answers, DateTime<Utc>, &[Step]),
) -> entity::application::Model {
    let status = end(fate);
    let decided = fate
        .iter()
        .find(|step| matches!(step.action, Action::Approve | Action::Reject));
    let is_approved = fate.iter().any(|step| step.action == Action::Approve);
    let in_work = matches!(status, Status::InReview | Status::Returned);
    entity::application::Model {
        id: ctx.ids.uuid(),
        scheme_id: stage.scheme_id.clone(),
        office_number: numbers.office.to_owned(),
        status: status.as_str().to_owned(),
        live: status.is_live(),
        version: 2 + i64::try_from(fate.len()).unwrap_or_default(),
        answers: serde_json::to_value(answers).unwrap_or_default(),
        grant_yen: Some(wish.estimate.grant_yen),
        reception_number: Some(numbers.reception.to_owned()),
        received_on: Some(first_of_month(tokyo_date(submitted_at))),
        created_by: stage.applicant,
        created_at: submitted_at - TimeDelta::hours(2),
        updated_at: fate.last().map_or(submitted_at, |step| step.at),
        submitted_at: Some(submitted_at),
        queue_no: Some(numbers.queue_no),
        prefecture: numbers.office.get(..2).map(str::to_owned),
        category: Some(wish.category.clone()),
        flags: None,
        assignee_id: in_work.then(|| stage.officer(Role::Reviewer)),
        held_by: None,
        held_until: None,
        approved_yen: is_approved.then_some(wish.estimate.grant_yen),
        decided_at: decided.map(|step| step.at),
        first_submitted_at: Some(submitted_at),
    }
}

fn submission(
    ctx: &Context,
    stage: &Stage,
    wish: &Wish,
    row: &entity::application::Model,
    documents: &[(entity::document::Model, DocumentView)],
) -> entity::submission::Model {
    let views: Vec<&DocumentView> = documents.iter().map(|(_, view)| view).collect();
    entity::submission::Model {
        id: ctx.ids.uuid(),
        application_id: row.id,
        ordinal: 1,
        idempotency_key: format!("sandbox-{}", row.id),
        body_hash: String::new(),
        answers: row.answers.clone(),
        documents: serde_json::to_value(views).unwrap_or_default(),
        estimate: serde_json::to_value(&wish.estimate).unwrap_or_default(),
        version: 2,
        received_on: row.received_on,
        reception_number: row.reception_number.clone().unwrap_or_default(),
        submitted_by: stage.applicant,
        submitted_at: row.submitted_at.unwrap_or(row.created_at),
    }
}

fn events(
    ctx: &Context,
    stage: &Stage,
    row: &entity::application::Model,
    submitted_at: DateTime<Utc>,
    fate: &[Step],
    bulk: &mut Bulk,
) {
    let mut write =
        |seq: i64, action: &str, ends: (Option<Status>, Status), who: (Uuid, Role), at| {
            bulk.events.push(entity::application_event::Model {
                id: ctx.ids.uuid(),
                application_id: row.id,
                seq,
                action: action.to_owned(),
                from_status: ends.0.map(|status| status.as_str().to_owned()),
                to_status: ends.1.as_str().to_owned(),
                actor_id: Some(who.0),
                actor_role: Some(who.1.as_str().to_owned()),
                note: None,
                at,
            });
        };
    let applicant = (stage.applicant, Role::OfficeAdmin);
    write(
        1,
        "create",
        (None, Status::Draft),
        applicant,
        row.created_at,
    );
    let submit = (Some(Status::Draft), Status::Submitted);
    write(2, Action::Submit.as_str(), submit, applicant, submitted_at);
    let mut status = Status::Submitted;
    for (seq, step) in (3..).zip(fate) {
        let Ok(after) = status.after(step.action) else {
            continue;
        };
        let who = (stage.officer(step.role), step.role);
        write(
            seq,
            step.action.as_str(),
            (Some(status), after),
            who,
            step.at,
        );
        status = after;
    }
}
