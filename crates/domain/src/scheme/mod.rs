//! 助成金の制度: one scheme per fiscal year, as data.

mod catalog;
mod correction;
mod document;
mod error;
mod expense;
mod file;
mod id;
mod origin;
mod search;
mod table;
mod timetable;
mod window;

use chrono::{DateTime, NaiveDate, Utc};

use crate::calendar::FiscalYear;
use crate::service::ServiceCode;

pub use catalog::SchemeCatalog;
pub use correction::CorrectionRule;
pub use document::{ChecklistItem, DocumentCondition, DocumentKind, DocumentRule, FileRules};
pub use error::SchemeError;
pub use expense::{ExpenseItem, ExpenseItemId, ExpensePart};
pub use id::{SchemeId, SchemeIdError, SlugError};
pub use origin::{Certainty, Origin, StatedRule};
pub use search::FoundService;
pub use table::{
    Category, CategoryId, ExcludedService, NotEligible, PreventiveService, Service, ServiceLookup,
    ServiceTable, Stacking, TableError,
};
pub use timetable::{LastWindow, Timetable};
pub use window::Window;

/// One year's scheme. Made from a file by [`SchemeCatalog`], checked there, never changed after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    id: SchemeId,
    fiscal_year: FiscalYear,
    title: String,
    short_title: String,
    opens_on: NaiveDate,
    closes_on: NaiveDate,
    window_origin: Origin,
    correction: CorrectionRule,
    table: ServiceTable,
    table_origin: Origin,
    preventive_origin: Origin,
    stacking_origin: Origin,
    expense_items: Vec<ExpenseItem>,
    documents: Vec<DocumentRule>,
    files: FileRules,
    timetable: Timetable,
    rules: Vec<StatedRule>,
}

impl Scheme {
    /// `fy2026`.
    pub const fn id(&self) -> &SchemeId {
        &self.id
    }

    /// The fiscal year: 令和8年度.
    pub const fn fiscal_year(&self) -> FiscalYear {
        self.fiscal_year
    }

    /// Official title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// A title short enough for a heading or a list.
    pub fn short_title(&self) -> &str {
        &self.short_title
    }

    /// First day of the window, Asia/Tokyo.
    pub const fn opens_on(&self) -> NaiveDate {
        self.opens_on
    }

    /// Last day of the window, Asia/Tokyo, its last second included.
    pub const fn closes_on(&self) -> NaiveDate {
        self.closes_on
    }

    /// Where the window is stated.
    pub const fn window_origin(&self) -> &Origin {
        &self.window_origin
    }

    /// Whether applications are accepted at a moment.
    pub fn window(&self, now: DateTime<Utc>) -> Window {
        Window::at(self.opens_on, self.closes_on, now)
    }

    /// How long what was sent back can be corrected.
    pub const fn correction(&self) -> &CorrectionRule {
        &self.correction
    }

    /// The last day (Asia/Tokyo) a correction is received, of an application sent back on a day.
    pub fn correct_by(&self, returned_on: NaiveDate) -> NaiveDate {
        self.correction.correct_by(self.closes_on, returned_on)
    }

    /// Whether an application is received at a moment; `returned_on` when it was sent back and is submitted again.
    pub fn window_for(&self, returned_on: Option<NaiveDate>, now: DateTime<Utc>) -> Window {
        let closes_on = returned_on.map_or(self.closes_on, |day| self.correct_by(day));
        Window::at(self.opens_on, closes_on, now)
    }

    /// Services, categories, limits and how they combine: all the estimate needs.
    pub const fn table(&self) -> &ServiceTable {
        &self.table
    }

    /// Where the service table is stated.
    pub const fn table_origin(&self) -> &Origin {
        &self.table_origin
    }

    /// Where reading preventive services as care services is stated.
    pub const fn preventive_origin(&self) -> &Origin {
        &self.preventive_origin
    }

    /// Where the stacking rule is stated.
    pub const fn stacking_origin(&self) -> &Origin {
        &self.stacking_origin
    }

    /// 助成対象（区分） in official order.
    pub fn categories(&self) -> &[Category] {
        self.table.categories()
    }

    /// Eligible care services in official order.
    pub fn services(&self) -> &[Service] {
        self.table.services()
    }

    /// What a service code means in this scheme.
    pub fn lookup_service(&self, code: &ServiceCode) -> Result<ServiceLookup<'_>, NotEligible> {
        self.table.lookup(code)
    }

    /// Services by name, kana (either script or width) or code, best first.
    pub fn find_services(&self, query: &str) -> Vec<FoundService<'_>> {
        self.table.find(query)
    }

    /// Expense items in official order.
    pub fn expense_items(&self) -> &[ExpenseItem] {
        &self.expense_items
    }

    /// Documents in the order of the form.
    pub fn documents(&self) -> &[DocumentRule] {
        &self.documents
    }

    /// What is asked of one kind of document; `None` if this year does not ask for it.
    pub fn document(&self, kind: DocumentKind) -> Option<&DocumentRule> {
        self.documents.iter().find(|rule| rule.kind == kind)
    }

    /// What every file must be.
    pub const fn files(&self) -> &FileRules {
        &self.files
    }

    /// When results and money are expected.
    pub const fn timetable(&self) -> &Timetable {
        &self.timetable
    }

    /// Rules in words, for people to read, with their sources.
    pub fn rules(&self) -> &[StatedRule] {
        &self.rules
    }
}
