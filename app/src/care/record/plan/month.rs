//! 第6表: services by day of a month.

use chrono::{Datelike, NaiveDate};
use contract::record::ScheduledService;
use leptos::prelude::*;

use super::parts::table;
use super::schedule::{Row, days, rows};
use super::words::words;
use crate::language::{original, ruby};
use crate::text;

/// 第6表 of a month.
pub(super) fn month(month: &str, about: &str, services: &[ScheduledService]) -> AnyView {
    let days = days(month);
    let heading = (words().month_about)(&text::care::year_month(month), about);
    if services.is_empty() {
        return view! { <p>{ruby(heading)}</p><p class="empty-line">{ruby(words().nothing_this_month)}</p> }
            .into_any();
    }
    let head = view! {
        <tr>
            <th scope="col">{ruby(words().time)}</th><th scope="col">{ruby(words().service_and_office)}</th>
            {days.iter().copied().map(day_head).collect_view()}
            <th scope="col" class="amount">{ruby(words().total)}</th>
        </tr>
    }
    .into_any();
    let rows = rows(services)
        .into_iter()
        .map(|one| row(&one, &days))
        .collect();
    view! {
        <p>{ruby(heading)}</p>
        <div class="care-month">{table(words().by_day, head, rows)}</div>
    }
    .into_any()
}

fn weekday_of(day: NaiveDate) -> &'static str {
    text::care::weekday(i64::from(day.weekday().number_from_monday()))
}

fn day_head(day: NaiveDate) -> AnyView {
    let weekend = (day.weekday().number_from_monday() >= 6).then_some("true");
    view! {
        <th scope="col" class="care-day" data-weekend=weekend>{day.day()}<br />{weekday_of(day)}</th>
    }
    .into_any()
}

fn row(row: &Row, days: &[NaiveDate]) -> AnyView {
    let from = text::care::clock_time(&row.starts);
    let time = if from.is_empty() {
        words().no_time.to_owned()
    } else {
        format!("{from}–{}", text::care::clock_time(&row.ends))
    };
    let equipment = (!row.equipment.is_empty()).then(|| format!(" {}", row.equipment));
    let cells = days
        .iter()
        .map(|day| {
            let times = row.days.get(&day.day()).copied();
            let weekend = (day.weekday().number_from_monday() >= 6).then_some("true");
            view! { <td class="care-day" data-weekend=weekend>{times}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <td class="nowrap">{ruby(time)}</td>
            <th scope="row" class="care-service-name">
                {ruby(text::care::service(&row.service_code))}{equipment}
                <span class="table-note">{original(format!("{}　{}", row.service_code, row.provider))}</span>
            </th>
            {cells}
            <td class="amount">{row.total()}</td>
        </tr>
    }
    .into_any()
}
