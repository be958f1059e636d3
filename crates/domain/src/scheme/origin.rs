//! Where a rule comes from and how sure it is.

use serde::{Deserialize, Serialize};

/// How sure a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Seen in the official source named.
    #[serde(rename = "C")]
    Confirmed,
    /// Reported by somebody who saw the official source.
    #[serde(rename = "C2")]
    SecondHand,
    /// Concluded here from what the sources say.
    #[serde(rename = "D")]
    Derived,
    /// From memory, not seen.
    #[serde(rename = "M")]
    Memory,
    /// Not found; the value is a careful assumption.
    #[serde(rename = "U")]
    Unknown,
}

/// Source and certainty of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The document the rule is taken from, in words: 「令和8年度交付要綱 第4条」.
    pub source: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A rule in words, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedRule {
    /// Stable id.
    pub id: String,
    /// The rule, plain Japanese.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
}
