//! The five steps to the first use.

use maud::{Markup, html};

use super::section as framed;
use crate::ruby::ruby;
use crate::words::Words;

pub(super) fn section(words: &Words) -> Markup {
    let steps = &words.steps;
    let body = html! {
        ol.five-steps {
            @for step in &steps.items {
                li.five-step {
                    h3 { (ruby(step.name)) }
                    p { (ruby(step.text)) }
                }
            }
        }
    };
    framed("steps", steps.heading, steps.lead, &body)
}
