//! What counts and what does not.

use crate::language::say;
use crate::page::subsidy::words::words;
use crate::text;
use contract::scheme::SchemeView;
use leptos::prelude::*;

/// The cost kinds A and B, and what is not eligible.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    let items: Vec<String> = scheme
        .expense_items
        .iter()
        .map(text::expense_item_name)
        .collect();
    view! {
        <section class="section" aria-labelledby="costs">
            <h2 id="costs">{say(words().costs)}</h2>
            <div class="columns">
                <div class="stack-tight">
                    <h3>{say(words().cost_a)}</h3>
                    <p>{say(words().cost_a_text)}</p>
                </div>
                <div class="stack-tight">
                    <h3>{say(words().cost_b)}</h3>
                    <p>{say(words().cost_b_text)}</p>
                    <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                </div>
                <div class="stack-tight">
                    <h3>{say(words().cost_none)}</h3>
                    <ul>
                        <li>{say(words().computers)}</li>
                        <li>{say(words().used)}</li>
                        <li>{say(words().other_use)}</li>
                    </ul>
                </div>
            </div>
        </section>
    }
    .into_any()
}
