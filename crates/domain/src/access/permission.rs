//! What a cell of the policy says, and how sure it is.

use serde::{Deserialize, Serialize};

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// May be seen.
    Yes,
    /// May be seen with the person's consent.
    WithConsent,
    /// Is never seen.
    No,
}

/// How sure a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Seen in an official source.
    Confirmed,
    /// Seen in a report of an official source.
    SecondHand,
    /// Concluded.
    Derived,
    /// From memory; low confidence.
    Memory,
    /// Not known: set by this project, to be corrected.
    Unknown,
}
