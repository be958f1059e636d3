//! The head of a person's page: who it is, and the numbers everything else is read by.

use chrono::{Datelike, NaiveDate};
use contract::care::CarePersonView;
use contract::record::RecordBody;
use contract::upstream::PersonSummary;
use domain::care::RecordKind;
use leptos::prelude::*;

use super::words::words;
use crate::care::record::limit_bar;
use crate::care::visit::{KindState, Visit};
use crate::component::Tag;
use crate::language::say;
use crate::{clock, text};

/// The head.
pub(super) fn head(person: &CarePersonView, visit: Visit) -> AnyView {
    let Some(summary) = &person.summary else {
        return unknown(person);
    };
    let today = clock::today();
    let age = age_on(summary.born_on, today).map(|age| (words().age)(age));
    view! {
        <section class="care-head" aria-label=words().person>
            <div class="care-head-name">
                <p class="care-kana">{summary.kana.clone()}</p>
                <h2>{summary.name.clone()}</h2>
                <p class="care-marks">{level(summary)}" "{ending(summary, today)}" "{stage(summary)}</p>
            </div>
            <dl class="care-facts">
                {fact(words().born, format!("{}{}", text::era_day(summary.born_on), age.unwrap_or_default()))}
                {fact(words().insurer, summary.person.insurer.as_str().to_owned())}
                {fact(words().insured, summary.person.insured.as_str().to_owned())}
                {fact(words().valid, valid(summary))}
                <div><dt>{say(words().burden)}</dt><dd>{move || say(burden(visit, today))}</dd></div>
                {fact(words().limit, limit(summary))}
            </dl>
            {planned(summary)}
        </section>
    }
    .into_any()
}

fn fact(name: &'static str, value: String) -> AnyView {
    view! { <div><dt>{say(name)}</dt><dd>{say(value)}</dd></div> }.into_any()
}

fn unknown(person: &CarePersonView) -> AnyView {
    let since = text::day(person.since);
    view! {
        <section class="care-head" aria-label=words().person>
            <div class="care-head-name">
                <h2>{say((words().served_since)(&since))}</h2>
                <p class="soft">{say(words().not_known)}</p>
            </div>
        </section>
    }
    .into_any()
}

fn level(summary: &PersonSummary) -> AnyView {
    match summary.care_level {
        Some(level) => {
            view! { <span class="care-level">{say(text::care::care_level(level))}</span> }
                .into_any()
        }
        None => view! { <Tag label=words().no_level /> }.into_any(),
    }
}

fn ending(summary: &PersonSummary, today: NaiveDate) -> Option<AnyView> {
    let days = summary.valid_to?.signed_duration_since(today).num_days();
    (days <= 60).then(|| {
        let (label, tone) = text::care::certification_end(days);
        view! { <Tag tone=tone label=label /> }.into_any()
    })
}

fn stage(summary: &PersonSummary) -> Option<AnyView> {
    let stage = summary.progress.filter(|stage| !stage.is_over())?;
    let label = (words().stage)(text::care::stage(stage));
    Some(view! { <Tag tone=text::care::stage_tone(stage) label=label /> }.into_any())
}

fn valid(summary: &PersonSummary) -> String {
    summary.valid_to.map_or_else(
        || "―".to_owned(),
        |day| text::care::until(&text::era_day(day)),
    )
}

fn limit(summary: &PersonSummary) -> String {
    summary.limit_units.map_or_else(
        || "―".to_owned(),
        |units| (words().per_month)(&text::care::units(i64::from(units))),
    )
}

fn planned(summary: &PersonSummary) -> Option<AnyView> {
    let planned = summary.planned_units?;
    let month = summary
        .planned_month
        .as_deref()
        .map(text::care::year_month)
        .unwrap_or_default();
    Some(limit_bar(
        &(words().plan_of)(&month),
        planned,
        summary.limit_units,
    ))
}

/// Of the card opened in this visit; followed.
fn burden(visit: Visit, today: NaiveDate) -> String {
    match visit.state(RecordKind::InsuranceCard) {
        KindState::Waiting => words().loading_short.to_owned(),
        KindState::Closed | KindState::Failed(_) => "―".to_owned(),
        KindState::Here(answer) => answer
            .records
            .iter()
            .find_map(|record| match &record.body {
                RecordBody::InsuranceCard(card) => card
                    .burden_ratios
                    .iter()
                    .find(|ratio| ratio.from <= today && today <= ratio.to)
                    .map(|ratio| text::care::tenths(ratio.tenths)),
                _ => None,
            })
            .unwrap_or_else(|| "―".to_owned()),
    }
}

/// Full years of age.
fn age_on(born_on: NaiveDate, today: NaiveDate) -> Option<i32> {
    let years = today.year() - born_on.year();
    let had_birthday = (today.month(), today.day()) >= (born_on.month(), born_on.day());
    let age = if had_birthday { years } else { years - 1 };
    (age >= 0).then_some(age)
}

#[cfg(test)]
mod tests {
    use super::age_on;
    use chrono::NaiveDate;

    #[test]
    fn age_counts_birthdays() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(age_on(day("1940-12-02"), day("2026-12-01")), Some(85));
        assert_eq!(age_on(day("1940-12-01"), day("2026-12-01")), Some(86));
        assert_eq!(age_on(day("2027-01-01"), day("2026-12-01")), None);
    }
}
