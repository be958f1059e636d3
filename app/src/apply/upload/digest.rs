//! SHA-256 of a file as this browser reads it.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The SHA-256 of the file's bytes in hex; `None` when the browser cannot read the file.
pub(super) async fn sha256(file: &File) -> Option<String> {
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let subtle = window().crypto().ok()?.subtle();
    let digest = subtle.digest_with_str_and_buffer_source("SHA-256", &bytes.into()).ok()?;
    let digest = Uint8Array::new(&JsFuture::from(digest).await.ok()?);
    Some(digest.to_vec().iter().map(|byte| format!("{byte:02x}")).collect())
}
