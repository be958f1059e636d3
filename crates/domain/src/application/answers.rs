//! The answers of an application, complete and checked one by one. Whether they fit together and fit
//! the scheme is decided by [`crate::submission::check`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::bank::BankAccount;
use crate::estimate::EstimateInput;
use crate::money::Yen;
use crate::office::{OfficeName, PhoneNumber, PostalCode};
use crate::person::PersonName;
use crate::scheme::ExpenseItemId;
use crate::service::ServiceCode;
use crate::text::{self, TextError};
use crate::text_value::text_value;

/// All answers of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompleteAnswers {
    /// 事前確認.
    pub confirmations: Confirmations,
    /// 基本情報.
    pub office: OfficeDetails,
    /// サービス種類.
    pub services: Vec<ServiceCode>,
    /// カードリーダー購入費用 A, and all receipt lines.
    pub reader_costs: ReaderCosts,
    /// 接続サポート費用 B.
    pub support_costs: SupportCosts,
    /// 寄附金その他の収入.
    pub income: Income,
    /// 口座情報.
    pub account: BankAccount,
}

/// The conditions, all confirmed with yes: there is no other value of this type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmations(());

/// A condition of the subsidy that the applicant confirms (令和8年度交付要綱 第3条・第6条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// The readers are bought.
    PurchaseFinished,
    /// The connection set-up is finished.
    ConnectionFinished,
    /// The reader works with マイナ資格確認アプリ.
    ReaderSupported,
    /// New goods, neither used nor leased.
    NewGoods,
}

impl Condition {
    /// Every condition, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::PurchaseFinished,
        Self::ConnectionFinished,
        Self::ReaderSupported,
        Self::NewGoods,
    ];
}

impl Confirmations {
    /// Made only when every condition is confirmed; else the ones that are not.
    pub fn new(confirmed: impl Fn(Condition) -> bool) -> Result<Self, Vec<Condition>> {
        let missing: Vec<Condition> = Condition::ALL
            .into_iter()
            .filter(|condition| !confirmed(*condition))
            .collect();
        if missing.is_empty() {
            Ok(Self(()))
        } else {
            Err(missing)
        }
    }
}

/// 基本情報 of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeDetails {
    /// 介護事業所名称.
    pub name: OfficeName,
    /// 郵便番号.
    pub postal_code: PostalCode,
    /// 所在地, one line of at most 200 characters.
    pub address: String,
    /// 電話番号.
    pub phone: PhoneNumber,
    /// 担当者名.
    pub contact_name: PersonName,
}

/// Readers bought, and the lines of all receipts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderCosts {
    /// カードリーダーの台数.
    pub readers: u32,
    /// Lines of all receipts, both costs and what is not claimed.
    pub lines: Vec<ReceiptLine>,
}

/// One line of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Date of the receipt.
    pub paid_on: NaiveDate,
    /// Shop or firm that issued it.
    pub payee: String,
    /// Model or product name, or the work done.
    pub description: String,
    /// Amount, tax included.
    pub amount: Yen,
    /// What the line is for.
    pub portion: Portion,
}

/// What a receipt line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Portion {
    /// A カードリーダー購入.
    Reader,
    /// B 接続サポート等.
    Support,
    /// 対象外.
    Excluded,
}

/// Connection support by item; no item = not claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportCosts {
    /// Amounts by expense item.
    pub items: Vec<SupportItem>,
    /// 備考.
    pub note: Remark,
}

/// The amount of one expense item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportItem {
    /// Expense item of the scheme.
    pub item: ExpenseItemId,
    /// Amount, tax included.
    pub amount: Yen,
}

/// 備考: several lines, at most 1,000 characters, may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Remark(String);

text_value!(Remark, TextError);

impl Remark {
    /// Checks a remark.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        text::paragraph(text, text::NOTE_MAX).map(Self)
    }
}

/// 寄附金その他の収入.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Income {
    /// 社会福祉法人 and other non-profit applicants.
    pub nonprofit: bool,
    /// 寄附金.
    pub donations: Yen,
    /// その他の収入.
    pub other_income: Yen,
}

impl CompleteAnswers {
    /// What the estimate needs; `None` if the amounts add up to more than twelve digits.
    pub fn estimate_input(&self) -> Option<EstimateInput> {
        Some(EstimateInput {
            services: self.services.clone(),
            readers: self.reader_costs.readers,
            reader_cost: self.reader_costs.sum(Portion::Reader)?,
            support_cost: self.support_costs.sum()?,
            donations: self.income.donations,
            other_income: self.income.other_income,
            nonprofit: self.income.nonprofit,
        })
    }
}

impl ReaderCosts {
    /// Sum of the lines of one portion; `None` above twelve digits.
    pub fn sum(&self, portion: Portion) -> Option<Yen> {
        Yen::sum(
            self.lines
                .iter()
                .filter(|line| line.portion == portion)
                .map(|line| line.amount),
        )
    }
}

impl SupportCosts {
    /// Sum of the items; `None` above twelve digits.
    pub fn sum(&self) -> Option<Yen> {
        Yen::sum(self.items.iter().map(|item| item.amount))
    }

    /// Whether connection support is claimed.
    pub fn claimed(&self) -> bool {
        !self.items.is_empty()
    }
}
