//! Answers and files of invented applications.

use chrono::NaiveDate;
use contract::answers::{
    AccountAnswers, AccountKindAnswer, EligibilityAnswers, IncomeAnswers, InstitutionAnswer,
    OfficeAnswers, PortionAnswer, ReaderCostAnswers, ReceiptLineAnswer, ServicesAnswers,
    SupportCostAnswers, SupportItemAnswer,
};
use domain::scheme::{DocumentKind, ExpensePart, Scheme};

use crate::usecase::application::AnswersSection;

/// What an invented office applies for.
pub(super) struct Case {
    /// Service codes.
    pub(super) services: &'static [&'static str],
    /// Readers bought.
    pub(super) readers: u32,
    /// Price of one reader, yen incl. tax.
    pub(super) reader_yen: i64,
    /// Connection support, yen incl. tax; 0: none.
    pub(super) support_yen: i64,
    /// Date of the receipt.
    pub(super) paid_on: NaiveDate,
}

/// A file to hand in.
pub(super) struct InventedFile {
    pub(super) kind: DocumentKind,
    pub(super) name: &'static str,
    pub(super) content: &'static [u8],
}

/// The files of the sandbox: drawings that show at once that they are samples.
pub(super) fn files(scheme: &Scheme) -> Vec<InventedFile> {
    let all = [
        InventedFile {
            kind: DocumentKind::BankbookCopy,
            name: "通帳の写し.jpg",
            content: include_bytes!("files/bankbook.jpg"),
        },
        InventedFile {
            kind: DocumentKind::ServiceTypeEvidence,
            name: "指定通知書.pdf",
            content: include_bytes!("files/designation-notice.pdf"),
        },
        InventedFile {
            kind: DocumentKind::ReceiptCopy,
            name: "領収書.pdf",
            content: include_bytes!("files/receipt.pdf"),
        },
        InventedFile {
            kind: DocumentKind::WebServiceAdminMenu,
            name: "管理メニュー画面.pdf",
            content: include_bytes!("files/admin-menu.pdf"),
        },
    ];
    all.into_iter()
        .filter(|file| scheme.document(file.kind).is_some())
        .collect()
}

/// Every section, complete.
pub(super) fn sections(scheme: &Scheme, office_name: &str, case: &Case) -> Vec<AnswersSection> {
    vec![
        AnswersSection::Eligibility(EligibilityAnswers {
            purchase_finished: Some(true),
            connection_finished: Some(true),
            reader_supported: Some(true),
            new_goods: Some(true),
        }),
        AnswersSection::Office(OfficeAnswers {
            name: office_name.to_owned(),
            postal_code: "000-0000".to_owned(),
            address: "見本県見本市見本町1-2-3".to_owned(),
            phone: "00-0000-0000".to_owned(),
            contact_name: "見本 担当".to_owned(),
        }),
        AnswersSection::Services(ServicesAnswers {
            codes: case
                .services
                .iter()
                .map(|code| (*code).to_owned())
                .collect(),
        }),
        AnswersSection::ReaderCosts(ReaderCostAnswers {
            readers: Some(case.readers),
            lines: lines(case),
        }),
        AnswersSection::SupportCosts(support(scheme, case)),
        AnswersSection::Income(IncomeAnswers {
            nonprofit: Some(true),
            donations_yen: Some(0),
            other_income_yen: Some(0),
        }),
        AnswersSection::Account(AccountAnswers {
            institution: Some(InstitutionAnswer::Bank),
            bank_code: "0001".to_owned(),
            branch_code: "001".to_owned(),
            kind: Some(AccountKindAnswer::Ordinary),
            number: "0000000".to_owned(),
            holder_kana: "ミホン".to_owned(),
            ..AccountAnswers::default()
        }),
    ]
}

fn lines(case: &Case) -> Vec<ReceiptLineAnswer> {
    let line = |description: &str, amount_yen: i64, portion| ReceiptLineAnswer {
        paid_on: Some(case.paid_on),
        payee: "見本電器店".to_owned(),
        description: description.to_owned(),
        amount_yen: Some(amount_yen),
        portion: Some(portion),
    };
    let readers = case.reader_yen.saturating_mul(i64::from(case.readers));
    let mut lines = vec![line(
        "カードリーダー MIHON-100",
        readers,
        PortionAnswer::Reader,
    )];
    if case.support_yen > 0 {
        lines.push(line("接続作業", case.support_yen, PortionAnswer::Support));
    }
    lines
}

fn support(scheme: &Scheme, case: &Case) -> SupportCostAnswers {
    if case.support_yen == 0 {
        return SupportCostAnswers {
            claimed: Some(false),
            ..SupportCostAnswers::default()
        };
    }
    let item = scheme
        .expense_items()
        .iter()
        .find(|item| item.part == ExpensePart::B);
    SupportCostAnswers {
        claimed: Some(true),
        items: item
            .map(|item| SupportItemAnswer {
                item: item.id.to_string(),
                amount_yen: Some(case.support_yen),
            })
            .into_iter()
            .collect(),
        note: String::new(),
    }
}
