//! The queue as a file for a spreadsheet.

use contract::path::API;
use leptos::prelude::*;

use super::{Queue, filter};
use crate::component::Disclosure;

/// Links to both encodings of the rows that fit the filter.
pub(super) fn links(queue: Queue) -> AnyView {
    let address = move |encoding: &'static str| {
        let query = queue.filter.with(filter::as_query);
        let and = if query.is_empty() { "" } else { "&" };
        format!("{API}/review/cases.csv?{query}{and}encoding={encoding}")
    };
    view! {
        <Disclosure summary="CSVで保存">
            <p class="note">"いまの条件に合うすべての行を保存します。"</p>
            <ul class="bullets">
                <li><a class="action-link" href=move || address("utf8") rel="external" download="">"UTF-8（表計算ソフトでそのまま開けます）"</a></li>
                <li><a class="action-link" href=move || address("sjis") rel="external" download="">"Shift_JIS（書けない文字は〓になり、右端の列に示します）"</a></li>
            </ul>
        </Disclosure>
    }
    .into_any()
}
