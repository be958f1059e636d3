//! The landing page.

mod benefits;
mod faq;
mod information;
mod steps;
mod subsidy;
mod timeline;

use contract::scheme::SchemeView;
use maud::{Markup, PreEscaped, html};

use crate::frame::Framed;
use crate::language::Language;
use crate::news::{NewsItem, articles};
use crate::page::PublicPage;
use crate::ruby::{plain, ruby};
use crate::site::{NEWS_PLACE, Site};
use crate::words::{Said, Words, words};

/// How many news the landing page shows.
pub const NEWEST_NEWS: usize = 3;

/// A page that is the same for everybody but for the marked places.
#[derive(Clone, Debug)]
pub struct FixedPage {
    /// Name of its file among the built files.
    pub name: String,
    /// The page.
    pub html: String,
}

/// Name of the built landing page of a language.
pub fn landing_file(language: Language) -> String {
    format!("pages/landing-{}.html", language.key())
}

/// Every page to be rendered by the build, about this scheme.
pub fn fixed_pages(site: &Site, scheme: &SchemeView) -> Vec<FixedPage> {
    Language::ALL
        .into_iter()
        .map(|language| FixedPage {
            name: landing_file(language),
            html: landing(site, language, scheme),
        })
        .collect()
}

/// What stands in place of [`NEWS_PLACE`]: the newest news, or nothing.
pub fn newest_news(language: Language, news: &[NewsItem]) -> String {
    if news.is_empty() {
        return String::new();
    }
    let words = words(language);
    html! {
        section.public-section #news aria-labelledby="news-heading" {
            h2 #news-heading { (ruby(words.news.title)) }
            (articles(language, news, false))
            p { a.action-link href=(PublicPage::News.address(language)) { (ruby(words.landing.all_news)) } }
        }
    }
    .into_string()
}

/// What stands in place of [`crate::BAND_PLACE`] in a sandbox.
pub fn sandbox_band(language: Language) -> String {
    let Said { name, text } = words(language).frame.sandbox;
    html! {
        div.sandbox-band role="note" { strong { (ruby(name)) } span { (ruby(text)) } }
    }
    .into_string()
}

fn landing(site: &Site, language: Language, scheme: &SchemeView) -> String {
    let words = words(language);
    let main = html! {
        (hero(words, language))
        div.public-body {
            (PreEscaped(NEWS_PLACE))
            (what(words))
            (information::section(words))
            (timeline::section(words, language))
            (benefits::section(words, language, site))
            (steps::section(words))
            (subsidy::section(words, language, scheme))
            (faq::section(words, language))
        }
    };
    Framed {
        site,
        language,
        page: PublicPage::Landing,
        title: words.landing.title,
        description: words.landing.description,
        main,
    }
    .render()
}

fn hero(words: &Words, language: Language) -> Markup {
    html! {
        div.hero {
            div.hero-inner {
                h1 { (ruby(words.landing.heading)) }
                p.hero-lead { (ruby(words.landing.lead)) }
                div.actions.no-print {
                    a.button data-kind="primary" href="/register" { (ruby(words.frame.register)) }
                    a.button data-kind="secondary" href=(PublicPage::Calculator.address(language)) { (ruby(words.frame.subsidy)) }
                    a.action-link href="/readiness" { (ruby(words.frame.municipalities)) }
                }
            }
        }
    }
}

fn what(words: &Words) -> Markup {
    let Said { name, text } = words.landing.what;
    html! {
        section.public-section aria-labelledby="what" {
            h2 #what { (ruby(name)) }
            p { (ruby(text)) }
            p { (ruby(words.landing.consent)) }
            p.soft { (ruby(words.landing.not_official)) }
        }
    }
}

/// A section with its heading and a sentence before what it holds.
fn section(id: &str, heading: &str, lead: &str, body: &Markup) -> Markup {
    let heading_id = format!("{id}-heading");
    html! {
        section.public-section id=(id) aria-labelledby=(heading_id) {
            h2 id=(heading_id) { (ruby(heading)) }
            p { (ruby(lead)) }
            (body)
        }
    }
}

/// A text that has no furigana, for attributes.
fn attribute(text: &str) -> String {
    plain(text)
}
