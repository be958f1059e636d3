//! Fields and documents that findings and returns name.

use contract::answers::Section;
use contract::application::DocumentView;
use contract::{FieldCode, FieldIssue};
use domain::scheme::{DocumentKind, Scheme};
use domain::text::{self, TextError};

use super::case::Submitted;

/// Longest note, characters.
pub(super) const NOTE_MAX: usize = 1_000;

/// Longest name of a field, characters.
const FIELD_MAX: usize = 100;

/// The field or document by the name people know.
pub(super) fn label(scheme: &Scheme, field: &str) -> Option<String> {
    if field.chars().count() > FIELD_MAX {
        return None;
    }
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    if first == "documents" {
        let kind = DocumentKind::from_id(rest)?;
        return scheme.document(kind).map(|rule| rule.name.clone());
    }
    let is_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']');
    if !rest.chars().all(is_path) {
        return None;
    }
    let name = match Section::parse(first)? {
        Section::Eligibility => "事前確認",
        Section::Office => "基本情報",
        Section::Services => "サービス種類",
        Section::ReaderCosts => "カードリーダー購入費用",
        Section::SupportCosts => "接続サポート費用",
        Section::Income => "寄附金その他の収入",
        Section::Account => "口座情報",
    };
    Some(name.to_owned())
}

/// What is wrong with a mark, at `place` in the input.
pub(super) fn issues(
    scheme: &Scheme,
    submitted: &Submitted,
    place: &str,
    mark: &NamedMark<'_>,
) -> Vec<FieldIssue> {
    let mut found = Vec::new();
    if label(scheme, mark.field).is_none() {
        found.push(FieldIssue::new(
            format!("{place}.field"),
            FieldCode::NotAllowed,
        ));
    }
    let of_kind = |document: &DocumentView| {
        mark.field == format!("documents.{}", document.kind)
            && mark.document == Some(document.id.as_str())
    };
    if mark.document.is_some() && !submitted.documents.iter().any(of_kind) {
        found.push(FieldIssue::new(
            format!("{place}.document"),
            FieldCode::NotAllowed,
        ));
    }
    let known = |reason: &str| {
        let rules = scheme.documents().iter();
        rules
            .flat_map(|rule| &rule.checklist)
            .any(|item| item.id == reason)
    };
    if !mark.reasons.iter().all(|reason| known(reason)) {
        found.push(FieldIssue::new(
            format!("{place}.reason"),
            FieldCode::NotAllowed,
        ));
    }
    found
}

/// What a finding or return names.
pub(super) struct NamedMark<'a> {
    pub(super) field: &'a str,
    pub(super) document: Option<&'a str>,
    pub(super) reasons: Vec<&'a str>,
}

/// Reads a text of several lines; `required`: it must say something.
pub(super) fn read_text(field: &str, typed: &str, required: bool) -> Result<String, FieldIssue> {
    let read = text::paragraph(typed, NOTE_MAX).map_err(|error| match error {
        TextError::TooLong { .. } => {
            FieldIssue::with(field, FieldCode::TooLong, NOTE_MAX.to_string())
        }
        _ => FieldIssue::new(field, FieldCode::ControlCharacter),
    })?;
    if required && read.trim().is_empty() {
        return Err(FieldIssue::new(field, FieldCode::Required));
    }
    Ok(read)
}
