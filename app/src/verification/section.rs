//! On the page of the office: verified, or how to be.

use contract::event::Change;
use contract::verification::{CodeEntry, LetterState, OfficeVerification};
use leptos::{prelude::*, task::spawn_local};
use serde_json::{Map, Value};

use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Load, Notice, Remote, TextField};
use crate::language::say;
use crate::session::use_session;
use crate::text::Tone;
use crate::{clock, live};

/// The section; `admin` may ask for a letter and type its code.
pub(crate) fn section(admin: bool) -> AnyView {
    let w = words();
    let remote = Remote::new(|| async { api::get::<OfficeVerification>("/verification").await });
    live::on_change(move |change| {
        if matches!(change, Change::Account) {
            remote.reload();
        }
    });
    view! {
        <section class="section" aria-labelledby="verification">
            <h2 id="verification">{say(w.title)}</h2>
            <Load remote=remote view=move |one: OfficeVerification| shown(one, admin, remote) />
        </section>
    }
    .into_any()
}

fn shown(one: OfficeVerification, admin: bool, remote: Remote<OfficeVerification>) -> AnyView {
    let w = words();
    if let Some(at) = one.verified_at {
        let title = (w.verified)(&(w.moment)(at), one.way);
        return view! { <Notice title=title tone=Tone::Success /> }.into_any();
    }
    let letter = match one.letter {
        Some(letter) => on_its_way(letter, admin, remote),
        None if admin => ask(remote),
        None => ().into_any(),
    };
    view! {
        <div class="stack">
            <p>{say(w.why)}</p>
            <p>{say(w.ways)}</p>
            <ol class="plain-steps">
                <li>{say(w.by_certificate)}" "<a class="action-link" href="/terminals">{say(w.by_certificate_link)}</a></li>
                <li>{say(w.by_letter)}</li>
                <li>{say(w.by_federation)}</li>
            </ol>
            {letter}
        </div>
    }
    .into_any()
}

fn ask(remote: Remote<OfficeVerification>) -> AnyView {
    let w = words();
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let send = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let nothing = Value::Object(Map::new());
            let answer = api::post_only("/verification/letter", &nothing).await;
            busy.try_set(false);
            fault.try_set(answer.err());
            remote.reload();
        });
    });
    view! {
        <FaultNotice fault=fault />
        <div><Button kind=ButtonKind::Secondary busy=busy on_press=send>{w.ask}</Button></div>
    }
    .into_any()
}

fn on_its_way(letter: LetterState, admin: bool, remote: Remote<OfficeVerification>) -> AnyView {
    let w = words();
    let (Some(made), Some(expires)) = (letter.made_at, letter.expires_at) else {
        let asked = (w.asked)(&(w.moment)(letter.asked_at));
        return view! { <Notice title=asked /> }.into_any();
    };
    let sent = (w.sent)(&(w.moment)(made), &(w.moment)(expires));
    if letter.attempts_left == 0 || expires <= clock::now() {
        return view! { <Notice title=w.void tone=Tone::Warning /> }.into_any();
    }
    let entry = admin.then(|| code_form(letter.attempts_left, remote));
    view! { <Notice title=sent />{entry} }.into_any()
}

fn code_form(left: u32, remote: Remote<OfficeVerification>) -> AnyView {
    let w = words();
    let code = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let session = use_session();
    let send = move || {
        let typed = code.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return error.set(Some(w.code_missing.to_owned()));
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let entry = CodeEntry { code: typed };
            let answer = api::post_only("/verification/code", &entry).await;
            busy.try_set(false);
            if answer.is_ok() {
                session.refresh().await;
            }
            fault.try_set(answer.err());
            remote.reload();
        });
    };
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <FaultNotice fault=fault />
            <TextField id="letter-code" label=w.code hint=w.code_hint.to_owned() width="short" max_length=20 value=code error=error
                on_edit=Callback::new(move |typed| { code.set(typed); error.set(None); }) />
            <p class="soft">{(w.left)(left)}</p>
            <div><Button submit=true busy=busy>{w.enter}</Button></div>
        </form>
    }
    .into_any()
}
