//! `/care/objections`: what recipients say about a view of their record, and the office's answer.

mod words;

use contract::care::{ObjectionAnswer, ObjectionList, ObjectionView};
use contract::event::Change;
use leptos::{prelude::*, task::spawn_local};

use self::words::words;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Load, Page, Remote, Tag, TextArea};
use crate::language::say;
use crate::live;
use crate::text::{self, Tone};

/// `/care/objections`.
pub(crate) fn objections_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<ObjectionList>("/care/objections").await });
    live::on_change(move |change| {
        if matches!(change, Change::Care { .. }) {
            remote.reload();
        }
    });
    view! {
        <Page title=words().title width="wide">
            <p class="lead">{say(words().lead)}</p>
            <p><a class="action-link" href="/care">{say(words().back)}</a></p>
            <Load remote=remote view=move |all: ObjectionList| shown(all, remote) />
        </Page>
    }
    .into_any()
}

fn shown(all: ObjectionList, remote: Remote<ObjectionList>) -> AnyView {
    if all.items.is_empty() {
        return view! {
            <div class="empty"><p class="empty-title">{say(words().nothing)}</p></div>
        }
        .into_any();
    }
    let rows = all.items.into_iter().map(|one| card(one, remote));
    view! { <div class="stack">{rows.collect_view()}</div> }.into_any()
}

fn card(one: ObjectionView, remote: Remote<ObjectionList>) -> AnyView {
    let (state, tone) = if one.answer.is_some() {
        (words().answered, Tone::Success)
    } else {
        (words().unanswered, Tone::Warning)
    };
    let about = (words().about)(&text::minute(one.accessed_at), &one.by);
    let answer = match one.answer {
        Some(answer) => view! {
            <dl class="care-form-facts"><div>
                <dt>{say(words().answer)}</dt>
                <dd class="care-prose">{answer}<span class="table-note">{one.answered_at.map(text::minute)}</span></dd>
            </div></dl>
        }
        .into_any(),
        None => answering(one.id, remote),
    };
    view! {
        <article class="card">
            <div class="card-head">
                <h2 class="care-name">{say(about)}</h2>
                <Tag tone=tone label=state />
            </div>
            <p class="care-prose" lang="ja">{one.text}</p>
            <p class="soft">{say((words().arrived)(&text::minute(one.made_at)))}</p>
            {answer}
        </article>
    }
    .into_any()
}

fn answering(id: String, remote: Remote<ObjectionList>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let path = format!("/care/objections/{}/answer", api::escape(&id));
    let send = move || {
        let text = typed.get_untracked().trim().to_owned();
        if text.is_empty() {
            return error.set(Some(words().no_answer.to_owned()));
        }
        let path = path.clone();
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only(&path, &ObjectionAnswer { text }).await;
            busy.try_set(false);
            match answer {
                Ok(()) => remote.reload(),
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <FaultNotice fault=fault />
            <TextArea id=format!("answer-{id}") label=words().answer_label max_length=1000 value=typed error=error
                on_edit=Callback::new(move |text| { typed.set(text); error.set(None); }) />
            <div><Button kind=ButtonKind::Secondary submit=true busy=busy>{say(words().send)}</Button></div>
        </form>
    }
    .into_any()
}
