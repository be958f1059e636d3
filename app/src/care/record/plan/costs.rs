//! 第7表: units against the limit, and what the person pays.

use contract::record::MonthlyCost;
use leptos::prelude::*;

use super::parts::table;
use super::words::words;
use crate::care::record::{Sheets, limit_bar};
use crate::language::{original, ruby};
use crate::text;

/// Code of the grand total.
const GRAND_TOTAL: &str = "999999";

/// 第7表 with a bar for the limit.
pub(super) fn costs(costs: &[MonthlyCost], told_limit: Option<u32>) -> AnyView {
    if costs.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_form_7)}</p> }.into_any();
    }
    let head = view! {
        <tr>
            <th scope="col">{ruby(words().office_and_service)}</th><th scope="col" class="amount">{ruby(words().times)}</th>
            <th scope="col" class="amount">{ruby(words().units)}</th><th scope="col" class="amount">{ruby(words().within)}</th>
            <th scope="col" class="amount">{ruby(words().over)}</th><th scope="col" class="amount">{ruby(words().whole_cost)}</th>
            <th scope="col" class="amount">{ruby(words().insured_amount)}</th><th scope="col" class="amount">{ruby(words().own)}</th>
            <th scope="col" class="amount">{ruby(words().own_full)}</th>
        </tr>
    }
    .into_any();
    let rows = costs.iter().map(row).collect();
    view! { {bar(costs, told_limit)}{table(words().table_7, head, rows)} }.into_any()
}

/// Against the limit told with the sheet, else the one on the person's card.
fn bar(costs: &[MonthlyCost], told_limit: Option<u32>) -> Option<AnyView> {
    let (within, over) = within_and_over(costs)?;
    let sheets = expect_context::<Sheets>();
    let used = within.saturating_add(over);
    let bar = move || {
        // What is over tells where the limit lies: it was used up.
        let limit = if over > 0 {
            Some(within)
        } else {
            told_limit.or_else(|| sheets.limit_units.get())
        };
        limit_bar(words().counted, used, limit)
    };
    Some(bar.into_any())
}

/// Within and over the limit, by the grand total; by the sum of the rows where there is none.
fn within_and_over(costs: &[MonthlyCost]) -> Option<(u32, u32)> {
    let total = costs.iter().find(|cost| cost.service_code == GRAND_TOTAL);
    if let Some(total) = total {
        return Some((
            total.within_limit_units?,
            total.over_limit_units.unwrap_or(0),
        ));
    }
    let rows = costs.iter().filter(|cost| kind(cost) == RowKind::Service);
    let sum = |of: fn(&MonthlyCost) -> Option<u32>| {
        rows.clone().filter_map(of).fold(0_u32, u32::saturating_add)
    };
    let within = sum(|cost| cost.within_limit_units);
    (within > 0).then(|| (within, sum(|cost| cost.over_limit_units)))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowKind {
    Service,
    Subtotal,
    Total,
}

fn kind(cost: &MonthlyCost) -> RowKind {
    match cost.service_code.as_str() {
        GRAND_TOTAL => RowKind::Total,
        "CDAAAA" | "CDEEEE" | "CDZZZZ" => RowKind::Subtotal,
        _ => RowKind::Service,
    }
}

fn row(cost: &MonthlyCost) -> AnyView {
    let provider = if cost.provider_name.is_empty() {
        cost.provider_number.clone()
    } else {
        cost.provider_name.clone()
    };
    let (name, note, class) = match kind(cost) {
        RowKind::Service => (
            text::care::service(&cost.service_code),
            format!("{}　{provider}", cost.service_code),
            "",
        ),
        RowKind::Subtotal => (words().subtotal.to_owned(), provider, "care-total"),
        RowKind::Total => (words().total.to_owned(), String::new(), "care-total"),
    };
    let units = |value: Option<u32>| {
        value.map_or_else(String::new, |value| text::grouped(i64::from(value)))
    };
    let yen = |value: Option<i64>| value.map_or_else(String::new, text::yen);
    view! {
        <tr class=class>
            <th scope="row" class="care-service-name">{ruby(name)}<span class="table-note">{original(note)}</span></th>
            <td class="amount">{cost.times}</td>
            <td class="amount">{units(cost.units)}</td>
            <td class="amount">{units(cost.within_limit_units)}</td>
            <td class="amount">{units(cost.over_limit_units)}</td>
            <td class="amount">{yen(cost.cost_yen)}</td>
            <td class="amount">{yen(cost.insured_yen)}</td>
            <td class="amount">{yen(cost.own_yen)}</td>
            <td class="amount">{yen(cost.own_full_yen)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(code: &str, within: u32, over: u32) -> MonthlyCost {
        MonthlyCost {
            provider_number: "1370000009".to_owned(),
            provider_name: String::new(),
            service_code: code.to_owned(),
            times: 1,
            units: None,
            within_limit_units: Some(within),
            over_limit_units: Some(over),
            cost_yen: None,
            insured_yen: None,
            own_yen: None,
            own_full_yen: None,
        }
    }

    #[test]
    fn the_grand_total_leads() {
        let costs = [cost("111111", 10, 0), cost("999999", 19_705, 300)];
        assert_eq!(within_and_over(&costs), Some((19_705, 300)));
    }

    #[test]
    fn without_one_the_services_are_added_without_their_subtotals() {
        let costs = [
            cost("111111", 10, 0),
            cost("CDZZZZ", 10, 0),
            cost("151111", 5, 1),
        ];
        assert_eq!(within_and_over(&costs), Some((15, 1)));
    }
}
