//! 認定審査の進捗 as a line of six stations.

use chrono::NaiveDate;
use contract::record::{CertificationProgress, ProgressStage};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, told};
use super::words::words;
use crate::component::Tag;
use crate::language::ruby;
use crate::text;

/// A station of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Station {
    name: &'static str,
    state: StationState,
    /// What is known of it, e.g. `依頼 令和8年11月2日`.
    notes: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StationState {
    Done,
    Current,
    ToCome,
}

/// The stations and the stages that lead to the end of each.
const LINE: [&[ProgressStage]; 6] = [
    &[ProgressStage::Received],
    &[ProgressStage::SurveyOrdered, ProgressStage::Surveyed],
    &[
        ProgressStage::OpinionOrdered,
        ProgressStage::OpinionReceived,
    ],
    &[ProgressStage::FirstJudged],
    &[ProgressStage::PanelPlanned],
    &[ProgressStage::Certified],
];

/// What the stations are called.
fn names() -> [&'static str; 6] {
    [
        words().station_applied,
        words().station_survey,
        words().station_opinion,
        words().station_first,
        words().station_panel,
        words().station_certified,
    ]
}

/// The progress of one application.
pub(super) fn forms(progress: &CertificationProgress) -> Vec<Form> {
    vec![Form::new(words().progress, shown(progress))]
}

fn shown(progress: &CertificationProgress) -> AnyView {
    let planned = progress
        .panel_planned_on
        .filter(|_| !progress.stage.is_over());
    view! {
        {facts(vec![
            line(words().applied_on, day(progress.applied_on)),
            told(words().application, progress.application.clone()),
            line(words().panel_planned_on, day_of(planned)),
        ])}
        <p><Tag tone=text::care::stage_tone(progress.stage) label=text::care::stage(progress.stage) /></p>
        <ol class="care-line">{stations(progress).into_iter().map(station).collect_view()}</ol>
    }
    .into_any()
}

fn station(station: Station) -> AnyView {
    let (state, said) = match station.state {
        StationState::Done => ("done", words().done),
        StationState::Current => ("current", words().current),
        StationState::ToCome => ("todo", words().to_come),
    };
    let current = (station.state == StationState::Current).then_some("step");
    let notes = station
        .notes
        .into_iter()
        .map(|note| view! { <span class="care-station-note">{ruby(note)}</span> })
        .collect_view();
    view! {
        <li class="care-station" data-state=state aria-current=current>
            <span class="care-station-name">{ruby(station.name)}</span>
            <span class="care-station-said">{ruby(said)}</span>
            {notes}
        </li>
    }
    .into_any()
}

/// Survey and opinion run side by side: a station is done when its own last stage was reached, or anything
/// after it.
fn stations(progress: &CertificationProgress) -> Vec<Station> {
    let reached = |stage: ProgressStage| -> Option<NaiveDate> {
        progress
            .steps
            .iter()
            .find(|step| step.stage == stage)
            .map(|step| step.on)
    };
    let at = |stage: ProgressStage| stage == progress.stage || reached(stage).is_some();
    let later = |place: usize| {
        LINE.iter()
            .skip(place + 1)
            // The opinion may be asked for before the survey is done: only what needs both is later.
            .filter(|stages| !matches!(stages.first(), Some(ProgressStage::OpinionOrdered)))
            .any(|stages| stages.iter().any(|stage| at(*stage)))
    };
    let is_over = progress.stage.is_over();
    let mut stations: Vec<Station> = LINE
        .iter()
        .zip(names())
        .enumerate()
        .map(|(place, (stages, name))| {
            let begun = stages.iter().any(|stage| at(*stage));
            // A planned panel has not met yet.
            let ended = stages
                .last()
                .is_some_and(|stage| at(*stage) && !matches!(stage, ProgressStage::PanelPlanned));
            let state = if ended || later(place) {
                StationState::Done
            } else if begun && !is_over {
                StationState::Current
            } else {
                StationState::ToCome
            };
            let notes = stages
                .iter()
                .filter_map(|stage| {
                    let on = reached(*stage)?;
                    Some((words().stage_on)(
                        text::care::stage(*stage),
                        &text::era_day(on),
                    ))
                })
                .collect();
            Station { name, state, notes }
        })
        .collect();
    let rejected = matches!(
        progress.stage,
        ProgressStage::Rejected | ProgressStage::Withdrawn
    );
    if let Some(last) = stations.last_mut().filter(|_| rejected) {
        last.name = text::care::stage(progress.stage);
        last.state = StationState::Done;
        if let Some(on) = reached(progress.stage) {
            last.notes.push(text::era_day(on));
        }
    }
    stations
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::record::ProgressStep;

    fn states(stage: ProgressStage, steps: &[ProgressStage]) -> Vec<StationState> {
        let progress = CertificationProgress {
            applied_on: "2026-11-02".parse().unwrap(),
            application: "更新".to_owned(),
            stage,
            steps: steps
                .iter()
                .map(|stage| ProgressStep {
                    stage: *stage,
                    on: "2026-11-04".parse().unwrap(),
                })
                .collect(),
            panel_planned_on: None,
        };
        stations(&progress).iter().map(|one| one.state).collect()
    }

    #[test]
    fn survey_and_opinion_run_side_by_side() {
        use StationState::{Current, Done, ToCome};
        assert_eq!(
            states(
                ProgressStage::OpinionOrdered,
                &[
                    ProgressStage::Received,
                    ProgressStage::SurveyOrdered,
                    ProgressStage::OpinionOrdered
                ]
            ),
            [Done, Current, Current, ToCome, ToCome, ToCome]
        );
    }

    #[test]
    fn what_came_before_a_judgement_is_done_even_untold() {
        use StationState::{Current, Done, ToCome};
        assert_eq!(
            states(ProgressStage::PanelPlanned, &[]),
            [Done, Done, Done, Done, Current, ToCome]
        );
        assert_eq!(states(ProgressStage::Certified, &[]), [Done; 6]);
    }

    #[test]
    fn a_withdrawn_application_ends_the_line() {
        use StationState::{Done, ToCome};
        assert_eq!(
            states(ProgressStage::Withdrawn, &[ProgressStage::Received]),
            [Done, ToCome, ToCome, ToCome, ToCome, Done]
        );
    }
}
