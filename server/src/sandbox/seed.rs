//! Filling an empty sandbox: people first, then applications in every state, made by the acts of the
//! portal itself at the dates they would have been made.

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use contract::application::{NewApplication, SubmissionRequest, WithdrawalRequest};
use domain::office::OfficeNumber;
use domain::person::Role;
use domain::scheme::SchemeId;
use futures::stream;
use store::account::people;
use store::{StoreError, application};
use uuid::Uuid;

use super::back_office::{Officers, StepError, schedule, step};
use super::care::seed_offices;
use super::cast::{INVENTED_OFFICES, INVENTED_PEOPLE};
use super::paper::{Case, files, sections};
use super::people::seed_people;
use super::plots::{Ending, PLOTS, Plot};
use crate::actor::{Actor, Affiliation, Via};
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
    /// Whom the offices serve.
    #[error("care records: {0}")]
    Care(String),
    /// News, or where municipalities stand.
    #[error("public pages: {0}")]
    Public(String),
    /// The cast does not fit the plot.
    #[error("nobody of the cast can play {0}")]
    Cast(String),
}

impl From<StepError> for SeedError {
    fn from(error: StepError) -> Self {
        Self::Step(error.to_string())
    }
}

/// Fills what is missing; a sandbox killed while it was filled is completed at the next start, except
/// for the application it was at.
pub(super) async fn seed(ctx: &Context) -> Result<(), SeedError> {
    seed_people(ctx).await?;
    seed_offices(ctx).await?;
    for plot in PLOTS {
        let there = application::schemes_of_office(ctx.db.read(), plot.office).await?;
        if !there.iter().any(|scheme| scheme == plot.scheme) {
            perform(ctx, plot).await?;
        }
    }
    Ok(())
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
        Ending::Submitted(steps) | Ending::InBatch(steps) => steps,
    };
    submit(ctx, &applicant, id, version).await?;
    let officers = Officers {
        reviewer: actor_of(ctx, Role::Reviewer, None).await?,
        lead: actor_of(ctx, Role::LeadReviewer, None).await?,
        payer: actor_of(ctx, Role::PaymentOfficer, None).await?,
    };
    for (tens, (action, note)) in (1_i64..).zip(steps) {
        later(ctx, begun, tens * 10);
        step(ctx, &officers, id, *action, *note).await?;
    }
    if let Ending::InBatch(_) = plot.ending {
        later(ctx, begun, 30);
        schedule(ctx, &officers, id, plot.scheme).await?;
    }
    Ok(())
}

fn later(ctx: &Context, begun: DateTime<Utc>, days: i64) {
    ctx.clock.set(Some(begun + TimeDelta::days(days)));
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
    let office = INVENTED_OFFICES
        .iter()
        .find(|office| office.number == plot.office);
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
        version = save_answers(ctx, applicant, id, version, section)
            .await?
            .version;
    }
    for file in files(scheme)
        .into_iter()
        .take(if is_half { 1 } else { usize::MAX })
    {
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
    let input = SubmissionRequest {
        version,
        declared: true,
    };
    let key = format!("sandbox-{id}");
    submit_application(ctx, applicant, id, &key, &input).await?;
    Ok(version + 1)
}

/// The invented person with this role as the acts know them.
pub(super) async fn actor_of(
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
        via: Via::Session {
            id: ctx.ids.uuid(),
            stepped_up_at: None,
            expires_at: ctx.clock.now(),
        },
        affiliations: vec![Affiliation {
            role,
            office: office.clone(),
        }],
        active_office: office,
    })
}
