//! Questions asked often: open to read, to search and to print.

use maud::{Markup, html};

use super::section as framed;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::ruby;
use crate::words::{Said, Words};

pub(super) fn section(words: &Words, language: Language) -> Markup {
    let faq = &words.faq;
    // The structured form says exactly what the page says; with furigana in it, it would say something else.
    let described = language != Language::Easy;
    let kind = |name: &'static str| described.then_some(name);
    let body = html! {
        div.faq itemscope[described] itemtype=[kind("https://schema.org/FAQPage")] {
            @for question in &faq.items { (one(question, described)) }
        }
        p { (ruby(faq.more)) " " a.action-link href=(PublicPage::Contact.address(language)) { (ruby(words.frame.contact)) } }
    };
    framed("faq", faq.heading, faq.lead, &body)
}

fn one(question: &Said, described: bool) -> Markup {
    let property = |name: &'static str| described.then_some(name);
    html! {
        details.faq-item itemscope[described] itemprop=[property("mainEntity")] itemtype=[property("https://schema.org/Question")] {
            summary { span itemprop=[property("name")] { (ruby(question.name)) } }
            div.faq-answer itemscope[described] itemprop=[property("acceptedAnswer")] itemtype=[property("https://schema.org/Answer")] {
                p itemprop=[property("text")] { (ruby(question.text)) }
            }
        }
    }
}
