//! Numbers by kind as a table whose rows carry a bar: picture and table are one.

use leptos::prelude::*;

use crate::text;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    /// What is counted.
    pub(super) label: String,
    /// How many.
    pub(super) number: i64,
    /// A second number beside it, already in words (an amount, a share).
    pub(super) beside: String,
}

/// A table with a bar in each row. `beside` heads the last column; empty when there is none.
pub(super) fn bar_table(
    title: &'static str,
    of_what: &'static str,
    unit: &'static str,
    beside: &'static str,
    bars: Vec<Bar>,
) -> AnyView {
    if bars.is_empty() {
        return view! { <p class="empty-line">"まだ数字がありません"</p> }.into_any();
    }
    let top = bars.iter().map(|bar| bar.number).max().unwrap_or(0).max(1);
    let has_beside = !beside.is_empty();
    let rows = bars.into_iter().map(move |bar| {
        let width = bar.number.max(0).saturating_mul(1_000) / top;
        view! {
            <tr>
                <th scope="row">{bar.label}</th>
                <td class="bar-cell">
                    <svg class="bar" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect class="chart-bar" x="0" y="0" height="20" width=width></rect>
                    </svg>
                </td>
                <td class="amount">{text::grouped(bar.number)}</td>
                {has_beside.then(|| view! { <td class="amount">{bar.beside}</td> })}
            </tr>
        }
    });
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
            <table class="table table-tight">
                <caption class="visually-hidden">{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{of_what}</th>
                        <th scope="col"><span class="visually-hidden">"棒"</span></th>
                        <th scope="col" class="amount">{unit}</th>
                        {has_beside.then(|| view! { <th scope="col" class="amount">{beside}</th> })}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
