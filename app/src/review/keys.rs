//! Single keys as shortcuts, which everybody can turn off (WCAG 2.2, 2.1.4).

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;

use crate::component::{Button, ButtonKind, Checkbox, Dialog};

/// Where the browser keeps that somebody turned the keys off.
const KEPT: &str = "tsunagi.keys";
const OFF: &str = "off";

/// A key and what it does.
pub(super) type Key = (&'static str, &'static str);

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn are_on() -> bool {
    let kept = storage().and_then(|storage| storage.get_item(KEPT).ok().flatten());
    kept.as_deref() != Some(OFF)
}

fn keep(on: bool) {
    let Some(storage) = storage() else { return };
    // A browser that keeps nothing starts with the keys on the next time.
    let _ = if on {
        storage.remove_item(KEPT)
    } else {
        storage.set_item(KEPT, OFF)
    };
}

/// Hands every single key to `heard` while the page is open, unless somebody is typing, choosing or
/// answering a dialog. `heard` says whether the key meant something.
pub(super) fn on_key(heard: impl Fn(&str) -> bool + 'static) {
    let listener = window_event_listener(ev::keydown, move |event: ev::KeyboardEvent| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if modified || event.is_composing() || event.default_prevented() {
            return;
        }
        if is_typing(&event) || dialog_is_open() || !are_on() {
            return;
        }
        if heard(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

fn is_typing(event: &ev::KeyboardEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        let name = element.tag_name().to_ascii_lowercase();
        let ticks = element.get_attribute("type").as_deref() == Some("checkbox");
        matches!(name.as_str(), "textarea" | "select") || (name == "input" && !ticks)
    })
}

fn dialog_is_open() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}

/// A button that shows the keys and lets one turn them off.
#[component]
pub(super) fn KeyHelp(
    /// Shows the dialog; a page opens it by `?` too.
    open: RwSignal<bool>,
    /// The keys of the page.
    keys: &'static [Key],
) -> impl IntoView {
    let on = RwSignal::new(are_on());
    let turn = Callback::new(move |wanted: bool| {
        keep(wanted);
        on.set(wanted);
    });
    let rows = move || {
        keys.iter()
            .map(|(key, does)| view! { <div><dt><kbd>{*key}</kbd></dt><dd>{*does}</dd></div> })
            .collect_view()
    };
    view! {
        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(true))>
            "キーボード操作（?）"
        </Button>
        <Dialog open=open id="keys" title="キーボード操作">
            <dl class="keys">{rows()}</dl>
            <Checkbox id="keys-on" label="1文字のキー操作を使う" value=on on_edit=turn />
            <div class="actions">
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"閉じる"</Button>
            </div>
        </Dialog>
    }
}
