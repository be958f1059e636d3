//! The subsidy in short, with the beginning of the calculator.

use contract::scheme::SchemeView;
use maud::{Markup, html};

use super::section as framed;
use crate::calculator::{amount, number_field, service_select};
use crate::day::day;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::ruby;
use crate::words::Words;

pub(super) fn section(words: &Words, language: Language, scheme: &SchemeView) -> Markup {
    let subsidy = &words.subsidy;
    let window = (subsidy.window)(
        &day(language, scheme.opens_on),
        &day(language, scheme.closes_on),
    );
    let body = html! {
        p { strong { (ruby(subsidy.year)) } br; (ruby(&window)) }
        ul.limits {
            @for (category, said) in scheme.categories.iter().zip(&subsidy.categories) {
                li.limit {
                    h3.limit-name { (ruby(said.name)) }
                    p.limit-amount { (ruby(subsidy.up_to)) " " strong { (amount(words, category.limit_yen)) } }
                    p.soft { (ruby(&(subsidy.readers)(category.reader_cap))) }
                    p.soft { (ruby(said.text)) }
                }
            }
        }
        p { (ruby(subsidy.rule)) }
        (short_form(words, language, scheme))
        p { a.action-link href="/subsidy" { (ruby(subsidy.details)) } }
    };
    framed("subsidy", subsidy.heading, subsidy.lead, &body)
}

fn short_form(words: &Words, language: Language, scheme: &SchemeView) -> Markup {
    let calculator = &words.calculator;
    html! {
        form.panel.public-form.no-print method="get" action=(PublicPage::Calculator.address(language)) aria-labelledby="short-form" {
            h3 #short-form { (ruby(words.subsidy.try_it)) }
            div.public-fields {
                (service_select(words, scheme))
                (number_field("readers", calculator.readers, "1", None))
                (number_field("reader_cost", calculator.reader_cost, "", Some(calculator.amount_hint)))
                (number_field("support_cost", calculator.support_cost, "", Some(calculator.amount_hint)))
            }
            div { button.button data-kind="primary" type="submit" { (ruby(calculator.submit)) } }
        }
    }
}
