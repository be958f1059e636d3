//! Choosing the language, at the top of every page.

use leptos::prelude::*;

use super::{Language, choose, chosen, follow};

/// One button a language, the chosen one pressed.
#[component]
pub(crate) fn LanguageSwitch() -> impl IntoView {
    let buttons = move || {
        follow();
        Language::ALL
            .into_iter()
            .map(|language| {
                let pressed = if language == chosen() {
                    "true"
                } else {
                    "false"
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
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="language no-print" role="group" aria-label="言語 / Language">{buttons}</div>
    }
    .into_any()
}
