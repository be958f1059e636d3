//! Who there is besides the people: municipalities, offices, clinics, the payer.

use chrono::NaiveDate;
use contract::upstream::ReadinessState;
use domain::care::{InsuredNumber, PersonKey, SupplierRole};
use domain::insurer::InsurerNumber;
use uuid::{Builder, Uuid};

use super::RegionPlan;
use super::names::TOWNS;
use crate::store::Organisation;

/// People a care-management office looks after, at most.
const PEOPLE_PER_OFFICE: u64 = 80;
/// Kinds of service offices stand under.
const KINDS: [&str; 5] = ["11", "13", "15", "16", "17"];
/// 国保連合会.
pub(super) const PAYER: &str = "99";

/// A region.
pub(super) struct Region {
    pub(super) plan: RegionPlan,
    insurers: Vec<InsurerNumber>,
    offices: u64,
}

impl Region {
    pub(super) fn of(plan: RegionPlan) -> Self {
        // Numbers of prefecture 99, which there is not; the check digit is right.
        let insurers = (0..TOWNS.len())
            .filter_map(|town| {
                let body = format!("99{:03}", 101 + town * 10);
                (0..10).find_map(|digit| format!("{body}{digit}").parse().ok())
            })
            .collect();
        Self {
            plan,
            insurers,
            offices: plan.people.div_ceil(PEOPLE_PER_OFFICE).max(1),
        }
    }

    /// The numbers of a person.
    pub(super) fn key(&self, person: u64) -> Option<PersonKey> {
        let number = format!("{:010}", 1_000_000 + person);
        Some(PersonKey {
            insurer: self.insurers.get(town_of(person))?.clone(),
            insured: InsuredNumber::parse(&number).ok()?,
        })
    }

    /// The id of a person.
    pub(super) fn subject(&self, person: u64) -> Uuid {
        self.id(person, 0)
    }

    /// The id of a person's record, from 1: in the order of people, so that rows lie together.
    pub(super) fn id(&self, person: u64, record: u64) -> Uuid {
        id(self.plan.seed, person, record)
    }

    /// Number and name of the care-management office of a person.
    pub(super) fn care_office(&self, person: u64) -> (String, String) {
        let serial = person % self.offices;
        (
            office_number(0, serial),
            format!("見本ケアプラン{}", serial + 1),
        )
    }

    /// Number and name of the office that gives a kind of service to a person.
    pub(super) fn service_office(&self, person: u64, kind: &str) -> (String, String) {
        let place = KINDS
            .iter()
            .position(|known| *known == kind)
            .unwrap_or_default();
        let place = u64::try_from(place).unwrap_or_default() + 1;
        let serial = person % self.offices;
        let word = match kind {
            "11" => "訪問介護",
            "13" => "訪問看護",
            "15" => "デイサービス",
            "16" => "デイケア",
            _ => "福祉用具",
        };
        (
            office_number(place, serial),
            format!("架空{word}{}", serial + 1),
        )
    }

    /// Number and name of the clinic of a person.
    pub(super) fn clinic(&self, person: u64) -> (String, String) {
        let serial = person % self.offices.div_ceil(5);
        (
            office_number(9, serial),
            format!("試作診療所{}", serial + 1),
        )
    }

    /// Everybody by name.
    pub(super) fn organisations(&self) -> Vec<Organisation> {
        let one = |role, (number, name): (String, String), readiness| Organisation {
            role,
            number,
            name,
            readiness,
        };
        let mut all = Vec::new();
        for (insurer, town) in self.insurers.iter().zip(TOWNS) {
            let since = NaiveDate::from_ymd_opt(2026, 4, 1);
            let readiness = Some((ReadinessState::Dated, since));
            let named = (insurer.to_string(), town.to_owned());
            all.push(one(SupplierRole::Insurer, named, readiness));
        }
        for serial in 0..self.offices {
            all.push(one(SupplierRole::Office, self.care_office(serial), None));
            for kind in KINDS {
                all.push(one(
                    SupplierRole::Office,
                    self.service_office(serial, kind),
                    None,
                ));
            }
        }
        for serial in 0..self.offices.div_ceil(5) {
            all.push(one(SupplierRole::Clinic, self.clinic(serial), None));
        }
        let payer = (PAYER.to_owned(), "見本国民健康保険団体連合会".to_owned());
        all.push(one(SupplierRole::Payer, payer, None));
        all
    }
}

/// The opaque id of a person of the region of this seed.
pub fn subject(seed: u64, person: u64) -> Uuid {
    id(seed, person, 0)
}

fn id(seed: u64, person: u64, record: u64) -> Uuid {
    let number = (u128::from(person) << 80) | (u128::from(record) << 64) | u128::from(seed);
    Builder::from_custom_bytes(number.to_be_bytes()).into_uuid()
}

/// The municipality of a person.
pub(super) fn town_of(person: u64) -> usize {
    let towns = u64::try_from(TOWNS.len()).unwrap_or(1);
    usize::try_from(person % towns).unwrap_or_default()
}

/// A number of prefecture 99 with the right check digit (モジュラス10 ウェイト2-1分割).
fn office_number(place: u64, serial: u64) -> String {
    let body = format!(
        "997{:02}{:04}",
        (place * 10 + serial / 10_000) % 100,
        serial % 10_000
    );
    let mut sum = 0;
    for (at, digit) in body.bytes().rev().enumerate() {
        let product = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
        sum += product / 10 + product % 10;
    }
    format!("{body}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::office::OfficeNumber;

    #[test]
    fn numbers_are_sound_and_of_a_prefecture_there_is_not() {
        let region = Region::of(RegionPlan {
            people: 100_000,
            seed: 1,
            day: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
            cards_only: false,
        });
        assert_eq!(region.insurers.len(), TOWNS.len());
        let mut numbers = std::collections::BTreeSet::new();
        for organisation in region.organisations() {
            let new = numbers.insert((organisation.role, organisation.number.clone()));
            assert!(new, "{} stands for one", organisation.number);
            if organisation.role == SupplierRole::Office {
                let number = OfficeNumber::parse(&organisation.number).unwrap();
                assert_eq!(number.warning(), None);
            }
        }
        assert!(region.key(99_999).is_some());
    }
}
