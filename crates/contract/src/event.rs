//! Live updates (`GET /api/v1/events`, server-sent events).
//!
//! Events carry no content: they say what changed, and the page asks again. The SSE event name is
//! `change`, its id a cursor for `Last-Event-ID`, its data this type as JSON.

use serde::{Deserialize, Serialize};

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "topic", rename_all = "snake_case")]
pub enum Change {
    /// An application of the signed-in person's offices was changed by anybody.
    Application {
        /// Application id.
        id: String,
    },
    /// A case of the federation changed: its state, content or assignee.
    Review {
        /// Application id; `*`: many.
        id: String,
    },
    /// Something about a person the office serves changed: records, consent, relation.
    Care {
        /// Relation id.
        id: String,
    },
    /// Something about the recipient's own record, consents or objections changed.
    OwnRecord,
    /// The person's sessions, tokens, passkeys or memberships changed.
    Account,
    /// A terminal of an office of the person, or one of its certificates, changed.
    Terminal,
}
