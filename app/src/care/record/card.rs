//! 被保険者証, 負担割合証 and 負担限度額認定証.

use contract::record::{BurdenLimit, BurdenRatio, InsuranceCard, InsuredCard};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, lines, period, told, units};
use super::words::words;
use crate::language::ruby;
use crate::{clock, text};

/// The three cards.
pub(super) fn forms(card: &InsuranceCard) -> Vec<Form> {
    let mut forms = vec![
        Form::new(words().insured_card, insured(card)),
        Form::new(words().ratio_card, ratios(&card.burden_ratios)),
    ];
    forms.push(Form::new(
        words().limit_card,
        limit(card.burden_limit.as_ref()),
    ));
    forms
}

fn insured(card: &InsuranceCard) -> AnyView {
    let person = &card.person;
    let on_card = &card.insured;
    let level = on_card
        .care_level
        .map_or(words().not_certified, text::care::care_level);
    let postal = match person.postal_code.split_at_checked(3) {
        Some((area, rest)) if person.postal_code.len() == 7 => format!("〒{area}-{rest} "),
        _ => String::new(),
    };
    facts(vec![
        told(words().name, person.name.clone()),
        told(words().kana, person.kana.clone()),
        line(words().born, day(person.born_on)),
        line(words().sex, text::care::sex(person.sex)),
        told(words().address, format!("{postal}{}", person.address)),
        line(words().issued_on, day_of(on_card.issued_on)),
        line(words().care_level, level),
        line(words().certified_on, day_of(on_card.certified_on)),
        line(
            words().certification_valid,
            period(on_card.valid_from, on_card.valid_to),
        ),
        line(words().limit, per_month(on_card.limit_units)),
        line(words().service_limits, service_limits(on_card)),
        told(words().opinion_and_types, on_card.panel_opinion.clone()),
        lines(words().restrictions, &restrictions(on_card)),
        lines(words().offices, &offices(on_card)),
    ])
}

fn per_month(limit: Option<u32>) -> String {
    let units = units(limit);
    if units.is_empty() {
        return units;
    }
    (words().per_month)(&units)
}

fn service_limits(card: &InsuredCard) -> String {
    let all: Vec<String> = card
        .service_limits
        .iter()
        .map(|limit| {
            format!(
                "{} {}",
                text::care::service(&limit.service_code),
                units(Some(limit.units))
            )
        })
        .collect();
    all.join("\n")
}

fn restrictions(card: &InsuredCard) -> Vec<String> {
    card.restrictions
        .iter()
        .map(|one| format!("{} {}", one.content, period(one.from, one.to)))
        .collect()
}

fn offices(card: &InsuredCard) -> Vec<String> {
    card.offices
        .iter()
        .map(|office| {
            let from = office
                .from
                .map(|day| (words().from_day)(&text::era_day(day)))
                .unwrap_or_default();
            let to = office
                .to
                .map(|day| (words().to_day)(&text::era_day(day)))
                .unwrap_or_default();
            format!("{} {}{from}{to}", office.name, office.number)
        })
        .collect()
}

fn ratios(ratios: &[BurdenRatio]) -> AnyView {
    if ratios.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_ratios)}</p> }.into_any();
    }
    let today = clock::today();
    let all = ratios
        .iter()
        .map(|ratio| {
            let holds = ratio.from <= today && today <= ratio.to;
            let when = if holds {
                words().ratio_now
            } else if ratio.from > today {
                words().ratio_later
            } else {
                words().ratio_former
            };
            line(
                when,
                (words().ratio)(
                    &text::care::tenths(ratio.tenths),
                    &period(Some(ratio.from), Some(ratio.to)),
                ),
            )
        })
        .collect();
    facts(all)
}

fn limit(limit: Option<&BurdenLimit>) -> AnyView {
    let Some(limit) = limit else {
        return view! { <p class="empty-line">{ruby(words().no_limit)}</p> }.into_any();
    };
    let a_day = |yen: Option<u32>| {
        yen.map_or_else(String::new, |yen| {
            (words().a_day)(&text::yen(i64::from(yen)))
        })
    };
    facts(vec![
        told(words().burden_stage, limit.stage.clone()),
        line(words().meals, a_day(limit.meals_yen)),
        line(words().room, a_day(limit.room_yen)),
        line(words().valid, period(Some(limit.from), Some(limit.to))),
    ])
}
