//! The calls that several pages make.

use contract::account::Me;
use contract::bank::{BankMatches, BankView, BranchView};
use contract::scheme::{SchemeList, SchemeView};

use super::{ApiError, Call, Method, decode, get};

/// Who is signed in; "not signed in" is an answer here, not a reason to ask.
pub(crate) async fn me() -> Result<Me, ApiError> {
    decode(
        &Call::new(Method::Get, "/me")
            .without_asking()
            .send()
            .await?,
    )
}

/// Whether the server is a sandbox: only there this route exists.
pub(crate) async fn is_sandbox() -> bool {
    Call::outside(Method::Get, "/sandbox/state")
        .without_asking()
        .send()
        .await
        .is_ok()
}

/// Signs out.
pub(crate) async fn delete_session() -> Result<(), ApiError> {
    Call::new(Method::Delete, "/session")
        .without_asking()
        .send()
        .await
        .map(|_| ())
}

/// Every scheme, newest first.
pub(crate) async fn schemes() -> Result<SchemeList, ApiError> {
    get("/schemes").await
}

/// One scheme, whole.
pub(crate) async fn scheme(id: &str) -> Result<SchemeView, ApiError> {
    get(&format!("/schemes/{}", escape(id))).await
}

/// Banks by name, kana or code.
pub(crate) async fn banks(typed: &str) -> Result<BankMatches<BankView>, ApiError> {
    get(&format!("/banks?q={}", escape(typed))).await
}

/// Branches of a bank by name, kana or code.
pub(crate) async fn branches(bank: &str, typed: &str) -> Result<BankMatches<BranchView>, ApiError> {
    get(&format!(
        "/banks/{}/branches?q={}",
        escape(bank),
        escape(typed)
    ))
    .await
}

/// Text as one part of a path or query.
pub(crate) fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
