//! A page that cannot be shown, said to a person.

use contract::ProblemCode;
use maud::html;

use crate::frame::Framed;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::ruby;
use crate::site::Site;
use crate::words::words;

/// What stands in place of a public page that was refused or failed.
pub fn refusal_page(
    site: &Site,
    language: Language,
    page: PublicPage,
    code: ProblemCode,
) -> String {
    let words = words(language);
    let said = match code {
        ProblemCode::TooManyRequests => &words.refusal.too_often,
        ProblemCode::CrossSite => &words.refusal.cross_site,
        _ => &words.refusal.failed,
    };
    let main = html! {
        div.public-body.public-narrow {
            h1 { (ruby(said.name)) }
            p { (ruby(said.text)) }
            p { a.action-link href=(page.address(language)) { (ruby(words.refusal.retry)) } }
        }
    };
    Framed {
        site,
        language,
        page,
        title: said.name,
        description: said.text,
        main,
    }
    .render()
}
