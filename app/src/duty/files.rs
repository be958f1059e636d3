//! Attaching files.

use contract::duty::DutyView;
use leptos::{html, prelude::*, task::spawn_local};
use web_sys::File;

use super::form::Writing;
use super::send::send;
use crate::api::{self, ApiError, Call, Method};
use crate::component::{Button, ButtonKind, Spinner};
use crate::duty::applicant_words::words;
use crate::language::say;
use crate::text;

/// What the browser's file window offers.
const ACCEPTED: &str = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/// Files attached, and a way to attach more.
pub(super) fn files(writing: Writing) -> AnyView {
    let sending = RwSignal::new(false);
    let node = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = node.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.item(0));
        // So that choosing the same file once more counts as a choice.
        input.set_value("");
        if let Some(file) = file {
            take(writing, file, sending);
        }
    };
    view! {
        <p>{say(words().files_lead)}</p>
        <p class="note">{say(words().files_limits)}</p>
        <label class="file-button">
            <input type="file" class="file-input" id="duty-file" node_ref=node accept=ACCEPTED on:change=chosen />
            <span class="file-words">{say(words().choose_file)}</span>
        </label>
        {move || sending.get().then(|| view! { <Spinner label=words().sending /> })}
        <div role="status">{move || list(writing)}</div>
    }
    .into_any()
}

fn take(writing: Writing, file: File, sending: RwSignal<bool>) {
    let (path, _) = writing.target();
    writing.fault.set(None);
    sending.set(true);
    spawn_local(async move {
        let sent = send(&path, &file).await;
        sending.try_set(false);
        match sent {
            Ok(_) => reload(writing, &path).await,
            Err(error) => {
                writing.fault.try_set(Some(error));
            }
        }
    });
}

async fn reload(writing: Writing, path: &str) {
    match api::get::<DutyView>(path).await {
        Ok(duty) => {
            writing.duty.try_set(duty);
        }
        Err(error) => {
            writing.fault.try_set(Some(error));
        }
    }
}

fn list(writing: Writing) -> AnyView {
    let documents = writing.duty.with(|duty| duty.documents.clone());
    if documents.is_empty() {
        return view! { <p class="soft">{say(words().none_attached)}</p> }.into_any();
    }
    let rows = documents.into_iter().map(|file| {
        let label = (words().remove_named)(&file.name);
        let id = file.id.clone();
        let remove = Callback::new(move |()| take_out(writing, id.clone()));
        view! {
            <li>
                <div class="row-main">
                    <p class="row-name">{file.name}</p>
                    <p class="soft">{text::bytes(file.size_bytes)}</p>
                </div>
                <Button kind=ButtonKind::Danger label=label on_press=remove>{say(words().remove)}</Button>
            </li>
        }
    });
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

fn take_out(writing: Writing, document: String) {
    let (path, _) = writing.target();
    writing.fault.set(None);
    spawn_local(async move {
        let address = format!("{path}/documents/{}", api::escape(&document));
        let answer = Call::new(Method::Delete, &address).send().await;
        let taken: Result<DutyView, ApiError> = answer.and_then(|answer| api::decode(&answer));
        match taken {
            Ok(duty) => {
                writing.duty.try_set(duty);
            }
            Err(error) => {
                writing.fault.try_set(Some(error));
            }
        }
    });
}
