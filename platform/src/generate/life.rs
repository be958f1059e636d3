//! Two years of LIFE, every three months.

use contract::record::{
    BarthelIndex, Dbd13, LifeAssessment, LifeNutrition, LifeOral, VitalityIndex,
};

use super::calendar::{month_before, shifted};
use super::chance::Chance;
use super::person::Life;

const ASSESSMENTS: u32 = 8;
/// Most points of each Barthel item.
const MOST: [i64; 10] = [10, 15, 5, 10, 5, 15, 10, 10, 10, 10];

/// 障害高齢者の日常生活自立度 that goes with a severity.
pub(super) fn mobility_grade(severity: usize) -> &'static str {
    let grades = ["J1", "J2", "A1", "A1", "A2", "B2", "C1"];
    grades.get(severity).copied().unwrap_or("C2")
}

/// 認知症高齢者の日常生活自立度 that goes with a severity.
pub(super) fn dementia_grade(severity: usize) -> &'static str {
    let grades = ["自立", "自立", "Ⅰ", "Ⅱa", "Ⅱb", "Ⅲa", "Ⅳ"];
    grades.get(severity).copied().unwrap_or("M")
}

/// Assessments, oldest first: a slow decline with better and worse days.
pub(super) fn series(
    life: &Life,
    office: &str,
    service_code: &str,
    chance: &mut Chance,
) -> Vec<LifeAssessment> {
    let heavy = i64::try_from(life.severity).unwrap_or_default();
    // Permille of the full score.
    let now = (950 - heavy * 130 - chance.number(0, 80)).max(50);
    let decline = chance.number(-5, 25);
    let tenths_of_kg = chance.number(380, 700);
    let height = chance.number(1420, 1720);
    (0..ASSESSMENTS)
        .rev()
        .map(|back| {
            let ago = i64::from(back);
            let level = (now + decline * ago + chance.number(-30, 31)).clamp(0, 1000);
            let assessed_on = shifted(month_before(life.day, back * 3 + 1), chance.number(5, 25));
            LifeAssessment {
                assessed_on,
                office_number: office.to_owned(),
                service_code: service_code.to_owned(),
                user: None,
                mobility_grade: mobility_grade(life.severity).to_owned(),
                dementia_grade: dementia_grade(life.severity).to_owned(),
                barthel: Some(BarthelIndex {
                    points: MOST.map(|most| small(most * level / 1000 / 5 * 5)),
                }),
                dbd13: Some(Dbd13 {
                    points: [0; 13].map(|_: u8| small(chance.number(0, 1 + (1000 - level) / 250))),
                }),
                vitality: Some(VitalityIndex {
                    points: [0; 5]
                        .map(|_: u8| small((2 * level + chance.number(0, 600)) / 1000))
                        .map(|point| point.min(2)),
                }),
                nutrition: Some(LifeNutrition {
                    height_cm: Some(tenth(height)),
                    weight_kg: Some(tenth(tenths_of_kg + ago * 3 + chance.number(-6, 7))),
                    risk: if level > 500 { "低" } else { "中" }.to_owned(),
                    intake_percent: Some(small(60 + level / 28)),
                }),
                oral: Some(LifeOral {
                    avoids_hard_food: Some(level < 500),
                    denture: Some(chance.percent(70)),
                    chokes: Some(level < 350),
                    aspiration_pneumonia: Some(false),
                }),
            }
        })
        .collect()
}

fn small(number: i64) -> u8 {
    u8::try_from(number.clamp(0, 100)).unwrap_or_default()
}

fn tenth(tenths: i64) -> f64 {
    f64::from(i32::try_from(tenths).unwrap_or_default()) / 10.0
}
