//! The buttons over the page.

use leptos::prelude::*;

use super::state::{Fit, Viewer};

/// The buttons over the page.
pub(super) fn bar(viewer: Viewer) -> AnyView {
    let pages = move || viewer.shown().map_or(1, |paper| paper.pages.max(1));
    let address = move || viewer.shown().map(|paper| paper.address);
    view! {
        <div class="viewer-tools" role="toolbar" aria-label="表示の操作">
            <div class="viewer-group">
                {tool("前のページ", "‹", move || viewer.page.get() <= 1, move || viewer.previous_page())}
                <span class="viewer-page" role="status">
                    {move || format!("{} / {}ページ", viewer.page.get(), pages())}
                </span>
                {tool("次のページ", "›", move || viewer.page.get() >= pages(), move || viewer.next_page())}
            </div>
            <div class="viewer-group">
                {tool("縮小", "−", || false, move || viewer.smaller())}
                <span class="viewer-percent">{move || format!("{}%", viewer.percent.get())}</span>
                {tool("拡大", "＋", || false, move || viewer.larger())}
            </div>
            <div class="viewer-group">
                {chosen("幅に合わせる", "幅", move || viewer.fit.get() == Fit::Width, move || viewer.fit_to(Fit::Width))}
                {chosen("ページ全体を表示", "全体", move || viewer.fit.get() == Fit::Page, move || viewer.fit_to(Fit::Page))}
                {chosen("見つかった文字に印を付ける", "印", move || viewer.marked.get(), move || viewer.marked.update(|marked| *marked = !*marked))}
                {tool("右に90度回す", "回転", || false, move || viewer.rotate())}
            </div>
            <a class="viewer-original" href=move || address().unwrap_or_default() rel="external" download="">
                "原本を保存"
            </a>
        </div>
    }
    .into_any()
}

fn tool(
    label: &'static str,
    sign: &'static str,
    spent: impl Fn() -> bool + Send + Sync + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            class="viewer-tool"
            aria-label=label
            title=label
            aria-disabled=move || spent().then_some("true")
            on:click=move |_| press()
        >{sign}</button>
    }
    .into_any()
}

fn chosen(
    label: &'static str,
    sign: &'static str,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            class="viewer-tool"
            aria-label=label
            title=label
            aria-pressed=move || if is_chosen() { "true" } else { "false" }
            on:click=move |_| press()
        >{sign}</button>
    }
    .into_any()
}
