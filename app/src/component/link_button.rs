//! A link that looks like a button, for going somewhere.

use leptos::prelude::*;

use super::ButtonKind;

/// A link with the weight of a button.
#[component]
pub(crate) fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    view! { <a class="button" href=href data-kind=kind.as_str()>{children()}</a> }.into_any()
}
