//! 事前確認.

use domain::application::{Condition, Confirmations};
use serde::{Deserialize, Serialize};

use super::issues::Issues;
use crate::problem::{FieldCode, FieldIssue};

/// The conditions confirmed before anything is typed. `None` = not answered yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EligibilityAnswers {
    /// The readers are bought (the receipt is there).
    #[serde(default)]
    pub purchase_finished: Option<bool>,
    /// The connection set-up is finished following the procedure document.
    #[serde(default)]
    pub connection_finished: Option<bool>,
    /// The reader works with マイナ資格確認アプリ.
    #[serde(default)]
    pub reader_supported: Option<bool>,
    /// New goods, neither used nor leased.
    #[serde(default)]
    pub new_goods: Option<bool>,
}

impl EligibilityAnswers {
    /// The confirmations, or what is not confirmed yet.
    pub(super) fn complete(&self) -> Result<Confirmations, Vec<FieldIssue>> {
        let mut issues = Issues::of("eligibility");
        for condition in Condition::ALL {
            let (field, answer) = self.answer(condition);
            match answer {
                Some(true) => {}
                Some(false) => issues.add(field, FieldCode::MustBeConfirmed),
                None => issues.add(field, FieldCode::Required),
            }
        }
        let confirmed = Confirmations::new(|condition| self.answer(condition).1 == Some(true));
        issues.finish(confirmed.ok())
    }

    const fn answer(&self, condition: Condition) -> (&'static str, Option<bool>) {
        match condition {
            Condition::PurchaseFinished => ("purchase_finished", self.purchase_finished),
            Condition::ConnectionFinished => ("connection_finished", self.connection_finished),
            Condition::ReaderSupported => ("reader_supported", self.reader_supported),
            Condition::NewGoods => ("new_goods", self.new_goods),
        }
    }
}
