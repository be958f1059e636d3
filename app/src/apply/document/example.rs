//! Drawings of what a good document looks like.

use leptos::prelude::*;

struct Drawing {
    svg: &'static str,
    caption: &'static str,
    points: &'static [&'static str],
}

const BANKBOOK: Drawing = Drawing {
    svg: include_str!("example/bankbook_copy.svg"),
    caption: "通帳の見本",
    points: &[
        "口座名義（カナ）",
        "金融機関コードと店番",
        "預金種別（普通・当座）",
        "口座番号",
    ],
};
const SERVICE: Drawing = Drawing {
    svg: include_str!("example/service_type_evidence.svg"),
    caption: "指定通知書の見本",
    points: &["サービスの種類またはコード", "申請する日に有効な指定の期間"],
};
const RECEIPT: Drawing = Drawing {
    svg: include_str!("example/receipt_copy.svg"),
    caption: "領収書の見本",
    points: &[
        "型番または商品名",
        "台数と単価",
        "用途（カードリーダー、接続サポートなど）",
    ],
};
const MENU: Drawing = Drawing {
    svg: include_str!("example/web_service_admin_menu.svg"),
    caption: "管理メニュー画面の見本",
    points: &["右上の事業所番号と名称", "「管理メニュー」の画面であること"],
};

/// The drawing of a kind of document; nothing for a kind without one.
#[component]
pub(super) fn Example(
    /// The kind.
    kind: String,
) -> impl IntoView {
    let drawing = match kind.as_str() {
        "bankbook_copy" => BANKBOOK,
        "service_type_evidence" => SERVICE,
        "receipt_copy" => RECEIPT,
        "web_service_admin_menu" => MENU,
        _ => return ().into_any(),
    };
    let points = drawing
        .points
        .iter()
        .map(|point| view! { <li>{*point}</li> });
    view! {
        <figure class="example">
            <figcaption class="example-caption">{drawing.caption}</figcaption>
            <div class="example-drawing" inner_html=drawing.svg></div>
            <ol class="example-points">{points.collect_view()}</ol>
        </figure>
    }
    .into_any()
}
