//! What has to be handed in.

use contract::scheme::{DocumentRuleView, SchemeView};
use leptos::prelude::*;

use crate::component::Disclosure;
use crate::language::original;
use crate::language::say;
use crate::page::subsidy::words::words;
use crate::text;

/// The documents with the known reasons for refusal.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    let megabytes = scheme.max_bytes / 1_000_000;
    let format_note = (words().format)(&scheme.extensions.join(" "), megabytes);
    let documents: Vec<AnyView> = scheme.documents.iter().map(document).collect();
    view! {
        <section class="section" aria-labelledby="documents">
            <h2 id="documents">{say(words().documents)}</h2>
            <p>{say(format_note)}</p>
            <div class="stack-tight">{documents}</div>
        </section>
    }
    .into_any()
}

fn document(rule: &DocumentRuleView) -> AnyView {
    let count = (words().files)(rule.max_files);
    let condition = rule.only_with_support_cost.then_some(words().only_support);
    let hints = rule.hints.clone();
    view! {
        <div class="card">
            <div class="card-head">
                <h3>{say(text::document_name(rule))}</h3>
                <p class="soft">{say(count)}{condition.map(|text| (words().also)(text))}</p>
            </div>
            <p>{original(rule.description.clone())}</p>
            {(!hints.is_empty()).then(|| view! {
                <Disclosure summary=words().check_before>
                    <ul>{hints.into_iter().map(|hint| view! { <li>{original(hint)}</li> }).collect_view()}</ul>
                </Disclosure>
            })}
        </div>
    }
    .into_any()
}
