//! Says that nothing here is real.

use leptos::prelude::*;

use crate::session::use_session;

/// A band over every page while the server is a sandbox.
#[component]
pub(super) fn SandboxBand() -> impl IntoView {
    let session = use_session();
    move || {
        session.is_sandbox().then(|| {
            view! {
                <div class="sandbox-band" role="note">
                    <strong>"サンドボックス"</strong>
                    <span>"練習用です。事業所も人も架空で、実際の申請にはなりません。"</span>
                    <a href="/sandbox/mail" rel="external" target="_blank">"届いたメールを見る"</a>
                </div>
            }
        })
    }
}
