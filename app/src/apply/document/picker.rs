//! Choosing files: pick, drop, or take a photo.

use contract::scheme::DocumentRuleView;
use leptos::{ev, html, prelude::*};
use web_sys::{File, FileList, HtmlInputElement};

use crate::apply::document::words::words;
use crate::apply::draft::Draft;
use crate::apply::upload;
use crate::apply::wizard::use_form;
use crate::language::say;

/// What the browser's file window offers; the scheme's endings and their media types.
fn accepted(draft: Draft) -> String {
    let endings = draft.scheme().extensions.join(",");
    format!("{endings},.jpeg,application/pdf,image/jpeg,image/png")
}

/// The place to choose files for a kind of document.
#[component]
pub(super) fn Picker(
    /// What is asked.
    rule: DocumentRuleView,
    /// What may be attached, in words.
    limits: String,
) -> impl IntoView {
    let form = use_form();
    let draft = form.draft;
    let over = RwSignal::new(false);
    // Only a device with a camera under the finger has use for taking a photo here.
    let touch = window().navigator().max_touch_points() > 0;
    let kind = StoredValue::new(rule.kind.clone());
    let take = move |files: Vec<File>| {
        if !files.is_empty() {
            form.refuse(Vec::new());
            upload::add(draft, &kind.get_value(), files, None);
        }
    };
    let field = format!("documents.{}", rule.kind);
    let error = form.error(field.clone());
    let error_id = format!("{field}-error");
    let full = Signal::derive(move || {
        let there = draft.documents(&kind.get_value()).len();
        there >= usize::try_from(rule.max_files).unwrap_or(usize::MAX)
    });
    view! {
        <div
            class="picker"
            data-over=move || over.get().then_some("true")
            data-error=move || error.with(Option::is_some).then_some("true")
            on:dragover=move |event: ev::DragEvent| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event: ev::DragEvent| {
                event.prevent_default();
                over.set(false);
                take(dropped(&event));
            }
        >
            {move || error.get().map(|error| view! { <p class="field-error" id=error_id.clone()>{error}</p> })}
            {(!touch).then(|| view! {
                <p class="picker-drop">{say(words().drop)}</p>
            })}
            <div class="picker-buttons">
                {file_button(field, words().choose, accepted(draft), rule.max_files > 1, false, Callback::new(take))}
                {touch.then(|| file_button(
                    format!("camera-{}", rule.kind), words().photograph, "image/jpeg,image/png".to_owned(), false, true,
                    Callback::new(take),
                ))}
            </div>
            <p class="picker-limits">{say(limits)}</p>
            <p class="picker-limits" role="status">
                {move || full.get().then_some(words().full)}
            </p>
        </div>
    }
}

/// A button that opens the browser's file window or the camera.
pub(super) fn file_button(
    id: String,
    words: &'static str,
    accept: String,
    multiple: bool,
    camera: bool,
    take: Callback<Vec<File>>,
) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = node.get_untracked() else {
            return;
        };
        let files = listed(&input);
        // So that choosing the same file once more counts as a choice.
        input.set_value("");
        take.run(files);
    };
    view! {
        <label class="file-button">
            <input
                type="file"
                class="file-input"
                id=id
                node_ref=node
                accept=accept
                multiple=multiple
                capture=camera.then_some("environment")
                on:change=chosen
            />
            <span class="file-words">{say(words)}</span>
        </label>
    }
    .into_any()
}

fn listed(input: &HtmlInputElement) -> Vec<File> {
    input.files().map(|files| all(&files)).unwrap_or_default()
}

fn dropped(event: &ev::DragEvent) -> Vec<File> {
    let files = event.data_transfer().and_then(|data| data.files());
    files.map(|files| all(&files)).unwrap_or_default()
}

fn all(files: &FileList) -> Vec<File> {
    (0..files.length())
        .filter_map(|place| files.item(place))
        .collect()
}
