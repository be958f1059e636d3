//! 市町村の対応状況 as a list without a script.

use contract::readiness::{MunicipalityReadiness, ReadinessPage};
use contract::upstream::ReadinessState;
use domain::prefecture::PREFECTURES;
use maud::{Markup, html};

use crate::day::day;
use crate::frame::Framed;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::{plain, ruby};
use crate::site::Site;
use crate::words::{Words, words};

/// Rows of a page.
const ROWS: u32 = 50;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MunicipalitiesInput {
    /// Part of the name, reading or code.
    pub q: String,
    /// Number of a prefecture; empty for all.
    pub prefecture: String,
    /// Rows left out from the beginning.
    pub offset: u32,
}

impl MunicipalitiesInput {
    /// From the query of the address; what is not known is passed over.
    pub fn of<K: AsRef<str>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut input = Self::default();
        for (name, value) in pairs {
            let value: String = value.into();
            match name.as_ref() {
                "q" => input.q = value.chars().take(100).collect(),
                "prefecture" if PREFECTURES.iter().any(|(number, _)| *number == value) => {
                    input.prefecture = value;
                }
                "offset" => input.offset = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        input
    }
}

/// The page.
pub fn municipalities_page(
    site: &Site,
    language: Language,
    input: &MunicipalitiesInput,
    found: &ReadinessPage,
) -> String {
    let words = words(language);
    let municipalities = &words.municipalities;
    let main = html! {
        div.public-body {
            h1 { (ruby(municipalities.title)) }
            p { (ruby(municipalities.lead)) " " a.action-link href="/readiness" { (ruby(municipalities.map)) } }
            (form(words, language, input))
            p { strong { (ruby(&(municipalities.found)(found.total))) } }
            @if found.items.is_empty() {
                p { (ruby(municipalities.nothing)) }
            } @else {
                (table(words, language, &found.items))
            }
            (pages(words, language, input, found))
        }
    };
    Framed {
        site,
        language,
        page: PublicPage::Municipalities,
        title: municipalities.title,
        description: municipalities.description,
        main,
    }
    .render()
}

fn form(words: &Words, language: Language, input: &MunicipalitiesInput) -> Markup {
    let municipalities = &words.municipalities;
    html! {
        form.panel.public-form.no-print method="get" action=(PublicPage::Municipalities.address(language)) {
            div.public-fields {
                div.field {
                    label.field-label for="q" { (ruby(municipalities.name)) }
                    p.field-hint #q-hint { (ruby(municipalities.name_hint)) }
                    input.input #q type="search" name="q" value=(input.q) maxlength="100" aria-describedby="q-hint";
                }
                div.field {
                    label.field-label for="prefecture" { (ruby(municipalities.prefecture)) }
                    div.select {
                        select.input #prefecture name="prefecture" {
                            option value="" { (plain(municipalities.all_prefectures)) }
                            @for (number, name) in PREFECTURES {
                                option value=(number) lang="ja" selected[input.prefecture == number] { (name) }
                            }
                        }
                    }
                }
            }
            div { button.button data-kind="primary" type="submit" { (ruby(municipalities.submit)) } }
        }
    }
}

fn table(words: &Words, language: Language, rows: &[MunicipalityReadiness]) -> Markup {
    let municipalities = &words.municipalities;
    html! {
        table.public-table {
            caption.visually-hidden { (ruby(municipalities.title)) }
            thead {
                tr {
                    th scope="col" { (ruby(municipalities.column_name)) }
                    th scope="col" { (ruby(municipalities.column_state)) }
                    th scope="col" { (ruby(municipalities.column_day)) }
                }
            }
            tbody {
                @for one in rows {
                    tr {
                        th scope="row" lang="ja" {
                            a href={ "/readiness/" (one.code) } { (one.prefecture_name) (one.name) }
                            @if let Some(note) = &one.note { span.public-way { (note) } }
                        }
                        td { (ruby(state(words, one))) }
                        td { @if let Some(starts_on) = one.starts_on { (ruby(&day(language, starts_on))) } @else { "―" } }
                    }
                }
            }
        }
    }
}

const fn state(words: &Words, one: &MunicipalityReadiness) -> &'static str {
    let municipalities = &words.municipalities;
    match one.state {
        Some(ReadinessState::Dated) if one.ready => municipalities.ready,
        Some(ReadinessState::Dated) => municipalities.dated,
        Some(ReadinessState::Arranging) => municipalities.arranging,
        Some(ReadinessState::Undecided) => municipalities.undecided,
        None => municipalities.unlisted,
    }
}

/// Links to the rows before and after. The word goes along; the browser escapes what a form sends, so the
/// links are small forms.
fn pages(
    words: &Words,
    language: Language,
    input: &MunicipalitiesInput,
    found: &ReadinessPage,
) -> Markup {
    let municipalities = &words.municipalities;
    let previous = found.offset.checked_sub(ROWS);
    let next = Some(found.offset.saturating_add(ROWS)).filter(|next| *next < found.total);
    html! {
        div.actions.no-print {
            @for (offset, name) in [(previous, municipalities.previous), (next, municipalities.next)] {
                @if let Some(offset) = offset {
                    form method="get" action=(PublicPage::Municipalities.address(language)) {
                        input type="hidden" name="q" value=(input.q);
                        input type="hidden" name="prefecture" value=(input.prefecture);
                        input type="hidden" name="offset" value=(offset);
                        button.button data-kind="secondary" type="submit" { (ruby(name)) }
                    }
                }
            }
        }
    }
}
