//! A document as callers see it.

use contract::application::DocumentView;
use domain::scheme::DocumentKind;
use domain::submission::DocumentFact;
use store::{StoreError, entity};

/// A document as callers see it.
pub(crate) fn document_view(document: &entity::document::Model) -> DocumentView {
    DocumentView {
        id: document.id.to_string(),
        kind: document.kind.clone(),
        name: document.name.clone(),
        media_type: document.media_type.clone(),
        size_bytes: document.size_bytes,
        sha256: document.sha256.clone(),
        pages: document.pages,
        uploaded_at: document.uploaded_at,
    }
}

/// A document as the rules of submission see it.
pub(super) fn document_fact(
    document: &entity::document::Model,
) -> Result<DocumentFact, StoreError> {
    let odd = |column| StoreError::Inconsistent {
        table: "documents",
        column,
        row: document.id.to_string(),
    };
    Ok(DocumentFact {
        kind: DocumentKind::from_id(&document.kind).ok_or_else(|| odd("kind"))?,
        pages: u32::try_from(document.pages).map_err(|_| odd("pages"))?,
        size: u64::try_from(document.size_bytes).map_err(|_| odd("size_bytes"))?,
    })
}
