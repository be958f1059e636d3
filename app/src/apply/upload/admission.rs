//! What can be said about a file before it is sent. The server looks again, at the content.

use contract::ProblemCode;
use contract::scheme::{DocumentRuleView, SchemeView};

/// Why a file need not be sent at all; `None` when it may be.
///
/// `there` counts the documents of this kind at the server and on their way.
pub(super) fn refusal(
    scheme: &SchemeView,
    rule: &DocumentRuleView,
    there: usize,
    name: &str,
    size: i64,
) -> Option<ProblemCode> {
    if size <= 0 {
        return Some(ProblemCode::FileEmpty);
    }
    if u64::try_from(size).is_ok_and(|size| size > scheme.max_bytes) {
        return Some(ProblemCode::FileTooLarge);
    }
    let lower = name.to_lowercase();
    if !scheme
        .extensions
        .iter()
        .any(|ending| lower.ends_with(&ending.to_lowercase()))
    {
        return Some(ProblemCode::FileTypeNotAllowed);
    }
    let most = usize::try_from(rule.max_files).unwrap_or(usize::MAX);
    (there >= most).then_some(ProblemCode::TooManyDocuments)
}
