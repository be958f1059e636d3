//! One file over one `XMLHttpRequest`: `fetch` tells no progress of what is sent.

use contract::application::Uploaded;
use futures::channel::oneshot;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{File, ProgressEvent, XmlHttpRequest};

use super::size::whole;
use crate::api::{self, ApiError};

/// A running transfer. Dropping it leaves the request running but deaf.
pub(super) struct Transfer {
    request: XmlHttpRequest,
    _progress: Closure<dyn FnMut(ProgressEvent)>,
    _ended: Closure<dyn FnMut()>,
}

/// The end of a transfer, to be awaited.
pub(super) struct End {
    request: XmlHttpRequest,
    ended: oneshot::Receiver<()>,
}

impl Transfer {
    /// Starts sending the file as raw body; `on_progress` is told per cent.
    pub(super) fn start(
        address: &str,
        file: &File,
        on_progress: Box<dyn Fn(u32)>,
    ) -> Result<(Self, End), ApiError> {
        let failed = |_| ApiError::Unexpected(0);
        let request = XmlHttpRequest::new().map_err(failed)?;
        request.open("PUT", address).map_err(failed)?;
        request
            .set_request_header("content-type", "application/octet-stream")
            .map_err(failed)?;

        let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.total() > 0.0 {
                on_progress(
                    u32::try_from(whole(event.loaded() * 100.0 / event.total())).unwrap_or(0),
                );
            }
        });
        let (sender, ended) = oneshot::channel();
        let mut sender = Some(sender);
        let end = Closure::<dyn FnMut()>::new(move || {
            if let Some(sender) = sender.take() {
                // The page may be gone; nobody then waits for the end.
                let _ = sender.send(());
            }
        });
        if let Ok(upload) = request.upload() {
            upload.set_onprogress(Some(progress.as_ref().unchecked_ref()));
        }
        // `loadend` comes after success, failure, time-out and abort alike.
        request.set_onloadend(Some(end.as_ref().unchecked_ref()));
        request.send_with_opt_blob(Some(file)).map_err(failed)?;
        let waiting = End {
            request: request.clone(),
            ended,
        };
        Ok((
            Self {
                request,
                _progress: progress,
                _ended: end,
            },
            waiting,
        ))
    }

    /// Stops it; the server keeps nothing of a body that stops half-way.
    pub(super) fn stop(&self) {
        // Aborting a request that has just ended does nothing.
        let _ = self.request.abort();
    }
}

impl End {
    /// Waits for the server's answer.
    pub(super) async fn answer(self) -> Result<Uploaded, ApiError> {
        if self.ended.await.is_err() {
            return Err(ApiError::Network);
        }
        let status = self.request.status().unwrap_or(0);
        if status == 0 {
            return Err(ApiError::Network);
        }
        let body = self
            .request
            .response_text()
            .ok()
            .flatten()
            .unwrap_or_default();
        if !(200..300).contains(&status) {
            return Err(api::refusal(status, &body));
        }
        serde_json::from_str(&body).map_err(|_| ApiError::Unexpected(status))
    }
}
