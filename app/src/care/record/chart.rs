//! A small line over time. The table beside it holds every number.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words::words;
use crate::language::ruby;
use crate::text;

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 120.0;
const LEFT: f64 = 36.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 20.0;

/// What an axis shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Scale {
    /// A fixed range: of a score.
    pub(super) const fn fixed(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// A range a little wider than the values, ending at whole tens: of a weight.
    pub(super) fn around(values: impl Iterator<Item = f64> + Clone) -> Self {
        let low = values.clone().fold(f64::INFINITY, f64::min);
        let high = values.fold(f64::NEG_INFINITY, f64::max);
        if !low.is_finite() || !high.is_finite() {
            return Self::fixed(0.0, 10.0);
        }
        let low = ((low - 2.0) / 10.0).floor() * 10.0;
        let high = ((high + 2.0) / 10.0).ceil() * 10.0;
        Self {
            low: low.max(0.0),
            high: if high > low { high } else { low + 10.0 },
        }
    }

    /// Height over the bottom of the drawing, for a value.
    fn y(self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share.clamp(0.0, 1.0)
    }
}

/// Where each day stands, by its distance from the first; one day alone stands in the middle.
fn places(days: &[NaiveDate]) -> Vec<f64> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Vec::new();
    };
    let whole = as_f64((*last - *first).num_days());
    days.iter()
        .map(|day| {
            let share = if whole > 0.0 {
                as_f64((*day - *first).num_days()) / whole
            } else {
                0.5
            };
            LEFT + (WIDTH - LEFT - RIGHT) * share
        })
        .collect()
}

/// Days of two assessments are never 2³¹ apart.
fn as_f64(days: i64) -> f64 {
    f64::from(i32::try_from(days).unwrap_or(i32::MAX))
}

/// The chart of values by day, oldest first, with its table.
pub(super) fn chart(
    title: &'static str,
    unit: &'static str,
    scale: Scale,
    values: &[(NaiveDate, f64)],
) -> AnyView {
    let days: Vec<NaiveDate> = values.iter().map(|(day, _)| *day).collect();
    let dots: Vec<(f64, f64)> = places(&days)
        .into_iter()
        .zip(values)
        .map(|(x, (_, value))| (x, scale.y(*value)))
        .collect();
    let rows = values.iter().rev().map(|(day, value)| {
        view! {
            <tr><th scope="row" class="nowrap">{ruby(text::era_day(*day))}</th><td class="amount">{ruby(format!("{}{unit}", plain(*value)))}</td></tr>
        }
    });
    view! {
        <figure class="care-chart">
            <figcaption>{ruby(title)}</figcaption>
            <svg class="care-chart-picture" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img"
                aria-label=(words().trend_label)(title, &trend(values, unit))>
                {axis(scale)}
                {ends(&days)}
                <polyline class="care-chart-line" points=points(&dots)></polyline>
                {dots.iter().map(|(x, y)| view! { <circle class="care-chart-dot" cx=*x cy=*y r="4"></circle> }).collect_view()}
            </svg>
            <div class="table-frame care-chart-table" tabindex="0" role="group" aria-label=(words().table_of)(title)>
                <table class="table table-tight">
                    <caption class="visually-hidden">{ruby(title)}</caption>
                    <thead class="visually-hidden"><tr><th scope="col">{ruby(words().assessed_on)}</th><th scope="col">{ruby(words().value)}</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </figure>
    }
    .into_any()
}

fn axis(scale: Scale) -> AnyView {
    [scale.low, f64::midpoint(scale.low, scale.high), scale.high]
        .map(|value| {
            let y = scale.y(value);
            view! {
                <line class="chart-grid" x1=LEFT x2=WIDTH - RIGHT y1=y y2=y />
                <text class="chart-text" x=LEFT - 6.0 y=y + 4.0 text-anchor="end">{plain(value)}</text>
            }
        })
        .collect_view()
        .into_any()
}

fn ends(days: &[NaiveDate]) -> AnyView {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return ().into_any();
    };
    let month = |day: &NaiveDate| day.format("%Y/%-m").to_string();
    view! {
        <text class="chart-text" x=LEFT y=HEIGHT - 4.0>{month(first)}</text>
        {(first != last).then(|| view! {
            <text class="chart-text" x=WIDTH - RIGHT y=HEIGHT - 4.0 text-anchor="end">{month(last)}</text>
        })}
    }
    .into_any()
}

fn points(dots: &[(f64, f64)]) -> String {
    let all: Vec<String> = dots.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    all.join(" ")
}

/// First and last in words, for who cannot see the line.
fn trend(values: &[(NaiveDate, f64)], unit: &str) -> String {
    match (values.first(), values.last()) {
        (Some((_, first)), Some((_, last))) if values.len() > 1 => {
            (words().from_first_to_last)(&plain(*first), &plain(*last), unit)
        }
        (Some((_, only)), _) => format!("{}{unit}", plain(*only)),
        _ => String::new(),
    }
}

/// A whole number without a point, else one digit after it.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 {
        return format!("{value:.0}");
    }
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_stand_by_their_distance() {
        let places = places(&[day("2026-01-01"), day("2026-01-11"), day("2026-01-21")]);
        assert_eq!(places.len(), 3);
        assert!((places[1] - f64::midpoint(places[0], places[2])).abs() < 0.01);
        assert!((places[2] - (WIDTH - RIGHT)).abs() < 0.01);
    }

    #[test]
    fn one_day_stands_in_the_middle() {
        let only = places(&[day("2026-01-01")]);
        assert!(only[0] > LEFT && only[0] < WIDTH - RIGHT);
    }

    #[test]
    fn values_stay_in_the_drawing() {
        let scale = Scale::fixed(0.0, 100.0);
        assert!((scale.y(0.0) - (HEIGHT - BOTTOM)).abs() < 0.01);
        assert!((scale.y(100.0) - TOP).abs() < 0.01);
        assert!((scale.y(120.0) - TOP).abs() < 0.01);
    }

    #[test]
    fn a_weight_has_room_around_it() {
        let scale = Scale::around([48.5, 51.0].into_iter());
        assert_eq!(scale, Scale::fixed(40.0, 60.0));
        assert_eq!(Scale::around(std::iter::empty()), Scale::fixed(0.0, 10.0));
    }

    #[test]
    fn the_way_from_first_to_last_is_said() {
        let values = [(day("2026-01-01"), 85.0), (day("2026-04-01"), 80.0)];
        assert_eq!(trend(&values, "点"), "85点から80点");
    }
}
