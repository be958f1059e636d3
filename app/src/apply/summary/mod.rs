//! The answers of an application, read back: on 確認 and on the copy of what was submitted.

mod account;
mod costs;
mod documents;

pub(crate) use documents::{DocumentTable, documents_rows};

use contract::answers::{Answers, Section};
use contract::scheme::SchemeView;
use leptos::prelude::*;

use super::step::Step;
use crate::apply::words::words;
use crate::component::{SummaryList, SummaryRow};
use crate::language::say;
use crate::text;

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
        {part(words().eligibility, eligibility(shown))}
        {part(words().office, office(shown))}
        {part(words().services, services(shown))}
        {part(words().reader_costs, costs::readers(shown))}
        {part(words().support, costs::support(shown))}
        {part(words().income, costs::income(shown))}
        {part(words().account, account::rows(shown))}
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
            <h2>{say(title)}</h2>
            <SummaryList>{rows}</SummaryList>
        </section>
    }
    .into_any()
}

/// One row of text; a dash where nothing was answered.
pub(crate) fn row(name: &str, value: impl Into<String>, change: Option<String>) -> AnyView {
    let value: String = value.into();
    let value = if value.is_empty() {
        words().not_yet.to_owned()
    } else {
        value
    };
    view! { <SummaryRow name=name change=change><span class="summary-text">{value}</span></SummaryRow> }
        .into_any()
}

fn eligibility(shown: Shown<'_>) -> AnyView {
    let given = shown.answers.eligibility.clone().unwrap_or_default();
    view! {
        {row(words().purchase, yes_no(given.purchase_finished, words().finished, words().not_finished), shown.link(&Step::Purchase))}
        {row(words().connection, yes_no(given.connection_finished, words().finished, words().not_finished), shown.link(&Step::Connection))}
        {row(words().model, yes_no(given.reader_supported, words().supported, words().not_supported), shown.link(&Step::Reader))}
        {row(words().new, yes_no(given.new_goods, words().all_new, words().used), shown.link(&Step::NewGoods))}
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
        {row(words().office_name, given.name, shown.link(&Step::OfficeName))}
        {row(words().postal_code, given.postal_code, shown.link(&Step::OfficeAddress))}
        {row(words().address, given.address, shown.link(&Step::OfficeAddress))}
        {row(words().phone, given.phone, shown.link(&Step::OfficeContact))}
        {row(words().contact_name, given.contact_name, shown.link(&Step::OfficeContact))}
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
            |service| {
                let name = text::care::service_named(code, &*service.name);
                (words().service)(&name, code)
            },
        )
    });
    let names = names.collect::<Vec<_>>().join("\n");
    row(words().services, names, shown.link(&Step::Services))
}
