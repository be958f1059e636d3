//! Says that the line is gone.

use leptos::prelude::*;

use crate::component::Notice;
use crate::text::Tone;

/// A notice while the browser has no line.
#[component]
pub(super) fn OfflineNotice() -> impl IntoView {
    let offline = RwSignal::new(!window().navigator().on_line());
    let gone = window_event_listener_untyped("offline", move |_| offline.set(true));
    let back = window_event_listener_untyped("online", move |_| offline.set(false));
    on_cleanup(move || {
        gone.remove();
        back.remove();
    });
    view! {
        <div class="offline" role="status">
            {move || offline.get().then(|| view! {
                <Notice tone=Tone::Warning title="ネットワークにつながっていません">
                    <p>"入力した内容はこの端末に残ります。つながると自動で保存します。"</p>
                </Notice>
            })}
        </div>
    }
    .into_any()
}
