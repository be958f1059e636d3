//! One person with all records.

use chrono::{Datelike as _, NaiveDate};
use contract::record::{PersonDetails, RecordBody};
use domain::care::{CareLevel, Sex, SupplierRole};

use super::calendar::{end_of_term, month_before, shifted};
use super::chance::Chance;
use super::names::{FAMILY, MEN, TOWNS, WOMEN};
use super::region::{PAYER, Region, town_of};
use super::{calendar, card, certification, life, opinion, plan};
use crate::store::{SeedPerson, SeedRecord};

const LEVELS: [CareLevel; 7] = [
    CareLevel::Support1,
    CareLevel::Support2,
    CareLevel::Care1,
    CareLevel::Care2,
    CareLevel::Care3,
    CareLevel::Care4,
    CareLevel::Care5,
];
/// How many in a hundred have each.
const SHARES: [i64; 7] = [14, 14, 21, 17, 13, 12, 9];

/// What the records of a person have in common.
pub(super) struct Life {
    pub(super) person: u64,
    pub(super) day: NaiveDate,
    pub(super) details: PersonDetails,
    pub(super) level: CareLevel,
    /// 0 (lightest) to 6.
    pub(super) severity: usize,
    pub(super) applied_on: NaiveDate,
    pub(super) certified_on: NaiveDate,
    pub(super) valid_from: NaiveDate,
    pub(super) valid_to: NaiveDate,
}

/// The person of this number.
pub(super) fn make_person(region: &Region, person: u64) -> Option<SeedPerson> {
    let mut chance = Chance::of(region.plan.seed, person);
    let life = lead(region, person, &mut chance)?;
    let mut records = Records {
        region,
        person,
        made: Vec::with_capacity(32),
    };
    let key = region.key(person)?;
    let insurer = (SupplierRole::Insurer, key.insurer.to_string());
    let renewed = life.certified_on;
    records.add(&insurer, renewed, card::card(region, &life, &mut chance));
    records.add(
        &insurer,
        renewed,
        certification::certification(&life, &mut chance),
    );
    if let Some((on, progress)) = certification::progress(&life, &mut chance) {
        records.add(&insurer, on, progress);
    }
    records.add(&insurer, renewed, card::allowance(&life, &mut chance));
    let clinic = region.clinic(person);
    let written_on = shifted(life.applied_on, 12);
    let opinion = opinion::opinion(&life, &clinic.1, written_on, &mut chance);
    records.add(&(SupplierRole::Clinic, clinic.0), written_on, opinion);
    add_care(&mut records, &life, &mut chance);
    Some(SeedPerson {
        subject: region.subject(person),
        key,
        details: life.details.clone(),
        records: records.made,
    })
}

struct Records<'a> {
    region: &'a Region,
    person: u64,
    made: Vec<SeedRecord>,
}

impl Records<'_> {
    fn add(&mut self, supplier: &(SupplierRole, String), on: NaiveDate, body: RecordBody) {
        let number = u64::try_from(self.made.len()).unwrap_or_default() + 1;
        self.made.push(SeedRecord {
            id: self.region.id(self.person, number),
            supplier: supplier.clone(),
            at: calendar::morning(on),
            body,
        });
    }
}

/// Plan, months, results, claims and LIFE.
fn add_care(records: &mut Records<'_>, life: &Life, chance: &mut Chance) {
    let (region, person) = (records.region, records.person);
    let care_office = region.care_office(person);
    let office = (SupplierRole::Office, care_office.0.clone());
    let week = plan::week(region, life, chance);
    let made_on = shifted(life.valid_from, 3).min(life.day);
    records.add(
        &office,
        made_on,
        plan::forms(life, &week, &care_office, made_on),
    );
    for back in [1, 0] {
        let first = month_before(life.day, back);
        let on = shifted(first, -6).min(life.day);
        records.add(&office, on, plan::month(&week, &care_office, first));
    }
    let last = month_before(life.day, 1);
    for (provider, result) in plan::results(&week, last, chance) {
        records.add(
            &(SupplierRole::Office, provider),
            month_before(life.day, 0),
            result,
        );
    }
    let payer = (SupplierRole::Payer, PAYER.to_owned());
    for back in 1..=6 {
        let first = month_before(life.day, back);
        let on = shifted(first, 40).min(life.day);
        for claim in plan::claims(&week, life, first, chance) {
            records.add(&payer, on, claim);
        }
    }
    let day_service = week
        .iter()
        .find(|one| matches!(one.service.kind, "15" | "16"));
    if let Some(visit) = day_service {
        let supplier = (SupplierRole::Office, visit.provider.0.clone());
        for assessment in life::series(life, &visit.provider.0, visit.service.kind, chance) {
            let on = assessment.assessed_on;
            records.add(&supplier, on, RecordBody::Life(Box::new(assessment)));
        }
    }
}

fn lead(region: &Region, person: u64, chance: &mut Chance) -> Option<Life> {
    let day = region.plan.day;
    let severity = chance.weighted(&SHARES);
    let level = *LEVELS.get(severity)?;
    let women = chance.percent(66);
    let family = chance.one_of(&FAMILY)?;
    let given = chance.one_of(if women { &WOMEN } else { &MEN })?;
    // The lightest of two draws: there are more people of 80 than of 100.
    let age = chance.number(67, 102).min(chance.number(72, 102));
    let born_year = i64::from(day.year()) - age;
    let born_on = NaiveDate::from_yo_opt(
        i32::try_from(born_year).ok()?,
        u32::try_from(chance.number(1, 366)).ok()?,
    )?;
    let town = TOWNS.get(town_of(person))?;
    let (block, house, room) = (
        chance.number(1, 9),
        chance.number(1, 30),
        chance.number(1, 30),
    );
    let months = *chance.one_of(&[12_u32, 12, 24, 36, 36])?;
    let past = chance.number(0, i64::from(months) * 30);
    let valid_from = month_before(shifted(day, -past), 0);
    let certified_on = shifted(valid_from, -chance.number(5, 20));
    Some(Life {
        person,
        day,
        details: PersonDetails {
            name: format!("{} {}", family.0, given.0),
            kana: format!("{} {}", family.1, given.1),
            born_on,
            sex: if women { Sex::Female } else { Sex::Male },
            postal_code: format!("999{:04}", person % 10_000),
            address: format!("空想県{town}架空町{block}-{house}-{room}"),
        },
        level,
        severity,
        applied_on: shifted(certified_on, -35),
        certified_on,
        valid_from,
        valid_to: end_of_term(valid_from, months),
    })
}
