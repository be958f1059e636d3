//! SHA-256 of a file as this browser reads it.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The SHA-256 of the file's bytes in hex; `None` when the browser cannot read the file.
pub(super) async fn sha256(file: &File) -> Option<String> {
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let subtle = window().crypto().ok()?.subtle();
    let digest = subtle
        .digest_with_str_and_buffer_source("SHA-256", &bytes.into())
        .ok()?;
    let digest = Uint8Array::new(&JsFuture::from(digest).await.ok()?);
    Some(hex(&digest.to_vec()))
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for half in bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]) {
        text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_become_two_digits_each() {
        assert_eq!(super::hex(&[0, 1, 0x9a, 0xff]), "00019aff");
    }
}
