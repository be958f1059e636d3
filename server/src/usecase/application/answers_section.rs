//! One section of the answers, as saved.

use chrono::{Datelike as _, NaiveDate};
use contract::answers::{
    AccountAnswers, Answers, EligibilityAnswers, IncomeAnswers, OfficeAnswers, ReaderCostAnswers,
    Section, ServicesAnswers, SupportCostAnswers,
};
use contract::{FieldCode, FieldIssue};
use domain::money::Yen;
use domain::text::{self, TextError};

/// Readers of one office at most; more is a slip of the finger.
const READERS_MAX: u32 = 9_999;
/// Letters of codes and numbers, as typed.
const CODE_MAX: usize = 40;
/// Expense items of a scheme at most.
const ITEMS_MAX: usize = 30;

/// One section of the answers. A draft may be half-filled and wrong; what cannot be stored or shown is
/// refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswersSection {
    /// 事前確認.
    Eligibility(EligibilityAnswers),
    /// 基本情報.
    Office(OfficeAnswers),
    /// サービス種類.
    Services(ServicesAnswers),
    /// カードリーダー購入費用 A.
    ReaderCosts(ReaderCostAnswers),
    /// 接続サポート費用 B.
    SupportCosts(SupportCostAnswers),
    /// 寄附金その他の収入.
    Income(IncomeAnswers),
    /// 口座情報.
    Account(AccountAnswers),
}

impl AnswersSection {
    /// Which section it is.
    pub const fn section(&self) -> Section {
        match self {
            Self::Eligibility(_) => Section::Eligibility,
            Self::Office(_) => Section::Office,
            Self::Services(_) => Section::Services,
            Self::ReaderCosts(_) => Section::ReaderCosts,
            Self::SupportCosts(_) => Section::SupportCosts,
            Self::Income(_) => Section::Income,
            Self::Account(_) => Section::Account,
        }
    }

    /// Puts it in the place of what was saved before.
    pub fn replace_in(self, answers: &mut Answers) {
        match self {
            Self::Eligibility(section) => answers.eligibility = Some(section),
            Self::Office(section) => answers.office = Some(section),
            Self::Services(section) => answers.services = Some(section),
            Self::ReaderCosts(section) => answers.reader_costs = Some(section),
            Self::SupportCosts(section) => answers.support_costs = Some(section),
            Self::Income(section) => answers.income = Some(section),
            Self::Account(section) => answers.account = Some(section),
        }
    }

    /// What cannot be kept even in a draft: too long, control characters, amounts out of range.
    pub fn refusals(&self) -> Vec<FieldIssue> {
        let mut refused = Refusals {
            section: self.section(),
            issues: Vec::new(),
        };
        match self {
            Self::Eligibility(_) => {}
            Self::Office(office) => refused.office(office),
            Self::Services(services) => refused.services(services),
            Self::ReaderCosts(costs) => refused.reader_costs(costs),
            Self::SupportCosts(costs) => refused.support_costs(costs),
            Self::Income(income) => {
                refused.amount("donations_yen", income.donations_yen);
                refused.amount("other_income_yen", income.other_income_yen);
            }
            Self::Account(account) => refused.account(account),
        }
        refused.issues
    }
}

struct Refusals {
    section: Section,
    issues: Vec<FieldIssue>,
}

impl Refusals {
    fn office(&mut self, office: &OfficeAnswers) {
        self.line("name", &office.name, text::OFFICE_NAME_MAX);
        self.line("postal_code", &office.postal_code, CODE_MAX);
        self.line("address", &office.address, text::ADDRESS_MAX);
        self.line("phone", &office.phone, CODE_MAX);
        self.line("contact_name", &office.contact_name, text::PERSON_NAME_MAX);
    }

    fn services(&mut self, services: &ServicesAnswers) {
        self.count("codes", services.codes.len(), text::SERVICES_MAX);
        for (index, code) in services.codes.iter().enumerate().take(text::SERVICES_MAX) {
            self.line(&format!("codes[{index}]"), code, CODE_MAX);
        }
    }

    fn reader_costs(&mut self, costs: &ReaderCostAnswers) {
        if costs.readers.is_some_and(|readers| readers > READERS_MAX) {
            self.add(
                "readers",
                FieldCode::TooLarge,
                Some(READERS_MAX.to_string()),
            );
        }
        self.count("lines", costs.lines.len(), text::RECEIPT_LINES_MAX);
        for (index, line) in costs.lines.iter().enumerate().take(text::RECEIPT_LINES_MAX) {
            self.date(&format!("lines[{index}].paid_on"), line.paid_on);
            self.line(
                &format!("lines[{index}].payee"),
                &line.payee,
                text::PAYEE_MAX,
            );
            let description = format!("lines[{index}].description");
            self.line(&description, &line.description, text::DESCRIPTION_MAX);
            self.amount(&format!("lines[{index}].amount_yen"), line.amount_yen);
        }
    }

    fn support_costs(&mut self, costs: &SupportCostAnswers) {
        self.count("items", costs.items.len(), ITEMS_MAX);
        for (index, item) in costs.items.iter().enumerate().take(ITEMS_MAX) {
            self.line(&format!("items[{index}].item"), &item.item, CODE_MAX);
            self.amount(&format!("items[{index}].amount_yen"), item.amount_yen);
        }
        self.text("note", text::paragraph(&costs.note, text::NOTE_MAX).err());
    }

    fn account(&mut self, account: &AccountAnswers) {
        self.line("bank_code", &account.bank_code, CODE_MAX);
        self.line("branch_code", &account.branch_code, CODE_MAX);
        self.line("number", &account.number, CODE_MAX);
        self.line("yucho_symbol", &account.yucho_symbol, CODE_MAX);
        self.line("yucho_number", &account.yucho_number, CODE_MAX);
        self.line("holder_kana", &account.holder_kana, text::OFFICE_NAME_MAX);
    }

    /// One line of text; empty is fine in a draft.
    fn line(&mut self, field: &str, value: &str, max: usize) {
        if !value.is_empty() {
            self.text(field, text::line(value, max).err());
        }
    }

    fn text(&mut self, field: &str, refused: Option<TextError>) {
        match refused {
            None | Some(TextError::Empty) => {}
            Some(TextError::TooLong { max }) => {
                self.add(field, FieldCode::TooLong, Some(max.to_string()));
            }
            Some(TextError::Control { character }) => {
                let code = format!("U+{:04X}", u32::from(character));
                self.add(field, FieldCode::ControlCharacter, Some(code));
            }
        }
    }

    fn amount(&mut self, field: &str, yen: Option<i64>) {
        match yen {
            Some(yen) if yen < 0 => self.add(field, FieldCode::TooSmall, Some("0".to_owned())),
            Some(yen) if yen > Yen::MAX.get() => {
                self.add(field, FieldCode::TooLarge, Some(Yen::MAX.get().to_string()));
            }
            _ => {}
        }
    }

    /// PostgreSQL and people know years of four digits.
    fn date(&mut self, field: &str, day: Option<NaiveDate>) {
        match day {
            Some(day) if day.year() < 1900 => self.add(field, FieldCode::TooEarly, None),
            Some(day) if day.year() > 9998 => self.add(field, FieldCode::InFuture, None),
            _ => {}
        }
    }

    fn count(&mut self, field: &str, count: usize, max: usize) {
        if count > max {
            self.add(field, FieldCode::TooLong, Some(max.to_string()));
        }
    }

    fn add(&mut self, field: &str, code: FieldCode, detail: Option<String>) {
        let field = format!("{}.{field}", self.section.as_str());
        self.issues.push(FieldIssue {
            field,
            code,
            detail,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::answers::ReceiptLineAnswer;

    fn codes(section: &AnswersSection) -> Vec<(String, FieldCode)> {
        section
            .refusals()
            .into_iter()
            .map(|issue| (issue.field, issue.code))
            .collect()
    }

    #[test]
    fn a_half_filled_draft_is_kept() {
        for section in [
            AnswersSection::Office(OfficeAnswers::default()),
            AnswersSection::ReaderCosts(ReaderCostAnswers {
                readers: Some(3),
                lines: vec![ReceiptLineAnswer::default()],
            }),
            AnswersSection::SupportCosts(SupportCostAnswers {
                note: "一行目\n二行目".to_owned(),
                ..SupportCostAnswers::default()
            }),
        ] {
            assert_eq!(codes(&section), [], "{section:?}");
        }
    }

    #[test]
    fn what_cannot_be_kept_is_named() {
        let office = OfficeAnswers {
            name: "あ".repeat(1_000_000),
            phone: "03\u{7}".to_owned(),
            ..OfficeAnswers::default()
        };
        assert_eq!(
            codes(&AnswersSection::Office(office)),
            [
                ("office.name".into(), FieldCode::TooLong),
                ("office.phone".into(), FieldCode::ControlCharacter)
            ]
        );
        let line = ReceiptLineAnswer {
            amount_yen: Some(1_000_000_000_000),
            ..ReceiptLineAnswer::default()
        };
        let negative = ReceiptLineAnswer {
            amount_yen: Some(-1),
            ..ReceiptLineAnswer::default()
        };
        let costs = ReaderCostAnswers {
            readers: Some(u32::MAX),
            lines: vec![line, negative],
        };
        assert_eq!(
            codes(&AnswersSection::ReaderCosts(costs)),
            [
                ("reader_costs.readers".into(), FieldCode::TooLarge),
                (
                    "reader_costs.lines[0].amount_yen".into(),
                    FieldCode::TooLarge
                ),
                (
                    "reader_costs.lines[1].amount_yen".into(),
                    FieldCode::TooSmall
                ),
            ]
        );
        let many = ReaderCostAnswers {
            readers: None,
            lines: vec![ReceiptLineAnswer::default(); 51],
        };
        assert_eq!(
            codes(&AnswersSection::ReaderCosts(many)),
            [("reader_costs.lines".into(), FieldCode::TooLong)]
        );
    }
}
