//! A record in plain sentences.

use contract::record::{
    Allowance, CarePlan, Certification, CertificationProgress, DoctorOpinion, InsuranceCard,
    LifeAssessment, PlanForms, ProgressStage, Record, RecordBody,
};
use contract::upstream::PersonSummary;
use domain::care::CareLevel;

use crate::care::record::claims_by_month;
use crate::{clock, text};

/// What a recipient wants to know first.
pub(super) fn summary(summary: &PersonSummary) -> Vec<String> {
    let mut all = Vec::new();
    match (summary.care_level, summary.valid_to) {
        (Some(level), Some(day)) => all.push(level_until(level, day)),
        (Some(level), None) => all.push(format!("あなたは「{}」です。", level.label_ja())),
        (None, _) => all.push("要介護認定の情報は、まだ届いていません。".to_owned()),
    }
    if let Some(stage) = summary.progress.filter(|stage| !stage.is_over()) {
        all.push(stage_said(stage));
    }
    all
}

fn level_until(level: CareLevel, day: chrono::NaiveDate) -> String {
    format!(
        "あなたは「{}」です。認定の有効期間は{}までです。",
        level.label_ja(),
        text::day_wareki(day)
    )
}

fn stage_said(stage: ProgressStage) -> String {
    match stage {
        ProgressStage::Received => "認定の申請は、市町村に受け付けられました。".to_owned(),
        ProgressStage::SurveyOrdered => {
            "認定調査の人が、あなたに会いに来る準備をしています。".to_owned()
        }
        ProgressStage::Surveyed => "認定調査は終わりました。".to_owned(),
        ProgressStage::OpinionOrdered => "市町村が、主治医に意見書を頼んでいます。".to_owned(),
        ProgressStage::OpinionReceived => "主治医の意見書は、市町村に届きました。".to_owned(),
        ProgressStage::FirstJudged => "一次判定が終わりました。次は審査会です。".to_owned(),
        ProgressStage::PanelPlanned => "審査会の日が決まりました。".to_owned(),
        ProgressStage::Certified => "認定の結果が出ました。".to_owned(),
        ProgressStage::Rejected => "認定の申請は、認められませんでした。".to_owned(),
        ProgressStage::Withdrawn => "認定の申請は、取り下げられました。".to_owned(),
    }
}

/// The newest records of a kind in a few sentences.
pub(super) fn sentences(records: &[Record]) -> Vec<String> {
    let Some(newest) = records.first() else {
        return Vec::new();
    };
    match &newest.body {
        RecordBody::InsuranceCard(body) => card(body),
        RecordBody::Certification(body) => certification(body),
        RecordBody::CertificationProgress(body) => progress(body),
        RecordBody::Allowance(body) => allowance(body),
        RecordBody::DoctorOpinion(body) => opinion(body),
        RecordBody::Life(body) => life(body),
        RecordBody::CarePlan(_) => plan(records),
        RecordBody::Claim(_) => claims(records),
    }
}

fn card(card: &InsuranceCard) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(level) = card.insured.care_level {
        match card.insured.valid_to {
            Some(day) => all.push(level_until(level, day)),
            None => all.push(format!("あなたは「{}」です。", level.label_ja())),
        }
    }
    let today = clock::today();
    let ratio = card
        .burden_ratios
        .iter()
        .find(|ratio| ratio.from <= today && today <= ratio.to);
    if let Some(ratio) = ratio {
        all.push(format!(
            "サービスの費用のうち、あなたの負担は{}割です（{}まで）。",
            ratio.tenths,
            text::day_wareki(ratio.to)
        ));
    }
    if let Some(units) = card.insured.limit_units {
        all.push(format!(
            "1か月に使えるサービスの上限は{}単位です。",
            text::grouped(i64::from(units))
        ));
    }
    all
}

fn certification(one: &Certification) -> Vec<String> {
    match &one.panel {
        Some(panel) => vec![
            format!(
                "{}の審査会で「{}」と決まりました。",
                text::day_wareki(panel.met_on),
                panel.care_level.label_ja()
            ),
            format!(
                "有効期間は{}から{}までです。",
                text::day_wareki(panel.valid_from),
                text::day_wareki(panel.valid_to)
            ),
        ],
        None => vec![format!(
            "{}に申請した認定は、まだ結果が出ていません。",
            text::day_wareki(one.applied_on)
        )],
    }
}

fn progress(progress: &CertificationProgress) -> Vec<String> {
    let mut all = vec![
        format!(
            "{}に認定の申請（{}）をしました。",
            text::day_wareki(progress.applied_on),
            progress.application
        ),
        stage_said(progress.stage),
    ];
    if let Some(day) = progress
        .panel_planned_on
        .filter(|_| !progress.stage.is_over())
    {
        all.push(format!("審査会の予定は{}です。", text::day_wareki(day)));
    }
    all
}

fn allowance(allowance: &Allowance) -> Vec<String> {
    vec![
        format!(
            "住宅改修に使えるお金は、{}のうち、あと{}です。",
            text::yen(allowance.home_limit_yen),
            text::yen(allowance.home_left_yen)
        ),
        format!(
            "福祉用具を買うために使えるお金は、{}年度は{}のうち、あと{}です。",
            allowance.equipment_year,
            text::yen(allowance.equipment_limit_yen),
            text::yen(allowance.equipment_left_yen)
        ),
    ]
}

fn opinion(opinion: &DoctorOpinion) -> Vec<String> {
    let names: Vec<&str> = opinion
        .diagnoses
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let mut all = vec![format!(
        "{}の{}医師が、{}に意見書を書きました。",
        opinion.clinic,
        opinion.doctor,
        text::day_wareki(opinion.written_on)
    )];
    if !names.is_empty() {
        all.push(format!("診断は、{}です。", names.join("、")));
    }
    all
}

fn life(one: &LifeAssessment) -> Vec<String> {
    let mut all = vec![format!(
        "{}に、からだと生活のようすを調べました。",
        text::day_wareki(one.assessed_on)
    )];
    if let Some(barthel) = &one.barthel {
        all.push(format!(
            "食事や着替えなど、毎日の動作の点数は{}点です（100点が最高）。",
            barthel.total()
        ));
    }
    if let Some(vitality) = &one.vitality {
        all.push(format!(
            "意欲の点数は{}点です（10点が最高）。",
            vitality.total()
        ));
    }
    if let Some(kilos) = one.nutrition.as_ref().and_then(|it| it.weight_kg) {
        all.push(format!("体重は{kilos:.1}kgです。"));
    }
    all
}

fn plan(records: &[Record]) -> Vec<String> {
    let forms = records.iter().find_map(|record| match &record.body {
        RecordBody::CarePlan(plan) => match &**plan {
            CarePlan::Plan(forms) => Some(forms),
            CarePlan::Month(_) | CarePlan::Result(_) | CarePlan::Preventive(_) => None,
        },
        _ => None,
    });
    let Some(forms) = forms else {
        return vec!["ケアプランの計画書は、まだ届いていません。".to_owned()];
    };
    plan_forms(forms)
}

fn plan_forms(forms: &PlanForms) -> Vec<String> {
    let mut all = vec![format!(
        "いまのケアプランは{}に作られました。",
        text::day_wareki(forms.made_on)
    )];
    let mut goals: Vec<&str> = forms
        .goals
        .iter()
        .map(|goal| goal.long_goal.as_str())
        .filter(|goal| !goal.is_empty())
        .collect();
    goals.dedup();
    if !goals.is_empty() {
        all.push(format!("目標は「{}」です。", goals.join("」「")));
    }
    all
}

fn claims(records: &[Record]) -> Vec<String> {
    claims_by_month(records.to_vec())
        .first()
        .map(|(month, sums)| {
            vec![format!(
                "{}に使ったサービスの費用のうち、あなたの負担は{}でした。",
                text::care::year_month(month),
                text::yen(sums.own_yen)
            )]
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::record::sample;

    #[test]
    fn the_level_is_said_with_its_end() {
        let said = summary(&sample::summary("見本 太郎", "ミホン タロウ"));
        assert_eq!(
            said,
            ["あなたは「要介護2」です。認定の有効期間は令和9年3月31日までです。"]
        );
    }

    #[test]
    fn a_certification_under_way_has_no_result_yet() {
        let record = sample::record(RecordBody::Certification(Box::new(sample::certification())));
        assert!(sentences(&[record])[0].contains("まだ結果が出ていません"));
    }

    #[test]
    fn the_newest_month_is_told() {
        let said = sentences(&[sample::claim("202609", 900), sample::claim("202610", 1_200)]);
        assert_eq!(
            said,
            ["2026年10月に使ったサービスの費用のうち、あなたの負担は1,200円でした。"]
        );
    }

    #[test]
    fn no_record_has_no_sentence() {
        assert!(sentences(&[]).is_empty());
    }
}
