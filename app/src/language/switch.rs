//! Choosing the language, at the top of every page.

use leptos::prelude::*;

use super::{Language, choose, followed};

/// One button a language, the chosen one pressed. Said in both scripts, so that it is found by whoever cannot
/// read the page.
#[component]
pub(crate) fn LanguageSwitch() -> impl IntoView {
    let buttons: Vec<AnyView> = Language::ALL.into_iter().map(button).collect();
    view! {
        <div class="language no-print" role="group" aria-label="言語 / Language">{buttons}</div>
    }
    .into_any()
}

/// It stays the same button when the page is drawn anew; the focus goes to the heading of the new page, as after
/// every change of page, so that a screen reader says it in the new language.
fn button(language: Language) -> AnyView {
    let pressed = move || {
        if followed() == language {
            "true"
        } else {
            "false"
        }
    };
    view! {
        <button
            type="button"
            class="language-choice"
            lang=language.tag()
            aria-pressed=pressed
            on:click=move |_| choose(language)
        >
            {language.name()}
        </button>
    }
    .into_any()
}
