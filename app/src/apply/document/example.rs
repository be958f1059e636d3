//! Drawings of what a good document looks like.

use leptos::prelude::*;

use crate::apply::document::words::words;
use crate::language::say;

struct Drawing {
    svg: &'static str,
    caption: &'static str,
    points: Vec<&'static str>,
}

fn bankbook() -> Drawing {
    Drawing {
        svg: include_str!("example/bankbook_copy.svg"),
        caption: words().bankbook,
        points: vec![
            words().holder,
            words().codes,
            words().account_kind,
            words().account_number,
        ],
    }
}

fn service() -> Drawing {
    Drawing {
        svg: include_str!("example/service_type_evidence.svg"),
        caption: words().designation,
        points: vec![words().service_code, words().designation_valid],
    }
}

fn receipt() -> Drawing {
    Drawing {
        svg: include_str!("example/receipt_copy.svg"),
        caption: words().receipt,
        points: vec![words().model, words().count_and_price, words().purpose],
    }
}

fn menu() -> Drawing {
    Drawing {
        svg: include_str!("example/web_service_admin_menu.svg"),
        caption: words().menu,
        points: vec![words().menu_office, words().menu_itself],
    }
}

/// The drawing of a kind of document; nothing for a kind without one.
#[component]
pub(super) fn Example(
    /// The kind.
    kind: String,
) -> impl IntoView {
    let drawing = match kind.as_str() {
        "bankbook_copy" => bankbook(),
        "service_type_evidence" => service(),
        "receipt_copy" => receipt(),
        "web_service_admin_menu" => menu(),
        _ => return ().into_any(),
    };
    let points = drawing
        .points
        .into_iter()
        .map(|point| view! { <li>{say(point)}</li> });
    view! {
        <figure class="example">
            <figcaption class="example-caption">{say(drawing.caption)}</figcaption>
            <div class="example-drawing" inner_html=drawing.svg></div>
            <ol class="example-points">{points.collect_view()}</ol>
        </figure>
    }
    .into_any()
}
