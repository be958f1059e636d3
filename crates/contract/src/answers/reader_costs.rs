//! カードリーダー購入費用 A, with the receipt lines both costs come from.

use chrono::NaiveDate;
use domain::application::{Portion, ReaderCosts, ReceiptLine};
use domain::money::Yen;
use domain::text::{self, DESCRIPTION_MAX, PAYEE_MAX, RECEIPT_LINES_MAX};
use serde::{Deserialize, Serialize};

use super::issues::{Issues, Reason};
use crate::problem::{FieldCode, FieldIssue};

/// Readers and receipt lines. A is the sum of the lines of portion `reader`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReaderCostAnswers {
    /// カードリーダーの台数.
    #[serde(default)]
    pub readers: Option<u32>,
    /// Lines of all receipts, at most 50.
    #[serde(default)]
    pub lines: Vec<ReceiptLineAnswer>,
}

/// One line of a receipt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiptLineAnswer {
    /// Date of the receipt.
    #[serde(default)]
    pub paid_on: Option<NaiveDate>,
    /// Shop or firm that issued it.
    #[serde(default)]
    pub payee: String,
    /// Model or product name, or the work done.
    #[serde(default)]
    pub description: String,
    /// Yen incl. tax.
    #[serde(default)]
    pub amount_yen: Option<i64>,
    /// What the line is for.
    #[serde(default)]
    pub portion: Option<PortionAnswer>,
}

/// What a receipt line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PortionAnswer {
    /// A カードリーダー購入.
    Reader,
    /// B 接続サポート等.
    Support,
    /// 対象外 (PC, tablet, other goods).
    Excluded,
}

/// Most readers of one office; more is a slip of the finger.
const READERS_MAX: u32 = 9_999;

impl ReaderCostAnswers {
    /// Readers and receipt lines, or what is missing or wrong. Dates are compared with `today` when it
    /// is given.
    pub(super) fn complete(
        &self,
        today: Option<NaiveDate>,
    ) -> Result<ReaderCosts, Vec<FieldIssue>> {
        let mut issues = Issues::of("reader_costs");
        let readers = issues.answered("readers", self.readers);
        if readers.is_some_and(|readers| readers > READERS_MAX) {
            issues.add("readers", Reason::with(FieldCode::TooLarge, READERS_MAX));
        }
        let for_readers = self.has_lines_for(PortionAnswer::Reader);
        if readers == Some(0) && for_readers {
            issues.add("readers", Reason::with(FieldCode::TooSmall, 1));
        }
        let no_reader_line = readers.is_some_and(|readers| readers > 0)
            && !for_readers
            && self.lines.iter().all(|line| line.portion.is_some());
        if self.lines.is_empty() || no_reader_line {
            issues.add("lines", FieldCode::Required);
        }
        if self.lines.len() > RECEIPT_LINES_MAX {
            issues.add(
                "lines",
                Reason::with(FieldCode::TooLarge, RECEIPT_LINES_MAX),
            );
            return issues.finish(None);
        }
        let numbered = self.lines.iter().enumerate();
        let lines: Vec<Option<ReceiptLine>> = numbered
            .map(|(index, line)| line.complete(&mut issues, index, today))
            .collect();
        let lines: Option<Vec<ReceiptLine>> = lines.into_iter().collect();
        issues.finish(
            readers
                .zip(lines)
                .map(|(readers, lines)| ReaderCosts { readers, lines }),
        )
    }

    fn has_lines_for(&self, portion: PortionAnswer) -> bool {
        self.lines.iter().any(|line| line.portion == Some(portion))
    }

    /// Sum of the lines of one portion as far as typed; amounts out of range count nothing.
    pub(super) fn sum(&self, portion: PortionAnswer) -> i64 {
        let lines = self
            .lines
            .iter()
            .filter(|line| line.portion == Some(portion));
        lines
            .filter_map(|line| Yen::new(line.amount_yen?).ok())
            .fold(0, |sum, yen| sum.saturating_add(yen.get()))
    }
}

impl ReceiptLineAnswer {
    fn complete(
        &self,
        issues: &mut Issues,
        index: usize,
        today: Option<NaiveDate>,
    ) -> Option<ReceiptLine> {
        let field = |name: &str| format!("lines[{index}].{name}");
        let paid_on = issues.answered(&field("paid_on"), self.paid_on);
        if paid_on
            .zip(today)
            .is_some_and(|(paid_on, today)| paid_on > today)
        {
            issues.add(&field("paid_on"), FieldCode::InFuture);
        }
        let payee = issues.take(&field("payee"), text::line(&self.payee, PAYEE_MAX));
        let description = issues.take(
            &field("description"),
            text::line(&self.description, DESCRIPTION_MAX),
        );
        let amount = issues.amount(&field("amount_yen"), self.amount_yen, 1);
        let portion = issues.answered(&field("portion"), self.portion);
        Some(ReceiptLine {
            paid_on: paid_on?,
            payee: payee?,
            description: description?,
            amount: amount?,
            portion: match portion? {
                PortionAnswer::Reader => Portion::Reader,
                PortionAnswer::Support => Portion::Support,
                PortionAnswer::Excluded => Portion::Excluded,
            },
        })
    }
}
