//! Filling an empty sandbox: people first, then applications in every state, made by the acts of the
//! portal itself at the dates they would have been made.

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use contract::application::{NewApplication, SubmissionRequest, WithdrawalRequest};
use domain::application::Action;
use domain::office::OfficeNumber;
use domain::person::Role;
use domain::scheme::SchemeId;
use futures::stream;
use store::account::{offices, people, roles, tokens};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, Tx, application, entity};
use uuid::Uuid;

use super::back_office::{StepError, step};
use super::cast::{
    AOZORA, HOSHIZORA, INVENTED_OFFICES, INVENTED_PEOPLE, InventedPerson, KAMOME, KOMOREBI, MIDORI,
    MOMIJI, SAKURA, TSUBAME,
};
use super::described::token_secret;
use super::paper::{Case, files, sections};
use crate::actor::{Actor, Affiliation, Scope, Via};
use crate::context::Context;
use crate::usecase::application::{
    CreateError, SaveError, SubmitError, WithdrawError, create_application, save_answers,
    submit_application, withdraw_application,
};
use crate::usecase::document::{NewDocument, UploadError, upload_document};

/// Why the sandbox could not be filled.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An application.
    #[error(transparent)]
    Create(#[from] CreateError),
    /// Its answers.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// Its documents.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// Its submission.
    #[error("{0}: {0:?}")]
    Submit(#[from] SubmitError),
    /// Its withdrawal.
    #[error(transparent)]
    Withdraw(#[from] WithdrawError),
    /// A step of the federation.
    #[error("back office: {0}")]
    Step(String),
    /// The cast does not fit the plot.
    #[error("nobody of the cast can play {0}")]
    Cast(String),
}

impl From<StepError> for SeedError {
    fn from(error: StepError) -> Self {
        Self::Step(error.to_string())
    }
}

/// One application: where, under which scheme, begun on which day, and what becomes of it.
struct Plot {
    office: &'static str,
    scheme: &'static str,
    day: (i32, u32, u32),
    services: &'static [&'static str],
    readers: u32,
    support_yen: i64,
    ending: Ending,
}

enum Ending {
    /// Left half-filled.
    HalfFilled,
    /// Submitted, then these steps of the federation, each ten days after the other.
    Submitted(&'static [(Action, Option<&'static str>)]),
    /// Submitted and withdrawn.
    Withdrawn,
}

const NOTE: &str = "領収書に「一式」とあるため、カードリーダーの型番と単価がわかる明細を添えてください。";

const PLOTS: &[Plot] = &[
    plot(MIDORI, "fy2026", (2026, 11, 2), &["15"], 2, 0, Ending::HalfFilled),
    plot(AOZORA, "fy2025", (2025, 11, 10), &["11"], 2, 0, Ending::Submitted(PAID)),
    plot(AOZORA, "fy2026", (2026, 11, 4), &["11", "15"], 3, 22_000, Ending::Submitted(&[])),
    plot(SAKURA, "fy2026", (2026, 10, 13), &["11"], 2, 11_000, Ending::Submitted(IN_REVIEW)),
    plot(MOMIJI, "fy2025", (2025, 12, 1), &["13"], 1, 0, Ending::Withdrawn),
    plot(MOMIJI, "fy2026", (2026, 9, 8), &["13"], 3, 0, Ending::Submitted(RETURNED)),
    plot(KOMOREBI, "fy2026", (2026, 8, 18), &["11"], 3, 33_000, Ending::Submitted(APPROVED)),
    plot(HOSHIZORA, "fy2026", (2026, 8, 3), &["15"], 2, 0, Ending::Submitted(SCHEDULED)),
    plot(TSUBAME, "fy2026", (2026, 7, 6), &["11"], 1, 0, Ending::Submitted(PAID)),
    plot(KAMOME, "fy2025", (2025, 10, 20), &["11"], 2, 0, Ending::Submitted(REJECTED)),
    plot(KAMOME, "fy2026", (2026, 6, 15), &["11"], 2, 0, Ending::Submitted(FAILED)),
];

const IN_REVIEW: &[(Action, Option<&str>)] = &[(Action::StartReview, None)];
const RETURNED: &[(Action, Option<&str>)] =
    &[(Action::StartReview, None), (Action::ReturnForCorrection, Some(NOTE))];
const APPROVED: &[(Action, Option<&str>)] = &[(Action::StartReview, None), (Action::Approve, None)];
const REJECTED: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::Reject, Some("カードリーダーが対象の機種ではないため、交付できません。")),
];
const SCHEDULED: &[(Action, Option<&str>)] =
    &[(Action::StartReview, None), (Action::Approve, None), (Action::SchedulePayment, None)];
const PAID: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::Approve, None),
    (Action::SchedulePayment, None),
    (Action::MarkPaid, None),
];
const FAILED: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::Approve, None),
    (Action::SchedulePayment, None),
    (Action::MarkPaymentFailed, Some("口座名義が一致しないため、振込ができませんでした。")),
];

const fn plot(
    office: &'static str,
    scheme: &'static str,
    day: (i32, u32, u32),
    services: &'static [&'static str],
    readers: u32,
    support_yen: i64,
    ending: Ending,
) -> Plot {
    Plot { office, scheme, day, services, readers, support_yen, ending }
}

/// Fills what is missing; a sandbox killed while it was filled is completed at the next start, except
/// for the application it was at.
pub(super) async fn seed(ctx: &Context) -> Result<(), SeedError> {
    seed_people(ctx).await?;
    for plot in PLOTS {
        let there = application::schemes_of_office(ctx.db.read(), plot.office).await?;
        if !there.iter().any(|scheme| scheme == plot.scheme) {
            perform(ctx, plot).await?;
        }
    }
    Ok(())
}

async fn seed_people(ctx: &Context) -> Result<(), StoreError> {
    let tx = ctx.db.begin().await?;
    let mut is_new = false;
    for office in INVENTED_OFFICES {
        if offices::find(tx.conn(), office.number).await?.is_some() {
            continue;
        }
        is_new = true;
        let row = entity::office::Model {
            number: office.number.to_owned(),
            name: office.name.to_owned(),
            name_source: "sandbox".to_owned(),
            verified_at: None,
            created_at: ctx.stamp().at,
        };
        offices::insert(&tx, row).await?;
    }
    for invented in INVENTED_PEOPLE {
        is_new |= seed_person(ctx, &tx, invented).await?;
    }
    if !is_new {
        return Ok(());
    }
    let subject = Subject::new(SubjectKind::Installation, "sandbox");
    let system = store::audit::Actor::system();
    tx.commit(AuditEntry::new(ctx.stamp(), system, AuditAction::SandboxPrepared, subject)).await
}

/// Adds person, role and token where they are missing; says whether anything was added.
async fn seed_person(
    ctx: &Context,
    tx: &Tx,
    invented: &InventedPerson,
) -> Result<bool, StoreError> {
    let email = invented.email();
    let at = ctx.stamp().at;
    let found = people::find_by_email(tx.conn(), &email).await?;
    let id = match &found {
        Some(person) => person.id,
        None => ctx.ids.uuid(),
    };
    if found.is_none() {
        let name = invented.name.to_owned();
        let person =
            entity::person::Model { id, email: email.clone(), name, created_at: at, disabled_at: None };
        people::insert(tx, person).await?;
        tokens::insert(tx, token(ctx, id, &email, invented.office)).await?;
    }
    let held = roles::of_person(tx.conn(), id).await?;
    let is_held = held.iter().any(|grant| {
        grant.role == invented.role.as_str() && grant.office_number.as_deref() == invented.office
    });
    if is_held {
        return Ok(false);
    }
    let grant = entity::role_grant::Model {
        id: ctx.ids.uuid(),
        person_id: id,
        role: invented.role.as_str().to_owned(),
        office_number: invented.office.map(str::to_owned),
        granted_by: None,
        created_at: at,
        ended_at: None,
    };
    roles::grant(tx, grant).await?;
    Ok(true)
}

fn token(
    ctx: &Context,
    person: Uuid,
    email: &str,
    office: Option<&str>,
) -> entity::api_token::Model {
    let stamp = ctx.stamp();
    let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    entity::api_token::Model {
        id: stamp.id,
        person_id: person,
        office_number: office.map(str::to_owned),
        name: "サンドボックス".to_owned(),
        secret_hash: token_secret(ctx, email).digest(),
        scopes: scopes.join(" "),
        created_at: stamp.at,
        // Long enough for every date the sandbox clock may be set to.
        expires_at: stamp.at + TimeDelta::days(36_500),
        last_used_at: None,
        revoked_at: None,
    }
}

/// Plays one plot, at its dates.
async fn perform(ctx: &Context, plot: &Plot) -> Result<(), SeedError> {
    let day = NaiveDate::from_ymd_opt(plot.day.0, plot.day.1, plot.day.2)
        .ok_or_else(|| SeedError::Cast(format!("{:?}", plot.day)))?;
    // Ten in the morning, Asia/Tokyo.
    let begun = day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(1);
    ctx.clock.set(Some(begun));
    let applicant = actor_of(ctx, Role::OfficeAdmin, Some(plot.office)).await?;
    let input = NewApplication {
        scheme_id: plot.scheme.to_owned(),
        office_number: plot.office.to_owned(),
    };
    let shown = create_application(ctx, &applicant, &input).await?;
    let id = Uuid::try_parse(&shown.id).map_err(|_| SeedError::Cast(shown.id))?;
    let version = fill(ctx, &applicant, id, plot, day).await?;
    let steps = match plot.ending {
        Ending::HalfFilled => return Ok(()),
        Ending::Withdrawn => {
            let version = submit(ctx, &applicant, id, version).await?;
            later(ctx, begun, 3);
            withdraw_application(ctx, &applicant, id, &WithdrawalRequest { version }).await?;
            return Ok(());
        }
        Ending::Submitted(steps) => steps,
    };
    submit(ctx, &applicant, id, version).await?;
    for (tens, (action, note)) in (1_i64..).zip(steps) {
        later(ctx, begun, tens * 10);
        let officer = actor_of(ctx, officer_for(*action), None).await?;
        step(ctx, &officer, id, *action, *note).await?;
    }
    Ok(())
}

fn later(ctx: &Context, begun: DateTime<Utc>, days: i64) {
    ctx.clock.set(Some(begun + TimeDelta::days(days)));
}

fn officer_for(action: Action) -> Role {
    match action {
        Action::SchedulePayment | Action::MarkPaid | Action::MarkPaymentFailed => {
            Role::PaymentOfficer
        }
        Action::Approve | Action::Reject => Role::LeadReviewer,
        _ => Role::Reviewer,
    }
}

/// Answers and documents; answers the version after them.
async fn fill(
    ctx: &Context,
    applicant: &Actor,
    id: Uuid,
    plot: &Plot,
    day: NaiveDate,
) -> Result<i64, SeedError> {
    let unknown = || SeedError::Cast(plot.scheme.to_owned());
    let scheme = SchemeId::parse(plot.scheme).map_err(|_| unknown())?;
    let scheme = ctx.schemes.get(&scheme).ok_or_else(unknown)?;
    let office = INVENTED_OFFICES.iter().find(|office| office.number == plot.office);
    let case = Case {
        services: plot.services,
        readers: plot.readers,
        reader_yen: 13_200,
        support_yen: plot.support_yen,
        paid_on: day - TimeDelta::days(14),
    };
    let mut version = 1;
    let all = sections(scheme, office.map_or("", |office| office.name), &case);
    let is_half = matches!(plot.ending, Ending::HalfFilled);
    let kept = if is_half { 4 } else { all.len() };
    for section in all.into_iter().take(kept) {
        version = save_answers(ctx, applicant, id, version, section).await?.version;
    }
    for file in files(scheme).into_iter().take(if is_half { 1 } else { usize::MAX }) {
        let new = NewDocument {
            application: id,
            kind: file.kind.as_str().to_owned(),
            name: file.name.to_owned(),
            announced: None,
        };
        let content = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(file.content))]);
        upload_document(ctx, applicant, &new, content).await?;
        version += 1;
    }
    Ok(version)
}

async fn submit(
    ctx: &Context,
    applicant: &Actor,
    id: Uuid,
    version: i64,
) -> Result<i64, SeedError> {
    let input = SubmissionRequest { version, declared: true };
    let key = format!("sandbox-{id}");
    submit_application(ctx, applicant, id, &key, &input).await?;
    Ok(version + 1)
}

/// The invented person with this role as the acts know them.
async fn actor_of(
    ctx: &Context,
    role: Role,
    office: Option<&str>,
) -> Result<Actor, SeedError> {
    let cast = || SeedError::Cast(format!("{role:?}"));
    let invented = INVENTED_PEOPLE
        .iter()
        .find(|person| person.role == role && person.office == office)
        .ok_or_else(cast)?;
    let found = people::find_by_email(ctx.db.read(), &invented.email()).await?;
    let person = found.ok_or_else(cast)?.id;
    let office = office.and_then(|number| OfficeNumber::parse(number).ok());
    Ok(Actor {
        person,
        via: Via::Session { id: ctx.ids.uuid(), stepped_up_at: None, expires_at: ctx.clock.now() },
        affiliations: vec![Affiliation { role, office: office.clone() }],
        active_office: office,
    })
}
