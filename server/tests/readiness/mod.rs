//! Where municipalities stand, over HTTP: reading, importing, editing, following; and the reminder that the
//! window of the subsidy closes.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod editing;
mod following;
mod importing;
mod reading;
mod window;

use super::application::{paperwork, world};
use super::duty::officer;
use super::program;
use axum::body::Body;
use axum::http::Request;
use domain::person::Role;
use serde_json::{Value, json};

use officer::{Officer, officer};
use world::{Answer, World, json_body};

impl World {
    /// Asks without signing in.
    pub(crate) async fn ask_openly(
        &self,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("content-type", "application/json");
        let body = body.map_or_else(Body::empty, json_body);
        self.send(request.body(body).unwrap()).await
    }

    /// One municipality as everybody sees it.
    pub(crate) async fn municipality(&self, code: &str) -> Value {
        let path = format!("/readiness/municipalities/{code}");
        self.ask_openly("GET", &path, None).await.json()
    }

    /// An operator with a passkey just used.
    pub(crate) async fn operator(&self) -> Officer {
        officer(self, "運用 一子", &[(Role::Operator, None)]).await
    }

    /// Previews and confirms a list; the answer of the confirmation.
    pub(crate) async fn import(&self, operator: &Officer, text: &str, leave_out: bool) -> Answer {
        let request = json!({ "text": text });
        let preview = self
            .ask(
                operator,
                "POST",
                "/readiness/imports/preview",
                Some(&request),
            )
            .await
            .json();
        let confirm =
            json!({ "text": text, "digest": preview["digest"], "leave_out_unmatched": leave_out });
        self.ask(operator, "POST", "/readiness/imports", Some(&confirm))
            .await
    }
}
