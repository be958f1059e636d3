//! 住宅改修費利用等情報: two limits and what is left of them.

use contract::record::Allowance;
use leptos::prelude::*;

use super::Form;
use super::bar::share_bar;
use super::parts::{day, table};
use super::words::words;
use crate::language::ruby;
use crate::text;

/// Both limits and each use.
pub(super) fn forms(allowance: &Allowance) -> Vec<Form> {
    vec![Form::new(words().allowance, shown(allowance))]
}

fn shown(allowance: &Allowance) -> AnyView {
    let equipment = (words().equipment_use)(&allowance.equipment_year.to_string());
    view! {
        <div class="care-two">
            {one_limit(words().home_use, allowance.home_limit_yen, allowance.home_left_yen)}
            {one_limit(&equipment, allowance.equipment_limit_yen, allowance.equipment_left_yen)}
        </div>
        {uses(allowance)}
    }
    .into_any()
}

fn one_limit(what: &str, limit: i64, left: i64) -> AnyView {
    view! {
        <div class="care-allowance">
            <p class="care-left"><span>{ruby(words().left)}</span><strong>{ruby(text::yen(left))}</strong></p>
            {share_bar(what, limit.saturating_sub(left), limit, words().unit_yen)}
        </div>
    }
    .into_any()
}

fn uses(allowance: &Allowance) -> AnyView {
    if allowance.uses.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_uses)}</p> }.into_any();
    }
    let rows = allowance
        .uses
        .iter()
        .map(|one| {
            let what = if one.home {
                words().home
            } else {
                words().equipment
            };
            view! {
                <tr>
                    <th scope="row" class="nowrap">{ruby(day(one.on))}</th>
                    <td class="nowrap">{ruby(what)}</td>
                    <td lang="ja">{one.content.clone()}</td>
                    <td class="amount">{ruby(text::yen(one.cost_yen))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let head = view! {
        <tr>
            <th scope="col">{ruby(words().used_on)}</th><th scope="col">{ruby(words().sort)}</th><th scope="col">{ruby(words().content)}</th>
            <th scope="col" class="amount">{ruby(words().cost)}</th>
        </tr>
    }
    .into_any();
    table(words().uses, head, rows)
}
