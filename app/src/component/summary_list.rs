//! Names and values, as on 確認.

use crate::component::words::words;
use crate::language::say;
use leptos::prelude::*;

/// Names and values.
#[component]
pub(crate) fn SummaryList(
    /// `SummaryRow`s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="summary">{children()}</dl> }.into_any()
}

/// A name and its value, with a way to change it.
#[component]
pub(crate) fn SummaryRow(
    /// The name.
    #[prop(into)]
    name: String,
    /// Where to change it.
    #[prop(optional_no_strip, into)]
    change: Option<String>,
    /// The value.
    children: Children,
) -> impl IntoView {
    let named = name.clone();
    view! {
        <div class="summary-row">
            <dt>{say(name)}</dt>
            <dd>{children()}</dd>
            {change.map(|href| view! {
                <dd class="summary-change">
                    <a href=href>{say(words().change)}<span class="visually-hidden">{say((words().change_of)(&named))}</span></a>
                </dd>
            })}
        </div>
    }
    .into_any()
}
