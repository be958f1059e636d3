//! WebAuthn JSON read and written by hand, for browsers that cannot.
//!
//! <https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON> names the members that are
//! base64url in JSON and bytes in the browser.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

use super::{function, member};

/// Turns the base64url members of options into bytes, in place.
pub(super) fn read_options(options: &JsValue) -> Option<JsValue> {
    to_bytes(options, "challenge")?;
    if let Some(user) = member(options, "user") {
        to_bytes(&user, "id")?;
    }
    for list in ["excludeCredentials", "allowCredentials"] {
        let Some(all) = member(options, list) else {
            continue;
        };
        for one in Array::from(&all).iter() {
            to_bytes(&one, "id")?;
        }
    }
    Some(options.clone())
}

/// Writes a credential as `toJSON` would.
pub(super) fn write_credential(credential: &JsValue) -> Option<JsValue> {
    let out = Object::new();
    for name in ["id", "type"] {
        put(&out, name, &member(credential, name)?)?;
    }
    put(&out, "rawId", &text(&member(credential, "rawId")?)?)?;
    if let Some(place) = member(credential, "authenticatorAttachment") {
        put(&out, "authenticatorAttachment", &place)?;
    }
    let results = function(credential, "getClientExtensionResults")
        .and_then(|call| call.call0(credential).ok())
        .unwrap_or_else(|| Object::new().into());
    put(&out, "clientExtensionResults", &results)?;
    let response = member(credential, "response")?;
    let written = Object::new();
    for name in [
        "clientDataJSON",
        "attestationObject",
        "authenticatorData",
        "signature",
        "userHandle",
    ] {
        if let Some(value) = member(&response, name) {
            put(&written, name, &text(&value)?)?;
        }
    }
    if let Some(transports) =
        function(&response, "getTransports").and_then(|call| call.call0(&response).ok())
    {
        put(&written, "transports", &transports)?;
    }
    put(&out, "response", &written)?;
    Some(out.into())
}

fn to_bytes(object: &JsValue, name: &str) -> Option<()> {
    let encoded = member(object, name)?.as_string()?;
    let bytes = URL_SAFE_NO_PAD.decode(encoded.trim_end_matches('=')).ok()?;
    put(object, name, &Uint8Array::from(bytes.as_slice()).buffer())
}

fn text(buffer: &JsValue) -> Option<JsValue> {
    let buffer = buffer.dyn_ref::<ArrayBuffer>()?;
    Some(
        URL_SAFE_NO_PAD
            .encode(Uint8Array::new(buffer).to_vec())
            .into(),
    )
}

fn put(object: &JsValue, name: &str, value: &JsValue) -> Option<()> {
    Reflect::set(object, &JsValue::from_str(name), value)
        .ok()
        .map(|_| ())
}
