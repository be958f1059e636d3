//! What a submission needs to know of its documents.

use super::shortfall::Shortfall;
use crate::scheme::{DocumentKind, DocumentRule, FileRules};

/// An uploaded document, already inspected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentFact {
    /// Kind.
    pub kind: DocumentKind,
    /// Pages; 1 for a picture.
    pub pages: u32,
    /// Size, bytes.
    pub size: u64,
}

/// What is missing or too much among the documents, in the order of the form.
pub fn document_shortfalls(
    rules: &[DocumentRule],
    files: &FileRules,
    support_claimed: bool,
    documents: &[DocumentFact],
) -> Vec<Shortfall> {
    let mut shortfalls = Vec::new();
    for rule in rules {
        let kind = rule.kind;
        let count = documents
            .iter()
            .filter(|document| document.kind == kind)
            .count();
        let needed = usize::try_from(rule.needed(support_claimed)).unwrap_or(usize::MAX);
        if count < needed {
            shortfalls.push(Shortfall::DocumentMissing {
                kind,
                missing: needed - count,
            });
        }
        if count > usize::try_from(rule.max_files).unwrap_or(usize::MAX) {
            shortfalls.push(Shortfall::TooManyDocuments {
                kind,
                max: rule.max_files,
            });
        }
    }
    for DocumentFact { kind, pages, size } in documents.iter().copied() {
        if !rules.iter().any(|rule| rule.kind == kind) {
            shortfalls.push(Shortfall::DocumentNotAsked { kind });
        }
        if size > files.max_bytes {
            shortfalls.push(Shortfall::DocumentTooLarge {
                kind,
                max_bytes: files.max_bytes,
            });
        }
        if pages > files.max_pages {
            shortfalls.push(Shortfall::DocumentTooLong {
                kind,
                max_pages: files.max_pages,
            });
        }
    }
    shortfalls
}
