//! The frame of a page: title, heading, focus.

use leptos::{html, prelude::*};

use crate::component::words::words;
use crate::language::say;
use crate::text;

thread_local! {
    /// The first page after loading leaves the focus where the browser put it.
    static FIRST_PAGE_SHOWN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// A page: sets the document's title and moves the focus to its heading when it is come to.
#[component]
pub(crate) fn Page(
    /// Heading and title.
    #[prop(into)]
    title: Signal<String>,
    /// A line over the heading: where in a longer way this page stands.
    #[prop(optional, into)]
    caption: Signal<Option<String>>,
    /// Whether something has to be put right; said in the title.
    #[prop(optional, into)]
    has_errors: Signal<bool>,
    /// `text` for reading and forms, `wide` for tables and tools.
    #[prop(default = "text")]
    width: &'static str,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    Effect::new(move |_| {
        let prefix = if has_errors.get() { words().error } else { "" };
        document().set_title(&format!(
            "{prefix}{} | {}",
            title.get(),
            text::portal_name()
        ));
    });
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        let Some(heading) = heading.get() else {
            return false;
        };
        if FIRST_PAGE_SHOWN.replace(true) && !go_to_anchor() {
            // A heading that cannot take the focus is read all the same.
            let _ = heading.focus();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        true
    });
    view! {
        <div class="page" data-width=width>
            {move || caption.get().map(|caption| view! { <p class="page-caption">{say(caption)}</p> })}
            <h1 class="page-title" node_ref=heading tabindex="-1">{move || say(title.get())}</h1>
            {children()}
        </div>
    }
    .into_any()
}

/// Goes to the part of the page that the address names after `#`, if it is there. To be called again
/// by pages whose parts come later.
pub(crate) fn go_to_anchor() -> bool {
    let name = window().location().hash().unwrap_or_default();
    let part = document().get_element_by_id(name.trim_start_matches('#'));
    if let Some(part) = &part {
        part.scroll_into_view();
    }
    part.is_some()
}
