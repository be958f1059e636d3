//! Copies a text.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{Button, ButtonKind};
use crate::component::words::words;
use crate::language::say;

/// Copies a text and says whether it worked.
#[component]
pub(crate) fn CopyButton(
    /// What to copy.
    #[prop(into)]
    text: String,
    /// What stands on it.
    #[prop(default = words().copy)]
    label: &'static str,
) -> impl IntoView {
    let said = RwSignal::new("");
    let copy = move |()| {
        let writing = window().navigator().clipboard().write_text(&text);
        spawn_local(async move {
            let done = JsFuture::from(writing).await.is_ok();
            said.try_set(if done {
                words().copied
            } else {
                words().not_copied
            });
        });
    };
    view! {
        <span class="copy">
            <Button kind=ButtonKind::Secondary on_press=Callback::new(copy)>{say(label)}</Button>
            <span role="status" class="copy-said">{move || said.get()}</span>
        </span>
    }
    .into_any()
}
