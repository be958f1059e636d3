//! Good answers, their documents and the scheme they are for.

use std::sync::LazyLock;

use chrono::NaiveDate;
use contract::answers::{
    AccountAnswers, AccountKindAnswer, Answers, EligibilityAnswers, IncomeAnswers,
    InstitutionAnswer, OfficeAnswers, PortionAnswer, ReaderCostAnswers, ReceiptLineAnswer,
    ServicesAnswers, SupportCostAnswers, SupportItemAnswer,
};
use contract::application::DocumentView;
use contract::scheme::SchemeView;
use contract::{FieldCode, FieldIssue};
use domain::scheme::{DocumentKind, Scheme, SchemeCatalog, SchemeId};

#[expect(
    clippy::unwrap_used,
    reason = "a broken built-in scheme is the failure looked for"
)]
pub(crate) fn scheme() -> &'static Scheme {
    static CATALOG: LazyLock<SchemeCatalog> = LazyLock::new(|| SchemeCatalog::builtin().unwrap());
    CATALOG.get(&SchemeId::parse("fy2026").unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "a time written in the tests")]
pub(crate) fn view() -> SchemeView {
    SchemeView::of(scheme(), "2026-11-22T03:00:00Z".parse().unwrap())
}

#[expect(clippy::unwrap_used, reason = "dates written in the tests")]
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    day("2026-11-22")
}

pub(crate) fn line(amount_yen: i64, portion: PortionAnswer) -> ReceiptLineAnswer {
    ReceiptLineAnswer {
        paid_on: Some(day("2026-10-01")),
        payee: "見本電機".into(),
        description: "見本リーダー MR-1".into(),
        amount_yen: Some(amount_yen),
        portion: Some(portion),
    }
}

pub(crate) fn answers() -> Answers {
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
pub(crate) fn document(kind: DocumentKind) -> DocumentView {
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

pub(crate) fn documents() -> Vec<DocumentView> {
    DocumentKind::ALL.map(document).to_vec()
}

pub(crate) fn named(issues: &[FieldIssue]) -> Vec<(&str, FieldCode, Option<&str>)> {
    issues
        .iter()
        .map(|it| (it.field.as_str(), it.code, it.detail.as_deref()))
        .collect()
}

/// The issues a change of the good answers causes.
pub(crate) fn broken(change: impl Fn(&mut Answers)) -> Vec<FieldIssue> {
    let mut answers = answers();
    change(&mut answers);
    answers.check(&documents(), &view(), today())
}

/// Where in the good answers, what is put there (JSON), and the one issue it must cause.
pub(crate) type Case = (
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
pub(crate) fn assert_each(cases: &[Case]) {
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
