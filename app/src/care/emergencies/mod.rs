//! `/care/emergencies`: accesses in an emergency, and their review by the office's administrator.

mod words;

use contract::care::{EmergencyList, EmergencyOutcome, EmergencyReview, EmergencyView};
use contract::event::Change;
use leptos::{prelude::*, task::spawn_local};

use self::words::words;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, Load, Page, RadioChoice, RadioGroup, Remote, Tag, TextArea,
};
use crate::language::say;
use crate::live;
use crate::text::{self, Tone};

/// `/care/emergencies`.
pub(crate) fn emergencies_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<EmergencyList>("/care/emergencies").await });
    live::on_change(move |change| {
        if matches!(change, Change::Care { .. }) {
            remote.reload();
        }
    });
    view! {
        <Page title=words().title width="wide">
            <p class="lead">{say(words().lead)}</p>
            <p class="no-print"><a class="action-link" href="/care">{say(words().back)}</a></p>
            <Load remote=remote view=move |all: EmergencyList| shown(all, remote) />
        </Page>
    }
    .into_any()
}

fn shown(all: EmergencyList, remote: Remote<EmergencyList>) -> AnyView {
    if all.items.is_empty() {
        return view! {
            <div class="empty"><p class="empty-title">{say(words().nothing)}</p></div>
        }
        .into_any();
    }
    let rows = all.items.into_iter().map(|one| card(one, remote));
    view! { <div class="stack">{rows.collect_view()}</div> }.into_any()
}

fn card(one: EmergencyView, remote: Remote<EmergencyList>) -> AnyView {
    let (state, tone) = one
        .outcome
        .map_or((words().waiting, Tone::Warning), text::care::outcome);
    let person = format!("/care/{}", one.relation);
    let reviewed = one
        .reviewed_at
        .map(|at| (words().reviewed)(&text::minute(at), &one.reviewed_by, &one.note));
    let review = one.may_review.then(|| review(one.id.clone(), remote));
    view! {
        <article class="card">
            <div class="card-head">
                <h2 class="care-name">{say((words().at_by)(&text::minute(one.at), &one.by))}</h2>
                <Tag tone=tone label=state />
            </div>
            <dl class="care-form-facts">
                <div><dt>{say(words().reason)}</dt><dd class="care-prose" lang="ja">{one.reason}</dd></div>
                <div><dt>{say(words().seen)}</dt><dd>{say(text::care::kinds(&one.kinds))}</dd></div>
            </dl>
            <p><a class="action-link" href=person>{say(words().open_person)}</a></p>
            {reviewed.map(|said| view! { <p class="soft">{say(said)}</p> })}
            {review}
        </article>
    }
    .into_any()
}

fn review(id: String, remote: Remote<EmergencyList>) -> AnyView {
    let outcome = RwSignal::new(None::<&'static str>);
    let note = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let note_error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let path = format!("/care/emergencies/{}/review", api::escape(&id));
    let send = move || {
        let chosen = match outcome.get_untracked() {
            Some("justified") => EmergencyOutcome::Justified,
            Some(_) => EmergencyOutcome::NotJustified,
            None => return error.set(Some(words().no_outcome.to_owned())),
        };
        let written = note.get_untracked().trim().to_owned();
        if chosen == EmergencyOutcome::NotJustified && written.is_empty() {
            return note_error.set(Some(words().no_note.to_owned()));
        }
        let request = EmergencyReview {
            outcome: chosen,
            note: written,
        };
        let path = path.clone();
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only(&path, &request).await;
            busy.try_set(false);
            match answer {
                Ok(()) => remote.reload(),
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    let choices = vec![
        RadioChoice::new("justified", words().accept),
        RadioChoice::new("not_justified", words().refuse),
    ];
    view! {
        <form class="stack care-review" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <FaultNotice fault=fault />
            <RadioGroup id=format!("outcome-{id}") legend=words().outcome choices=choices value=outcome error=error
                on_edit=Callback::new(move |chosen| { outcome.set(Some(chosen)); error.set(None); }) />
            <TextArea id=format!("note-{id}") label=words().note max_length=500 value=note error=note_error
                requirement=crate::component::Requirement::Optional
                hint=words().note_hint.to_owned()
                on_edit=Callback::new(move |typed| { note.set(typed); note_error.set(None); }) />
            <div><Button kind=ButtonKind::Secondary submit=true busy=busy>{say(words().record)}</Button></div>
        </form>
    }
    .into_any()
}
