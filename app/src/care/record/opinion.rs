//! 主治医意見書 in the parts of its form.

use contract::record::{BodyState, DoctorOpinion, LifeAndServices};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, lines};

/// The form, part by part.
pub(super) fn forms(opinion: &DoctorOpinion) -> Vec<Form> {
    vec![Form::new("主治医意見書", shown(opinion))]
}

fn shown(opinion: &DoctorOpinion) -> AnyView {
    let times = if opinion.repeated {
        "2回目以上"
    } else {
        "初回"
    };
    let attached = opinion
        .has_pdf
        .then(|| view! { <p class="soft">"提供元には、この意見書のPDFもあります。"</p> });
    view! {
        {facts(vec![
            line("記入日", day(opinion.written_on)),
            line("医師", opinion.doctor.clone()),
            line("医療機関", opinion.clinic.clone()),
            line("最終診察日", day_of(opinion.last_seen_on)),
            line("意見書の作成", times),
            lines("他科受診", &opinion.other_departments),
        ])}
        {part("1 傷病に関する意見", illness(opinion))}
        {part("2 特別な医療（過去14日間）", special(opinion))}
        {part("3 心身の状態に関する意見", state(&opinion.state))}
        {part("4 生活機能とサービスに関する意見", living(&opinion.living))}
        {part("5 特記すべき事項", remarks(opinion))}
        {attached}
    }
    .into_any()
}

fn part(title: &'static str, inside: AnyView) -> AnyView {
    view! { <h5>{title}</h5>{inside} }.into_any()
}

fn illness(opinion: &DoctorOpinion) -> AnyView {
    let diagnoses: Vec<String> = opinion
        .diagnoses
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let since = if one.since.is_empty() {
                String::new()
            } else {
                format!("（発症 {}）", one.since)
            };
            format!("{}．{}{since}", place + 1, one.name)
        })
        .collect();
    facts(vec![
        lines("診断名", &diagnoses),
        line("症状としての安定性", opinion.stability.clone()),
        line("経過と投薬を含む治療内容", opinion.course.clone()),
    ])
}

fn special(opinion: &DoctorOpinion) -> AnyView {
    if opinion.special_care.is_empty() {
        return view! { <p>"記載はありません。"</p> }.into_any();
    }
    facts(vec![lines("受けた医療", &opinion.special_care)])
}

fn state(state: &BodyState) -> AnyView {
    let size = |value: Option<u16>, unit: &str| {
        value.map_or_else(String::new, |value| format!("{value}{unit}"))
    };
    facts(vec![
        line(
            "障害高齢者の日常生活自立度（寝たきり度）",
            state.mobility_grade.clone(),
        ),
        line("認知症高齢者の日常生活自立度", state.dementia_grade.clone()),
        line("短期記憶", state.short_memory.clone()),
        line(
            "日常の意思決定を行うための認知能力",
            state.decisions.clone(),
        ),
        line("自分の意思の伝達能力", state.expression.clone()),
        lines("周辺症状", &state.symptoms),
        line("その他の精神・神経症状", state.other_symptoms.clone()),
        lines("身体の状態", &state.body),
        line("身長", size(state.height_cm, "cm")),
        line("体重", size(state.weight_kg, "kg")),
    ])
}

fn living(living: &LifeAndServices) -> AnyView {
    facts(vec![
        lines("移動", &living.mobility),
        lines("栄養・食生活", &living.nutrition),
        lines("発生の可能性が高い状態と対処方針", &living.risks),
        line("サービス利用による改善の見通し", living.outlook.clone()),
        lines("医学的管理の必要性", &living.medical_management),
        lines("サービス提供時の留意事項", &living.cautions),
        line("感染症", living.infection.clone()),
    ])
}

fn remarks(opinion: &DoctorOpinion) -> AnyView {
    if opinion.remarks.is_empty() {
        return view! { <p>"記載はありません。"</p> }.into_any();
    }
    view! { <p class="care-prose">{opinion.remarks.clone()}</p> }.into_any()
}
