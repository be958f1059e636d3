//! Documents the server holds: seen, replaced, taken away.

use contract::application::DocumentView;
use contract::path;
use contract::scheme::DocumentRuleView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::picker::file_button;
use crate::api::{self, ApiError};
use crate::apply::document::words::words;
use crate::apply::draft::Draft;
use crate::apply::upload;
use crate::apply::wizard::use_form;
use crate::component::{Button, ButtonKind, Dialog, FaultNotice};
use crate::language::say;
use crate::text;

/// The documents of one kind at the server.
#[component]
pub(super) fn StoredDocuments(
    /// What is asked.
    rule: DocumentRuleView,
) -> impl IntoView {
    let draft = use_form().draft;
    let leaving = RwSignal::new(None::<DocumentView>);
    let open = RwSignal::new(false);
    let ask = Callback::new(move |document: DocumentView| {
        leaving.set(Some(document));
        open.set(true);
    });
    let kind = rule.kind.clone();
    let documents = Memo::new(move |_| draft.documents(&kind));
    let most = rule.max_files;
    view! {
        <section class="stored" aria-labelledby="stored-title">
            <h2 id="stored-title" class="stored-title">
                {move || (words().attached)(&text::document_name(&rule), documents.with(Vec::len), most)}
            </h2>
            <p class="visually-hidden" role="status">
                {move || documents.with(|documents| documents.last().map(|last| (words().received)(&last.name)))}
            </p>
            {move || documents.with(Vec::is_empty).then(|| view! { <p class="empty-line">{say(words().none)}</p> })}
            <ul class="stored-list">
                <For each=move || documents.get() key=|document| document.id.clone() let:document>
                    {card(draft, document, ask)}
                </For>
            </ul>
            <TakeAway draft=draft open=open document=leaving />
        </section>
    }
}

fn card(draft: Draft, document: DocumentView, ask: Callback<DocumentView>) -> AnyView {
    let id = document.id.clone();
    let kind = document.kind.clone();
    let name = document.name.clone();
    let facts = facts(&document);
    let original = path::document(&api::escape(&draft.id()), &api::escape(&id));
    let accept = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png".to_owned();
    let replace_id = id.clone();
    let replace = Callback::new(move |files: Vec<File>| {
        let first: Vec<File> = files.into_iter().take(1).collect();
        upload::add(draft, &kind, first, Some(&replace_id));
    });
    let remove = Callback::new(move |()| ask.run(document.clone()));
    view! {
        <li class="stored-card">
            <Preview address=format!("{original}?view=preview") />
            <div class="stored-facts">
                <a class="stored-name" href=original target="_blank" rel="external">{name.clone()}</a>
                <p class="stored-detail">{say(facts)}</p>
                <div class="stored-actions">
                    {file_button(format!("replace-{id}"), words().replace, accept, false, false, replace)}
                    <Button kind=ButtonKind::Plain label=(words().remove_named)(&name) on_press=remove>{say(words().remove)}</Button>
                </div>
            </div>
        </li>
    }
    .into_any()
}

fn facts(document: &DocumentView) -> String {
    let size = text::bytes(document.size_bytes);
    let at = text::time_of_day(document.uploaded_at);
    if document.media_type == "application/pdf" {
        (words().pdf_facts)(&size, document.pages, &at)
    } else {
        (words().photo_facts)(&size, &at)
    }
}

/// A picture of the first page; a sheet with its ending when there is none.
#[component]
fn Preview(
    /// Where the picture is.
    address: String,
) -> impl IntoView {
    let broken = RwSignal::new(false);
    view! {
        <div class="stored-preview">
            {move || if broken.get() {
                view! { <span class="stored-sheet" aria-hidden="true">"PDF"</span> }.into_any()
            } else {
                view! { <img src=address.clone() alt="" on:error=move |_| broken.set(true) /> }.into_any()
            }}
        </div>
    }
}

/// Asks before a document is taken away.
#[component]
fn TakeAway(
    draft: Draft,
    open: RwSignal<bool>,
    document: RwSignal<Option<DocumentView>>,
) -> impl IntoView {
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let remove = Callback::new(move |()| {
        let Some(leaving) = document.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let result = upload::delete(draft, &leaving.id).await;
            busy.try_set(false);
            if result.is_ok() {
                open.try_set(false);
            }
            fault.try_set(result.err());
        });
    });
    let keep = Callback::new(move |()| open.set(false));
    view! {
        <Dialog open=open id="take-away" title=words().remove_title>
            <div class="stack">
                <p>{move || document.get().map(|document| document.name)}</p>
                <p>{say(words().remove_detail)}</p>
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button kind=ButtonKind::Danger busy=busy on_press=remove>{say(words().remove)}</Button>
                    <Button kind=ButtonKind::Secondary on_press=keep>{say(words().keep)}</Button>
                </div>
            </div>
        </Dialog>
    }
}
