//! The documents of a case, one page at a time beside the answers: pages, size and direction, by
//! pointer or by keyboard.

mod found;
mod sheet;
mod state;
mod tools;

pub(crate) use state::{Paper, Viewer};

use leptos::prelude::*;

use crate::component::Notice;
use crate::text::Tone;

/// The viewer.
#[component]
pub(crate) fn DocumentViewer(
    /// What is shown and how.
    viewer: Viewer,
) -> impl IntoView {
    found::follow(viewer);
    view! {
        <section class="viewer" aria-labelledby="viewer-title">
            <h2 class="visually-hidden" id="viewer-title">"添付書類"</h2>
            {move || if viewer.papers.with(Vec::is_empty) {
                none_there()
            } else {
                view! {
                    {tabs(viewer)}
                    {tools::bar(viewer)}
                    {sheet::stage(viewer)}
                    {found::words(viewer)}
                }
                .into_any()
            }}
        </section>
    }
}

fn none_there() -> AnyView {
    view! {
        <Notice title="添付書類がありません" tone=Tone::Warning>
            <p>"この申請には書類が添付されていません。必要な書類があれば、差戻しで提出を求めてください。"</p>
        </Notice>
    }
    .into_any()
}

/// One button a document.
fn tabs(viewer: Viewer) -> AnyView {
    let papers = viewer.papers.get();
    let buttons = papers.into_iter().enumerate().map(|(place, paper)| {
        let pressed = move || {
            if viewer.at.get() == place {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <li>
                <button type="button" class="viewer-tab" title=paper.name aria-pressed=pressed on:click=move |_| viewer.show(place)>
                    <span class="viewer-tab-number" aria-hidden="true">{place.saturating_add(1)}</span>
                    <span class="viewer-tab-title">{paper.title}</span>
                </button>
            </li>
        }
    });
    view! { <ul class="viewer-tabs" aria-label="書類を選ぶ">{buttons.collect_view()}</ul> }
        .into_any()
}
