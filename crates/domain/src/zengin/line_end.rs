//! How records are parted.

use serde::{Deserialize, Serialize};

/// What follows each record. Banks differ; CR LF is the usual one (群馬銀行 (C)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineEnd {
    /// CR LF: 122 bytes a record.
    #[default]
    CrLf,
    /// LF.
    Lf,
    /// Nothing: 120 bytes a record.
    None,
}

impl LineEnd {
    /// The bytes.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::CrLf => b"\r\n",
            Self::Lf => b"\n",
            Self::None => b"",
        }
    }
}
