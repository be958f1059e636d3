//! How it is known that an office is who it says it is.

use serde::{Deserialize, Serialize};

/// How an office was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerificationWay {
    /// A certificate of another authority that shows its number (介護保険証明書, 介護DX証明書).
    Certificate,
    /// A letter with a code, sent to the address of its designation.
    Letter,
    /// The federation checked it otherwise.
    Approval,
}

impl VerificationWay {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Certificate, Self::Letter, Self::Approval];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Letter => "letter",
            Self::Approval => "approval",
        }
    }

    /// The way with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == id)
    }
}
