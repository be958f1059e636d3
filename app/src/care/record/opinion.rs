//! 主治医意見書 in the parts of its form.

use contract::record::{BodyState, DoctorOpinion, LifeAndServices};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, lines, told};
use super::words::words;
use crate::language::ruby;

/// The form, part by part.
pub(super) fn forms(opinion: &DoctorOpinion) -> Vec<Form> {
    vec![Form::new(words().opinion, shown(opinion))]
}

fn shown(opinion: &DoctorOpinion) -> AnyView {
    let times = if opinion.repeated {
        words().again
    } else {
        words().first_time
    };
    let attached = opinion
        .has_pdf
        .then(|| view! { <p class="soft">{ruby(words().has_pdf)}</p> });
    view! {
        {facts(vec![
            line(words().written_on, day(opinion.written_on)),
            told(words().doctor, opinion.doctor.clone()),
            told(words().clinic, opinion.clinic.clone()),
            line(words().last_seen_on, day_of(opinion.last_seen_on)),
            line(words().times, times),
            lines(words().other_departments, &opinion.other_departments),
        ])}
        {part(words().part_illness, illness(opinion))}
        {part(words().part_special, special(opinion))}
        {part(words().part_state, state(&opinion.state))}
        {part(words().part_living, living(&opinion.living))}
        {part(words().part_remarks, remarks(opinion))}
        {attached}
    }
    .into_any()
}

fn part(title: &'static str, inside: AnyView) -> AnyView {
    view! { <h5>{ruby(title)}</h5>{inside} }.into_any()
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
                (words().since)(&one.since)
            };
            format!("{}．{}{since}", place + 1, one.name)
        })
        .collect();
    facts(vec![
        lines(words().diagnoses, &diagnoses),
        told(words().stability, opinion.stability.clone()),
        told(words().course, opinion.course.clone()),
    ])
}

fn special(opinion: &DoctorOpinion) -> AnyView {
    if opinion.special_care.is_empty() {
        return view! { <p>{ruby(words().not_written)}</p> }.into_any();
    }
    facts(vec![lines(words().care_received, &opinion.special_care)])
}

fn state(state: &BodyState) -> AnyView {
    let size = |value: Option<u16>, unit: &str| {
        value.map_or_else(String::new, |value| format!("{value}{unit}"))
    };
    facts(vec![
        told(words().bedridden_grade, state.mobility_grade.clone()),
        told(words().dementia_grade, state.dementia_grade.clone()),
        told(words().short_memory, state.short_memory.clone()),
        told(words().decisions, state.decisions.clone()),
        told(words().expression, state.expression.clone()),
        lines(words().symptoms, &state.symptoms),
        told(words().other_symptoms, state.other_symptoms.clone()),
        lines(words().body, &state.body),
        line(
            words().height,
            size(state.height_cm, words().unit_centimetres),
        ),
        line(words().weight, size(state.weight_kg, words().unit_kilos)),
    ])
}

fn living(living: &LifeAndServices) -> AnyView {
    facts(vec![
        lines(words().mobility, &living.mobility),
        lines(words().nutrition, &living.nutrition),
        lines(words().risks, &living.risks),
        told(words().outlook, living.outlook.clone()),
        lines(words().medical_management, &living.medical_management),
        lines(words().cautions, &living.cautions),
        told(words().infection, living.infection.clone()),
    ])
}

fn remarks(opinion: &DoctorOpinion) -> AnyView {
    if opinion.remarks.is_empty() {
        return view! { <p>{ruby(words().not_written)}</p> }.into_any();
    }
    view! { <p class="care-prose" lang="ja">{opinion.remarks.clone()}</p> }.into_any()
}
