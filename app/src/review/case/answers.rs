//! The answers as submitted, with the automatic checks beside them and a way to mark each.

use contract::review::{CheckView, ChecksView};
use leptos::prelude::*;

use super::check;
use super::known::{Case, Known};
use super::mark::{MarkButton, MarkEditor};
use super::row::{Group, Row, belongs, groups};
use super::sheet::Place;
use crate::apply::Amounts;
use crate::component::Load;

/// The answers.
#[component]
pub(super) fn Answers(case: Case) -> impl IntoView {
    let submitted = Memo::new(move |_| match case.known.get() {
        Some(Ok(known)) => Some(SubmittedAnswers::of(&known)),
        _ => None,
    });
    let checks = Memo::new(move |_| match case.checks.get() {
        Some(Ok(checks)) => Some(checks),
        _ => None,
    });
    move || {
        let submitted = submitted.get()?;
        let all: Vec<String> = submitted
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(|row| row.field.clone()))
            .collect();
        let groups = submitted
            .groups
            .into_iter()
            .map(|group| part(case, group, checks))
            .collect_view();
        let view = view! {
            <section class="case-part">
                <h2>"自動チェック"</h2>
                <Load remote=case.checks view=move |checks| overall(&checks, &all) />
            </section>
            <section class="case-part">
                <h2>"交付額の計算（申請時）"</h2>
                <Amounts estimate=submitted.estimate />
            </section>
            {groups}
        };
        Some(view)
    }
}

/// What of a case the answers are drawn from: nothing else makes them anew.
#[derive(Clone, PartialEq)]
struct SubmittedAnswers {
    groups: Vec<Group>,
    estimate: contract::scheme::EstimateView,
}

impl SubmittedAnswers {
    fn of(known: &Known) -> Self {
        Self {
            groups: groups(&known.view.submission.answers, &known.scheme),
            estimate: known.view.submission.estimate.clone(),
        }
    }
}

/// The sum of all checks, and those that belong to no row.
fn overall(checks: &ChecksView, rows: &[String]) -> AnyView {
    let homeless = checks
        .checks
        .iter()
        .filter(|check| {
            let of_document = check.field.starts_with("documents.");
            !of_document && !rows.iter().any(|row| belongs(&check.field, row))
        })
        .map(check::result)
        .collect_view();
    view! {
        {check::summary(checks)}
        <ul class="answer-checks">{homeless}</ul>
    }
    .into_any()
}

fn part(case: Case, group: Group, checks: Memo<Option<ChecksView>>) -> AnyView {
    let rows = group
        .rows
        .into_iter()
        .map(|row| answer(case, row, checks))
        .collect_view();
    view! {
        <section class="case-part">
            <h2>{group.title}</h2>
            <div>{rows}</div>
        </section>
    }
    .into_any()
}

fn answer(case: Case, row: Row, checks: Memo<Option<ChecksView>>) -> AnyView {
    let field = row.field.clone();
    let beside = Memo::new(move |_| {
        checks.with(|checks| {
            let found = checks.iter().flat_map(|checks| &checks.checks);
            found
                .filter(|check| belongs(&check.field, &field))
                .cloned()
                .collect::<Vec<CheckView>>()
        })
    });
    let place = Place::field(row.field);
    view! {
        <div class="answer">
            <dl class="answer-row">
                <dt>{row.label.clone()}</dt>
                <dd>{row.value}</dd>
                <dd><MarkButton case=case place=place.clone() name=row.label.clone() /></dd>
            </dl>
            {move || beside.with(|beside| (!beside.is_empty()).then(|| view! {
                <ul class="answer-checks">{beside.iter().map(check::result).collect_view()}</ul>
            }))}
            <MarkEditor case=case place=place name=row.label />
        </div>
    }
    .into_any()
}
