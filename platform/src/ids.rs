//! Ids, asked for in one place.

use uuid::Uuid;

/// A new id, UUID version 7: sorts by the time it was made.
#[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub(crate) fn fresh() -> Uuid {
    Uuid::now_v7()
}
