//! What of the application's own words stands in the text of a document's page.

use serde::{Deserialize, Serialize};

/// `GET /review/cases/{id}/documents/{document}/text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PageTextQuery {
    /// Which page, from 1.
    pub page: u32,
}

/// What was found on a page. A help for the eye, never a reason: what is not found may stand there as a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PageTextView {
    /// Whether the page has text at all; photos and scans have none.
    pub has_text: bool,
    /// What was found, in the order of the form.
    pub findings: Vec<TextFinding>,
}

/// A value of the application that stands on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextFinding {
    /// What it is in the application.
    pub what: TextSubject,
    /// The value as in the application.
    pub value: String,
    /// Where it stands: rectangles in parts of the page (left, top, width, height; 0–1).
    pub places: Vec<[f64; 4]>,
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TextSubject {
    /// 介護保険事業所番号.
    OfficeNumber,
    /// 介護事業所名称.
    OfficeName,
    /// Amount of a receipt line or of a cost in all.
    Amount,
    /// Model or product name of a receipt line.
    Product,
    /// Shop or firm of a receipt line.
    Payee,
    /// 口座番号.
    AccountNumber,
}
