//! The way through an application.

use leptos::prelude::*;

/// Forgets every draft kept in this browser (on sign-out).
pub(crate) fn forget_kept_drafts() {}

/// `/applications`.
pub(crate) fn list_page() -> AnyView {
    ().into_any()
}

/// `/applications/{id}`.
pub(crate) fn application_page() -> AnyView {
    ().into_any()
}

/// `/applications/{id}/edit/{step}`.
pub(crate) fn wizard_page() -> AnyView {
    ().into_any()
}

/// `/applications/{id}/receipt`.
pub(crate) fn receipt_page() -> AnyView {
    ().into_any()
}

/// `/applications/{id}/copy`.
pub(crate) fn copy_page() -> AnyView {
    ().into_any()
}
