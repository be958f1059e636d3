//! The estimate, said step by step.

use contract::scheme::{EstimateView, SchemeView};
use leptos::prelude::*;

use super::calculator::Typed;
use crate::component::LiveRegion;
use crate::language::original;
use crate::language::say;
use crate::page::subsidy::words::words;
use crate::text;

/// The panel beside the calculator's form.
pub(super) fn panel(typed: Typed, scheme: StoredValue<SchemeView>) -> AnyView {
    let estimate = Memo::new(move |_| {
        let request = typed.request();
        typed
            .is_enough()
            .then(|| scheme.with_value(|scheme| scheme.estimate(&request).ok()))
            .flatten()
    });
    let said = Signal::derive(move || {
        estimate.with(|estimate| {
            estimate
                .as_ref()
                .map(|found| (words().expected)(&text::yen(found.grant_yen)))
                .unwrap_or_default()
        })
    });
    view! {
        <h3>{say(words().result)}</h3>
        <LiveRegion text=said />
        {move || match estimate.get() {
            None => view! { <p class="soft">{say(words().result_empty)}</p> }.into_any(),
            Some(estimate) => steps(&estimate, typed, scheme),
        }}
    }
    .into_any()
}

/// ① to ④. Also right for an amount typed too large: the rules refuse it and nothing is shown.
fn steps(estimate: &EstimateView, typed: Typed, scheme: StoredValue<SchemeView>) -> AnyView {
    let request = typed.request();
    let net = estimate
        .total_yen
        .saturating_sub(estimate.deducted_yen)
        .max(0);
    let lower = if net <= estimate.limit_yen {
        words().within
    } else {
        words().beyond
    };
    let deducted = (estimate.deducted_yen > 0).then(|| {
        step(
            "",
            words().deduction,
            estimate.deducted_yen,
            words().deduction_note.to_owned(),
        )
    });
    let limit_note = limit_note(estimate, scheme);
    view! {
        <p class="grant"><span>{say(words().grant_expected)}</span><strong>{text::grouped(estimate.grant_yen)}</strong>{say(words().yen)}</p>
        <ol class="estimate">
            {step("①", words().total, estimate.total_yen, (words().sum)(&text::yen(request.reader_cost_yen), &text::yen(request.support_cost_yen)))}
            {deducted}
            {step("②", words().cap, estimate.limit_yen, limit_note)}
            {step("③", words().selected, estimate.selected_yen, lower.to_owned())}
            {step("④", words().grant, estimate.grant_yen, words().rounded.to_owned())}
        </ol>
        {lines(estimate)}
        {own_cost(estimate, net)}
    }
    .into_any()
}

fn step(sign: &'static str, name: &'static str, amount: i64, note: String) -> AnyView {
    view! {
        <li class="estimate-step">
            <span class="estimate-name"><span class="estimate-sign">{sign}</span>{say(name)}</span>
            <span class="estimate-amount">{text::yen(amount)}</span>
            <span class="estimate-note">{say(note)}</span>
        </li>
    }
    .into_any()
}

fn limit_note(estimate: &EstimateView, scheme: StoredValue<SchemeView>) -> String {
    let adds_up = scheme.with_value(|scheme| scheme.stacking == "add_up");
    let counted: Vec<String> = estimate
        .lines
        .iter()
        .filter(|line| line.counted)
        .map(|line| text::yen(line.limit_yen))
        .collect();
    match (counted.len(), adds_up) {
        (0 | 1, true) => words().limit_of_category.to_owned(),
        (_, true) => (words().limits_added)(&counted.join(words().plus)),
        (_, false) => words().limit_highest.to_owned(),
    }
}

fn lines(estimate: &EstimateView) -> AnyView {
    let rows: Vec<AnyView> = estimate
        .lines
        .iter()
        .map(|line| {
            let not_counted = (!line.counted).then_some(words().not_added);
            view! {
                <li>
                    <span>{original(line.name.clone())}{not_counted}</span>
                    <span class="number">{say((words().readers_and_limit)(line.reader_cap, &text::yen(line.limit_yen)))}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="estimate-lines" aria-label=words().by_service>{rows}</ul> }.into_any()
}

fn own_cost(estimate: &EstimateView, net: i64) -> AnyView {
    let rest = net.saturating_sub(estimate.grant_yen).max(0);
    let over = (estimate.readers_over_cap > 0)
        .then(|| (words().over_cap)(estimate.reader_cap, estimate.readers_over_cap));
    view! {
        {over.map(|text| view! { <p class="aside">{say(text)}</p> })}
        {(rest > 0).then(|| view! { <p class="soft">{say((words().own_cost)(&text::yen(rest)))}</p> })}
        <p class="soft">{say(words().estimate_note)}</p>
    }
    .into_any()
}
