//! An invented region: people with certifications, plans within their limits, claims that match the plans, two years of LIFE.
//!
//! Nobody in it exists: names are words for examples, numbers begin with an invented insurer. The same seed and day give the
//! same region, person by person, whatever the number of people.

mod calendar;
mod card;
mod certification;
mod chance;
mod life;
mod names;
mod opinion;
mod person;
mod plan;
mod region;
mod services;

use chrono::NaiveDate;
use domain::care::RecordKind;
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::store::{SeedBatch, SeedRecord, Store, StoreError};

use person::make_person;
use region::Region;

pub use region::subject;

/// People in one transaction.
const BATCH: u64 = 250;

/// What region to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionPlan {
    /// How many people.
    pub people: u64,
    /// The same seed gives the same region.
    pub seed: u64,
    /// As of this day.
    pub day: NaiveDate,
    /// Only the insurance card of everybody: a whole country on one disk.
    pub cards_only: bool,
}

/// What was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// People.
    pub people: u64,
    /// Records.
    pub records: u64,
}

/// Why a region was not made.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// It is there already.
    #[error("the database already holds this region; nothing was added")]
    There,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The making thread ended early.
    #[error("the region was not made to its end")]
    Cut,
}

/// Puts a region into the database, telling how many people are in. Memory does not grow with the region.
pub async fn generate(
    store: &Store,
    plan: RegionPlan,
    mut tell: impl FnMut(u64),
) -> Result<Made, GenerateError> {
    let region = Region::of(plan);
    if store.knows(region.subject(0)).await? {
        return Err(GenerateError::There);
    }
    store.save_organisations(&region.organisations()).await?;
    let (to, mut from) = mpsc::channel(2);
    let making = tokio::task::spawn_blocking(move || make(&region, plan, &to));
    let mut made = Made::default();
    while let Some((people, batch)) = from.recv().await {
        let batch: SeedBatch = batch;
        made.people += people;
        made.records += u64::try_from(batch.records()).unwrap_or_default();
        store.seed(batch).await?;
        tell(made.people);
    }
    making.await.map_err(|_| GenerateError::Cut)??;
    Ok(made)
}

fn make(
    region: &Region,
    plan: RegionPlan,
    to: &mpsc::Sender<(u64, SeedBatch)>,
) -> Result<(), StoreError> {
    let mut from = 0;
    while from < plan.people {
        let until = plan.people.min(from + BATCH);
        let people = (from..until)
            .filter_map(|at| make_person(region, at))
            .map(|mut person| {
                if plan.cards_only {
                    let card =
                        |record: &SeedRecord| record.body.kind() == RecordKind::InsuranceCard;
                    person.records.retain(card);
                }
                person
            })
            .collect();
        let batch = SeedBatch::of(people, Uuid::nil())?;
        if to.blocking_send((until - from, batch)).is_err() {
            return Ok(());
        }
        from = until;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::record::{CarePlan, RecordBody};
    use std::collections::BTreeSet;

    fn region() -> Region {
        Region::of(RegionPlan {
            people: 300,
            seed: 7,
            day: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
            cards_only: false,
        })
    }

    #[test]
    fn the_same_seed_gives_the_same_people() {
        let (one, other) = (region(), region());
        for at in 0..300 {
            let person = make_person(&one, at).unwrap();
            let again = make_person(&other, at).unwrap();
            assert_eq!(format!("{person:?}"), format!("{again:?}"));
        }
    }

    #[test]
    fn months_stay_within_limits_and_records_stand_for_one_each() {
        let region = region();
        for at in 0..300 {
            let person = make_person(&region, at).unwrap();
            let limit = person.records.iter().find_map(|record| match &record.body {
                RecordBody::InsuranceCard(card) => card.insured.limit_units,
                _ => None,
            });
            let mut parts = BTreeSet::new();
            for record in &person.records {
                let part = (record.body.kind(), record.body.part());
                assert!(parts.insert(part.clone()), "{part:?} twice");
                let RecordBody::CarePlan(plan) = &record.body else {
                    continue;
                };
                if let CarePlan::Month(month) = &**plan {
                    let total = month.costs.last().unwrap().units.unwrap();
                    assert!(total > 0 && Some(total) <= limit, "{total} of {limit:?}");
                }
            }
        }
    }
}
