//! A new version of the app is ready: the service worker fetched it and waits (see `frontend/boot.js`).

use leptos::prelude::*;

use crate::component::{Button, Notice};

/// Says so; switching loads the page anew, so the person chooses when.
#[component]
pub(super) fn NewVersion() -> impl IntoView {
    let waits = || {
        document()
            .document_element()
            .is_some_and(|page| page.has_attribute("data-new-version"))
    };
    let ready = RwSignal::new(waits());
    let told = window_event_listener_untyped("tsunagi-new-version", move |_| ready.set(true));
    on_cleanup(move || told.remove());
    let switch = Callback::new(|()| {
        if let Ok(event) = web_sys::Event::new("tsunagi-switch-version") {
            // Nobody listening: the page stays, and the next visit brings the new version.
            let _ = window().dispatch_event(&event);
        }
    });
    view! {
        <div class="offline" role="status">
            {move || ready.get().then(|| view! {
                <Notice title="つなぎの新しい版が使えます">
                    <p>"切り替えるとページを読み込み直します。入力の途中なら、保存されてから切り替えてください。"</p>
                    <p><Button on_press=switch>"新しい版に切り替える"</Button></p>
                </Notice>
            })}
        </div>
    }
    .into_any()
}
