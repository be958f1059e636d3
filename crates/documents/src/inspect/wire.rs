//! What goes over the pipes between parent and child.
//!
//! Parent → child, per file: one byte [`Job`], the page as `u32`, the length as `u64`, the bytes. Child → parent: one
//! byte [`READY`] after start; per file the length of a JSON [`Verdict`] as `u32`, the JSON, the
//! length of a body as `u32`, the body. All numbers little-endian.

use serde::{Deserialize, Serialize};

use super::{FileFacts, Refusal};

/// Sent once by the child when its limits are in force.
pub(super) const READY: u8 = b'R';

/// Largest file the child takes, in bytes; the scheme's limit of 20,000,000 is far below.
pub(super) const MAX_FILE: u64 = 64 << 20;

/// Largest JSON or body the parent takes from a child, in bytes.
pub(super) const MAX_ANSWER: u32 = 32 << 20;

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Job {
    Inspect,
    Preview,
    /// A page to read, counted from 1.
    Page(u32),
    /// The text of a page, counted from 1.
    Text(u32),
}

impl Job {
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Inspect => b'I',
            Self::Preview => b'P',
            Self::Page(_) => b'N',
            Self::Text(_) => b'T',
        }
    }

    /// The page asked for; 0 where none is.
    pub(super) const fn page(self) -> u32 {
        match self {
            Self::Inspect | Self::Preview => 0,
            Self::Page(number) | Self::Text(number) => number,
        }
    }

    pub(super) const fn of_code(code: u8, page: u32) -> Option<Self> {
        match code {
            b'I' => Some(Self::Inspect),
            b'P' => Some(Self::Preview),
            b'N' => Some(Self::Page(page)),
            b'T' => Some(Self::Text(page)),
            _ => None,
        }
    }
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Verdict {
    /// Inspection accepted the file.
    Accepted(FileFacts),
    /// The body is a preview.
    Drawn,
    /// The body is the text of a page as JSON.
    Read,
    /// Not accepted.
    Refused(Refusal),
}
