//! 主治医意見書.

use chrono::NaiveDate;
use contract::record::{BodyState, Diagnosis, DoctorOpinion, LifeAndServices, RecordBody};

use super::calendar::shifted;
use super::chance::Chance;
use super::life::{dementia_grade, mobility_grade};
use super::person::Life;

const DIAGNOSES: [&str; 8] = [
    "高血圧症",
    "変形性膝関節症",
    "脳梗塞後遺症",
    "アルツハイマー型認知症",
    "骨粗しょう症",
    "慢性心不全",
    "糖尿病",
    "パーキンソン病",
];

pub(super) fn opinion(
    life: &Life,
    clinic: &str,
    written_on: NaiveDate,
    chance: &mut Chance,
) -> RecordBody {
    let mut diagnoses: Vec<Diagnosis> = Vec::new();
    for _ in 0..chance.number(1, 4) {
        let name = chance.one_of(&DIAGNOSES).copied().unwrap_or_default();
        if diagnoses.iter().all(|known| known.name != name) {
            diagnoses.push(Diagnosis {
                name: name.to_owned(),
                since: format!("平成{}年頃", chance.number(15, 31)),
            });
        }
    }
    let heavy = life.severity >= 4;
    let word = |light: &str, severe: &str| if heavy { severe } else { light }.to_owned();
    RecordBody::DoctorOpinion(Box::new(DoctorOpinion {
        written_on,
        doctor: "模擬 医師".to_owned(),
        clinic: clinic.to_owned(),
        last_seen_on: Some(shifted(written_on, -chance.number(1, 30))),
        repeated: chance.percent(70),
        other_departments: Vec::new(),
        diagnoses,
        stability: word("安定", "不安定"),
        course: "内服を続けている。".to_owned(),
        special_care: Vec::new(),
        state: BodyState {
            mobility_grade: mobility_grade(life.severity).to_owned(),
            dementia_grade: dementia_grade(life.severity).to_owned(),
            short_memory: word("問題なし", "問題あり"),
            decisions: word("自立", "見守りが必要"),
            expression: word("伝えられる", "具体的要求に限られる"),
            symptoms: Vec::new(),
            other_symptoms: String::new(),
            body: vec!["利き腕: 右".to_owned()],
            height_cm: u16::try_from(chance.number(142, 172)).ok(),
            weight_kg: u16::try_from(chance.number(38, 70)).ok(),
        },
        living: LifeAndServices {
            mobility: vec![word(
                "屋外歩行: 介助があればしている",
                "屋外歩行: していない",
            )],
            nutrition: vec![word("食事行為: 自立", "食事行為: 全面介助")],
            risks: vec!["転倒・骨折".to_owned()],
            outlook: word("期待できる", "期待できない"),
            medical_management: Vec::new(),
            cautions: Vec::new(),
            infection: "無".to_owned(),
        },
        remarks: String::new(),
        has_pdf: false,
    }))
}
