//! How much, by category.

use contract::scheme::{CategoryView, SchemeView};
use leptos::prelude::*;

use crate::component::Disclosure;
use crate::text;

/// The limits with the services of each category.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    let rows: Vec<AnyView> = scheme.categories.iter().map(row).collect();
    let services: Vec<AnyView> = scheme
        .categories
        .iter()
        .map(|category| services_of(scheme, category))
        .collect();
    let stacking = if scheme.stacking == "add_up" {
        "1つの事業所番号で複数のサービスを行っている場合は、サービス種類ごとの上限を合計します（令和8年度交付要綱 第4条）。"
    } else {
        "1つの事業所番号で複数のサービスを行っている場合は、最も高い区分の上限を使います。"
    };
    view! {
        <section class="section" aria-labelledby="amounts">
            <h2 id="amounts">"上限額"</h2>
            <p>"購入（A）と接続サポート（B）を合わせた、税込の上限です。補助率はなく、かかった費用を上限まで助成します。1,000円未満は切り捨てます。"</p>
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table">
                    <caption class="visually-hidden">"区分ごとの上限額"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"区分"</th>
                            <th scope="col" class="amount">"台数"</th>
                            <th scope="col" class="amount">"上限額"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>{stacking}</p>
            <p>"台数の上限をこえて購入することもできますが、こえた分は自己負担です。"</p>
            {services}
        </section>
    }
    .into_any()
}

fn row(category: &CategoryView) -> AnyView {
    view! {
        <tr>
            <th scope="row">
                {category.name.clone()}
                <span class="table-note">{text::category_short(&category.id)}</span>
            </th>
            <td class="amount">{format!("{}台まで", category.reader_cap)}</td>
            <td class="amount">{text::yen(category.limit_yen)}</td>
        </tr>
    }
    .into_any()
}

fn services_of(scheme: &SchemeView, category: &CategoryView) -> AnyView {
    let all: Vec<(String, String)> = scheme
        .services
        .iter()
        .filter(|service| service.category == category.id)
        .map(|service| (service.code.clone(), service.name.clone()))
        .collect();
    let summary = format!("{}のサービス（{}種類）", category.name, all.len());
    view! {
        <Disclosure summary=summary>
            <ul class="codes">
                {all.into_iter().map(|(code, name)| view! {
                    <li><span class="code">{code}</span>{name}</li>
                }).collect_view()}
            </ul>
        </Disclosure>
    }
    .into_any()
}
