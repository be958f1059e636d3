//! The public pages over HTTP: what is built, what is made, the form, and the operator's news.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod contact;
mod news;
mod pages;

use super::account::portal;
use super::application::world;
use super::duty::officer;
use axum::body::Body;
use axum::http::Request;

use world::{Answer, World};

impl World {
    /// Opens a public page as a browser does.
    pub(crate) async fn open(&self, path: &str) -> Answer {
        let request = Request::builder().uri(path).header("accept", "text/html");
        self.send(request.body(Body::empty()).unwrap()).await
    }
}

impl Answer {
    /// The answer as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }
}
