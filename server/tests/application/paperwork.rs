//! Answers and documents of a complete application.

use domain::scheme::SchemeCatalog;
use serde_json::{Value, json};

/// Every section, complete: a reader bill of 39,600 yen and support of 22,000 yen for a home-visit
/// service, limit 64,000 yen.
pub(crate) fn complete_answers() -> Vec<(&'static str, Value)> {
    let catalog = SchemeCatalog::builtin().unwrap();
    let scheme = catalog
        .schemes()
        .iter()
        .find(|scheme| scheme.id().as_str() == "fy2026")
        .unwrap();
    let support = scheme
        .expense_items()
        .iter()
        .find(|item| item.part == domain::scheme::ExpensePart::B)
        .unwrap();
    let line = |description: &str, yen: i64, portion: &str| {
        json!({"paid_on": "2026-10-01", "payee": "見本電器店", "description": description,
            "amount_yen": yen, "portion": portion})
    };
    vec![
        (
            "eligibility",
            json!({"purchase_finished": true, "connection_finished": true,
                "reader_supported": true, "new_goods": true}),
        ),
        (
            "office",
            json!({"name": "テスト事業所ひなた", "postal_code": "000-0000",
                "address": "見本県見本市1-2-3", "phone": "00-0000-0000", "contact_name": "見本 花子"}),
        ),
        ("services", json!({"codes": ["11"]})),
        (
            "reader_costs",
            json!({"readers": 3, "lines": [
                line("カードリーダー MIHON-100 3台", 39_600, "reader"),
                line("接続作業", 22_000, "support"),
            ]}),
        ),
        (
            "support_costs",
            json!({"claimed": true,
                "items": [{"item": support.id.to_string(), "amount_yen": 22_000}], "note": ""}),
        ),
        (
            "income",
            json!({"nonprofit": false, "donations_yen": 0, "other_income_yen": 0}),
        ),
        (
            "account",
            json!({"institution": "bank", "bank_code": "0001", "branch_code": "001",
                "kind": "ordinary", "number": "1234567", "holder_kana": "ミホン ハナコ"}),
        ),
    ]
}

/// One document of each kind.
pub(crate) fn papers() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    use testkit::file::{paper, photo};
    vec![
        ("bankbook_copy", "通帳.jpg", photo::bankbook_jpeg()),
        (
            "service_type_evidence",
            "指定通知書.pdf",
            paper::designation_notice(),
        ),
        ("receipt_copy", "領収書.pdf", paper::receipt()),
        (
            "web_service_admin_menu",
            "管理メニュー.pdf",
            paper::admin_menu(),
        ),
    ]
}
