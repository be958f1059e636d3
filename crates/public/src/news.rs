//! お知らせ.

use chrono::NaiveDate;
use maud::{Markup, html};

use crate::day::day;
use crate::frame::Framed;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::ruby;
use crate::site::Site;
use crate::words::words;

/// One piece of news, in the language of the page or, where there is no such text, in Japanese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsItem {
    /// Names it within the page.
    pub id: String,
    /// Day of publication.
    pub published_on: NaiveDate,
    /// Day of the last change, where it is another.
    pub changed_on: Option<NaiveDate>,
    /// Title.
    pub title: String,
    /// Text: paragraphs are parted by empty lines.
    pub body: String,
    /// Whether this is the Japanese text on a page of another language.
    pub only_japanese: bool,
}

/// The page.
pub fn news_page(site: &Site, language: Language, news: &[NewsItem]) -> String {
    let words = words(language);
    let main = html! {
        div.public-body.public-narrow {
            h1 { (ruby(words.news.title)) }
            @if news.is_empty() { p { (ruby(words.news.none)) } }
            (articles(language, news, true))
        }
    };
    Framed {
        site,
        language,
        page: PublicPage::News,
        title: words.news.title,
        description: words.news.description,
        main,
    }
    .render()
}

/// The news as a list; whole, or as titles that lead to the page of news.
pub(crate) fn articles(language: Language, news: &[NewsItem], whole: bool) -> Markup {
    html! {
        ul.news {
            @for item in news {
                li.news-item id=[whole.then_some(item.id.as_str())] {
                    p.soft {
                        time datetime=(item.published_on) { (ruby(&day(language, item.published_on))) }
                        @if let Some(changed) = item.changed_on.filter(|_| whole) {
                            " （" (ruby(&(words(language).news.changed)(&day(language, changed)))) "）"
                        }
                        @if item.only_japanese { " " span.tag data-tone="neutral" { (ruby(words(language).news.only_japanese)) } }
                    }
                    (article(language, item, whole))
                }
            }
        }
    }
}

fn article(language: Language, item: &NewsItem, whole: bool) -> Markup {
    let tongue = item.only_japanese.then_some("ja");
    if whole {
        return html! {
            div lang=[tongue] {
                h2.news-title { (text(language, item, &item.title)) }
                @for paragraph in paragraphs(&item.body) { p.news-text { (text(language, item, paragraph)) } }
            }
        };
    }
    let address = format!("{}#{}", PublicPage::News.address(language), item.id);
    html! { p lang=[tongue] { a.action-link href=(address) { (text(language, item, &item.title)) } } }
}

/// Texts in easy Japanese are written with readings; in others the marks are what they are.
fn text(language: Language, item: &NewsItem, text: &str) -> Markup {
    if language == Language::Easy && !item.only_japanese {
        return ruby(text);
    }
    html! { (text) }
}

fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
