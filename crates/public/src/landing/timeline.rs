//! The schedule, by year. Dates: `介護情報基盤` as announced up to October 2026 (介護保険最新情報 Vol.1405 and
//! after, 交付要綱 of 令和8年度).

use maud::{Markup, html};

use super::section as framed;
use crate::day::{When, year};
use crate::language::Language;
use crate::ruby::ruby;
use crate::words::Words;

/// In the order of the words.
const EVENTS: [When; 12] = [
    When::Month(2025, 8),
    When::Day(2025, 10, 17),
    When::Day(2026, 3, 13),
    When::Day(2026, 4, 1),
    When::Day(2026, 5, 7),
    When::Day(2026, 5, 11),
    When::Day(2026, 8, 31),
    When::Month(2027, 1),
    When::Day(2027, 3, 12),
    When::Months(2027, 3, 4),
    When::Months(2027, 4, 9),
    When::Day(2028, 4, 1),
];

/// From here on the events are announced, not past.
const FIRST_PLANNED: usize = 7;

const YEARS: [i32; 4] = [2025, 2026, 2027, 2028];

pub(super) fn section(words: &Words, language: Language) -> Markup {
    let timeline = &words.timeline;
    let body = html! {
        ol.schedule {
            @for in_year in YEARS {
                li.schedule-year {
                    h3 { (ruby(&year(language, in_year))) }
                    ol.schedule-events {
                        @for (at, (when, text)) in EVENTS.iter().zip(timeline.events).enumerate() {
                            @if when.year() == in_year {
                                li.schedule-event data-planned[at >= FIRST_PLANNED] {
                                    time datetime=(when.machine()) { (ruby(&when.within_year(language))) }
                                    p {
                                        (ruby(text))
                                        @if at >= FIRST_PLANNED { span.tag data-tone="info" { (ruby(timeline.planned)) } }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    framed("schedule", timeline.heading, timeline.lead, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_stands_under_a_year_and_in_order() {
        assert!(EVENTS.iter().all(|when| YEARS.contains(&when.year())));
        let months = EVENTS
            .iter()
            .map(|when| when.machine().chars().take(7).collect());
        let months: Vec<String> = months.collect();
        assert!(months.is_sorted(), "{months:?}");
    }
}
