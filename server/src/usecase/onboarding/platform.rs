//! The way to the platform and back, tried for real.

use contract::upstream::{ActingContext, IdentifyBy, IdentifyRequest, UpstreamCode};
use domain::access::{Job, Purpose};
use domain::care::{InsuredNumber, PersonKey};
use domain::insurer::InsurerNumber;
use domain::onboarding::RehearsalDetail;
use store::care::services;

use super::OnboardingError;
use crate::actor::Actor;
use crate::context::{Context, Mode};
use crate::sandbox::REGION_PEOPLE;
use crate::upstream::{Upstream, UpstreamError};

/// Asks the platform for the test recipient: the one in the configuration, in a sandbox one of its invented region.
/// Without one the list of municipalities is asked for, which names nobody.
pub(super) async fn round_trip(
    ctx: &Context,
    actor: &Actor,
    office: &str,
) -> Result<RehearsalDetail, OnboardingError> {
    let Some(platform) = ctx.platform.as_deref() else {
        return Ok(RehearsalDetail::NotConnected);
    };
    let Some(by) = test_recipient(ctx) else {
        return Ok(match platform.readiness().await {
            Ok(_) => RehearsalDetail::PlatformAnswered,
            Err(error) => failed(error),
        });
    };
    let codes = services::of_office(ctx.db.read(), office).await?;
    let acting = ActingContext {
        office_number: office.to_owned(),
        service_code: codes.into_iter().next().unwrap_or_default(),
        job: job(actor).as_str().to_owned(),
        account: actor.person.to_string(),
        purpose: Purpose::Eligibility,
        consent: None,
    };
    Ok(ask(platform, IdentifyRequest { by, acting }).await)
}

async fn ask(platform: &dyn Upstream, request: IdentifyRequest) -> RehearsalDetail {
    match platform.identify(request).await {
        Ok(_) => RehearsalDetail::TestRecipientFound,
        Err(UpstreamError::Refused(UpstreamCode::NotFound | UpstreamCode::Ambiguous)) => {
            RehearsalDetail::TestRecipientUnknown
        }
        Err(error) => failed(error),
    }
}

const fn failed(error: UpstreamError) -> RehearsalDetail {
    match error {
        UpstreamError::Unreachable(_) | UpstreamError::TooLate => {
            RehearsalDetail::PlatformUnreachable
        }
        UpstreamError::Refused(_) | UpstreamError::Unusable(_) => RehearsalDetail::PlatformFaulty,
    }
}

fn test_recipient(ctx: &Context) -> Option<IdentifyBy> {
    if let Some(configured) = ctx.config.onboarding.test_recipient() {
        return Some(configured);
    }
    if ctx.mode != Mode::Sandbox {
        return None;
    }
    let known = REGION_PEOPLE.first()?;
    Some(IdentifyBy::Numbers {
        person: PersonKey {
            insurer: InsurerNumber::parse(known.insurer_number).ok()?,
            insured: InsuredNumber::parse(known.insured_number).ok()?,
        },
        born_on: known.born_on.parse().ok()?,
    })
}

fn job(actor: &Actor) -> Job {
    let held = |job: &Job| {
        actor
            .affiliations
            .iter()
            .any(|known| known.office == actor.active_office && Job::of(known.role) == Some(*job))
    };
    Job::IN_OFFICES
        .into_iter()
        .find(held)
        .unwrap_or(Job::OfficeStaff)
}
