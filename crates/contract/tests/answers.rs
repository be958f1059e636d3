//! The checks of a draft, field by field, and their agreement with the domain's decision.

use std::sync::LazyLock;

use chrono::NaiveDate;
use contract::answers::{
    AccountAnswers, AccountKindAnswer, Answers, EligibilityAnswers, IncomeAnswers,
    InstitutionAnswer, OfficeAnswers, PortionAnswer, ReaderCostAnswers, ReceiptLineAnswer, Section,
    ServicesAnswers, SupportCostAnswers, SupportItemAnswer,
};
use contract::application::DocumentView;
use contract::scheme::SchemeView;
use contract::{FieldCode, FieldIssue};
use domain::scheme::{DocumentKind, Scheme, SchemeCatalog, SchemeId};
use domain::submission::{self, DocumentFact};
use proptest::prelude::*;

#[expect(
    clippy::unwrap_used,
    reason = "a broken built-in scheme is the failure looked for"
)]
fn scheme() -> &'static Scheme {
    static CATALOG: LazyLock<SchemeCatalog> = LazyLock::new(|| SchemeCatalog::builtin().unwrap());
    CATALOG.get(&SchemeId::parse("fy2026").unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "a time written in the tests")]
fn view() -> SchemeView {
    SchemeView::of(scheme(), "2026-11-22T03:00:00Z".parse().unwrap())
}

#[expect(clippy::unwrap_used, reason = "dates written in the tests")]
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn line(amount_yen: i64, portion: PortionAnswer) -> ReceiptLineAnswer {
    ReceiptLineAnswer {
        paid_on: Some(day("2026-10-01")),
        payee: "見本電機".into(),
        description: "見本リーダー MR-1".into(),
        amount_yen: Some(amount_yen),
        portion: Some(portion),
    }
}

fn answers() -> Answers {
    Answers {
        eligibility: Some(EligibilityAnswers {
            purchase_finished: Some(true),
            connection_finished: Some(true),
            reader_supported: Some(true),
            new_goods: Some(true),
        }),
        office: Some(OfficeAnswers {
            name: "テスト訪問介護ステーションひなた".into(),
            postal_code: "１００-０００１".into(),
            address: "東京都見本区見本町1-2-3".into(),
            phone: "03-0000-0001".into(),
            contact_name: "見本 太郎".into(),
        }),
        services: Some(ServicesAnswers {
            codes: vec!["11".into(), "63".into()],
        }),
        reader_costs: Some(ReaderCostAnswers {
            readers: Some(2),
            lines: vec![
                line(15_400, PortionAnswer::Reader),
                line(22_000, PortionAnswer::Support),
                line(98_000, PortionAnswer::Excluded),
            ],
        }),
        support_costs: Some(SupportCostAnswers {
            claimed: Some(true),
            items: vec![
                SupportItemAnswer {
                    item: "web_service_setup".into(),
                    amount_yen: Some(22_000),
                },
                SupportItemAnswer {
                    item: "user_permission_setup".into(),
                    amount_yen: None,
                },
            ],
            note: "備考\n二行目".into(),
        }),
        income: Some(IncomeAnswers {
            nonprofit: Some(true),
            donations_yen: Some(0),
            other_income_yen: Some(0),
        }),
        account: Some(AccountAnswers {
            institution: Some(InstitutionAnswer::Bank),
            bank_code: "0001".into(),
            branch_code: "100".into(),
            kind: Some(AccountKindAnswer::Ordinary),
            number: "123456".into(),
            holder_kana: "フク）ヒナタカイ".into(),
            ..AccountAnswers::default()
        }),
    }
}

#[expect(clippy::unwrap_used, reason = "a time written in the tests")]
fn document(kind: DocumentKind) -> DocumentView {
    DocumentView {
        id: "00000000-0000-7000-8000-000000000000".into(),
        kind: kind.as_str().into(),
        name: "見本.pdf".into(),
        media_type: "application/pdf".into(),
        size_bytes: 1_000,
        sha256: "0".repeat(64),
        pages: 1,
        uploaded_at: "2026-11-22T03:00:00Z".parse().unwrap(),
    }
}

fn documents() -> Vec<DocumentView> {
    DocumentKind::ALL.map(document).to_vec()
}

fn named(issues: &[FieldIssue]) -> Vec<(&str, FieldCode, Option<&str>)> {
    issues
        .iter()
        .map(|it| (it.field.as_str(), it.code, it.detail.as_deref()))
        .collect()
}

/// The issues a change of the good answers causes.
fn broken(change: impl Fn(&mut Answers)) -> Vec<FieldIssue> {
    let mut answers = answers();
    change(&mut answers);
    answers.check(&documents(), &view(), today())
}

#[test]
fn a_complete_draft_has_no_issue_and_means_what_it_says() {
    let answers = answers();
    assert_eq!(answers.check(&documents(), &view(), today()), []);
    let complete = answers.complete(&view()).unwrap();
    assert_eq!(complete.support_costs.items.len(), 1);
    assert_eq!(complete.account.number().as_str(), "0123456");
    assert_eq!(complete.account.holder().as_str(), "ﾌｸ)ﾋﾅﾀｶｲ");
    assert_eq!(complete.office.postal_code.as_str(), "100-0001");
    let estimate = view().estimate(&answers.estimate_request()).unwrap();
    assert_eq!((estimate.total_yen, estimate.grant_yen), (37_400, 37_000));
}

#[test]
fn an_empty_draft_misses_every_answer_in_the_order_of_the_form() {
    let issues = Answers::default().check(&[], &view(), today());
    let fields: Vec<&str> = issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "eligibility.purchase_finished",
            "eligibility.connection_finished",
            "eligibility.reader_supported",
            "eligibility.new_goods",
            "office.name",
            "office.postal_code",
            "office.address",
            "office.phone",
            "office.contact_name",
            "services.codes",
            "reader_costs.readers",
            "reader_costs.lines",
            "support_costs.claimed",
            "income.nonprofit",
            "income.donations_yen",
            "income.other_income_yen",
            "account.institution",
            "documents.bankbook_copy",
            "documents.service_type_evidence",
            "documents.receipt_copy",
        ]
    );
    for issue in issues {
        assert!(matches!(
            issue.code,
            FieldCode::Required | FieldCode::DocumentMissing
        ));
    }
}

/// Where in the good answers, what is put there (JSON), and the one issue it must cause.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    FieldCode,
    &'static str,
);

#[expect(
    clippy::unwrap_used,
    reason = "pointers and values written in the tests"
)]
fn assert_each(cases: &[Case]) {
    for (pointer, value, field, code, detail) in cases {
        let issues = broken(|answers| {
            let mut json = serde_json::to_value(&*answers).unwrap();
            *json.pointer_mut(pointer).unwrap() = serde_json::from_str(value).unwrap();
            *answers = serde_json::from_value(json).unwrap();
        });
        let detail = Some(*detail).filter(|detail| !detail.is_empty());
        assert_eq!(
            named(&issues),
            [(*field, *code, detail)],
            "{pointer} {value}"
        );
    }
}

#[test]
fn conditions_and_office_are_named_by_field() {
    use FieldCode as C;
    assert_each(&[
        (
            "/eligibility/new_goods",
            "false",
            "eligibility.new_goods",
            C::MustBeConfirmed,
            "",
        ),
        (
            "/eligibility/new_goods",
            "null",
            "eligibility.new_goods",
            C::Required,
            "",
        ),
        (
            "/office/name",
            r#""a\u0000b""#,
            "office.name",
            C::ControlCharacter,
            "U+0000",
        ),
        (
            "/office/postal_code",
            r#""123""#,
            "office.postal_code",
            C::Invalid,
            "",
        ),
        (
            "/office/phone",
            r#""12345""#,
            "office.phone",
            C::Invalid,
            "",
        ),
        (
            "/office/address",
            r#"" ""#,
            "office.address",
            C::Required,
            "",
        ),
    ]);
    let long = broken(|answers| answers.office.as_mut().unwrap().name = "あ".repeat(101));
    assert_eq!(
        named(&long),
        [("office.name", FieldCode::TooLong, Some("100"))]
    );
}

#[test]
fn services_are_named_by_row() {
    use FieldCode as C;
    let codes = "/services/codes";
    assert_each(&[
        (codes, "[]", "services.codes", C::Required, ""),
        (
            codes,
            r#"["11", "A2"]"#,
            "services.codes[1]",
            C::ServiceNotEligible,
            "A2",
        ),
        (
            codes,
            r#"["11", "１１"]"#,
            "services.codes[1]",
            C::Duplicate,
            "",
        ),
        (
            codes,
            r#"["11", "訪問"]"#,
            "services.codes[1]",
            C::Invalid,
            "",
        ),
        (codes, r#"["11", ""]"#, "services.codes[1]", C::Required, ""),
    ]);
    let many =
        broken(|answers| answers.services.as_mut().unwrap().codes = vec!["11".to_owned(); 41]);
    assert_eq!(
        named(&many),
        [("services.codes", FieldCode::TooLarge, Some("40"))]
    );
}

#[test]
fn receipt_lines_are_named_by_line_and_field() {
    use FieldCode as C;
    let amount = "/reader_costs/lines/0/amount_yen";
    let amount_field = "reader_costs.lines[0].amount_yen";
    let paid_on = "/reader_costs/lines/0/paid_on";
    let paid_on_field = "reader_costs.lines[0].paid_on";
    let payee_field = "reader_costs.lines[2].payee";
    let portion_field = "reader_costs.lines[2].portion";
    assert_each(&[
        (
            "/reader_costs/readers",
            "0",
            "reader_costs.readers",
            C::TooSmall,
            "1",
        ),
        (
            "/reader_costs/readers",
            "10000",
            "reader_costs.readers",
            C::TooLarge,
            "9999",
        ),
        (paid_on, "null", paid_on_field, C::Required, ""),
        (paid_on, r#""2026-11-23""#, paid_on_field, C::InFuture, ""),
        (amount, "null", amount_field, C::Required, ""),
        (amount, "0", amount_field, C::TooSmall, "1"),
        (
            amount,
            "9223372036854775807",
            amount_field,
            C::TooLarge,
            "999999999999",
        ),
        (
            "/reader_costs/lines/2/payee",
            r#""""#,
            payee_field,
            C::Required,
            "",
        ),
        (
            "/reader_costs/lines/2/portion",
            "null",
            portion_field,
            C::Required,
            "",
        ),
        (
            "/reader_costs/lines/0/portion",
            r#""excluded""#,
            "reader_costs.lines",
            C::Required,
            "",
        ),
    ]);
}

#[test]
fn support_and_income_are_named_by_field() {
    use FieldCode as C;
    let items = "support_costs.items";
    let item = "support_costs.items[0].item";
    let second = "support_costs.items[1].amount_yen";
    let line = "/reader_costs/lines/1/amount_yen";
    assert_each(&[
        (line, "21999", items, C::TotalMismatch, "22000/21999"),
        (
            "/support_costs/claimed",
            "false",
            "support_costs.claimed",
            C::TotalMismatch,
            "0/22000",
        ),
        ("/support_costs/items", "[]", items, C::Required, ""),
        (
            "/support_costs/items/0/item",
            r#""reader_purchase""#,
            item,
            C::NotAllowed,
            "",
        ),
        (
            "/support_costs/items/1/amount_yen",
            "-1",
            second,
            C::TooSmall,
            "0",
        ),
        (
            "/income/donations_yen",
            "null",
            "income.donations_yen",
            C::Required,
            "",
        ),
        (
            "/income/other_income_yen",
            "37000",
            "grant_yen",
            C::NothingToGrant,
            "",
        ),
    ]);
}

#[test]
fn the_account_is_named_by_field() {
    use FieldCode as C;
    let holder = "/account/holder_kana";
    let holder_field = "account.holder_kana";
    assert_each(&[
        (
            "/account/institution",
            "null",
            "account.institution",
            C::Required,
            "",
        ),
        (
            "/account/bank_code",
            r#""001""#,
            "account.bank_code",
            C::Invalid,
            "4",
        ),
        (
            "/account/branch_code",
            r#""""#,
            "account.branch_code",
            C::Required,
            "",
        ),
        ("/account/kind", "null", "account.kind", C::Required, ""),
        (
            "/account/number",
            r#""12-34""#,
            "account.number",
            C::CharacterNotAllowed,
            "-",
        ),
        (
            "/account/number",
            r#""12345678""#,
            "account.number",
            C::Invalid,
            "7",
        ),
        (
            holder,
            r#""見本タロウ""#,
            holder_field,
            C::CharacterNotAllowed,
            "見",
        ),
        (
            holder,
            r#""ミホ\u0000""#,
            holder_field,
            C::ControlCharacter,
            "U+0000",
        ),
        (holder, r#""""#, holder_field, C::Required, ""),
    ]);
}

#[test]
fn yucho_is_checked_by_symbol_and_number() {
    let yucho = |symbol: &str, number: &str| {
        broken(|answers| {
            answers.account = Some(AccountAnswers {
                institution: Some(InstitutionAnswer::Yucho),
                yucho_symbol: symbol.into(),
                yucho_number: number.into(),
                holder_kana: "ミホン タロウ".into(),
                ..AccountAnswers::default()
            });
        })
    };
    assert_eq!(yucho("10120", "12345671"), []);
    for (symbol, number, fields) in [
        ("", "", vec!["account.yucho_number", "account.yucho_symbol"]),
        ("20120", "1234", vec!["account.yucho_symbol"]),
        ("10120", "", vec!["account.yucho_number"]),
        ("10120", "123456789", vec!["account.yucho_number"]),
    ] {
        let issues = yucho(symbol, number);
        let mut found: Vec<&str> = issues.iter().map(|issue| issue.field.as_str()).collect();
        found.sort_unstable();
        assert_eq!(found, fields, "{symbol} {number}");
    }
}

#[test]
fn documents_are_counted_by_the_scheme() {
    let mut many = documents();
    many.push(document(DocumentKind::BankbookCopy));
    many.retain(|document| document.kind != "receipt_copy");
    let issues = answers().check(&many, &view(), today());
    assert_eq!(
        named(&issues),
        [
            (
                "documents.bankbook_copy",
                FieldCode::TooManyDocuments,
                Some("1")
            ),
            (
                "documents.receipt_copy",
                FieldCode::DocumentMissing,
                Some("1")
            ),
        ]
    );
    // The menu screen is asked for only with connection support.
    let menu = DocumentKind::WebServiceAdminMenu.as_str();
    let without_menu: Vec<_> = documents()
        .into_iter()
        .filter(|it| it.kind != menu)
        .collect();
    let issues = answers().check(&without_menu, &view(), today());
    assert_eq!(
        named(&issues),
        [(
            "documents.web_service_admin_menu",
            FieldCode::DocumentMissing,
            Some("1")
        )]
    );
    let mut without_support = answers();
    without_support.support_costs.as_mut().unwrap().claimed = Some(false);
    without_support
        .reader_costs
        .as_mut()
        .unwrap()
        .lines
        .remove(1);
    assert_eq!(without_support.check(&without_menu, &view(), today()), []);
}

prop_compose! {
    fn any_line()(
        days in proptest::option::of(-40..4_i64),
        payee in "[見本 \\x00]{0,3}",
        description in "[型番A1]{0,3}",
        amount_yen in proptest::option::of(-1..40_000_i64),
        portion in proptest::option::of(proptest::sample::select(vec![
            PortionAnswer::Reader, PortionAnswer::Support, PortionAnswer::Excluded,
        ])),
    ) -> ReceiptLineAnswer {
        let paid_on = days.map(|days| today() + chrono::TimeDelta::days(days));
        ReceiptLineAnswer { paid_on, payee, description, amount_yen, portion }
    }
}

prop_compose! {
    /// Good answers with some of their parts made arbitrary.
    fn any_answers()(
        codes in proptest::collection::vec("11|13|63|51|A1|99|x", 0..4),
        readers in proptest::option::of(0..5_u32),
        lines in proptest::collection::vec(any_line(), 0..3),
        support in proptest::option::of(0..40_000_i64),
        claimed in proptest::option::of(any::<bool>()),
        income in proptest::option::of(0..60_000_i64),
        holder in "[ミホン見]{0,3}",
        parts in 0..64_u32,
    ) -> Answers {
        let mut answers = answers();
        let arbitrary = |part: u32| parts >> part & 1 == 1;
        if arbitrary(0) {
            answers.services = Some(ServicesAnswers { codes });
        }
        if arbitrary(1) {
            answers.reader_costs = Some(ReaderCostAnswers { readers, lines });
        }
        if arbitrary(2) {
            let items = vec![SupportItemAnswer { item: "other_approved".into(), amount_yen: support }];
            answers.support_costs = Some(SupportCostAnswers { claimed, items, note: String::new() });
        }
        if arbitrary(3) && let Some(section) = answers.income.as_mut() {
            section.other_income_yen = income;
        }
        if arbitrary(4) && let Some(section) = answers.account.as_mut() {
            section.holder_kana = holder;
        }
        if arbitrary(5) {
            answers.office = None;
        }
        answers
    }
}

proptest! {
    /// What the browser lets through the domain accepts, and the other way round.
    #[test]
    fn the_checks_agree_with_the_domains_decision(answers in any_answers()) {
        let view = view();
        let issues = answers.check(&documents(), &view, today());
        let facts = DocumentKind::ALL.map(|kind| DocumentFact { kind, pages: 1, size: 1_000 });
        let now = "2026-11-22T03:00:00Z".parse().unwrap();
        let decided = answers.complete(&view).ok().map(|complete| {
            submission::check(scheme(), now, &complete, &facts)
        });
        match decided {
            Some(Ok(estimate)) => {
                prop_assert_eq!(&issues, &[]);
                let shown = view.estimate(&answers.estimate_request()).unwrap();
                prop_assert_eq!(shown.grant_yen, estimate.grant.get());
            }
            Some(Err(shortfalls)) => prop_assert!(!issues.is_empty(), "{:?}", shortfalls),
            None => prop_assert!(!issues.is_empty()),
        }
    }

    /// Every issue lies in its section, and the sections together are the whole.
    #[test]
    fn issues_stay_in_their_section(answers in any_answers()) {
        let view = view();
        for section in Section::ALL {
            for issue in answers.check_section(section, &view, today()) {
                let prefix = format!("{}.", section.as_str());
                prop_assert!(issue.field.starts_with(&prefix), "{}", issue.field);
            }
        }
    }
}
