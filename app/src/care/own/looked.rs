//! Who looked, newest first; each visit can be objected to.

use contract::care::{AccessEntry, AccessLog, NewObjection};
use leptos::{prelude::*, task::spawn_local};

use super::sentence::sentences;
use super::words::words;
use crate::api::{self, ApiError};
use crate::clock;
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Load, Remote, Tag, TextArea};
use crate::language::ruby;
use crate::text::Tone;

/// The list.
pub(super) fn section(news: RwSignal<u32>) -> AnyView {
    let remote = Remote::new(move || {
        news.track();
        async { api::get::<AccessLog>("/my/access-log").await }
    });
    let about = RwSignal::new(None::<AccessEntry>);
    view! {
        <section class="section" aria-labelledby="my-looked">
            <h2 id="my-looked">{ruby(words().looked)}</h2>
            <p>{ruby(words().looked_lead)}</p>
            <Load remote=remote view=move |log| list(log, about) />
            {objection(about, news)}
        </section>
    }
    .into_any()
}

fn list(log: AccessLog, about: RwSignal<Option<AccessEntry>>) -> AnyView {
    if log.items.is_empty() {
        return view! { <p class="empty-line">{ruby(words().nobody_looked)}</p> }.into_any();
    }
    let items = RwSignal::new(log.items);
    let next = RwSignal::new(log.next);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let more = Callback::new(move |()| {
        let Some(after) = next.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let path = format!("/my/access-log?after={}", api::escape(&after));
            let answer = api::get::<AccessLog>(&path).await;
            busy.try_set(false);
            match answer {
                Ok(page) => {
                    items.try_update(|items| items.extend(page.items));
                    next.try_set(page.next);
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <ul class="rows">{move || items.get().into_iter().map(|one| row(one, about)).collect_view()}</ul>
        <FaultNotice fault=fault />
        {move || next.with(Option::is_some).then(|| view! {
            <div><Button kind=ButtonKind::Secondary busy=busy on_press=more>{ruby(words().more)}</Button></div>
        })}
    }
    .into_any()
}

fn row(entry: AccessEntry, about: RwSignal<Option<AccessEntry>>) -> AnyView {
    let said = sentences(&entry, clock::today())
        .into_iter()
        .map(|sentence| view! { <p>{ruby(sentence)}</p> })
        .collect_view();
    let emergency = entry
        .emergency_reason
        .is_some()
        .then(|| view! { <p><Tag tone=Tone::Warning label=words().emergency_view /></p> });
    let by_office = !entry.office_name.is_empty();
    let objected = entry.objected;
    let name = (words().object_to)(&entry.office_name, &entry.by);
    view! {
        <li>
            <div class="row-main stack-tight">{emergency}{said}</div>
            {objected.then(|| view! { <Tag tone=Tone::Info label=words().objected /> })}
            {(by_office && !objected).then(|| view! {
                <Button kind=ButtonKind::Plain label=name on_press=Callback::new(move |()| about.set(Some(entry.clone())))>{ruby(words().object)}</Button>
            })}
        </li>
    }
    .into_any()
}

fn objection(about: RwSignal<Option<AccessEntry>>, news: RwSignal<u32>) -> AnyView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if about.with(Option::is_some) {
            open.set(true);
        }
    });
    view! {
        <Dialog open=open id="objection" title=words().object_title on_close=Callback::new(move |()| about.set(None))>
            {move || about.get().map(|entry| writing(entry, open, news))}
        </Dialog>
    }
    .into_any()
}

fn writing(entry: AccessEntry, open: RwSignal<bool>, news: RwSignal<u32>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let said = sentences(&entry, clock::today())
        .into_iter()
        .next()
        .unwrap_or_default();
    let send = move || {
        let text = typed.get_untracked().trim().to_owned();
        if text.is_empty() {
            return error.set(Some(words().object_empty.to_owned()));
        }
        let request = NewObjection {
            access: entry.id.clone(),
            text,
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only("/my/objections", &request).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    news.try_update(|count| *count = count.wrapping_add(1));
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <p>{ruby(said)}</p>
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <FaultNotice fault=fault />
            <TextArea id="objection-text" label=words().object_label max_length=1000 value=typed error=error
                hint=words().object_hint.to_owned()
                on_edit=Callback::new(move |text| { typed.set(text); error.set(None); }) />
            <div class="actions">
                <Button submit=true busy=busy>{ruby(words().object)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>{ruby(words().stop)}</Button>
            </div>
        </form>
    }
    .into_any()
}
