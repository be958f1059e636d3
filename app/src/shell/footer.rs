//! The end of every page.

use leptos::prelude::*;

/// The end of every page.
#[component]
pub(super) fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <div class="footer-inner">
                <nav aria-label="フッター">
                    <ul class="footer-links">
                        <li><a href="/subsidy">"助成金の説明と試算"</a></li>
                        <li><a href="/help">"使い方と困ったとき"</a></li>
                        <li><a href="/verify">"通知書の確認"</a></li>
                        <li><a href="/api/openapi.json" rel="external">"API（開発者向け）"</a></li>
                    </ul>
                </nav>
                <p class="footer-note">
                    "つなぎは介護情報基盤ポータルのオープンソース実装です（MIT / Apache-2.0）。デジタル庁デザインシステムのデザイントークンを使用しています。"
                </p>
            </div>
        </footer>
    }
    .into_any()
}
