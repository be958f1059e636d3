//! 要介護認定情報: result, first judgement, survey by group.

use contract::record::{Certification, FirstJudgement, PanelResult, SurveyAnswer, SurveyGroup};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, period, table, told};
use super::words::words;
use crate::language::ruby;
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
        Form::new(words().result, result(one)),
        Form::new(words().station_first, first(one.first_judgement.as_ref())),
        Form::new(words().survey, survey(one)),
    ]
}

fn result(one: &Certification) -> AnyView {
    let mut all = vec![
        line(words().applied_on, day(one.applied_on)),
        told(words().application, one.application.clone()),
    ];
    match &one.panel {
        Some(panel) => all.extend(panel_lines(panel)),
        None => all.push(line(words().outcome, words().before_panel)),
    }
    facts(all)
}

fn panel_lines(panel: &PanelResult) -> Vec<AnyView> {
    vec![
        line(
            words().level_second,
            text::care::care_level(panel.care_level),
        ),
        line(words().panel_on, day(panel.met_on)),
        line(words().certified_on, day_of(panel.certified_on)),
        line(
            words().valid,
            period(Some(panel.valid_from), Some(panel.valid_to)),
        ),
        told(words().panel_opinion, panel.opinion.clone()),
    ]
}

fn first(judgement: Option<&FirstJudgement>) -> AnyView {
    let Some(judgement) = judgement else {
        return view! { <p class="empty-line">{ruby(words().no_first)}</p> }.into_any();
    };
    let minutes = judgement
        .standard_minutes
        .map_or_else(String::new, |minutes| {
            (words().minutes)(&format!("{minutes:.1}"))
        });
    let scores = GROUPS
        .iter()
        .zip(&judgement.group_scores)
        .map(|(group, score)| {
            view! {
                <tr><th scope="row">{ruby(text::care::survey_group(*group))}</th><td class="amount">{format!("{score:.1}")}</td></tr>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let head =
        view! { <tr><th scope="col">{ruby(words().group)}</th><th scope="col" class="amount">{ruby(words().group_score)}</th></tr> }
            .into_any();
    view! {
        {facts(vec![
            line(words().first_result, text::care::care_level(judgement.care_level)),
            line(words().standard_minutes, minutes),
        ])}
        {(!scores.is_empty()).then(|| table(words().group_scores, head, scores))}
    }
    .into_any()
}

fn survey(one: &Certification) -> AnyView {
    let overview = facts(vec![
        line(words().surveyed_on, day_of(one.surveyed_on)),
        told(words().overview, one.overview.clone()),
    ]);
    if one.survey.is_empty() {
        return view! { {overview}<p class="empty-line">{ruby(words().no_survey)}</p> }.into_any();
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
                    <th scope="row" lang="ja">{answer.item.clone()}</th>
                    <td lang="ja">{answer.answer.clone()}</td>
                    <td class="care-prose" lang="ja">{answer.remark.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let head = view! {
        <tr><th scope="col">{ruby(words().item)}</th><th scope="col">{ruby(words().answer)}</th><th scope="col">{ruby(words().remark)}</th></tr>
    }
    .into_any();
    view! { <h5>{ruby((words().group_of)(name, answers.len()))}</h5>{table(name, head, rows)} }
        .into_any()
}
