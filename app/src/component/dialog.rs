//! A dialog over the page: the browser's own, which keeps the focus inside.

use leptos::{html, prelude::*};

use crate::language::say;

/// A dialog over the page. Escape closes it; `open` follows.
#[component]
pub(crate) fn Dialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// Its id, from which its title's id is made.
    id: &'static str,
    /// What it is about.
    #[prop(into)]
    title: String,
    /// Told when it was closed, whoever closed it.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// What stands in it; made anew each time it is opened.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let shown = open.get();
        let Some(dialog) = node.get() else { return };
        if shown && !dialog.open() {
            // Fails only for a dialog that is not in the page.
            let _ = dialog.show_modal();
        }
        if !shown && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        open.set(false);
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog node_ref=node class="dialog" id=id aria-labelledby=labelled_by on:close=closed>
            <h2 class="dialog-title" id=title_id tabindex="-1">{say(title)}</h2>
            {move || open.get().then(|| children())}
        </dialog>
    }
    .into_any()
}
