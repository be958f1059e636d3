//! One file to the server.

use contract::application::Uploaded;
use gloo_net::http::Request;
use web_sys::File;

use crate::api::{self, ApiError};

/// Sends the file as raw body.
pub(super) async fn send(path: &str, file: &File) -> Result<Uploaded, ApiError> {
    let address = format!(
        "{}{path}/documents?name={}",
        contract::path::API,
        api::escape(&file.name())
    );
    let request = Request::put(&address)
        .header("content-type", "application/octet-stream")
        .body(wasm_bindgen::JsValue::from(file.clone()))
        .map_err(|_| ApiError::Unexpected(0))?;
    let response = request.send().await.map_err(|_| ApiError::Network)?;
    let status = response.status();
    let body = response.text().await.map_err(|_| ApiError::Network)?;
    if !response.ok() {
        return Err(api::refusal(status, &body));
    }
    serde_json::from_str(&body).map_err(|_| ApiError::Unexpected(status))
}
