//! A browser: cookies, headers, and a passkey device in software.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

use std::collections::BTreeMap;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use webauthn_authenticator_rs::AuthenticatorBackend;
use webauthn_authenticator_rs::WebauthnAuthenticator as _;
use webauthn_authenticator_rs::softpasskey::SoftPasskey;
use webauthn_rs::prelude::Url;

use super::portal::{ORIGIN, Portal};

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    /// `(status, code)` of a problem.
    pub(crate) fn problem(&self) -> (u16, String) {
        let code = self.json()["code"].as_str().unwrap_or_default().to_owned();
        (self.status.as_u16(), code)
    }

    /// `(field, code)` of the first issue.
    pub(crate) fn issue(&self) -> (String, String) {
        let issue = self.json()["fields"][0].clone();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (text(&issue["field"]), text(&issue["code"]))
    }

    /// The body of a problem without its request id.
    pub(crate) fn anonymous_body(&self) -> Value {
        let mut body = self.json();
        body.as_object_mut().unwrap().remove("request_id");
        body
    }
}

pub(crate) struct Browser<'a> {
    portal: &'a Portal,
    pub(crate) cookies: BTreeMap<String, String>,
    /// Extra headers of every request.
    pub(crate) headers: Vec<(&'static str, String)>,
    /// Where the browser believes to be.
    pub(crate) origin: Url,
    pub(crate) device: SoftPasskey,
}

impl<'a> Browser<'a> {
    pub(crate) fn new(portal: &'a Portal) -> Self {
        Self {
            portal,
            cookies: BTreeMap::new(),
            headers: vec![("sec-fetch-site", "same-origin".to_owned())],
            origin: Url::parse(ORIGIN).unwrap(),
            device: SoftPasskey::new(true),
        }
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    pub(crate) async fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, Some(body)).await
    }

    pub(crate) async fn put(&mut self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, Some(body)).await
    }

    pub(crate) async fn delete(&mut self, path: &str) -> Answer {
        self.send("DELETE", path, None).await
    }

    /// Sends to `/api/v1` + path.
    pub(crate) async fn send(&mut self, method: &str, path: &str, body: Option<&Value>) -> Answer {
        let body = body.map(|value| serde_json::to_vec(value).unwrap());
        self.send_bytes(method, &format!("/api/v1{path}"), body)
            .await
    }

    pub(crate) async fn send_bytes(
        &mut self,
        method: &str,
        path: &str,
        body: Option<Vec<u8>>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header("cookie", pairs.join("; "));
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let body = body.map_or_else(Body::empty, Body::from);
        let response = self
            .portal
            .app
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let bytes = to_bytes(body, 8 << 20).await.unwrap().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for header in headers.get_all("set-cookie") {
            let text = header.to_str().unwrap();
            let (name, rest) = text.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            for attribute in ["Secure", "HttpOnly", "Path=/", "SameSite="] {
                assert!(text.contains(attribute), "{text} lacks {attribute}");
            }
            assert!(
                name.starts_with("__Host-") && !text.contains("Domain"),
                "{text}"
            );
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Makes a passkey for these options.
    pub(crate) fn make_passkey(&mut self, options: &Value) -> Value {
        let options = serde_json::from_value(options["options"].clone()).unwrap();
        let made = self
            .device
            .do_registration(self.origin.clone(), options)
            .unwrap();
        json!({ "credential": made })
    }

    /// Uses the passkey named in these options.
    pub(crate) fn use_passkey(&mut self, options: &Value) -> Value {
        let options = options["options"].clone();
        use_with(&mut self.device, &self.origin, options)
    }

    /// Registers through a mailed link.
    pub(crate) async fn register_through(&mut self, link: &str, details: &Value) -> Answer {
        let options = self
            .post(&format!("/registrations/{link}/options"), details)
            .await;
        assert_eq!(options.status, 200, "{:?}", options.json());
        let credential = self.make_passkey(&options.json());
        self.post(&format!("/registrations/{link}/completion"), &credential)
            .await
    }

    /// Signs in.
    pub(crate) async fn sign_in(&mut self, email: &str) -> Answer {
        let options = self
            .post("/sign-in/options", &json!({ "email": email }))
            .await;
        assert_eq!(options.status, 200, "{:?}", options.json());
        let credential = self.use_passkey(&options.json());
        self.post("/sign-in/completion", &credential).await
    }

    /// Shows the passkey again.
    pub(crate) async fn step_up(&mut self) -> Answer {
        let options = self.post("/step-up/options", &json!({})).await;
        let credential = self.use_passkey(&options.json());
        self.post("/step-up/completion", &credential).await
    }
}

/// Uses a passkey of a device.
pub(crate) fn use_with(
    device: &mut (impl AuthenticatorBackend + ?Sized),
    origin: &Url,
    options: Value,
) -> Value {
    let options = serde_json::from_value(options).unwrap();
    let used = device.do_authentication(origin.clone(), options).unwrap();
    json!({ "credential": used })
}
