//! 要介護認定情報 and its progress.

use std::sync::LazyLock;

use chrono::NaiveDate;
use contract::record::{
    Certification, CertificationProgress, FirstJudgement, PanelResult, ProgressStage, ProgressStep,
    RecordBody, SurveyAnswer, SurveyGroup,
};

use super::calendar::shifted;
use super::chance::Chance;
use super::person::Life;

/// The 74 items and their answers, lightest first; from memory, the number fits the published one.
const ITEMS: &str = include_str!("../../data/survey_items.csv");
/// 要介護認定等基準時間 at the lower end of each level, minutes; from memory.
const MINUTES: [i64; 8] = [25, 32, 32, 50, 70, 90, 110, 150];

struct Item {
    group: SurveyGroup,
    name: &'static str,
    answers: Vec<&'static str>,
}

fn items() -> &'static [Item] {
    static ALL: LazyLock<Vec<Item>> =
        LazyLock::new(|| ITEMS.lines().skip(1).filter_map(item).collect());
    &ALL
}

fn item(line: &'static str) -> Option<Item> {
    let mut fields = line.split(',');
    Some(Item {
        group: match fields.next()? {
            "body" => SurveyGroup::Body,
            "living" => SurveyGroup::Living,
            "cognition" => SurveyGroup::Cognition,
            "behaviour" => SurveyGroup::Behaviour,
            "society" => SurveyGroup::Society,
            _ => SurveyGroup::SpecialCare,
        },
        name: fields.next()?,
        answers: fields.next()?.split('|').collect(),
    })
}

pub(super) fn certification(life: &Life, chance: &mut Chance) -> RecordBody {
    let survey = items()
        .iter()
        .map(|item| answer(item, life, chance))
        .collect();
    let lower = MINUTES.get(life.severity).copied().unwrap_or_default();
    let upper = MINUTES.get(life.severity + 1).copied().unwrap_or(lower);
    let tenths = chance.number(lower * 10, upper.max(lower + 5) * 10);
    let heavier = i64::try_from(life.severity).unwrap_or_default();
    let group_scores = (0..5)
        .map(|_| tenth((1000 - heavier * 110 - chance.number(0, 180)).max(50)))
        .collect();
    RecordBody::Certification(Box::new(Certification {
        applied_on: life.applied_on,
        application: if chance.percent(70) {
            "更新"
        } else {
            "新規"
        }
        .to_owned(),
        surveyed_on: Some(shifted(life.applied_on, 10)),
        overview: "在宅で生活している。家族が週末に訪問する。".to_owned(),
        survey,
        first_judgement: Some(FirstJudgement {
            care_level: life.level,
            standard_minutes: Some(tenth(tenths)),
            group_scores,
        }),
        panel: Some(PanelResult {
            met_on: shifted(life.certified_on, -1),
            certified_on: Some(life.certified_on),
            care_level: life.level,
            valid_from: life.valid_from,
            valid_to: life.valid_to,
            opinion: String::new(),
        }),
    }))
}

fn tenth(tenths: i64) -> f64 {
    f64::from(i32::try_from(tenths).unwrap_or_default()) / 10.0
}

fn answer(item: &Item, life: &Life, chance: &mut Chance) -> SurveyAnswer {
    let heavy = i64::try_from(life.severity).unwrap_or_default();
    let likely = match item.group {
        SurveyGroup::SpecialCare => 1 + heavy,
        SurveyGroup::Behaviour => 4 + heavy * 4,
        SurveyGroup::Cognition => 5 + heavy * 8,
        SurveyGroup::Body | SurveyGroup::Living | SurveyGroup::Society => 12 + heavy * 12,
    };
    let mut at = 0;
    while at + 1 < item.answers.len() && chance.percent(likely) {
        at += 1;
    }
    SurveyAnswer {
        group: item.group,
        item: item.name.to_owned(),
        answer: item.answers.get(at).copied().unwrap_or_default().to_owned(),
        remark: if at > 1 {
            "日によって差がある。"
        } else {
            ""
        }
        .to_owned(),
    }
}

/// An application under way, and when it was last heard of.
pub(super) fn progress(life: &Life, chance: &mut Chance) -> Option<(NaiveDate, RecordBody)> {
    let left = (life.valid_to - life.day).num_days();
    let renewing = left < 60 && chance.percent(70);
    if !renewing && !chance.percent(3) {
        return None;
    }
    let stages = [
        (ProgressStage::Received, 0),
        (ProgressStage::SurveyOrdered, 3),
        (ProgressStage::Surveyed, 12),
        (ProgressStage::OpinionReceived, 18),
        (ProgressStage::FirstJudged, 22),
        (ProgressStage::PanelPlanned, 25),
    ];
    let age = chance.number(0, 30);
    let applied_on = shifted(life.day, -age);
    let steps: Vec<ProgressStep> = stages
        .into_iter()
        .filter(|(_, after)| *after <= age)
        .map(|(stage, after)| ProgressStep {
            stage,
            on: shifted(applied_on, after),
        })
        .collect();
    let last = steps.last()?.clone();
    let planned = last.stage == ProgressStage::PanelPlanned;
    let body = RecordBody::CertificationProgress(CertificationProgress {
        applied_on,
        application: if renewing { "更新" } else { "区分変更" }.to_owned(),
        stage: last.stage,
        steps,
        panel_planned_on: planned.then(|| shifted(life.day, 7)),
    });
    Some((last.on, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_seventy_four_items() {
        assert_eq!(items().len(), 74);
        let special = items()
            .iter()
            .filter(|item| item.group == SurveyGroup::SpecialCare);
        assert_eq!(special.count(), 12);
        assert!(items().iter().all(|item| item.answers.len() >= 2));
    }
}
