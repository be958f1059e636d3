//! Finding the helper.

use contract::card::{HelperInfo, INFO_PATH, PORTS, PROTOCOL};
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::permission::{Permission, permission};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The helper.
    Helper {
        /// Where.
        port: u16,
        /// Its version.
        version: String,
    },
    /// A helper that speaks another protocol.
    Old {
        /// Its version.
        version: String,
    },
    /// Nobody answers.
    Nobody,
    /// The browser does not let this page ask.
    Denied,
}

/// Where the token of the pairing is kept.
const TOKEN: &str = "tsunagi.card-helper";

/// Asks the ports in order. To be called from a press: the browser may ask the person now.
pub(super) async fn find() -> Found {
    for port in PORTS {
        let Some(info) = info(port).await else {
            continue;
        };
        if info.product != "tsunagi-card" {
            continue;
        }
        if info.protocols.contains(&PROTOCOL) {
            return Found::Helper {
                port,
                version: info.version,
            };
        }
        return Found::Old {
            version: info.version,
        };
    }
    // A refusal and a missing helper look the same to a page: only the permission tells.
    match permission().await {
        Permission::Denied => Found::Denied,
        Permission::Granted | Permission::Prompt | Permission::NotAsked => Found::Nobody,
    }
}

/// `GET /v1/info`. By hand: the option `targetAddressSpace` is newer than the bindings.
async fn info(port: u16) -> Option<HelperInfo> {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        )
        .ok()
    };
    set("targetAddressSpace", "loopback")?;
    set("credentials", "omit")?;
    set("cache", "no-store")?;
    let window = window();
    let fetch: Function = Reflect::get(window.as_ref(), &JsValue::from_str("fetch"))
        .ok()?
        .dyn_into()
        .ok()?;
    let address = JsValue::from_str(&format!("http://127.0.0.1:{port}{INFO_PATH}"));
    let promise: Promise = fetch
        .call2(window.as_ref(), &address, &options)
        .ok()?
        .dyn_into()
        .ok()?;
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    serde_json::from_str(&text.as_string()?).ok()
}

/// The token the helper gave this page.
pub(super) fn token() -> Option<String> {
    storage()?.get_item(TOKEN).ok()?
}

/// Keeps the token. Without storage the page is paired anew the next time.
pub(super) fn keep_token(token: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(TOKEN, token);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
