//! 要介護認定情報: result, first judgement, survey by group.

use contract::record::{Certification, FirstJudgement, PanelResult, SurveyAnswer, SurveyGroup};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, period, table};
use crate::text;

const GROUPS: [SurveyGroup; 6] = [
    SurveyGroup::Body,
    SurveyGroup::Living,
    SurveyGroup::Cognition,
    SurveyGroup::Behaviour,
    SurveyGroup::Society,
    SurveyGroup::SpecialCare,
];

/// Result, first judgement and survey.
pub(super) fn forms(one: &Certification) -> Vec<Form> {
    vec![
        Form::new("認定結果", result(one)),
        Form::new("一次判定", first(one.first_judgement.as_ref())),
        Form::new("認定調査票", survey(one)),
    ]
}

fn result(one: &Certification) -> AnyView {
    let mut all = vec![
        line("申請日", day(one.applied_on)),
        line("申請区分", one.application.clone()),
    ];
    match &one.panel {
        Some(panel) => all.extend(panel_lines(panel)),
        None => all.push(line(
            "結果",
            "介護認定審査会の前です。「認定の進捗」で段階を確かめられます。",
        )),
    }
    facts(all)
}

fn panel_lines(panel: &PanelResult) -> Vec<AnyView> {
    vec![
        line("要介護状態区分（二次判定）", panel.care_level.label_ja()),
        line("審査会の開催日", day(panel.met_on)),
        line("認定日", day_of(panel.certified_on)),
        line(
            "有効期間",
            period(Some(panel.valid_from), Some(panel.valid_to)),
        ),
        line("審査会の意見", panel.opinion.clone()),
    ]
}

fn first(judgement: Option<&FirstJudgement>) -> AnyView {
    let Some(judgement) = judgement else {
        return view! { <p class="empty-line">"一次判定はまだ届いていません。"</p> }.into_any();
    };
    let minutes = judgement
        .standard_minutes
        .map_or_else(String::new, |minutes| format!("{minutes:.1}分"));
    let scores = GROUPS
        .iter()
        .zip(&judgement.group_scores)
        .map(|(group, score)| {
            view! {
                <tr><th scope="row">{text::care::survey_group(*group)}</th><td class="amount">{format!("{score:.1}")}</td></tr>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let head =
        view! { <tr><th scope="col">"群"</th><th scope="col" class="amount">"得点（0〜100）"</th></tr> }
            .into_any();
    view! {
        {facts(vec![
            line("一次判定の結果", judgement.care_level.label_ja()),
            line("要介護認定等基準時間", minutes),
        ])}
        {(!scores.is_empty()).then(|| table("中間評価項目得点", head, scores))}
    }
    .into_any()
}

fn survey(one: &Certification) -> AnyView {
    let overview = facts(vec![
        line("調査日", day_of(one.surveyed_on)),
        line("概況調査", one.overview.clone()),
    ]);
    if one.survey.is_empty() {
        return view! { {overview}<p class="empty-line">"基本調査はまだ届いていません。"</p> }
            .into_any();
    }
    let groups = GROUPS.into_iter().filter_map(|group| {
        let answers: Vec<&SurveyAnswer> =
            one.survey.iter().filter(|one| one.group == group).collect();
        (!answers.is_empty()).then(|| survey_group(group, &answers))
    });
    view! { {overview}{groups.collect_view()} }.into_any()
}

fn survey_group(group: SurveyGroup, answers: &[&SurveyAnswer]) -> AnyView {
    let name = text::care::survey_group(group);
    let rows = answers
        .iter()
        .map(|answer| {
            view! {
                <tr>
                    <th scope="row">{answer.item.clone()}</th>
                    <td>{answer.answer.clone()}</td>
                    <td class="care-prose">{answer.remark.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let head = view! {
        <tr><th scope="col">"項目"</th><th scope="col">"回答"</th><th scope="col">"特記事項"</th></tr>
    }
    .into_any();
    view! { <h5>{format!("{name}（{}項目）", answers.len())}</h5>{table(name, head, rows)} }
        .into_any()
}
