//! 接続サポート費用 B.

use domain::application::{Remark, SupportCosts, SupportItem};
use domain::money::Yen;
use domain::scheme::ExpenseItemId;
use serde::{Deserialize, Serialize};

use super::issues::{Issues, Reason};
use crate::problem::{FieldCode, FieldIssue};
use crate::scheme::SchemeView;

/// Connection support by item. B is the sum of the items; it must equal the receipt lines of portion
/// `support`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportCostAnswers {
    /// Whether connection support was bought at all.
    #[serde(default)]
    pub claimed: Option<bool>,
    /// Amounts by expense item of the scheme.
    #[serde(default)]
    pub items: Vec<SupportItemAnswer>,
    /// 備考.
    #[serde(default)]
    pub note: String,
}

/// The amount of one expense item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportItemAnswer {
    /// Expense item id of the scheme.
    #[serde(default)]
    pub item: String,
    /// Yen incl. tax.
    #[serde(default)]
    pub amount_yen: Option<i64>,
}

impl SupportCostAnswers {
    /// Connection support by item, or what is missing or wrong. `receipts_yen` is the sum of the
    /// receipt lines of portion `support`. Items left empty or at 0 yen are not claimed.
    pub(super) fn complete(
        &self,
        scheme: &SchemeView,
        receipts_yen: i64,
    ) -> Result<SupportCosts, Vec<FieldIssue>> {
        let mut issues = Issues::of("support_costs");
        let claimed = issues.answered("claimed", self.claimed);
        let note = issues.take("note", Remark::parse(&self.note));
        let items = if claimed == Some(true) {
            self.claimed_items(scheme, receipts_yen, &mut issues)
        } else {
            if claimed == Some(false) && receipts_yen > 0 {
                issues.add("claimed", mismatch(0, receipts_yen));
            }
            Some(Vec::new())
        };
        issues.finish(
            items
                .zip(note)
                .map(|(items, note)| SupportCosts { items, note }),
        )
    }

    fn claimed_items(
        &self,
        scheme: &SchemeView,
        receipts_yen: i64,
        issues: &mut Issues,
    ) -> Option<Vec<SupportItem>> {
        let mut items: Vec<SupportItem> = Vec::new();
        let mut sound = true;
        for (index, answer) in self.items.iter().enumerate() {
            let field = |name: &str| format!("items[{index}].{name}");
            let known = scheme
                .expense_items
                .iter()
                .any(|known| known.id == answer.item);
            let item = ExpenseItemId::parse(&answer.item).ok().filter(|_| known);
            let Some(item) = item else {
                issues.add(&field("item"), FieldCode::NotAllowed);
                sound = false;
                continue;
            };
            if items.iter().any(|earlier| earlier.item == item) {
                issues.add(&field("item"), FieldCode::Duplicate);
            }
            if matches!(answer.amount_yen, None | Some(0)) {
                continue;
            }
            match issues.amount(&field("amount_yen"), answer.amount_yen, 0) {
                Some(amount) => items.push(SupportItem { item, amount }),
                None => sound = false,
            }
        }
        if sound && items.is_empty() {
            issues.add("items", FieldCode::Required);
        } else if sound && self.sum() != receipts_yen {
            issues.add("items", mismatch(self.sum(), receipts_yen));
        }
        sound.then_some(items)
    }

    /// Sum of the items as far as typed, 0 unless support is claimed; amounts out of range count
    /// nothing.
    pub(super) fn sum(&self) -> i64 {
        if self.claimed != Some(true) {
            return 0;
        }
        let amounts = self
            .items
            .iter()
            .filter_map(|item| Yen::new(item.amount_yen?).ok());
        amounts.fold(0, |sum, yen| sum.saturating_add(yen.get()))
    }
}

fn mismatch(items: i64, receipts: i64) -> Reason {
    Reason::with(FieldCode::TotalMismatch, format!("{items}/{receipts}"))
}
