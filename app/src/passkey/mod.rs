//! Passkeys: the browser's WebAuthn, between the JSON of our server and the authenticator.
//!
//! Newer browsers read and write the JSON themselves (`parseCreationOptionsFromJSON`, `toJSON`); for
//! iPads before Safari 18.4 the same is done here by hand.

mod by_hand;
mod ceremony;
mod fault;
mod offer;
mod words;

pub(crate) use ceremony::{
    CeremonyFault, add, confirmed, register, release_payment, renew, sign_in, step_up,
};
pub(crate) use fault::PasskeyFault;
pub(crate) use offer::offer;

use js_sys::{Function, Object, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this browser knows passkeys at all.
pub(crate) fn supported() -> bool {
    class().is_some() && credentials().is_some()
}

/// Makes a passkey. `options` is the server's `{"publicKey": …}`; the answer is the credential as JSON.
async fn create(options: &Value) -> Result<Value, PasskeyFault> {
    ceremony(options, "create", "parseCreationOptionsFromJSON").await
}

/// Uses a passkey. `options` is the server's `{"publicKey": …}`; the answer is the assertion as JSON.
async fn get(options: &Value) -> Result<Value, PasskeyFault> {
    ceremony(options, "get", "parseRequestOptionsFromJSON").await
}

async fn ceremony(
    options: &Value,
    verb: &'static str,
    parser: &'static str,
) -> Result<Value, PasskeyFault> {
    let class = class().ok_or(PasskeyFault::NotSupported)?;
    let credentials = credentials().ok_or(PasskeyFault::NotSupported)?;
    let inner = options.get("publicKey").unwrap_or(options).to_string();
    let json = js_sys::JSON::parse(&inner).map_err(|_| PasskeyFault::Other)?;
    let public_key = match function(&class, parser) {
        Some(parse) => parse
            .call1(&class, &json)
            .map_err(|thrown| PasskeyFault::of(&thrown))?,
        None => by_hand::read_options(&json).ok_or(PasskeyFault::Other)?,
    };
    let argument = Object::new();
    set(&argument, "publicKey", &public_key)?;
    let call = function(&credentials, verb).ok_or(PasskeyFault::NotSupported)?;
    let promise = call
        .call1(&credentials, &argument)
        .map_err(|thrown| PasskeyFault::of(&thrown))?;
    let promise: Promise = promise.dyn_into().map_err(|_| PasskeyFault::Other)?;
    let credential = JsFuture::from(promise)
        .await
        .map_err(|thrown| PasskeyFault::of(&thrown))?;
    write(&credential).ok_or(PasskeyFault::Other)
}

fn write(credential: &JsValue) -> Option<Value> {
    let json = match function(credential, "toJSON") {
        Some(to_json) => to_json.call0(credential).ok()?,
        None => by_hand::write_credential(credential)?,
    };
    let text = js_sys::JSON::stringify(&json).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

fn class() -> Option<JsValue> {
    member(leptos::prelude::window().as_ref(), "PublicKeyCredential")
}

fn credentials() -> Option<JsValue> {
    member(
        leptos::prelude::window().navigator().as_ref(),
        "credentials",
    )
}

/// A member that is there.
fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name))
        .ok()
        .filter(|value| !value.is_null_or_undefined())
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    member(of, name)?.dyn_into().ok()
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), PasskeyFault> {
    Reflect::set(object, &JsValue::from_str(name), value)
        .map(|_| ())
        .map_err(|_| PasskeyFault::Other)
}
