//! From what was typed to answers that are whole. The browser runs it before submission, the server on it.

use domain::application::Remark;
use domain::duty::{
    AbandonmentRequest, ChangeRequest, DISPOSAL_APPROVAL_FROM, DisposalRequest, DutyAnswers,
    DutyKind, GrantUse, TaxReport, TaxReportError, credit_within,
};
use domain::money::Yen;
use domain::text::{self, DESCRIPTION_MAX};

use super::DutyForm;
use crate::answers::issues::{Issues, Reason};
use crate::problem::{FieldCode, FieldIssue};

/// Most units one request names.
const UNITS_MAX: i64 = 9_999;

impl DutyForm {
    /// The answers, or what is missing or wrong, with paths such as `form.credit_yen`.
    pub fn check(&self, kind: DutyKind, grant: Yen) -> Result<DutyAnswers, Vec<FieldIssue>> {
        let mut issues = Issues::of("form");
        let answers = match kind {
            DutyKind::TaxReport => self.tax_report(grant, &mut issues),
            DutyKind::Change => self.change(&mut issues),
            DutyKind::Abandonment => self.abandonment(&mut issues),
            DutyKind::Disposal => self.disposal(&mut issues),
        };
        issues.finish(answers)
    }

    /// What the breakdown gives so far, yen; `None` while something it needs is missing.
    pub fn reckoned(&self, grant: Yen) -> Option<Yen> {
        self.breakdown(grant, &mut Issues::of("form"))?
            .credit()
            .ok()
    }

    fn breakdown(&self, grant: Yen, issues: &mut Issues) -> Option<TaxReport> {
        let method = issues.answered("method", self.method)?;
        let mut sales = (None, None);
        if method.needs_ratio() {
            let part = issues.amount("taxable_sales_yen", self.taxable_sales_yen, 0);
            let whole = issues.amount("total_sales_yen", self.total_sales_yen, 1);
            sales = (Some(part?), Some(whole?));
        }
        let grant_use = if method == domain::duty::TaxMethod::Itemised {
            let taxable = issues.amount("use_taxable_yen", self.use_taxable_yen, 0);
            let common = issues.amount("use_common_yen", self.use_common_yen, 0);
            let non_taxable = issues.amount("use_non_taxable_yen", self.use_non_taxable_yen, 0);
            Some(GrantUse {
                taxable: taxable?,
                common: common?,
                non_taxable: non_taxable?,
            })
        } else {
            None
        };
        Some(TaxReport {
            grant,
            method,
            taxable_sales: sales.0,
            total_sales: sales.1,
            grant_use,
        })
    }

    fn tax_report(&self, grant: Yen, issues: &mut Issues) -> Option<DutyAnswers> {
        let report = self.breakdown(grant, issues);
        let credit = issues.amount("credit_yen", self.credit_yen, 0);
        let note = issues.take("note", Remark::parse(&self.note));
        let (report, credit, note) = (report?, credit?, note?);
        let reckoned = match report.credit() {
            Ok(reckoned) => reckoned,
            Err(error) => {
                let (field, reason) = not_reckoned(error, grant, report.grant_use);
                issues.add(field, reason);
                return None;
            }
        };
        let most = if report.method.is_zero() {
            Yen::ZERO
        } else {
            credit_within(grant)
        };
        if credit > most {
            issues.add("credit_yen", Reason::with(FieldCode::TooLarge, most.get()));
            return None;
        }
        if credit != reckoned && note.as_str().is_empty() {
            issues.add("note", FieldCode::Required);
            return None;
        }
        Some(DutyAnswers::TaxReport {
            report,
            credit,
            note,
        })
    }

    fn change(&self, issues: &mut Issues) -> Option<DutyAnswers> {
        let content = filled(issues, "content", &self.content);
        let reason = filled(issues, "reason", &self.reason);
        Some(DutyAnswers::Change(ChangeRequest {
            content: content?,
            reason: reason?,
        }))
    }

    fn abandonment(&self, issues: &mut Issues) -> Option<DutyAnswers> {
        let on = issues.answered("on", self.on);
        let reason = filled(issues, "reason", &self.reason);
        Some(DutyAnswers::Abandonment(AbandonmentRequest {
            on: on?,
            reason: reason?,
        }))
    }

    fn units(&self, issues: &mut Issues) -> Option<u32> {
        let units = issues.answered("units", self.units)?;
        if units < 1 {
            issues.add("units", Reason::with(FieldCode::TooSmall, 1));
            return None;
        }
        if units > UNITS_MAX {
            issues.add("units", Reason::with(FieldCode::TooLarge, UNITS_MAX));
            return None;
        }
        u32::try_from(units).ok()
    }

    fn disposal(&self, issues: &mut Issues) -> Option<DutyAnswers> {
        let property = issues.take("property", text::line(&self.property, DESCRIPTION_MAX));
        let price = issues.amount(
            "unit_price_yen",
            self.unit_price_yen,
            DISPOSAL_APPROVAL_FROM,
        );
        let units = self.units(issues);
        let acquired_on = issues.answered("acquired_on", self.acquired_on);
        let manner = issues.answered("manner", self.manner);
        let reason = filled(issues, "reason", &self.reason);
        Some(DutyAnswers::Disposal(DisposalRequest {
            property: property?,
            unit_price: price?,
            units: units?,
            acquired_on: acquired_on?,
            manner: manner?,
            reason: reason?,
        }))
    }
}

fn filled(issues: &mut Issues, field: &str, typed: &str) -> Option<Remark> {
    let remark = issues.take(field, Remark::parse(typed))?;
    if remark.as_str().is_empty() {
        issues.add(field, FieldCode::Required);
        return None;
    }
    Some(remark)
}

fn not_reckoned(
    error: TaxReportError,
    grant: Yen,
    spent: Option<GrantUse>,
) -> (&'static str, Reason) {
    match error {
        TaxReportError::TaxableSalesMissing => ("taxable_sales_yen", FieldCode::Required.into()),
        TaxReportError::TotalSalesMissing => ("total_sales_yen", FieldCode::Required.into()),
        TaxReportError::RatioAboveOne => ("taxable_sales_yen", FieldCode::TooLarge.into()),
        TaxReportError::UseMissing => ("use_taxable_yen", FieldCode::Required.into()),
        TaxReportError::UseMismatch => {
            let sum = spent
                .and_then(|spent| Yen::sum([spent.taxable, spent.common, spent.non_taxable]))
                .unwrap_or(Yen::MAX);
            let totals = format!("{}/{}", sum.get(), grant.get());
            (
                "use_non_taxable_yen",
                Reason::with(FieldCode::TotalMismatch, totals),
            )
        }
    }
}
