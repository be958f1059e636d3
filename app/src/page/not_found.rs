//! An address that leads nowhere.

use leptos::prelude::*;

use crate::component::{LinkButton, Page};

/// An address that leads nowhere.
pub(crate) fn not_found() -> AnyView {
    view! {
        <Page title="ページが見つかりません">
            <p>"アドレスが間違っているか、ページが移動または削除されました。保存済みの内容はなくなっていません。"</p>
            <p><LinkButton href="/">"トップページへ"</LinkButton></p>
        </Page>
    }
    .into_any()
}
