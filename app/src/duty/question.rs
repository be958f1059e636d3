//! The questions of each form, one a page.

use crate::duty::applicant_words::words;
use contract::duty::DutyForm;
use domain::duty::{DutyKind, TaxMethod};

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Method,
    Sales,
    GrantUse,
    Credit,
    Content,
    LastDay,
    Property,
    Manner,
    Reason,
    Files,
    Check,
}

impl Question {
    /// The questions of a kind, given what was answered so far.
    pub(super) fn all(kind: DutyKind, form: &DutyForm) -> Vec<Self> {
        let asked: &[Self] = match kind {
            DutyKind::TaxReport => &[Self::Method, Self::Sales, Self::GrantUse, Self::Credit],
            DutyKind::Change => &[Self::Content, Self::Reason],
            DutyKind::Abandonment => &[Self::LastDay, Self::Reason],
            DutyKind::Disposal => &[Self::Property, Self::Manner, Self::Reason],
        };
        let needed = |question: &Self| match question {
            Self::Sales => form.method.is_some_and(TaxMethod::needs_ratio),
            Self::GrantUse => form.method == Some(TaxMethod::Itemised),
            _ => true,
        };
        let mut all: Vec<Self> = asked.iter().copied().filter(needed).collect();
        all.extend([Self::Files, Self::Check]);
        all
    }

    /// The question as the page's title.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Method => words().ask_method,
            Self::Sales => words().ask_sales,
            Self::GrantUse => words().ask_use,
            Self::Credit => words().ask_credit,
            Self::Content => words().ask_content,
            Self::LastDay => words().ask_last_day,
            Self::Property => words().ask_property,
            Self::Manner => words().ask_manner,
            Self::Reason => words().ask_reason,
            Self::Files => words().ask_files,
            Self::Check => words().ask_check,
        }
    }

    /// Paths of its fields.
    pub(super) fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Method => &["form.method"],
            Self::Sales => &["form.taxable_sales_yen", "form.total_sales_yen"],
            Self::GrantUse => &[
                "form.use_taxable_yen",
                "form.use_common_yen",
                "form.use_non_taxable_yen",
            ],
            Self::Credit => &["form.credit_yen", "form.note"],
            Self::Content => &["form.content"],
            Self::LastDay => &["form.on"],
            Self::Property => &[
                "form.property",
                "form.unit_price_yen",
                "form.units",
                "form.acquired_on",
            ],
            Self::Manner => &["form.manner"],
            Self::Reason => &["form.reason"],
            Self::Files | Self::Check => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_asks_only_what_its_method_needs() {
        let count = |method| {
            let form = DutyForm {
                method: Some(method),
                ..DutyForm::default()
            };
            Question::all(DutyKind::TaxReport, &form).len()
        };
        assert_eq!(count(TaxMethod::Exempt), 4);
        assert_eq!(count(TaxMethod::Proportional), 5);
        assert_eq!(count(TaxMethod::Itemised), 6);
    }
}
