//! A record in plain sentences.

use contract::record::{
    Allowance, CarePlan, Certification, CertificationProgress, DoctorOpinion, InsuranceCard,
    LifeAssessment, PlanForms, ProgressStage, Record, RecordBody,
};
use contract::upstream::PersonSummary;
use domain::care::CareLevel;

use super::words::words;
use crate::care::record::claims_by_month;
use crate::{clock, text};

/// What a recipient wants to know first.
pub(super) fn summary(summary: &PersonSummary) -> Vec<String> {
    let mut all = Vec::new();
    match (summary.care_level, summary.valid_to) {
        (Some(level), Some(day)) => all.push(level_until(level, day)),
        (Some(level), None) => all.push((words().level)(text::care::care_level(level))),
        (None, _) => all.push(words().no_level.to_owned()),
    }
    if let Some(stage) = summary.progress.filter(|stage| !stage.is_over()) {
        all.push(stage_said(stage));
    }
    all
}

fn level_until(level: CareLevel, day: chrono::NaiveDate) -> String {
    (words().level_until)(text::care::care_level(level), &text::era_day(day))
}

fn stage_said(stage: ProgressStage) -> String {
    (words().stage)(stage).to_owned()
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
            None => all.push((words().level)(text::care::care_level(level))),
        }
    }
    let today = clock::today();
    let ratio = card
        .burden_ratios
        .iter()
        .find(|ratio| ratio.from <= today && today <= ratio.to);
    if let Some(ratio) = ratio {
        all.push((words().burden)(
            &text::care::tenths(ratio.tenths),
            &text::era_day(ratio.to),
        ));
    }
    if let Some(units) = card.insured.limit_units {
        all.push((words().limit)(&text::care::units(i64::from(units))));
    }
    all
}

fn certification(one: &Certification) -> Vec<String> {
    match &one.panel {
        Some(panel) => vec![
            (words().decided)(
                &text::era_day(panel.met_on),
                text::care::care_level(panel.care_level),
            ),
            (words().valid)(
                &text::era_day(panel.valid_from),
                &text::era_day(panel.valid_to),
            ),
        ],
        None => vec![(words().no_result)(&text::era_day(one.applied_on))],
    }
}

fn progress(progress: &CertificationProgress) -> Vec<String> {
    let mut all = vec![
        (words().applied)(&text::era_day(progress.applied_on), &progress.application),
        stage_said(progress.stage),
    ];
    if let Some(day) = progress
        .panel_planned_on
        .filter(|_| !progress.stage.is_over())
    {
        all.push((words().panel_planned)(&text::era_day(day)));
    }
    all
}

fn allowance(allowance: &Allowance) -> Vec<String> {
    vec![
        (words().home_left)(
            &text::yen(allowance.home_limit_yen),
            &text::yen(allowance.home_left_yen),
        ),
        (words().equipment_left)(
            &allowance.equipment_year.to_string(),
            &text::yen(allowance.equipment_limit_yen),
            &text::yen(allowance.equipment_left_yen),
        ),
    ]
}

fn opinion(opinion: &DoctorOpinion) -> Vec<String> {
    let names: Vec<&str> = opinion
        .diagnoses
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let mut all = vec![(words().opinion)(
        &opinion.clinic,
        &opinion.doctor,
        &text::era_day(opinion.written_on),
    )];
    if !names.is_empty() {
        all.push((words().diagnoses)(&text::care::listed(&names)));
    }
    all
}

fn life(one: &LifeAssessment) -> Vec<String> {
    let mut all = vec![(words().assessed)(&text::era_day(one.assessed_on))];
    if let Some(barthel) = &one.barthel {
        all.push((words().barthel)(&text::care::points(barthel.total())));
    }
    if let Some(vitality) = &one.vitality {
        all.push((words().vitality)(&text::care::points(vitality.total())));
    }
    if let Some(kilos) = one.nutrition.as_ref().and_then(|it| it.weight_kg) {
        all.push((words().weight)(&format!("{kilos:.1}")));
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
        return vec![words().no_plan.to_owned()];
    };
    plan_forms(forms)
}

fn plan_forms(forms: &PlanForms) -> Vec<String> {
    let mut all = vec![(words().plan_made)(&text::era_day(forms.made_on))];
    let mut goals: Vec<&str> = forms
        .goals
        .iter()
        .map(|goal| goal.long_goal.as_str())
        .filter(|goal| !goal.is_empty())
        .collect();
    goals.dedup();
    if !goals.is_empty() {
        all.push((words().goals)(&text::care::quoted(&goals)));
    }
    all
}

fn claims(records: &[Record]) -> Vec<String> {
    claims_by_month(records.to_vec())
        .first()
        .map(|(month, sums)| {
            vec![(words().claimed)(
                &text::care::year_month(month),
                &text::yen(sums.own_yen),
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
