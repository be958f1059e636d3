//! Where the insurers of the office's recipients and the municipalities around it stand.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use contract::onboarding::{NearMunicipalities, OwnInsurer};
use contract::readiness::MunicipalityReadiness;
use contract::upstream::ReadinessEntry;
use domain::calendar::tokyo_date;
use domain::prefecture::prefecture_name;

use super::OnboardingError;
use super::desk::own_office;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::care::list_people;
use crate::usecase::readiness::everything;

/// The insurers of the people the office serves (a person is insured where they are, not where the office is), and the
/// municipalities of the office's prefecture.
pub async fn near_municipalities(
    ctx: &Context,
    actor: &Actor,
) -> Result<NearMunicipalities, OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    let prefecture = office.get(..2).unwrap_or_default();
    let all = everything(ctx.db.read(), tokyo_date(ctx.clock.now())).await?;
    let people = list_people(ctx, actor).await?;
    let mut counted: BTreeMap<String, u32> = BTreeMap::new();
    let mut unknown_people: u32 = 0;
    for person in &people.people {
        match &person.summary {
            Some(summary) => {
                let insurer = summary.person.insurer.as_str().to_owned();
                let count = counted.entry(insurer).or_default();
                *count = count.saturating_add(1);
            }
            None => unknown_people = unknown_people.saturating_add(1),
        }
    }
    let said = if counted.is_empty() {
        Vec::new()
    } else {
        said_by_platform(ctx).await
    };
    let mut own: Vec<OwnInsurer> = counted
        .into_iter()
        .map(|(insurer_number, people)| OwnInsurer {
            municipalities: insured_by(&all, &insurer_number),
            platform: said
                .iter()
                .find(|entry| entry.insurer_number == insurer_number)
                .cloned(),
            insurer_number,
            people,
        })
        .collect();
    own.sort_by_key(|one| Reverse(one.people));
    Ok(NearMunicipalities {
        own,
        unknown_people,
        platform: people.platform,
        prefecture_name: prefecture_name(prefecture).unwrap_or_default().to_owned(),
        neighbours: all
            .into_iter()
            .filter(|one| one.prefecture == prefecture)
            .collect(),
    })
}

fn insured_by(all: &[MunicipalityReadiness], insurer: &str) -> Vec<MunicipalityReadiness> {
    all.iter()
        .filter(|one| one.insurer_number.as_deref() == Some(insurer))
        .cloned()
        .collect()
}

/// What the platform says of insurers; the page stands without it.
async fn said_by_platform(ctx: &Context) -> Vec<ReadinessEntry> {
    let Some(platform) = &ctx.platform else {
        return Vec::new();
    };
    platform.readiness().await.unwrap_or_else(|error| {
        tracing::warn!(%error, "readiness not had from the platform");
        Vec::new()
    })
}
