//! Keyset-paged lists.

use serde::{Deserialize, Serialize};

/// One page of a list, newest first unless the route says otherwise.
///
/// Ask for the next page with `?after=<next>`; `next` is absent on the last page. Cursors are opaque.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// Cursor of the next page; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Query of a keyset-paged list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// Cursor from the page before.
    #[serde(default)]
    pub after: Option<String>,
    /// Rows wanted, 1–100; 50 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}
