//! The form of a scheme file (TOML). Unknown keys are refused, so that a typo never passes for a rule.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use crate::scheme::SchemeId;
use crate::scheme::document::{ChecklistItem, DocumentCondition, DocumentKind};
use crate::scheme::expense::{ExpenseItemId, ExpensePart};
use crate::scheme::origin::Certainty;
use crate::scheme::table::{Category, PreventiveService, Service, Stacking};
use crate::service::ServiceCode;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SchemeFile {
    pub(super) id: Spanned<SchemeId>,
    pub(super) fiscal_year: Spanned<i32>,
    pub(super) title: Spanned<String>,
    pub(super) short_title: Spanned<String>,
    pub(super) window: WindowPart,
    pub(super) correction: Spanned<CorrectionPart>,
    pub(super) stacking: StackingPart,
    pub(super) categories: Vec<Spanned<Category>>,
    pub(super) services: Sourced<Service>,
    pub(super) preventive: Sourced<PreventiveService>,
    #[serde(default)]
    pub(super) excluded: Vec<ExcludedPart>,
    pub(super) expenses: Sourced<ExpensePartRow>,
    pub(super) documents: Vec<Spanned<DocumentPart>>,
    pub(super) files: Spanned<FilesPart>,
    pub(super) timetable: TimetablePart,
    #[serde(default)]
    pub(super) rules: Vec<RulePart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WindowPart {
    pub(super) opens_on: NaiveDate,
    pub(super) closes_on: Spanned<NaiveDate>,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionPart {
    pub(super) days_after_return: u32,
    pub(super) last_on: NaiveDate,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StackingPart {
    pub(super) rule: Stacking,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sourced<T> {
    pub(super) source: String,
    pub(super) certainty: Certainty,
    pub(super) rows: Vec<Spanned<T>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExcludedPart {
    pub(super) reason: String,
    #[serde(rename = "source")]
    pub(super) _source: String,
    #[serde(rename = "certainty")]
    pub(super) _certainty: Certainty,
    pub(super) rows: Vec<Spanned<ExcludedRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExcludedRow {
    pub(super) code: ServiceCode,
    pub(super) name: String,
    pub(super) kana: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpensePartRow {
    pub(super) id: ExpenseItemId,
    pub(super) name: String,
    pub(super) part: ExpensePart,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentPart {
    pub(super) kind: DocumentKind,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) condition: DocumentCondition,
    pub(super) min_files: u32,
    pub(super) max_files: u32,
    pub(super) checklist: Vec<ChecklistItem>,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FilesPart {
    pub(super) extensions: Vec<String>,
    pub(super) max_bytes: u64,
    pub(super) max_pages: u32,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimetablePart {
    pub(super) decision_months_after: Spanned<u32>,
    pub(super) payment_months_after: u32,
    pub(super) source: String,
    pub(super) certainty: Certainty,
    pub(super) last_window: Option<Spanned<LastWindowPart>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LastWindowPart {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) decision_by: NaiveDate,
    pub(super) payment_by: NaiveDate,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RulePart {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) source: String,
    pub(super) certainty: Certainty,
}
