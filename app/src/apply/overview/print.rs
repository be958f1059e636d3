//! Printing a page.

use leptos::prelude::*;

use crate::apply::overview::words::words;
use crate::component::{Button, ButtonKind};
use crate::language::say;

/// Opens the browser's print window.
#[component]
pub(super) fn PrintButton() -> impl IntoView {
    let print = Callback::new(|()| {
        // A browser without printing does nothing.
        let _ = window().print();
    });
    view! { <Button kind=ButtonKind::Secondary on_press=print>{say(words().print)}</Button> }
}
