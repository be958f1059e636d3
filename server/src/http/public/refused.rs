//! A public page that was refused or failed is answered to a person, not to a program.

use axum::body::Body;
use axum::http::{HeaderMap, Response};
use contract::ProblemCode;
use public::{PublicPage, refusal_page};

use super::pages::page;
use crate::context::Context;

/// Writes the refusal into the answer as a page, if `path` is a public page; else leaves it alone.
pub(in crate::http) async fn refused(
    ctx: &Context,
    path: &str,
    code: ProblemCode,
    response: &mut Response<Body>,
) -> bool {
    let Some((which, language)) = PublicPage::at(path) else {
        return false;
    };
    // The landing page is not built: said as of every file that is not there.
    if code == ProblemCode::NotFound || code == ProblemCode::MethodNotAllowed {
        return false;
    }
    let made = page(ctx, language, |site| {
        refusal_page(site, language, which, code)
    })
    .await;
    let html = made.answer(response.status(), &HeaderMap::new());
    let (parts, body) = html.into_parts();
    *response.body_mut() = body;
    for (name, value) in &parts.headers {
        response.headers_mut().insert(name, value.clone());
    }
    true
}
