//! Says that the line is gone.

use leptos::prelude::*;

use crate::component::Notice;
use crate::language::say;
use crate::shell::words::words;
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
                <Notice tone=Tone::Warning title=words().offline>
                    <p>{say(words().offline_detail)}</p>
                </Notice>
            })}
        </div>
    }
    .into_any()
}
