//! 介護保険証等情報 and 住宅改修費利用等情報.

use chrono::{Datelike as _, NaiveDate};
use contract::record::{
    Allowance, AllowanceUse, BurdenLimit, BurdenRatio, CarriedOffice, InsuranceCard, InsuredCard,
    RecordBody,
};

use super::calendar::{end_of_term, shifted};
use super::chance::Chance;
use super::person::Life;
use super::region::Region;
use super::services::limit_of;

const HOME_YEN: i64 = 200_000;
const EQUIPMENT_YEN: i64 = 100_000;

pub(super) fn card(region: &Region, life: &Life, chance: &mut Chance) -> RecordBody {
    let (number, name) = region.care_office(life.person);
    let year = life.day.year() - i32::from(life.day.month() < 8);
    let from = NaiveDate::from_ymd_opt(year, 8, 1).unwrap_or(life.day);
    let to = end_of_term(from, 12);
    let tenths = [1, 2, 3].get(chance.weighted(&[80, 12, 8])).copied();
    let burden_limit = chance.percent(15).then(|| BurdenLimit {
        stage: "第2段階".to_owned(),
        meals_yen: Some(390),
        room_yen: Some(430),
        from,
        to,
    });
    RecordBody::InsuranceCard(InsuranceCard {
        person: life.details.clone(),
        insured: InsuredCard {
            issued_on: Some(life.certified_on),
            care_level: Some(life.level),
            certified_on: Some(life.certified_on),
            valid_from: Some(life.valid_from),
            valid_to: Some(life.valid_to),
            limit_units: limit_of(life.level),
            service_limits: Vec::new(),
            panel_opinion: String::new(),
            restrictions: Vec::new(),
            offices: vec![CarriedOffice {
                number,
                name,
                from: Some(shifted(life.valid_from, 3)),
                to: None,
            }],
        },
        burden_ratios: vec![BurdenRatio {
            tenths: tenths.unwrap_or(1),
            from,
            to,
        }],
        burden_limit,
    })
}

pub(super) fn allowance(life: &Life, chance: &mut Chance) -> RecordBody {
    let mut uses = Vec::new();
    if chance.percent(35) {
        uses.push(AllowanceUse {
            home: false,
            on: shifted(life.day, -chance.number(5, 60)),
            content: "入浴用いす".to_owned(),
            cost_yen: chance.number(15, 40) * 1000,
        });
    }
    if chance.percent(40) {
        uses.push(AllowanceUse {
            home: true,
            on: shifted(life.day, -chance.number(60, 700)),
            content: "手すりの取付け".to_owned(),
            cost_yen: chance.number(30, 200) * 1000,
        });
    }
    let year = life.day.year() - i32::from(life.day.month() < 4);
    let in_year =
        |used: &AllowanceUse| used.home || used.on.year() - i32::from(used.on.month() < 4) == year;
    let spent = |home: bool| -> i64 {
        let of_kind = uses
            .iter()
            .filter(|used| used.home == home && in_year(used));
        of_kind.map(|used| used.cost_yen).sum()
    };
    RecordBody::Allowance(Allowance {
        home_limit_yen: HOME_YEN,
        home_left_yen: HOME_YEN - spent(true),
        equipment_year: year,
        equipment_limit_yen: EQUIPMENT_YEN,
        equipment_left_yen: EQUIPMENT_YEN - spent(false),
        uses,
    })
}
