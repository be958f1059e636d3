//! What it takes to submit, on the scheme of fiscal 2026.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use domain::application::{
    CompleteAnswers, Condition, Confirmations, Income, OfficeDetails, Portion, ReaderCosts,
    ReceiptLine, Remark, SupportCosts, SupportItem,
};
use domain::bank::{AccountKind, AccountNumber, BankAccount, BankCode, BranchCode, HolderKana};
use domain::money::Yen;
use domain::office::{OfficeName, PhoneNumber, PostalCode};
use domain::person::PersonName;
use domain::scheme::{DocumentKind, ExpenseItemId, Scheme, SchemeCatalog, SchemeId};
use domain::service::ServiceCode;
use domain::submission::{DocumentFact, Shortfall, check};

#[expect(
    clippy::unwrap_used,
    reason = "a broken built-in scheme is the failure looked for"
)]
fn scheme(id: &str) -> &'static Scheme {
    static CATALOG: LazyLock<SchemeCatalog> = LazyLock::new(|| SchemeCatalog::builtin().unwrap());
    CATALOG.get(&SchemeId::parse(id).unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "a time written in the tests")]
fn at(time: &str) -> DateTime<Utc> {
    time.parse().unwrap()
}

fn in_time() -> DateTime<Utc> {
    at("2026-11-22T03:00:00Z")
}

#[expect(clippy::unwrap_used, reason = "amounts and dates written in the tests")]
fn line(amount: i64, portion: Portion) -> ReceiptLine {
    ReceiptLine {
        paid_on: "2026-10-01".parse().unwrap(),
        payee: "見本電機".to_owned(),
        description: "見本リーダー MR-1".to_owned(),
        amount: Yen::new(amount).unwrap(),
        portion,
    }
}

#[expect(clippy::unwrap_used, reason = "invented values written in the tests")]
fn answers() -> CompleteAnswers {
    CompleteAnswers {
        confirmations: Confirmations::new(|_| true).unwrap(),
        office: OfficeDetails {
            name: OfficeName::parse("テスト訪問介護ステーションひなた").unwrap(),
            postal_code: PostalCode::parse("100-0001").unwrap(),
            address: "東京都見本区見本町1-2-3".to_owned(),
            phone: PhoneNumber::parse("03-0000-0001").unwrap(),
            contact_name: PersonName::parse("見本 太郎").unwrap(),
        },
        services: vec![ServiceCode::parse("11").unwrap()],
        reader_costs: ReaderCosts {
            readers: 2,
            lines: vec![
                line(15_400, Portion::Reader),
                line(22_000, Portion::Support),
                line(98_000, Portion::Excluded),
            ],
        },
        support_costs: SupportCosts {
            items: vec![SupportItem {
                item: ExpenseItemId::parse("eligibility_app_setup").unwrap(),
                amount: Yen::new(22_000).unwrap(),
            }],
            note: Remark::default(),
        },
        income: Income::default(),
        account: BankAccount::Bank {
            bank: BankCode::parse("0001").unwrap(),
            branch: BranchCode::parse("100").unwrap(),
            kind: AccountKind::Ordinary,
            number: AccountNumber::parse("1234567").unwrap(),
            holder: HolderKana::normalise("フク）ヒナタカイ").unwrap(),
        },
    }
}

fn documents() -> Vec<DocumentFact> {
    DocumentKind::ALL
        .map(|kind| DocumentFact {
            kind,
            pages: 1,
            size: 100_000,
        })
        .to_vec()
}

#[test]
fn complete_answers_with_all_documents_are_accepted() {
    let estimate = check(scheme("fy2026"), in_time(), None, &answers(), &documents()).unwrap();
    assert_eq!(estimate.total.get(), 37_400);
    assert_eq!(estimate.grant.get(), 37_000);
}

#[test]
fn what_was_sent_back_near_the_end_can_still_be_corrected() {
    for (returned_on, time, expected) in [
        // Early: the window's own end.
        ("2026-12-01", "2027-03-12T14:59:59Z", None),
        (
            "2026-12-01",
            "2027-03-12T15:00:00Z",
            Some(Shortfall::WindowClosed),
        ),
        // On its last day: fourteen days.
        ("2027-03-12", "2027-03-26T14:59:59Z", None),
        (
            "2027-03-12",
            "2027-03-26T15:00:00Z",
            Some(Shortfall::WindowClosed),
        ),
        // Behind it: until the fiscal year ends.
        ("2027-03-25", "2027-03-31T14:59:59Z", None),
        (
            "2027-03-25",
            "2027-03-31T15:00:00Z",
            Some(Shortfall::WindowClosed),
        ),
    ] {
        let returned_on = Some(returned_on.parse().unwrap());
        let result = check(
            scheme("fy2026"),
            at(time),
            returned_on,
            &answers(),
            &documents(),
        );
        assert_eq!(
            result.err(),
            expected.map(|shortfall| vec![shortfall]),
            "{returned_on:?} {time}"
        );
    }
}

#[test]
fn the_window_is_kept_to_the_second() {
    for (time, expected) in [
        ("2026-05-06T14:59:59Z", Some(Shortfall::WindowNotYetOpen)),
        ("2027-03-12T14:59:59Z", None),
        ("2027-03-12T15:00:00Z", Some(Shortfall::WindowClosed)),
    ] {
        let mut answers = answers();
        for line in &mut answers.reader_costs.lines {
            line.paid_on = "2026-05-01".parse().unwrap();
        }
        let result = check(scheme("fy2026"), at(time), None, &answers, &documents());
        assert_eq!(
            result.err(),
            expected.map(|shortfall| vec![shortfall]),
            "{time}"
        );
    }
}

#[test]
fn each_defect_is_named() {
    type Change = fn(&mut CompleteAnswers);
    let cases: [(Change, Shortfall); 7] = [
        (|a| a.services.clear(), Shortfall::NoService),
        (|a| a.reader_costs.readers = 0, Shortfall::ReadersMissing),
        (
            |a| {
                a.reader_costs
                    .lines
                    .retain(|line| line.portion != Portion::Reader);
            },
            Shortfall::ReaderLineMissing,
        ),
        (
            |a| a.reader_costs.lines[1].amount = Yen::new(21_999).unwrap(),
            Shortfall::SupportTotalMismatch {
                items: Yen::new(22_000).unwrap(),
                lines: Yen::new(21_999).unwrap(),
            },
        ),
        (
            |a| a.reader_costs.lines[2].paid_on = "2026-11-23".parse().unwrap(),
            Shortfall::ReceiptInFuture { line: 2 },
        ),
        (
            |a| a.support_costs.items[0].item = ExpenseItemId::parse("reader_purchase").unwrap(),
            Shortfall::UnknownExpenseItem { index: 0 },
        ),
        (
            |a| a.income.other_income = Yen::new(37_000).unwrap(),
            Shortfall::NothingToGrant,
        ),
    ];
    for (change, expected) in cases {
        let mut answers = answers();
        change(&mut answers);
        let shortfalls =
            check(scheme("fy2026"), in_time(), None, &answers, &documents()).unwrap_err();
        assert_eq!(shortfalls, [expected]);
    }
}

#[test]
fn a_receipt_of_today_counts_as_today_in_tokyo() {
    let mut answers = answers();
    answers.reader_costs.lines[0].paid_on = "2026-11-23".parse().unwrap();
    // 2026-11-22 15:00 UTC is the 23rd in Tokyo.
    let result = check(
        scheme("fy2026"),
        at("2026-11-22T15:00:00Z"),
        None,
        &answers,
        &documents(),
    );
    assert!(result.is_ok(), "{result:?}");
}

#[test]
fn services_out_of_scope_are_named_with_the_reason() {
    let mut answers = answers();
    answers.services.push(ServiceCode::parse("A5").unwrap());
    let shortfalls = check(scheme("fy2026"), in_time(), None, &answers, &documents()).unwrap_err();
    let [
        Shortfall::ServiceNotEligible {
            index: 1,
            not_eligible,
        },
    ] = shortfalls.as_slice()
    else {
        panic!("{shortfalls:?}");
    };
    assert_eq!(not_eligible.code.as_str(), "A5");
    assert!(not_eligible.reason.is_some());
}

#[test]
fn documents_are_counted_by_the_scheme() {
    let scheme = scheme("fy2026");
    let missing = check(scheme, in_time(), None, &answers(), &[]).unwrap_err();
    assert_eq!(
        missing,
        DocumentKind::ALL.map(|kind| Shortfall::DocumentMissing { kind, missing: 1 })
    );

    let mut many = documents();
    many.push(DocumentFact {
        kind: DocumentKind::BankbookCopy,
        pages: 1,
        size: 1,
    });
    many.push(DocumentFact {
        kind: DocumentKind::ReceiptCopy,
        pages: 101,
        size: 20_000_001,
    });
    assert_eq!(
        check(scheme, in_time(), None, &answers(), &many).unwrap_err(),
        [
            Shortfall::TooManyDocuments {
                kind: DocumentKind::BankbookCopy,
                max: 1
            },
            Shortfall::DocumentTooLarge {
                kind: DocumentKind::ReceiptCopy,
                max_bytes: 20_000_000
            },
            Shortfall::DocumentTooLong {
                kind: DocumentKind::ReceiptCopy,
                max_pages: 100
            },
        ]
    );
}

#[test]
fn the_menu_screen_is_only_needed_with_support_cost() {
    let mut answers = answers();
    answers.support_costs.items.clear();
    answers
        .reader_costs
        .lines
        .retain(|line| line.portion != Portion::Support);
    let without_menu: Vec<_> = documents()
        .into_iter()
        .filter(|document| document.kind != DocumentKind::WebServiceAdminMenu)
        .collect();
    let result = check(scheme("fy2026"), in_time(), None, &answers, &without_menu);
    assert_eq!(result.map(|estimate| estimate.grant.get()), Ok(15_000));
}

#[test]
fn conditions_not_confirmed_are_all_named() {
    let missing = Confirmations::new(|condition| condition == Condition::ReaderSupported);
    assert_eq!(
        missing.err(),
        Some(vec![
            Condition::PurchaseFinished,
            Condition::ConnectionFinished,
            Condition::NewGoods
        ])
    );
}
