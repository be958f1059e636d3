//! The kinds of file that can be uploaded.

use serde::{Deserialize, Serialize};

/// A kind of file, known by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Portable Document Format.
    Pdf,
    /// JPEG photo.
    Jpeg,
    /// PNG picture.
    Png,
}

/// Scanners sometimes put a byte order mark or line ends before the PDF header; more than this is
/// another file with a PDF inside.
const MAX_LEADING_BLANKS: usize = 16;

impl FileKind {
    /// The kind whose signature `content` starts with, if any.
    pub fn of_content(content: &[u8]) -> Option<Self> {
        if content.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return Some(Self::Jpeg);
        }
        if content.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        let unmarked = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
        let blanks = unmarked
            .iter()
            .take(MAX_LEADING_BLANKS)
            .take_while(|b| b.is_ascii_whitespace())
            .count();
        let start = unmarked.get(blanks..).unwrap_or_default();
        start.starts_with(b"%PDF-").then_some(Self::Pdf)
    }

    /// Whether a file called `name` may have this content: `.pdf`, `.jpg`/`.jpeg`, `.png`, in any
    /// letter case.
    pub fn matches_extension(self, name: &str) -> bool {
        let Some((_, extension)) = name.rsplit_once('.') else {
            return false;
        };
        self.extensions()
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    }

    /// File name endings of this kind, the usual one first.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
        }
    }

    /// Media type to serve the original with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The kind served as `media_type`, the inverse of [`Self::media_type`].
    pub fn of_media_type(media_type: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png]
            .into_iter()
            .find(|kind| kind.media_type() == media_type)
    }
}

#[cfg(test)]
mod tests {
    use super::FileKind;

    #[test]
    fn signatures_decide_the_kind() {
        assert_eq!(FileKind::of_content(b"%PDF-1.7\n"), Some(FileKind::Pdf));
        assert_eq!(
            FileKind::of_content(b"\xEF\xBB\xBF\r\n%PDF-1.4"),
            Some(FileKind::Pdf)
        );
        assert_eq!(
            FileKind::of_content(&[0xFF, 0xD8, 0xFF, 0xE1]),
            Some(FileKind::Jpeg)
        );
        assert_eq!(
            FileKind::of_content(b"\x89PNG\r\n\x1a\n...."),
            Some(FileKind::Png)
        );
        assert_eq!(FileKind::of_content(b"PK\x03\x04 %PDF-1.7"), None);
        assert_eq!(FileKind::of_content(b"<html>%PDF-1.7"), None);
        assert_eq!(FileKind::of_content(b""), None);
    }

    #[test]
    fn the_ending_must_fit_the_content() {
        assert!(FileKind::Pdf.matches_extension("領収書.PDF"));
        assert!(FileKind::Jpeg.matches_extension("通帳.jpeg"));
        assert!(FileKind::Jpeg.matches_extension("a.b.JPG"));
        assert!(!FileKind::Png.matches_extension("通帳.jpg"));
        assert!(!FileKind::Pdf.matches_extension("pdf"));
        assert!(!FileKind::Pdf.matches_extension(""));
    }
}
