//! Whether the browser lets this page reach programs on the machine.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the browser says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permission {
    /// Allowed.
    Granted,
    /// Will ask at the first try.
    Prompt,
    /// Refused before: only the browser's settings change that.
    Denied,
    /// This browser does not ask.
    NotAsked,
}

/// Names of the permission, newest first: Chromium split it in version 145.
const NAMES: [&str; 2] = ["loopback-network", "local-network-access"];

/// Asks the browser, without making it ask the person.
pub(super) async fn permission() -> Permission {
    for name in NAMES {
        if let Some(state) = query(name).await {
            return match state.as_str() {
                "granted" => Permission::Granted,
                "denied" => Permission::Denied,
                _ => Permission::Prompt,
            };
        }
    }
    Permission::NotAsked
}

/// `navigator.permissions.query`; `None` where the browser does not know the name.
async fn query(name: &str) -> Option<String> {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let permissions = member(window().navigator().as_ref(), "permissions")?;
    let query: Function = member(&permissions, "query")?.dyn_into().ok()?;
    let asked = Object::new();
    Reflect::set(&asked, &JsValue::from_str("name"), &JsValue::from_str(name)).ok()?;
    let promise: Promise = query.call1(&permissions, &asked).ok()?.dyn_into().ok()?;
    let status = JsFuture::from(promise).await.ok()?;
    member(&status, "state")?.as_string()
}
