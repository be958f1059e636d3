//! ①②③④: the amounts, explained.

use contract::scheme::EstimateView;
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::Notice;
use crate::language::say;
use crate::text::{self, Tone};

/// The amounts as far as known.
#[component]
pub(super) fn AmountsPage() -> impl IntoView {
    let form = use_form();
    let estimate = move || match form.draft.estimate() {
        Some(estimate) => view! { <Amounts estimate=estimate /> }.into_any(),
        None => view! {
            <Notice title=words().no_amounts tone=Tone::Warning>
                <p>{say(words().no_amounts_detail)}</p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        <Question title=words().amounts_title>
            {estimate}
            <p class="note">{say(words().amounts_lead)}</p>
        </Question>
    }
}

/// ① to ④ with how each came about.
#[component]
pub(crate) fn Amounts(
    /// The amounts.
    estimate: EstimateView,
) -> impl IntoView {
    let over =
        (estimate.readers_over_cap > 0).then(|| (words().over_cap)(estimate.readers_over_cap));
    let deducted =
        (estimate.deducted_yen > 0).then(|| (words().deducted)(&text::yen(estimate.deducted_yen)));
    let lines = estimate.lines.iter().map(|line| {
        let counted = if line.counted {
            ""
        } else {
            words().not_counted
        };
        view! { <li>{say((words().limit_line)(&line.name, &text::yen(line.limit_yen), counted))}</li> }
    });
    view! {
        <ol class="amounts">
            {amount("①", words().total, estimate.total_yen, words().total_note)}
            <li class="amount">
                {amount_head("②", words().limit, estimate.limit_yen)}
                <ul class="amount-lines">{lines.collect_view()}</ul>
                {over.map(|over| view! { <p class="amount-how">{say(over)}</p> })}
            </li>
            <li class="amount">
                {amount_head("③", words().selected, estimate.selected_yen)}
                <p class="amount-how">{say(words().selected_note)}</p>
                {deducted.map(|deducted| view! { <p class="amount-how">{say(deducted)}</p> })}
            </li>
            {amount("④", words().grant, estimate.grant_yen, words().grant_note)}
        </ol>
    }
    .into_any()
}

fn amount(mark: &'static str, name: &'static str, yen: i64, how: &'static str) -> AnyView {
    view! {
        <li class="amount">
            {amount_head(mark, name, yen)}
            <p class="amount-how">{say(how)}</p>
        </li>
    }
    .into_any()
}

fn amount_head(mark: &'static str, name: &'static str, yen: i64) -> AnyView {
    view! {
        <p class="amount-head">
            <span class="amount-name"><span class="amount-mark">{mark}</span>{say(name)}</span>
            <span class="amount-yen">{text::yen(yen)}</span>
        </p>
    }
    .into_any()
}
