//! What is said before a consent is given; on paper also what was chosen, and lines to sign.

use contract::care::{CarePersonView, ConsentWording};
use leptos::prelude::*;

use super::form::{Typed, print_window};
use crate::session::use_session;
use crate::text;

/// The wording on the screen, and the form on paper.
pub(super) fn paper(person: &CarePersonView, wording: &ConsentWording, typed: Typed) -> AnyView {
    let easy = RwSignal::new(false);
    let plain = StoredValue::new((wording.paragraphs.clone(), wording.easy.clone()));
    let paragraphs = move || {
        plain.with_value(|(paragraphs, easy_ones)| {
            let shown = if easy.get() { easy_ones } else { paragraphs };
            shown
                .iter()
                .map(|paragraph| view! { <p>{paragraph.clone()}</p> })
                .collect_view()
        })
    };
    let pressed = move |wanted: bool| {
        if easy.get() == wanted {
            "true"
        } else {
            "false"
        }
    };
    view! {
        <div class="consent-paper">
            <h2 class="print-only">"介護情報の閲覧に関する同意書"</h2>
            <div class="queue-tabs no-print" role="group" aria-label="説明のことば">
                <button type="button" class="queue-tab" aria-pressed=move || pressed(false)
                    on:click=move |_| easy.set(false)>"ふつうの日本語"</button>
                <button type="button" class="queue-tab" aria-pressed=move || pressed(true)
                    on:click=move |_| easy.set(true)>"やさしい日本語"</button>
            </div>
            <div class="consent-words stack-tight" aria-live="polite">{paragraphs}</div>
            <p class="soft">{format!("説明文の版 {}", wording.version)}</p>
            {chosen(person, typed)}
        </div>
    }
    .into_any()
}

/// On paper only.
fn chosen(person: &CarePersonView, typed: Typed) -> AnyView {
    let name = person
        .summary
        .as_ref()
        .map(|summary| summary.name.clone())
        .unwrap_or_default();
    let office = use_session()
        .me_now()
        .and_then(|me| me.active_office)
        .map(|office| format!("{}（{}）", office.name, office.number))
        .unwrap_or_default();
    let kinds = move || {
        typed.kinds.with(|kinds| {
            kinds
                .iter()
                .map(|kind| kind.label_ja())
                .collect::<Vec<_>>()
                .join("、")
        })
    };
    view! {
        <div class="print-only">
            <dl class="care-form-facts">
                <div><dt>"閲覧する事業所"</dt><dd>{office}</dd></div>
                <div><dt>"本人"</dt><dd>{name}</dd></div>
                <div><dt>"閲覧してよい情報"</dt><dd>{kinds}</dd></div>
                <div><dt>"目的"</dt><dd>{move || text::care::purpose(typed.purpose.get())}</dd></div>
                <div><dt>"期限"</dt><dd>{move || typed.until.get().map(text::day_wareki)}</dd></div>
            </dl>
            <p>"上の説明を受け、同意します。"</p>
            <p class="consent-sign">"年　　月　　日"</p>
            <p class="consent-sign">"本人の署名"</p>
            <p class="consent-sign">"代理人の署名（本人との関係）"</p>
        </div>
    }
    .into_any()
}

/// Prints the form to be signed by hand.
pub(super) fn print_button() -> AnyView {
    print_window("同意書を印刷する")
}
