//! Copies a text.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{Button, ButtonKind};

/// Copies a text and says whether it worked.
#[component]
pub(crate) fn CopyButton(
    /// What to copy.
    #[prop(into)]
    text: String,
    /// What stands on it.
    #[prop(default = "コピーする")]
    label: &'static str,
) -> impl IntoView {
    let said = RwSignal::new("");
    let copy = move |()| {
        let writing = window().navigator().clipboard().write_text(&text);
        spawn_local(async move {
            let done = JsFuture::from(writing).await.is_ok();
            said.try_set(if done {
                "コピーしました"
            } else {
                "コピーできませんでした。文字を選んでコピーしてください。"
            });
        });
    };
    view! {
        <span class="copy">
            <Button kind=ButtonKind::Secondary on_press=Callback::new(copy)>{label}</Button>
            <span role="status" class="copy-said">{move || said.get()}</span>
        </span>
    }
    .into_any()
}
