//! A new version of the app is ready: the service worker fetched it and waits (see `frontend/boot.js`).

use leptos::prelude::*;

use crate::component::{Button, Notice};
use crate::language::say;
use crate::shell::words::words;

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
                <Notice title=words().new_version>
                    <p>{say(words().new_version_detail)}</p>
                    <p><Button on_press=switch>{say(words().switch_version)}</Button></p>
                </Notice>
            })}
        </div>
    }
    .into_any()
}
