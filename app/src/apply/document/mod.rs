//! 必要書類: one page per kind, with an example, a checklist, and the files.

mod checklist;
mod example;
mod picker;
mod refused;
mod rehearsal;
mod stored;
mod under_way;
mod words;

use contract::scheme::DocumentRuleView;
use domain::scheme::DocumentKind;
use leptos::prelude::*;

use super::wizard::{Question, use_form};
use crate::apply::document::words::words;
use crate::language::original;
use crate::text;
use checklist::Checklist;
use example::Example;
use picker::Picker;
use rehearsal::RehearsalResult;
use stored::StoredDocuments;
use under_way::UploadsUnderWay;

/// One kind of document.
#[component]
pub(crate) fn DocumentQuestion(
    /// The kind.
    kind: String,
) -> impl IntoView {
    let form = use_form();
    let scheme = form.draft.scheme();
    let Some(rule) = scheme
        .documents
        .iter()
        .find(|rule| rule.kind == kind)
        .cloned()
    else {
        // A kind the scheme does not ask for: the step list never leads here.
        return crate::page::not_found();
    };
    let limits = limits(
        &rule,
        &scheme.extensions,
        scheme.max_bytes,
        scheme.max_pages,
    );
    view! {
        <Question title=(words().attach)(&text::document_name(&rule)) width="wide">
            <p>{original(rule.description.clone())}</p>
            <div class="document-page">
                <div class="stack document-files">
                    <Picker rule=rule.clone() limits=limits />
                    {(kind == DocumentKind::WebServiceAdminMenu.as_str()).then(|| view! { <RehearsalResult /> })}
                    <UploadsUnderWay kind=kind.clone() />
                    <StoredDocuments rule=rule.clone() />
                </div>
                <div class="stack document-help">
                    <Checklist kind=kind.clone() hints=rule.hints.clone() />
                    <Example kind=kind />
                </div>
            </div>
        </Question>
    }
    .into_any()
}

/// What may be attached, in a line.
fn limits(
    rule: &DocumentRuleView,
    extensions: &[String],
    max_bytes: u64,
    max_pages: u32,
) -> String {
    let kinds: Vec<String> = extensions
        .iter()
        .filter(|ending| *ending != ".jpeg")
        .map(|ending| ending.trim_start_matches('.').to_uppercase())
        .collect();
    (words().limits)(
        &kinds.join(words().and),
        max_bytes / 1_000_000,
        rule.max_files,
        max_pages,
    )
}
