//! What has to be handed in.

use contract::scheme::{DocumentRuleView, SchemeView};
use leptos::prelude::*;

use crate::component::Disclosure;

/// The documents with the known reasons for refusal.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    let megabytes = scheme.max_bytes / 1_000_000;
    let format_note = format!(
        "{} のファイル。1つ{megabytes}MBまで。タブレットで撮った写真も使えます。",
        scheme.extensions.join(" ")
    );
    let documents: Vec<AnyView> = scheme.documents.iter().map(document).collect();
    view! {
        <section class="section" aria-labelledby="documents">
            <h2 id="documents">"必要な書類"</h2>
            <p>{format_note}</p>
            <div class="stack-tight">{documents}</div>
        </section>
    }
    .into_any()
}

fn document(rule: &DocumentRuleView) -> AnyView {
    let count = format!("{}ファイルまで", rule.max_files);
    let condition = rule
        .only_with_support_cost
        .then_some("接続サポートの費用（B）を申請するときだけ");
    let hints = rule.hints.clone();
    view! {
        <div class="card">
            <div class="card-head">
                <h3>{rule.name.clone()}</h3>
                <p class="soft">{count}{condition.map(|text| format!("・{text}"))}</p>
            </div>
            <p>{rule.description.clone()}</p>
            {(!hints.is_empty()).then(|| view! {
                <Disclosure summary="提出の前に確かめること">
                    <ul>{hints.into_iter().map(|hint| view! { <li>{hint}</li> }).collect_view()}</ul>
                </Disclosure>
            })}
        </div>
    }
    .into_any()
}
