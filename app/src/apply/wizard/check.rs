//! 確認: everything read back, what is missing, and the way to change each answer.

use contract::problem::FieldIssue;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address::change_of;
use super::amounts::Amounts;
use super::form::{Question, use_form, words};
use crate::apply::correction;
use crate::apply::draft::Draft;
use crate::apply::step::Step;
use crate::apply::summary::{Shown, answers_read_back, documents_rows, part};
use crate::component::Notice;
use crate::text::Tone;

/// 確認.
#[component]
pub(super) fn CheckPage() -> impl IntoView {
    let form = use_form();
    let draft = form.draft;
    // What colleagues saved meanwhile is part of what is declared true.
    spawn_local(async move {
        if draft.save().await {
            // Out of reach: what is shown is what was last read; 申請する asks the server again.
            let _ = draft.refresh().await;
        }
    });
    view! {
        <Question title="入力した内容を確かめてください" onward="申請に進む">
            {move || missing(draft, &draft.missing())}
            {move || draft.application().with(correction::to_correct)}
            {move || read_back(draft)}
        </Question>
    }
}

/// What is missing, each with the way there.
fn missing(draft: Draft, issues: &[FieldIssue]) -> AnyView {
    if issues.is_empty() {
        return view! {
            <Notice title="入力と添付がそろっています" tone=Tone::Success>
                <p>"内容を確かめてから「申請に進む」を押してください。まだ申請は終わっていません。"</p>
            </Notice>
        }
        .into_any();
    }
    let steps = draft.steps();
    let row = |issue: &FieldIssue| {
        let text = words(issue);
        match steps.iter().find(|step| step.owns(&issue.field)) {
            Some(step) => {
                view! { <li><a href=change_of(&draft.id(), step)>{text}</a></li> }.into_any()
            }
            None => view! { <li>{text}</li> }.into_any(),
        }
    };
    let rows: Vec<AnyView> = issues.iter().map(row).collect();
    view! {
        <Notice title=format!("申請までにあと{}か所の入力が必要です", issues.len()) tone=Tone::Warning>
            <ul class="missing">{rows}</ul>
        </Notice>
    }
    .into_any()
}

fn read_back(draft: Draft) -> AnyView {
    let application = draft.application().get();
    let scheme = draft.scheme();
    let steps = draft.steps();
    let documents: Vec<Step> = steps
        .into_iter()
        .filter(|step| matches!(step, Step::Document(_)))
        .collect();
    let amounts = draft.estimate().map(|estimate| {
        view! {
            <section class="summary-part">
                <h2>"交付額の計算"</h2>
                <Amounts estimate=estimate />
            </section>
        }
    });
    draft.answer(|answers| {
        let shown = Shown {
            id: &application.id,
            answers,
            scheme: &scheme,
            change: Some(change_of),
        };
        view! {
            {answers_read_back(shown)}
            {amounts}
            {part("必要書類", documents_rows(
                &application.id, &application.documents, &documents, &scheme, Some(change_of),
            ))}
        }
        .into_any()
    })
}
