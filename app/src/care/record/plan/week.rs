//! 第3表 drawn as a week: columns of days on wide pages and on paper, days one after another on narrow ones.

use contract::record::WeeklyEntry;
use leptos::prelude::*;

use super::layout::{Block, Week};
use super::words::words;
use crate::language::ruby;
use crate::text;

/// Rows of the drawing an hour has.
const ROWS: u32 = 4;

/// 第3表.
pub(super) fn week(entries: &[WeeklyEntry]) -> AnyView {
    if entries.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_form_3)}</p> }.into_any();
    }
    let week = Week::of(entries);
    let rows = (week.last_hour - week.first_hour) * ROWS;
    let days = week
        .days
        .iter()
        .zip(1_i64..)
        .map(|(blocks, weekday)| day(blocks, weekday, &week, rows));
    view! {
        <div class="care-week">
            {hours(&week, rows)}
            {days.collect_view()}
        </div>
        {activities(&week)}
        {not_weekly(&week)}
    }
    .into_any()
}

fn rows_of(count: u32) -> String {
    format!("repeat({count}, var(--week-row))")
}

fn hours(week: &Week, rows: u32) -> AnyView {
    let hours = (week.first_hour..week.last_hour).map(|hour| {
        let at = (hour - week.first_hour) * ROWS + 1;
        view! { <span style=("--at", format!("{at} / span {ROWS}"))>{format!("{hour}:00")}</span> }
    });
    view! {
        <div class="care-week-hours" aria-hidden="true">
            <p class="care-week-day-name">{ruby(words().clock)}</p>
            <div class="care-week-scale" style=("--rows", rows_of(rows))>{hours.collect_view()}</div>
        </div>
    }
    .into_any()
}

fn day(blocks: &[Block], weekday: i64, week: &Week, rows: u32) -> AnyView {
    let name = text::care::weekday(weekday);
    let untimed: Vec<AnyView> = week
        .untimed
        .iter()
        .filter(|(day, _)| i64::from(*day) == weekday)
        .map(|(_, name)| {
            view! { <li class="care-week-untimed"><span lang="ja">{name.clone()}</span><span>{ruby(words().any_time)}</span></li> }
                .into_any()
        })
        .collect();
    let nothing = blocks.is_empty() && untimed.is_empty();
    let lanes = blocks.iter().map(|block| block.lanes).max().unwrap_or(1);
    let drawn = blocks
        .iter()
        .map(|block| service(block, week.first_hour, lanes))
        .collect_view();
    view! {
        <section class="care-week-day" aria-label=(words().weekday)(name)>
            <p class="care-week-day-name">{name}<span class="care-week-long">{ruby(words().weekday_long)}</span></p>
            {nothing.then(|| view! { <p class="care-week-nothing">{ruby(words().no_service)}</p> })}
            <ol class="care-week-services" style=("--rows", rows_of(rows))
                style=("--lanes", format!("repeat({lanes}, minmax(0, 1fr))"))>{drawn}</ol>
            {(!untimed.is_empty()).then(|| view! { <ul class="care-plain">{untimed}</ul> })}
        </section>
    }
    .into_any()
}

fn service(block: &Block, first_hour: u32, lanes: usize) -> AnyView {
    // The columns of the day, shared by those at this time.
    let column = |lane: usize| lane * lanes / block.lanes.max(1) + 1;
    let columns = format!("{} / {}", column(block.lane), column(block.lane + 1));
    let row = |minutes: u32| minutes.saturating_sub(first_hour * 60) * ROWS / 60 + 1;
    let time = |minutes: u32| format!("{}:{:02}", minutes / 60, minutes % 60);
    view! {
        <li class="care-week-service" style=("--at", format!("{} / {}", row(block.from), row(block.to)))
            style=("--lane", columns)>
            <strong lang="ja">{block.name.clone()}</strong>
            <span class="number">{format!("{}–{}", time(block.from), time(block.to))}</span>
        </li>
    }
    .into_any()
}

fn activities(week: &Week) -> AnyView {
    if week.activities.is_empty() {
        return ().into_any();
    }
    let rows = week.activities.iter().map(|(at, what)| {
        let time = at.map(|minutes| format!("{}:{:02}　", minutes / 60, minutes % 60));
        view! { <li lang="ja">{time}{what.clone()}</li> }
    });
    view! {
        <h5>{ruby(words().activities)}</h5>
        <ul class="care-plain">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn not_weekly(week: &Week) -> AnyView {
    if week.not_weekly.is_empty() {
        return ().into_any();
    }
    let rows = week
        .not_weekly
        .iter()
        .map(|what| view! { <li lang="ja">{what.clone()}</li> });
    view! {
        <h5>{ruby(words().not_weekly)}</h5>
        <ul class="care-plain">{rows.collect_view()}</ul>
    }
    .into_any()
}
