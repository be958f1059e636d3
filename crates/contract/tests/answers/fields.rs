//! Every defect is named with field, code and the fact its wording needs.

use contract::FieldCode;
use contract::answers::Answers;
use domain::scheme::DocumentKind;

use crate::fixture::{answers, assert_each, broken, document, documents, named, today, view};

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
