//! Names of uploaded files.

use documents::inspect::FileKind;
use domain::text::{self, TextError};

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileNameError {
    /// Empty, too long or with control characters.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A path, not a name.
    #[error("a path separator")]
    Separator(char),
    /// No ending of a kind of file that can be inspected.
    #[error("an ending that cannot be accepted")]
    Ending,
}

/// Checks the name a file is uploaded under; answers it trimmed.
pub(crate) fn file_name(name: &str) -> Result<String, FileNameError> {
    let name = text::line(name, text::FILE_NAME_MAX)?;
    if let Some(separator) = name.chars().find(|c| matches!(c, '/' | '\\')) {
        return Err(FileNameError::Separator(separator));
    }
    let known = [FileKind::Pdf, FileKind::Jpeg, FileKind::Png];
    if !known.iter().any(|kind| kind.matches_extension(&name)) {
        return Err(FileNameError::Ending);
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_names() {
        assert_eq!(
            file_name(" 通帳の写し.PDF "),
            Ok("通帳の写し.PDF".to_owned())
        );
        assert_eq!(file_name("../a.pdf"), Err(FileNameError::Separator('/')));
        assert_eq!(file_name("a\\b.png"), Err(FileNameError::Separator('\\')));
        assert_eq!(file_name("a.exe"), Err(FileNameError::Ending));
        assert_eq!(file_name("pdf"), Err(FileNameError::Ending));
        assert!(matches!(file_name("a\0.pdf"), Err(FileNameError::Text(_))));
        assert!(matches!(
            file_name("a\u{202e}fdp.jpg"),
            Err(FileNameError::Text(_))
        ));
        assert!(matches!(
            file_name(&format!("{}.pdf", "a".repeat(197))),
            Err(FileNameError::Text(_))
        ));
        assert!(file_name(&format!("{}.pdf", "a".repeat(196))).is_ok());
    }
}
