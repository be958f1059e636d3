//! 介護レセプト by month.

use std::collections::BTreeMap;

use contract::record::{Claim, Record, RecordBody};
use leptos::prelude::*;

use super::parts::table;
use super::words::words;
use super::{Form, one};
use crate::component::Disclosure;
use crate::language::ruby;
use crate::text;

/// Months, newest first: each with its sums, and the claims to be opened.
pub(super) fn claims(records: Vec<Record>) -> AnyView {
    let months = by_month(records);
    let rows = months
        .iter()
        .map(|(month, records)| {
            let sum = sums(records);
            view! {
                <tr>
                    <th scope="row" class="nowrap">{ruby(text::care::year_month(month))}</th>
                    <td class="amount">{text::grouped(i64::from(sum.units))}</td>
                    <td class="amount">{ruby(text::yen(sum.insured_yen))}</td>
                    <td class="amount">{ruby(text::yen(sum.own_yen))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let head = view! {
        <tr>
            <th scope="col">{ruby(words().service_month)}</th><th scope="col" class="amount">{ruby(words().units_count)}</th>
            <th scope="col" class="amount">{ruby(words().insured_amount)}</th><th scope="col" class="amount">{ruby(words().own_amount)}</th>
        </tr>
    }
    .into_any();
    let months = months.into_iter().map(|(month, records)| {
        let title = (words().claims_of)(&text::care::year_month(&month), records.len());
        let claims: Vec<AnyView> = records.into_iter().map(one).collect();
        view! { <Disclosure summary=title>{claims}</Disclosure> }
    });
    view! { {table(words().claims_by_month, head, rows)}{months.collect_view()} }.into_any()
}

/// One claim.
pub(super) fn forms(claim: &Claim) -> Vec<Form> {
    vec![Form::new(words().claim, detail(claim))]
}

fn detail(claim: &Claim) -> AnyView {
    let name = if claim.office_name.is_empty() {
        claim.office_number.clone()
    } else {
        (words().named)(&claim.office_name, &claim.office_number)
    };
    let lines = claim
        .lines
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row">{ruby(text::care::service(&line.service_code))}<span class="table-note">{line.service_code.clone()}</span></th>
                    <td class="amount">{text::grouped(i64::from(line.units))}</td>
                    <td class="amount">{line.times}</td>
                    <td class="amount">{text::grouped(i64::from(line.total_units))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let line_head = view! {
        <tr>
            <th scope="col">{ruby(words().service)}</th><th scope="col" class="amount">{ruby(words().units_count)}</th>
            <th scope="col" class="amount">{ruby(words().times_count)}</th><th scope="col" class="amount">{ruby(words().service_units)}</th>
        </tr>
    }
    .into_any();
    view! {
        <p>{name}"　"{ruby(text::care::year_month(&claim.month))}</p>
        {table(words().lines, line_head, lines)}
        {totals(claim)}
    }
    .into_any()
}

fn totals(claim: &Claim) -> AnyView {
    let rows = claim
        .totals
        .iter()
        .map(|total| {
            view! {
                <tr>
                    <th scope="row">{ruby(text::care::service(&total.service_code))}</th>
                    <td class="amount">{total.days}</td>
                    <td class="amount">{text::grouped(i64::from(total.units))}</td>
                    <td class="amount">{ruby(text::yen(total.insured_yen))}</td>
                    <td class="amount">{ruby(text::yen(total.own_yen))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let head = view! {
        <tr>
            <th scope="col">{ruby(words().totals)}</th><th scope="col" class="amount">{ruby(words().days_count)}</th><th scope="col" class="amount">{ruby(words().units_count)}</th>
            <th scope="col" class="amount">{ruby(words().insured_amount)}</th><th scope="col" class="amount">{ruby(words().own_amount)}</th>
        </tr>
    }
    .into_any();
    table(words().totals, head, rows)
}

/// Sums of claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::care) struct Sums {
    /// 単位数.
    pub(in crate::care) units: u32,
    /// 保険請求額.
    pub(in crate::care) insured_yen: i64,
    /// 利用者負担額.
    pub(in crate::care) own_yen: i64,
}

/// What was claimed in all.
fn sums(records: &[Record]) -> Sums {
    let mut sums = Sums::default();
    let totals = records.iter().filter_map(|record| match &record.body {
        RecordBody::Claim(claim) => Some(&claim.totals),
        _ => None,
    });
    for total in totals.flatten() {
        sums.units = sums.units.saturating_add(total.units);
        sums.insured_yen = sums.insured_yen.saturating_add(total.insured_yen);
        sums.own_yen = sums.own_yen.saturating_add(total.own_yen);
    }
    sums
}

/// Months with their sums, newest first.
pub(in crate::care) fn claims_by_month(records: Vec<Record>) -> Vec<(String, Sums)> {
    by_month(records)
        .into_iter()
        .map(|(month, records)| (month, sums(&records)))
        .collect()
}

/// Claims by month, newest month first.
fn by_month(records: Vec<Record>) -> Vec<(String, Vec<Record>)> {
    let mut months: BTreeMap<String, Vec<Record>> = BTreeMap::new();
    for record in records {
        if let RecordBody::Claim(claim) = &record.body {
            months.entry(claim.month.clone()).or_default().push(record);
        }
    }
    months.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::record::sample;

    #[test]
    fn months_come_newest_first_with_their_sums() {
        let records = vec![
            sample::claim("202609", 1_000),
            sample::claim("202610", 2_000),
            sample::claim("202610", 500),
        ];
        let months = by_month(records);
        let names: Vec<&str> = months.iter().map(|(month, _)| month.as_str()).collect();
        assert_eq!(names, ["202610", "202609"]);
        assert_eq!(sums(&months[0].1).own_yen, 2_500);
    }
}
