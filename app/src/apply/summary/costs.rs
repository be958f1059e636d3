//! Costs, read back.

use contract::answers::{PortionAnswer, ReceiptLineAnswer};
use leptos::prelude::*;

use super::{Shown, row, yes_no};
use crate::apply::step::Step;
use crate::text;

pub(super) fn readers(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.reader_costs.clone().unwrap_or_default();
    let count = given
        .readers
        .map(|count| format!("{count}台"))
        .unwrap_or_default();
    let lines = given.lines.iter().zip(1..).map(|(line, number)| {
        row(
            &format!("明細{number}"),
            line_text(line),
            shown.link(&Step::Receipts),
        )
    });
    let lines: Vec<AnyView> = lines.collect();
    let none = lines
        .is_empty()
        .then(|| row("領収書の明細", "", shown.link(&Step::Receipts)));
    view! {
        {row("カードリーダーの台数", count, shown.link(&Step::Readers))}
        {lines}
        {none}
    }
    .into_any()
}

pub(super) fn support(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.support_costs.clone().unwrap_or_default();
    let claimed = yes_no(given.claimed, "申請する", "申請しない");
    let items = given.items.iter().filter_map(|item| {
        let name = shown
            .scheme
            .expense_items
            .iter()
            .find(|known| known.id == item.item)?;
        Some(row(
            &name.name,
            text::yen(item.amount_yen?),
            shown.link(&Step::SupportItems),
        ))
    });
    let items: Vec<AnyView> = items.collect();
    let note = (!given.note.is_empty())
        .then(|| row("備考", given.note.clone(), shown.link(&Step::SupportItems)));
    view! {
        {row("接続サポート費用", claimed, shown.link(&Step::SupportClaimed))}
        {items}
        {note}
    }
    .into_any()
}

pub(super) fn income(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.income.clone().unwrap_or_default();
    let nonprofit = yes_no(given.nonprofit, "はい", "いいえ");
    view! {
        {row("営利を目的としない法人", nonprofit, shown.link(&Step::Nonprofit))}
        {row("寄附金", amount(given.donations_yen), shown.link(&Step::Income))}
        {row("その他の収入", amount(given.other_income_yen), shown.link(&Step::Income))}
    }
    .into_any()
}

fn amount(yen: Option<i64>) -> String {
    yen.map(text::yen).unwrap_or_default()
}

fn line_text(line: &ReceiptLineAnswer) -> String {
    let day = line.paid_on.map(text::day).unwrap_or_default();
    let portion = match line.portion {
        Some(PortionAnswer::Reader) => "A カードリーダー",
        Some(PortionAnswer::Support) => "B 接続サポート",
        Some(PortionAnswer::Excluded) => "対象外",
        None => "区分なし",
    };
    let yen = line.amount_yen.map(text::yen).unwrap_or_default();
    format!(
        "{day}　{}\n{}\n{yen}（{portion}）",
        line.payee, line.description
    )
}
