//! Costs, read back.

use contract::answers::{PortionAnswer, ReceiptLineAnswer};
use leptos::prelude::*;

use super::{Shown, row, yes_no};
use crate::apply::step::Step;
use crate::apply::words::words;
use crate::text;

pub(super) fn readers(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.reader_costs.clone().unwrap_or_default();
    let count = given
        .readers
        .map(|count| (words().readers_count)(count))
        .unwrap_or_default();
    let lines = given.lines.iter().zip(1..).map(|(line, number)| {
        row(
            &(words().line)(number),
            line_text(line),
            shown.link(&Step::Receipts),
        )
    });
    let lines: Vec<AnyView> = lines.collect();
    let none = lines
        .is_empty()
        .then(|| row(words().lines, "", shown.link(&Step::Receipts)));
    view! {
        {row(words().readers, count, shown.link(&Step::Readers))}
        {lines}
        {none}
    }
    .into_any()
}

pub(super) fn support(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.support_costs.clone().unwrap_or_default();
    let claimed = yes_no(given.claimed, words().claimed, words().not_claimed);
    let items = given.items.iter().filter_map(|item| {
        let name = shown
            .scheme
            .expense_items
            .iter()
            .find(|known| known.id == item.item)?;
        Some(row(
            &text::expense_item_name(name),
            text::yen(item.amount_yen?),
            shown.link(&Step::SupportItems),
        ))
    });
    let items: Vec<AnyView> = items.collect();
    let note = (!given.note.is_empty()).then(|| {
        row(
            words().note,
            given.note.clone(),
            shown.link(&Step::SupportItems),
        )
    });
    view! {
        {row(words().support, claimed, shown.link(&Step::SupportClaimed))}
        {items}
        {note}
    }
    .into_any()
}

pub(super) fn income(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.income.clone().unwrap_or_default();
    let nonprofit = yes_no(given.nonprofit, words().yes, words().no);
    view! {
        {row(words().nonprofit, nonprofit, shown.link(&Step::Nonprofit))}
        {row(words().donations, amount(given.donations_yen), shown.link(&Step::Income))}
        {row(words().other_income, amount(given.other_income_yen), shown.link(&Step::Income))}
    }
    .into_any()
}

fn amount(yen: Option<i64>) -> String {
    yen.map(text::yen).unwrap_or_default()
}

fn line_text(line: &ReceiptLineAnswer) -> String {
    let day = line.paid_on.map(text::day).unwrap_or_default();
    let portion = match line.portion {
        Some(PortionAnswer::Reader) => words().portion_a,
        Some(PortionAnswer::Support) => words().portion_b,
        Some(PortionAnswer::Excluded) => words().portion_none,
        None => words().portion_unsaid,
    };
    let yen = line.amount_yen.map(text::yen).unwrap_or_default();
    (words().line_text)(&day, &line.payee, &line.description, &yen, portion)
}
