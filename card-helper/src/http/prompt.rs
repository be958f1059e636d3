//! `/prompt/{ticket}`: the helper's own pages. The one place without an `Origin` of a portal: a one-time ticket and a
//! navigation of the browser stand in for it, and forms must come from here.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_FRAME_OPTIONS};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use contract::card::CardCode;
use url::form_urlencoded;
use zeroize::{Zeroize as _, Zeroizing};

use super::{Helper, guard};
use crate::prompt::{self, Answer, Html, Next};

/// How long a form waits for what comes of it: longer than the card, and a person at a reader with keys, may take.
const WAIT: Duration = Duration::from_mins(1);

/// Opens the prompt.
pub(super) async fn show(
    State(helper): State<Helper>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
) -> Response {
    // A script, a frame or a picture of another page cannot be a document the person opened.
    let opened = headers
        .get("sec-fetch-dest")
        .is_none_or(|dest| dest == "document");
    if !opened {
        return (StatusCode::FORBIDDEN, "only opened as a page\n").into_response();
    }
    match helper.prompts.show(&ticket) {
        Some((question, form)) => page(StatusCode::OK, prompt::form(&question, &ticket, &form)),
        None => page(StatusCode::GONE, prompt::ended()),
    }
}

/// Takes the form.
pub(super) async fn answer(
    State(helper): State<Helper>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !guard::is_own_page(&headers, helper.port) {
        return guard::refused();
    }
    let sent = Sent::read(body);
    let told = helper.prompts.answer(&ticket, &sent.form, |question| {
        if sent.agrees {
            question.read(&sent.number, sent.insists)
        } else {
            Ok(Answer::Refused)
        }
    });
    let told = match told {
        None => return page(StatusCode::GONE, prompt::ended()),
        Some(Err((question, form))) => {
            return page(StatusCode::OK, prompt::form(&question, &ticket, &form));
        }
        Some(Ok(told)) => told,
    };
    match tokio::time::timeout(WAIT, told).await {
        Ok(Ok(Next::Done)) => page(StatusCode::OK, prompt::finished(None)),
        Ok(Ok(Next::Failed(fault))) => page(StatusCode::OK, prompt::finished(Some(&fault))),
        Ok(Ok(Next::Again(question))) => match helper.prompts.ask_again(&ticket, &question) {
            Some(form) => page(StatusCode::OK, prompt::form(&question, &ticket, &form)),
            None => page(StatusCode::GONE, prompt::ended()),
        },
        Ok(Err(_)) | Err(_) => {
            let fault = CardCode::UserCancelled.into();
            page(StatusCode::OK, prompt::finished(Some(&fault)))
        }
    }
}

/// The person closed the page.
pub(super) async fn closed(
    State(helper): State<Helper>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
    form: String,
) -> Response {
    if !guard::is_own_page(&headers, helper.port) {
        return guard::refused();
    }
    // Void already when it was answered in between.
    let _ = helper
        .prompts
        .answer(&ticket, &form, |_| Ok(Answer::Refused));
    StatusCode::NO_CONTENT.into_response()
}

/// A form as sent. The number is wiped with it, and so are the bytes it came in.
struct Sent {
    form: String,
    agrees: bool,
    insists: bool,
    number: Zeroizing<String>,
}

impl Sent {
    fn read(body: Bytes) -> Self {
        // Nobody else holds these bytes, so this takes them over instead of copying.
        let mut bytes = Vec::from(body);
        let mut sent = Self {
            form: String::new(),
            agrees: false,
            insists: false,
            number: Zeroizing::new(String::new()),
        };
        for (name, value) in form_urlencoded::parse(&bytes) {
            match name.as_ref() {
                "form" => sent.form = value.into_owned(),
                "do" => sent.agrees = value == "yes",
                "insist" => sent.insists = value == "yes",
                "number" => sent.number = Zeroizing::new(value.into_owned()),
                _ => {}
            }
        }
        bytes.zeroize();
        sent
    }
}

fn page(status: StatusCode, html: Html) -> Response {
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{0}'; script-src 'nonce-{0}'; connect-src 'self'; form-action 'self'; \
         frame-ancestors 'none'; base-uri 'none'",
        html.nonce
    );
    let mut response = (status, html.text).into_response();
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
