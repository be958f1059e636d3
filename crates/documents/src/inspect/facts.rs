//! What inspection found out about an accepted file.

use serde::{Deserialize, Serialize};

use super::FileKind;

/// Facts about an accepted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// What it is.
    pub kind: FileKind,
    /// Pages of a PDF; a picture counts as one.
    pub pages: u32,
    /// Width and height in pixels as stored, for pictures.
    pub pixels: Option<(u32, u32)>,
}
