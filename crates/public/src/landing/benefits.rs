//! Three gains, each with a real screen of a sandbox.

use maud::{Markup, html};

use super::{attribute, section as framed};
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::ruby;
use crate::site::Site;
use crate::words::Words;

pub(super) fn section(words: &Words, language: Language, site: &Site) -> Markup {
    let links = [
        "/care".to_owned(),
        PublicPage::Calculator.address(language),
        "/readiness".to_owned(),
    ];
    let benefits = &words.benefits;
    let body = html! {
        ul.benefits {
            @for (at, (benefit, link)) in benefits.items.iter().zip(links).enumerate() {
                li.benefit {
                    @if let Some(picture) = site.pictures.get(at) {
                        img.benefit-screen src=(picture.address) alt=(attribute(benefit.alt))
                            width=(picture.width) height=(picture.height) loading="lazy" decoding="async";
                    }
                    div.benefit-said {
                        h3 { (ruby(benefit.name)) }
                        p { (ruby(benefit.text)) }
                        p { a.action-link href=(link) { (ruby(benefit.link)) } }
                    }
                }
            }
        }
    };
    framed("benefits", benefits.heading, benefits.lead, &body)
}
