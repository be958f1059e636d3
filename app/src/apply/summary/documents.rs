//! The documents, read back.

use contract::application::DocumentView;
use contract::scheme::SchemeView;
use leptos::prelude::*;

use super::{Change, row};
use crate::apply::draft::of_kind;
use crate::apply::step::Step;
use crate::apply::words::words;
use crate::language::say;
use crate::text;

/// One row per kind of document, with the files.
pub(crate) fn documents_rows(
    id: &str,
    documents: &[DocumentView],
    kinds: &[Step],
    scheme: &SchemeView,
    change: Change,
) -> AnyView {
    let rows = kinds.iter().filter_map(|step| {
        let Step::Document(kind) = step else {
            return None;
        };
        let name = kind_name(scheme, kind);
        let files: Vec<String> = of_kind(documents, kind)
            .iter()
            .map(|file| (words().file)(&file.name, &text::bytes(file.size_bytes)))
            .collect();
        Some(row(
            &name,
            files.join("\n"),
            change.map(|change| change(id, step)),
        ))
    });
    rows.collect::<Vec<_>>().into_any()
}

/// The name of a kind of document; its id when the scheme no longer knows it.
fn kind_name(scheme: &SchemeView, kind: &str) -> String {
    let rule = scheme.documents.iter().find(|rule| rule.kind == kind);
    rule.map_or_else(|| kind.to_owned(), text::document_name)
}

/// Every document with size, pages and SHA-256, as received.
#[component]
pub(crate) fn DocumentTable(
    /// The documents.
    documents: Vec<DocumentView>,
    /// The scheme they were asked by.
    scheme: SchemeView,
) -> impl IntoView {
    let rows = documents.into_iter().map(|document| {
        let kind = kind_name(&scheme, &document.kind);
        view! {
            <li class="received">
                <p class="received-kind">{kind}</p>
                <p class="received-name">{document.name}</p>
                <p class="received-facts">{say((words().file_facts)(&text::bytes(document.size_bytes), document.size_bytes, document.pages))}</p>
                <p class="received-digest">"SHA-256 "<code>{document.sha256}</code></p>
            </li>
        }
    });
    view! { <ol class="received-list">{rows.collect_view()}</ol> }.into_any()
}
