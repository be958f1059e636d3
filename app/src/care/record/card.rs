//! 被保険者証, 負担割合証 and 負担限度額認定証.

use contract::record::{BurdenLimit, BurdenRatio, InsuranceCard, InsuredCard};
use leptos::prelude::*;

use super::Form;
use super::parts::{day, day_of, facts, line, lines, period, units};
use crate::{clock, text};

/// The three cards.
pub(super) fn forms(card: &InsuranceCard) -> Vec<Form> {
    let mut forms = vec![
        Form::new("介護保険被保険者証", insured(card)),
        Form::new("介護保険負担割合証", ratios(&card.burden_ratios)),
    ];
    forms.push(Form::new(
        "介護保険負担限度額認定証",
        limit(card.burden_limit.as_ref()),
    ));
    forms
}

fn insured(card: &InsuranceCard) -> AnyView {
    let person = &card.person;
    let on_card = &card.insured;
    let level = on_card
        .care_level
        .map_or("認定なし", domain::care::CareLevel::label_ja);
    let postal = match person.postal_code.split_at_checked(3) {
        Some((area, rest)) if person.postal_code.len() == 7 => format!("〒{area}-{rest} "),
        _ => String::new(),
    };
    facts(vec![
        line("氏名", person.name.clone()),
        line("フリガナ", person.kana.clone()),
        line("生年月日", day(person.born_on)),
        line("性別", person.sex.label_ja()),
        line("住所", format!("{postal}{}", person.address)),
        line("交付日", day_of(on_card.issued_on)),
        line("要介護状態区分", level),
        line("認定日", day_of(on_card.certified_on)),
        line(
            "認定の有効期間",
            period(on_card.valid_from, on_card.valid_to),
        ),
        line("区分支給限度基準額", per_month(on_card.limit_units)),
        lines("種類支給限度基準額", &service_limits(on_card)),
        line(
            "審査会の意見・サービスの種類の指定",
            on_card.panel_opinion.clone(),
        ),
        lines("給付制限", &restrictions(on_card)),
        lines("居宅介護支援事業者・介護保険施設", &offices(on_card)),
    ])
}

fn per_month(limit: Option<u32>) -> String {
    let units = units(limit);
    if units.is_empty() {
        return units;
    }
    format!("1か月 {units}")
}

fn service_limits(card: &InsuredCard) -> Vec<String> {
    card.service_limits
        .iter()
        .map(|limit| {
            format!(
                "{} {}",
                text::service_name(&limit.service_code),
                units(Some(limit.units))
            )
        })
        .collect()
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
                .map(|day| format!(" {}から", text::day_wareki(day)))
                .unwrap_or_default();
            let to = office
                .to
                .map(|day| format!(" {}まで", text::day_wareki(day)))
                .unwrap_or_default();
            format!("{} {}{from}{to}", office.name, office.number)
        })
        .collect()
}

fn ratios(ratios: &[BurdenRatio]) -> AnyView {
    if ratios.is_empty() {
        return view! { <p class="empty-line">"負担割合証の情報は届いていません。保険者（市町村）に確かめてください。"</p> }.into_any();
    }
    let today = clock::today();
    let all = ratios
        .iter()
        .map(|ratio| {
            let holds = ratio.from <= today && today <= ratio.to;
            let when = if holds {
                "いまの負担割合"
            } else if ratio.from > today {
                "これからの負担割合"
            } else {
                "これまでの負担割合"
            };
            line(
                when,
                format!(
                    "{}割　{}",
                    ratio.tenths,
                    period(Some(ratio.from), Some(ratio.to))
                ),
            )
        })
        .collect();
    facts(all)
}

fn limit(limit: Option<&BurdenLimit>) -> AnyView {
    let Some(limit) = limit else {
        return view! { <p class="empty-line">"認定を受けていないか、情報が届いていません。必要なときは保険者（市町村）に申請できます。"</p> }.into_any();
    };
    let a_day = |yen: Option<u32>| {
        yen.map_or_else(String::new, |yen| {
            format!("1日 {}", text::yen(i64::from(yen)))
        })
    };
    facts(vec![
        line("利用者負担段階", limit.stage.clone()),
        line("食費の負担限度額", a_day(limit.meals_yen)),
        line("居住費（滞在費）の負担限度額", a_day(limit.room_yen)),
        line("有効期間", period(Some(limit.from), Some(limit.to))),
    ])
}
