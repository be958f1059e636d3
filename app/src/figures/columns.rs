//! Numbers by day as columns, with the same numbers as a table.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::scale::ceiling;
use crate::component::Disclosure;
use crate::text;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 200.0;
const LEFT: f64 = 52.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;

/// Columns by day. The table below holds every number, so nothing depends on seeing the picture.
pub(super) fn columns(
    title: &'static str,
    unit: &'static str,
    days: Vec<(NaiveDate, i64)>,
) -> AnyView {
    let top = ceiling(days.iter().map(|(_, number)| *number).max().unwrap_or(0));
    let total: i64 = days.iter().map(|(_, number)| number).sum();
    let summary = format!("{title}。合計{}{unit}", text::grouped(total));
    let rows = days
        .iter()
        .rev()
        .map(|(day, number)| {
            view! {
                <tr><th scope="row">{text::day(*day)}</th><td class="amount">{text::grouped(*number)}</td></tr>
            }
        })
        .collect_view();
    view! {
        <figure class="chart">
            <svg class="chart-picture" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=summary>
                {grid(top)}
                {bars(&days, top)}
            </svg>
            <Disclosure summary="表で見る">
                <div class="table-frame chart-table" tabindex="0" role="group" aria-label=title>
                    <table class="table table-tight">
                        <thead><tr><th scope="col">"日"</th><th scope="col" class="amount">{unit}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Disclosure>
        </figure>
    }
    .into_any()
}

fn height_of(number: i64, top: i64) -> f64 {
    (HEIGHT - TOP - BOTTOM) * as_f64(number) / as_f64(top.max(1))
}

/// Counts of a national scheme are far below 2⁵³; more than fits an `i32` draws as the largest.
fn as_f64(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}

fn grid(top: i64) -> AnyView {
    let lines = [0, top / 2, top].map(|number| {
        let y = HEIGHT - BOTTOM - height_of(number, top);
        view! {
            <line class="chart-grid" x1=LEFT x2=WIDTH y1=y y2=y />
            <text class="chart-text" x=LEFT - 8.0 y=y + 4.0 text-anchor="end">{text::grouped(number)}</text>
        }
    });
    lines.collect_view().into_any()
}

fn bars(days: &[(NaiveDate, i64)], top: i64) -> AnyView {
    let count = u32::try_from(days.len().max(1)).unwrap_or(1);
    let step = (WIDTH - LEFT) / f64::from(count);
    // At most seven dates fit below.
    let every = days.len().div_ceil(7).max(1);
    let mut left = LEFT;
    let mut drawn = Vec::with_capacity(days.len());
    for (place, (day, number)) in days.iter().enumerate() {
        let height = height_of(*number, top);
        let x = left + step * 0.15;
        let label = place.is_multiple_of(every).then(|| {
            view! {
                <text class="chart-text" x=left + step / 2.0 y=HEIGHT - 6.0 text-anchor="middle">
                    {format!("{}", day.format("%-m/%-d"))}
                </text>
            }
        });
        drawn.push(view! {
            <rect class="chart-bar" x=x y=HEIGHT - BOTTOM - height width=step * 0.7 height=height>
                <title>{format!("{} {}", text::day(*day), text::grouped(*number))}</title>
            </rect>
            {label}
        });
        left += step;
    }
    drawn.into_iter().collect_view().into_any()
}
