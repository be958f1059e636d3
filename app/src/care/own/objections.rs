//! What the recipient said about a view, and what the office answered.

use contract::care::{ObjectionList, ObjectionView};
use leptos::prelude::*;

use super::words::words;
use crate::api;
use crate::component::{Load, Remote, Tag};
use crate::language::ruby;
use crate::text::{self, Tone};

/// The objections.
pub(super) fn section(news: RwSignal<u32>) -> AnyView {
    let remote = Remote::new(move || {
        news.track();
        async { api::get::<ObjectionList>("/my/objections").await }
    });
    view! {
        <section class="section" aria-labelledby="my-objections">
            <h2 id="my-objections">{ruby(words().objections)}</h2>
            <Load remote=remote view=list />
        </section>
    }
    .into_any()
}

fn list(all: ObjectionList) -> AnyView {
    if all.items.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_objection)}</p> }.into_any();
    }
    let rows = all.items.into_iter().map(row);
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

fn row(one: ObjectionView) -> AnyView {
    let about =
        (words().objection_about)(&one.office_name, &one.by, &text::minute(one.accessed_at));
    let (state, tone) = if one.answer.is_some() {
        (words().answered, Tone::Success)
    } else {
        (words().unanswered, Tone::Neutral)
    };
    let answered = one.answered_at.map(text::minute).unwrap_or_default();
    let answer = one.answer.map(|answer| {
        view! { <p class="care-prose"><strong>{ruby((words().answer)(&answered))}</strong><span lang="ja">{answer}</span></p> }
    });
    view! {
        <li>
            <div class="row-main stack-tight">
                <p class="row-name">{ruby(about)}" "<Tag tone=tone label=state /></p>
                <p class="care-prose" lang="ja">{one.text}</p>
                {answer}
            </div>
        </li>
    }
    .into_any()
}
