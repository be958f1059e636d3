//! 住宅改修費利用等情報: two limits and what is left of them.

use contract::record::Allowance;
use leptos::prelude::*;

use super::Form;
use super::bar::share_bar;
use super::parts::{day, table};
use crate::text;

/// Both limits and each use.
pub(super) fn forms(allowance: &Allowance) -> Vec<Form> {
    vec![Form::new(
        "住宅改修費・福祉用具購入費の利用",
        shown(allowance),
    )]
}

fn shown(allowance: &Allowance) -> AnyView {
    let equipment = format!("福祉用具購入（{}年度）の利用", allowance.equipment_year);
    view! {
        <div class="care-two">
            {one_limit("住宅改修の利用", allowance.home_limit_yen, allowance.home_left_yen)}
            {one_limit(&equipment, allowance.equipment_limit_yen, allowance.equipment_left_yen)}
        </div>
        {uses(allowance)}
    }
    .into_any()
}

fn one_limit(what: &str, limit: i64, left: i64) -> AnyView {
    view! {
        <div class="care-allowance">
            <p class="care-left"><span>"残り"</span><strong>{text::yen(left)}</strong></p>
            {share_bar(what, limit.saturating_sub(left), limit, "円")}
        </div>
    }
    .into_any()
}

fn uses(allowance: &Allowance) -> AnyView {
    if allowance.uses.is_empty() {
        return view! { <p class="empty-line">"利用の記録はありません。"</p> }.into_any();
    }
    let rows = allowance
        .uses
        .iter()
        .map(|one| {
            let what = if one.home {
                "住宅改修"
            } else {
                "福祉用具購入"
            };
            view! {
                <tr>
                    <th scope="row" class="nowrap">{day(one.on)}</th>
                    <td class="nowrap">{what}</td>
                    <td>{one.content.clone()}</td>
                    <td class="amount">{text::yen(one.cost_yen)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let head = view! {
        <tr>
            <th scope="col">"着工日・購入日"</th><th scope="col">"種類"</th><th scope="col">"内容"</th>
            <th scope="col" class="amount">"対象の費用"</th>
        </tr>
    }
    .into_any();
    table("利用の記録", head, rows)
}
