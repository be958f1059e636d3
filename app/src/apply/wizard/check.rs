//! 確認: everything read back, what is missing, and the way to change each answer.

use contract::problem::FieldIssue;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address::change_of;
use super::amounts::Amounts;
use super::form::{Question, issue_words, use_form};
use crate::apply::correction;
use crate::apply::draft::Draft;
use crate::apply::step::Step;
use crate::apply::summary::{Shown, answers_read_back, documents_rows, part};
use crate::apply::wizard::words::words;
use crate::component::Notice;
use crate::language::say;
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
        <Question title=words().check_title onward=words().to_submission>
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
            <Notice title=words().complete tone=Tone::Success>
                <p>{say(words().complete_detail)}</p>
            </Notice>
        }
        .into_any();
    }
    let steps = draft.steps();
    let row = |issue: &FieldIssue| {
        let text = issue_words(issue);
        match steps.iter().find(|step| step.owns(&issue.field)) {
            Some(step) => {
                view! { <li><a href=change_of(&draft.id(), step)>{say(text)}</a></li> }.into_any()
            }
            None => view! { <li>{say(text)}</li> }.into_any(),
        }
    };
    let rows: Vec<AnyView> = issues.iter().map(row).collect();
    view! {
        <Notice title=(words().missing)(issues.len()) tone=Tone::Warning>
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
                <h2>{say(words().calculation)}</h2>
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
            {part(words().documents, documents_rows(
                &application.id, &application.documents, &documents, &scheme, Some(change_of),
            ))}
        }
        .into_any()
    })
}
