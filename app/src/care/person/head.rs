//! The head of a person's page: who it is, and the numbers everything else is read by.

use chrono::{Datelike, NaiveDate};
use contract::care::CarePersonView;
use contract::record::RecordBody;
use contract::upstream::PersonSummary;
use domain::care::RecordKind;
use leptos::prelude::*;

use crate::care::record::limit_bar;
use crate::care::visit::{KindState, Visit};
use crate::component::Tag;
use crate::{clock, text};

/// The head.
pub(super) fn head(person: &CarePersonView, visit: Visit) -> AnyView {
    let Some(summary) = &person.summary else {
        return unknown(person);
    };
    let today = clock::today();
    let age = age_on(summary.born_on, today).map(|age| format!("（{age}歳）"));
    view! {
        <section class="care-head" aria-label="利用者">
            <div class="care-head-name">
                <p class="care-kana">{summary.kana.clone()}</p>
                <h2>{summary.name.clone()}</h2>
                <p class="care-marks">{level(summary)}" "{ending(summary, today)}" "{stage(summary)}</p>
            </div>
            <dl class="care-facts">
                {fact("生年月日", format!("{}{}", text::day_wareki(summary.born_on), age.unwrap_or_default()))}
                {fact("保険者番号", summary.person.insurer.as_str().to_owned())}
                {fact("被保険者番号", summary.person.insured.as_str().to_owned())}
                {fact("認定の有効期間", valid(summary))}
                <div><dt>"負担割合"</dt><dd>{move || burden(visit, today)}</dd></div>
                {fact("区分支給限度基準額", limit(summary))}
            </dl>
            {planned(summary)}
        </section>
    }
    .into_any()
}

fn fact(name: &'static str, value: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn unknown(person: &CarePersonView) -> AnyView {
    let since = text::day(person.since);
    view! {
        <section class="care-head" aria-label="利用者">
            <div class="care-head-name">
                <h2>{format!("{since}から担当の方")}</h2>
                <p class="soft">"氏名や要介護度は、介護情報基盤が答えると表示します。"</p>
            </div>
        </section>
    }
    .into_any()
}

fn level(summary: &PersonSummary) -> AnyView {
    match summary.care_level {
        Some(level) => view! { <span class="care-level">{level.label_ja()}</span> }.into_any(),
        None => view! { <Tag label="要介護認定なし" /> }.into_any(),
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
    let label = format!("認定 {}", stage.label_ja());
    Some(view! { <Tag tone=text::care::stage_tone(stage) label=label /> }.into_any())
}

fn valid(summary: &PersonSummary) -> String {
    summary.valid_to.map_or_else(
        || "―".to_owned(),
        |day| format!("{}まで", text::day_wareki(day)),
    )
}

fn limit(summary: &PersonSummary) -> String {
    summary.limit_units.map_or_else(
        || "―".to_owned(),
        |units| format!("{}単位／月", text::grouped(i64::from(units))),
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
        &format!("{month}の計画"),
        planned,
        summary.limit_units,
    ))
}

/// Of the card opened in this visit; followed.
fn burden(visit: Visit, today: NaiveDate) -> String {
    match visit.state(RecordKind::InsuranceCard) {
        KindState::Waiting => "読み込んでいます".to_owned(),
        KindState::Closed | KindState::Failed(_) => "―".to_owned(),
        KindState::Here(answer) => answer
            .records
            .iter()
            .find_map(|record| match &record.body {
                RecordBody::InsuranceCard(card) => card
                    .burden_ratios
                    .iter()
                    .find(|ratio| ratio.from <= today && today <= ratio.to)
                    .map(|ratio| format!("{}割", ratio.tenths)),
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
