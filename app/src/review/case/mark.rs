//! Marking a field or document to be corrected, and saying why.

use leptos::prelude::*;

use super::known::Case;
use super::sheet::Place;
use crate::component::TextArea;

/// Marks a field to be corrected, or takes the mark away.
#[component]
pub(super) fn MarkButton(
    /// The case.
    case: Case,
    /// What is marked.
    place: Place,
    /// Its name.
    name: String,
) -> impl IntoView {
    let followed = place.clone();
    let marked = Memo::new(move |_| case.sheet().found(&followed).is_some());
    let press = move |_| {
        if marked.get_untracked() {
            case.sheet().remove(&place);
        } else {
            case.sheet()
                .edit(&place, |finding| finding.in_order = false);
        }
    };
    view! {
        <button
            type="button"
            class="answer-mark"
            aria-label=format!("要修正（{name}）")
            aria-pressed=move || if marked.get() { "true" } else { "false" }
            on:click=press
        >
            "要修正"
        </button>
    }
}

/// Why a marked field has to be corrected; nothing while it is not marked.
#[component]
pub(super) fn MarkEditor(
    /// The case.
    case: Case,
    /// What is marked.
    place: Place,
    /// Its name.
    name: String,
) -> impl IntoView {
    let followed = place.clone();
    let marked = Memo::new(move |_| case.sheet().found(&followed).is_some());
    move || {
        marked
            .get()
            .then(|| view! { <div class="mark"><MarkText case=case place=place.clone() name=name.clone() /></div> })
    }
}

/// The words of a mark.
#[component]
pub(super) fn MarkText(
    /// The case.
    case: Case,
    /// What is marked.
    place: Place,
    /// Its name.
    name: String,
) -> impl IntoView {
    let followed = place.clone();
    let value = Signal::derive(move || {
        case.sheet()
            .found(&followed)
            .map(|finding| finding.text)
            .unwrap_or_default()
    });
    let id = format!(
        "mark-{}-{}",
        place.field,
        place.document.as_deref().unwrap_or_default()
    );
    let edit = Callback::new(move |typed: String| {
        case.sheet().edit(&place, |finding| finding.text = typed);
    });
    view! {
        <TextArea
            id=id
            label=format!("{name}の修正の理由（差戻しのとき申請者に表示）")
            value=value
            on_edit=edit
            requirement=crate::component::Requirement::Unsaid
        />
    }
}
