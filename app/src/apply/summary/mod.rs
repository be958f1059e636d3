//! The answers of an application, read back: on 確認 and on the copy of what was submitted.

mod account;
mod costs;
mod documents;

pub(crate) use documents::{DocumentTable, documents_rows};

use contract::answers::{Answers, Section};
use contract::scheme::SchemeView;
use leptos::prelude::*;

use super::step::Step;
use crate::component::{SummaryList, SummaryRow};

/// Where a row is changed; `None` on pages that only show.
pub(crate) type Change = Option<fn(&str, &Step) -> String>;

/// What the rows are about, handed to every part.
#[derive(Clone, Copy)]
pub(crate) struct Shown<'a> {
    /// Application id.
    pub(crate) id: &'a str,
    /// The answers.
    pub(crate) answers: &'a Answers,
    /// The scheme they were given under.
    pub(crate) scheme: &'a SchemeView,
    /// Where a row is changed.
    pub(crate) change: Change,
}

impl Shown<'_> {
    fn link(&self, step: &Step) -> Option<String> {
        self.change.map(|change| change(self.id, step))
    }
}

/// Every section but the documents, in the order of the form.
pub(crate) fn answers_read_back(shown: Shown<'_>) -> AnyView {
    view! {
        {part("事前確認", eligibility(shown))}
        {part("基本情報", office(shown))}
        {part("サービス種類", services(shown))}
        {part("カードリーダー購入費用", costs::readers(shown))}
        {part("接続サポート費用", costs::support(shown))}
        {part("寄附金その他の収入", costs::income(shown))}
        {part("口座情報", account::rows(shown))}
    }
    .into_any()
}

/// One section alone, without heading.
pub(crate) fn section_read_back(shown: Shown<'_>, section: Section) -> AnyView {
    let rows = match section {
        Section::Eligibility => eligibility(shown),
        Section::Office => office(shown),
        Section::Services => services(shown),
        Section::ReaderCosts => costs::readers(shown),
        Section::SupportCosts => costs::support(shown),
        Section::Income => costs::income(shown),
        Section::Account => account::rows(shown),
    };
    view! { <SummaryList>{rows}</SummaryList> }.into_any()
}

/// A section with its heading.
pub(crate) fn part(title: &'static str, rows: AnyView) -> AnyView {
    view! {
        <section class="summary-part">
            <h2>{title}</h2>
            <SummaryList>{rows}</SummaryList>
        </section>
    }
    .into_any()
}

/// One row of text; a dash where nothing was answered.
pub(crate) fn row(name: &str, value: impl Into<String>, change: Option<String>) -> AnyView {
    let value: String = value.into();
    let value = if value.is_empty() {
        "（まだ入力していません）".to_owned()
    } else {
        value
    };
    view! { <SummaryRow name=name change=change><span class="summary-text">{value}</span></SummaryRow> }
        .into_any()
}

fn eligibility(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.eligibility.clone().unwrap_or_default();
    view! {
        {row("カードリーダーの購入", yes_no(given.purchase_finished, "終わっている", "終わっていない"), shown.link(&Step::Purchase))}
        {row("接続の設定", yes_no(given.connection_finished, "終わっている", "終わっていない"), shown.link(&Step::Connection))}
        {row("対応した機種", yes_no(given.reader_supported, "対応している", "対応していない"), shown.link(&Step::Reader))}
        {row("新品", yes_no(given.new_goods, "すべて新品", "中古またはリース"), shown.link(&Step::NewGoods))}
    }
    .into_any()
}

/// Words for an answer; empty while there is none.
pub(crate) fn yes_no(answer: Option<bool>, yes: &'static str, no: &'static str) -> &'static str {
    match answer {
        Some(true) => yes,
        Some(false) => no,
        None => "",
    }
}

fn office(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.office.clone().unwrap_or_default();
    view! {
        {row("介護事業所名称", given.name, shown.link(&Step::OfficeName))}
        {row("郵便番号", given.postal_code, shown.link(&Step::OfficeAddress))}
        {row("所在地", given.address, shown.link(&Step::OfficeAddress))}
        {row("電話番号", given.phone, shown.link(&Step::OfficeContact))}
        {row("担当者名", given.contact_name, shown.link(&Step::OfficeContact))}
    }
    .into_any()
}

fn services(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.services.clone().unwrap_or_default();
    let names = given.codes.iter().map(|code| {
        let service = shown
            .scheme
            .eligible_services()
            .find(|known| known.code == *code);
        service.map_or_else(
            || code.clone(),
            |service| format!("{}（{code}）", service.name),
        )
    });
    let names = names.collect::<Vec<_>>().join("\n");
    row("サービス種類", names, shown.link(&Step::Services))
}
