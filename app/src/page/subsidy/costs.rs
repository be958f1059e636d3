//! What counts and what does not.

use contract::scheme::SchemeView;
use leptos::prelude::*;

/// The cost kinds A and B, and what is not eligible.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    let items: Vec<String> = scheme
        .expense_items
        .iter()
        .map(|item| item.name.clone())
        .collect();
    view! {
        <section class="section" aria-labelledby="costs">
            <h2 id="costs">"対象になる費用"</h2>
            <div class="columns">
                <div class="stack-tight">
                    <h3>"A カードリーダーの購入費用"</h3>
                    <p>"マイナ資格確認アプリに対応した、新品のカードリーダーの代金（税込）。介護情報基盤の業務だけに使い、シールなどで見分けられるようにします。"</p>
                </div>
                <div class="stack-tight">
                    <h3>"B 接続サポートなどの費用"</h3>
                    <p>"設定を業者に頼んだときの費用（税込）。次のものが対象です。"</p>
                    <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                </div>
                <div class="stack-tight">
                    <h3>"対象にならないもの"</h3>
                    <ul>
                        <li>"パソコン、タブレット、スマートフォン"</li>
                        <li>"中古品、リース品"</li>
                        <li>"ほかの用途にも使う機器"</li>
                    </ul>
                </div>
            </div>
        </section>
    }
    .into_any()
}
