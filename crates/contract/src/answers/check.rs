//! What stands between a draft and submission, and what a complete draft means.

use chrono::NaiveDate;
use domain::application::CompleteAnswers;

use super::{
    AccountAnswers, Answers, EligibilityAnswers, IncomeAnswers, OfficeAnswers, PortionAnswer,
    ReaderCostAnswers, Section, ServicesAnswers, SupportCostAnswers,
};
use crate::application::DocumentView;
use crate::problem::{FieldCode, FieldIssue};
use crate::scheme::{EstimateRequest, SchemeView};

impl Answers {
    /// What is missing or wrong in one section, in the order of its fields. Empty = the section is
    /// complete. `today` is the business day in Asia/Tokyo. A section never saved is missing every
    /// answer.
    pub fn check_section(
        &self,
        section: Section,
        scheme: &SchemeView,
        today: NaiveDate,
    ) -> Vec<FieldIssue> {
        let issues = match section {
            Section::Eligibility => self.eligibility().complete().err(),
            Section::Office => self.office().complete().err(),
            Section::Services => self.services().complete(scheme).err(),
            Section::ReaderCosts => self.reader_costs().complete(Some(today)).err(),
            Section::SupportCosts => self
                .support_costs()
                .complete(scheme, self.support_receipts())
                .err(),
            Section::Income => self.income().complete().err(),
            Section::Account => self.account().complete().err(),
        };
        issues.unwrap_or_default()
    }

    /// What is missing or wrong in the whole application, documents included, in the order of the
    /// form. A grant of 0 yen is named as `grant_yen` once everything before it is in order.
    pub fn check(
        &self,
        documents: &[DocumentView],
        scheme: &SchemeView,
        today: NaiveDate,
    ) -> Vec<FieldIssue> {
        let section = |section| self.check_section(section, scheme, today);
        let mut issues: Vec<FieldIssue> = Section::ALL
            .into_iter()
            .filter(|one| *one != Section::Account)
            .flat_map(section)
            .collect();
        if issues.is_empty() && self.grants_nothing(scheme) {
            issues.push(FieldIssue::new("grant_yen", FieldCode::NothingToGrant));
        }
        issues.extend(section(Section::Account));
        issues.extend(self.check_documents(documents, scheme));
        issues
    }

    /// The answers as values that cannot hold nonsense, or what is missing or wrong. Dates are not
    /// compared with today; `domain::submission::check` does that too.
    pub fn complete(&self, scheme: &SchemeView) -> Result<CompleteAnswers, Vec<FieldIssue>> {
        let mut issues = Vec::new();
        let confirmations = keep(&mut issues, self.eligibility().complete());
        let office = keep(&mut issues, self.office().complete());
        let services = keep(&mut issues, self.services().complete(scheme));
        let reader_costs = keep(&mut issues, self.reader_costs().complete(None));
        let support_costs = keep(
            &mut issues,
            self.support_costs()
                .complete(scheme, self.support_receipts()),
        );
        let income = keep(&mut issues, self.income().complete());
        let account = keep(&mut issues, self.account().complete());
        let complete = || {
            Some(CompleteAnswers {
                confirmations: confirmations?,
                office: office?,
                services: services?,
                reader_costs: reader_costs?,
                support_costs: support_costs?,
                income: income?,
                account: account?,
            })
        };
        complete().ok_or(issues)
    }

    /// What the estimate needs, as far as typed. Amounts out of range and services that are not
    /// answered count nothing.
    pub fn estimate_request(&self) -> EstimateRequest {
        let reader_costs = self.reader_costs();
        let income = self.income();
        EstimateRequest {
            services: self.services().codes,
            readers: reader_costs.readers.unwrap_or_default(),
            reader_cost_yen: reader_costs.sum(PortionAnswer::Reader),
            support_cost_yen: self.support_costs().sum(),
            donations_yen: income.donations_yen.unwrap_or_default().max(0),
            other_income_yen: income.other_income_yen.unwrap_or_default().max(0),
            nonprofit: income.nonprofit.unwrap_or_default(),
        }
    }

    /// Whether connection support is claimed.
    pub fn support_claimed(&self) -> bool {
        self.support_costs
            .as_ref()
            .is_some_and(|costs| costs.claimed == Some(true))
    }

    fn grants_nothing(&self, scheme: &SchemeView) -> bool {
        scheme
            .estimate(&self.estimate_request())
            .is_ok_and(|estimate| estimate.grant_yen == 0)
    }

    fn check_documents(&self, documents: &[DocumentView], scheme: &SchemeView) -> Vec<FieldIssue> {
        let mut issues = Vec::new();
        for rule in &scheme.documents {
            let field = format!("documents.{}", rule.kind);
            let count = documents
                .iter()
                .filter(|document| document.kind == rule.kind)
                .count();
            let asked = self.support_claimed() || !rule.only_with_support_cost;
            let needed = if asked { rule.min_files } else { 0 };
            let needed = usize::try_from(needed).unwrap_or(usize::MAX);
            if count < needed {
                let missing = (needed - count).to_string();
                issues.push(FieldIssue::with(field, FieldCode::DocumentMissing, missing));
            } else if count > usize::try_from(rule.max_files).unwrap_or(usize::MAX) {
                let most = rule.max_files.to_string();
                issues.push(FieldIssue::with(field, FieldCode::TooManyDocuments, most));
            }
        }
        issues
    }

    fn eligibility(&self) -> EligibilityAnswers {
        self.eligibility.clone().unwrap_or_default()
    }

    fn office(&self) -> OfficeAnswers {
        self.office.clone().unwrap_or_default()
    }

    fn services(&self) -> ServicesAnswers {
        self.services.clone().unwrap_or_default()
    }

    fn reader_costs(&self) -> ReaderCostAnswers {
        self.reader_costs.clone().unwrap_or_default()
    }

    fn support_costs(&self) -> SupportCostAnswers {
        self.support_costs.clone().unwrap_or_default()
    }

    fn income(&self) -> IncomeAnswers {
        self.income.clone().unwrap_or_default()
    }

    fn account(&self) -> AccountAnswers {
        self.account.clone().unwrap_or_default()
    }

    /// Sum of the receipt lines for connection support.
    fn support_receipts(&self) -> i64 {
        self.reader_costs
            .as_ref()
            .map_or(0, |costs| costs.sum(PortionAnswer::Support))
    }
}

/// The section, or `None` and its issues added.
fn keep<T>(issues: &mut Vec<FieldIssue>, section: Result<T, Vec<FieldIssue>>) -> Option<T> {
    section.map_err(|found| issues.extend(found)).ok()
}
