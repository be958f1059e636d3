//! What to look after once work has begun.

use std::cmp::Reverse;

use chrono::TimeDelta;
use contract::care::PlatformState;
use contract::onboarding::HealthView;
use domain::calendar::tokyo_date;
use store::onboarding;

use super::OnboardingError;
use super::desk::own_office;
use super::results::rehearsal_view;
use super::show::devices;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::care::platform_state;
use crate::usecase::readiness::everything;

/// Changes of readiness looked back for.
const LOOK_BACK: TimeDelta = TimeDelta::days(90);

/// Changes shown at most.
const CHANGES_SHOWN: usize = 30;

/// Terminals, helper versions, changes of readiness, the last rehearsal, and whether the platform answers now.
pub async fn show_health(ctx: &Context, actor: &Actor) -> Result<HealthView, OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    let now = ctx.clock.now();
    let prefecture = office.get(..2).unwrap_or_default();
    let mut changes = everything(ctx.db.read(), tokyo_date(now)).await?;
    changes.retain(|one| {
        one.prefecture == prefecture && one.updated_at.is_some_and(|at| at >= now - LOOK_BACK)
    });
    changes.sort_by_key(|one| Reverse(one.updated_at));
    changes.truncate(CHANGES_SHOWN);
    let rehearsed = match onboarding::last_finished(ctx.db.read(), &office).await? {
        Some(row) => Some(rehearsal_view(ctx.db.read(), row).await?),
        None => None,
    };
    let devices = devices(ctx, actor).await?;
    Ok(HealthView {
        terminals: devices.terminals,
        external: devices.external,
        // Portal and helper are released together.
        helper_version: env!("CARGO_PKG_VERSION").to_owned(),
        changes,
        rehearsed,
        platform: platform(ctx).await,
    })
}

async fn platform(ctx: &Context) -> PlatformState {
    let Some(platform) = &ctx.platform else {
        return PlatformState::NotConnected;
    };
    match platform.readiness().await {
        Ok(_) => PlatformState::Answered,
        Err(error) => platform_state(error),
    }
}
