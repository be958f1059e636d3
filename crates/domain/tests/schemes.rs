//! The scheme files against the tables they were taken from.

use std::sync::LazyLock;

use domain::scheme::{
    Certainty, DocumentCondition, DocumentKind, ExpensePart, FoundService, Scheme, SchemeCatalog,
    SchemeError, SchemeId, Stacking,
};
use domain::service::ServiceCode;

#[expect(
    clippy::unwrap_used,
    reason = "a broken built-in scheme is the failure looked for"
)]
fn scheme(id: &str) -> &'static Scheme {
    static CATALOG: LazyLock<SchemeCatalog> = LazyLock::new(|| SchemeCatalog::builtin().unwrap());
    CATALOG.get(&SchemeId::parse(id).unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "test data kept beside the test")]
fn rows(csv: &str) -> Vec<Vec<String>> {
    csv::Reader::from_reader(csv.as_bytes())
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn table_of(scheme: &Scheme) -> Vec<Vec<String>> {
    let name = |service: &domain::scheme::Service| {
        let category = scheme
            .categories()
            .iter()
            .find(|known| known.id == service.category);
        category.map_or_else(String::new, |category| category.name.clone())
    };
    scheme
        .services()
        .iter()
        .map(|service| {
            vec![
                service.code.to_string(),
                service.name.clone(),
                name(service),
            ]
        })
        .collect()
}

fn counts(scheme: &Scheme) -> Vec<usize> {
    scheme
        .categories()
        .iter()
        .map(|category| {
            scheme
                .services()
                .iter()
                .filter(|s| s.category == category.id)
                .count()
        })
        .collect()
}

#[test]
fn fiscal_2025_reproduces_its_table_exactly() {
    let scheme = scheme("fy2025");
    assert_eq!(
        table_of(scheme),
        rows(include_str!("data/services_fy2025.csv"))
    );
    assert_eq!(counts(scheme), [18, 12, 5]);
    assert_eq!(scheme.opens_on().to_string(), "2025-10-17");
    assert_eq!(scheme.closes_on().to_string(), "2026-03-13");
    assert_eq!(scheme.table().stacking(), Stacking::Highest);
    assert_eq!(scheme.fiscal_year().to_string(), "令和7年度");
}

#[test]
fn fiscal_2026_reproduces_its_table_exactly() {
    let scheme = scheme("fy2026");
    assert_eq!(
        table_of(scheme),
        rows(include_str!("data/services_fy2026.csv"))
    );
    assert_eq!(counts(scheme), [20, 11, 4]);
    assert_eq!(scheme.opens_on().to_string(), "2026-05-07");
    assert_eq!(scheme.closes_on().to_string(), "2027-03-12");
    assert_eq!(scheme.table().stacking(), Stacking::AddUp);
    assert_eq!(scheme.fiscal_year().to_string(), "令和8年度");
}

#[test]
fn limits_are_the_same_in_both_years() {
    for id in ["fy2025", "fy2026"] {
        let limits: Vec<_> = scheme(id)
            .categories()
            .iter()
            .map(|c| {
                (
                    c.id.to_string(),
                    c.name.clone(),
                    c.reader_cap,
                    c.limit.get(),
                )
            })
            .collect();
        let expected = [
            ("home_visit", "訪問・通所・短期滞在系", 3, 64_000),
            ("residential", "居住・入所系", 2, 55_000),
            ("other", "その他", 1, 42_000),
        ]
        .map(|(id, name, cap, limit)| (id.to_owned(), name.to_owned(), cap, limit));
        assert_eq!(limits, expected, "{id}");
    }
}

#[test]
fn preventive_services_are_read_as_care_and_the_rest_is_excluded_with_a_reason() {
    for id in ["fy2025", "fy2026"] {
        let scheme = scheme(id);
        for row in rows(include_str!("data/preventive_services.csv")) {
            let code = ServiceCode::parse(&row[0]).unwrap();
            match (row[3].as_str(), scheme.lookup_service(&code)) {
                ("read-as", Ok(found)) => {
                    assert_eq!(found.service.code.as_str(), row[2], "{id} {code}");
                    assert_eq!(found.preventive.unwrap().name, row[1], "{id} {code}");
                }
                ("excluded", Err(not_eligible)) => {
                    assert_eq!(not_eligible.name.as_deref(), Some(row[1].as_str()));
                    assert!(
                        not_eligible.reason.unwrap().contains("総合事業"),
                        "{id} {code}"
                    );
                }
                (status, found) => panic!("{id} {code}: {status} but {found:?}"),
            }
        }
        let unknown = scheme
            .lookup_service(&ServiceCode::parse("53").unwrap())
            .unwrap_err();
        assert_eq!(unknown.reason, None);
    }
}

#[test]
fn documents_and_expense_items_follow_the_year() {
    for (id, kinds) in [("fy2025", 3), ("fy2026", 4)] {
        let scheme = scheme(id);
        assert_eq!(scheme.documents().len(), kinds, "{id}");
        for (kind, max) in [
            (DocumentKind::BankbookCopy, 1),
            (DocumentKind::ServiceTypeEvidence, 5),
            (DocumentKind::ReceiptCopy, 5),
        ] {
            let rule = scheme.document(kind).unwrap();
            assert_eq!((rule.min_files, rule.max_files), (1, max), "{id} {kind:?}");
            assert_eq!(rule.condition, DocumentCondition::Always);
            assert!(!rule.checklist.is_empty());
        }
        let parts = |part| {
            scheme
                .expense_items()
                .iter()
                .filter(|item| item.part == part)
                .count()
        };
        assert_eq!(
            (parts(ExpensePart::A), parts(ExpensePart::B)),
            (1, 6),
            "{id}"
        );
        assert_eq!(
            (scheme.files().max_bytes, scheme.files().max_pages),
            (20_000_000, 100)
        );
    }
    let menu = scheme("fy2026")
        .document(DocumentKind::WebServiceAdminMenu)
        .unwrap()
        .clone();
    assert_eq!(menu.max_files, 5);
    assert_eq!((menu.needed(false), menu.needed(true)), (0, 1));
    assert!(
        scheme("fy2025")
            .document(DocumentKind::WebServiceAdminMenu)
            .is_none()
    );
}

#[test]
fn results_and_money_come_when_the_guide_says() {
    let scheme = scheme("fy2026");
    for (received, decision, payment) in [
        ("2026-05-07", "2026-06-30", "2026-07-31"),
        ("2026-11-22", "2026-12-31", "2027-01-31"),
        ("2027-01-31", "2027-02-28", "2027-03-31"),
        ("2027-02-01", "2027-03-31", "2027-04-30"),
        ("2027-03-12", "2027-03-31", "2027-04-30"),
    ] {
        let received = received.parse().unwrap();
        assert_eq!(
            scheme.timetable().decision_by(received).to_string(),
            decision
        );
        assert_eq!(scheme.timetable().payment_by(received).to_string(), payment);
    }
}

#[test]
fn every_rule_names_its_source() {
    for id in ["fy2025", "fy2026"] {
        let scheme = scheme(id);
        let mut origins = vec![
            scheme.window_origin(),
            scheme.table_origin(),
            scheme.preventive_origin(),
            scheme.stacking_origin(),
            &scheme.files().origin,
            &scheme.timetable().origin,
        ];
        origins.extend(scheme.documents().iter().map(|rule| &rule.origin));
        origins.extend(scheme.expense_items().iter().map(|item| &item.origin));
        origins.extend(scheme.rules().iter().map(|rule| &rule.origin));
        assert!(
            origins
                .iter()
                .all(|origin| origin.source.chars().count() > 5),
            "{id}"
        );
        assert!(scheme.rules().len() >= 6, "{id}");
    }
    assert_eq!(
        scheme("fy2026").stacking_origin().certainty,
        Certainty::Confirmed
    );
    assert_eq!(
        scheme("fy2025").stacking_origin().certainty,
        Certainty::Unknown
    );
}

#[test]
fn services_are_found_by_code_name_and_kana() {
    let scheme = scheme("fy2026");
    let codes = |query: &str| -> Vec<String> {
        scheme
            .find_services(query)
            .iter()
            .map(|found| found.code().to_owned())
            .collect()
    };
    assert_eq!(codes("２ａ"), ["2A"]);
    assert_eq!(codes("訪問介護")[0], "11");
    for query in ["でいさーびす", "デイサービス", "ﾃﾞｲｻｰﾋﾞｽ"] {
        assert_eq!(codes(query), ["15", "78"], "{query}");
    }
    assert_eq!(codes("けあまね"), ["43"]);
    assert!(codes("福祉用具").contains(&"17".to_owned()));
    assert!(codes("福祉用具").contains(&"67".to_owned()));
    assert_eq!(codes("11"), ["11"]);
    assert!(codes("").is_empty());
    assert!(codes("存在しない").is_empty());
    let found = scheme.find_services("A2");
    assert!(matches!(found.as_slice(), [FoundService::Excluded(_)]));
    assert_eq!(found[0].name(), "訪問型サービス（独自）");
}

/// What is replaced in a good file, by what, on which line the fault must be found (none: any), and
/// what the reason must say.
const BREAKS: [(&str, &str, Option<&str>, &str); 14] = [
    (
        r#"code = "2A""#,
        r#"code = "11""#,
        Some(r#"code = "11", name = "短期"#),
        "listed twice",
    ),
    (
        r#"code = "2A""#,
        r#"code = "2AA""#,
        Some("2AA"),
        "two digits or letters",
    ),
    (
        r#"れんたる", category = "other""#,
        r#"", category = "others""#,
        Some("others"),
        "not defined",
    ),
    (
        r#"read_as = "2A""#,
        r#"read_as = "2C""#,
        Some("2C"),
        "not listed",
    ),
    (
        r#"closes_on = "2027-"#,
        r#"closes_on = "2026-"#,
        Some("closes_on"),
        "before opens_on",
    ),
    (
        "2027-03-12",
        "2027-02-30",
        Some("closes_on"),
        "out of range",
    ),
    (
        "fiscal_year = 2026",
        "fiscal_year = 2027",
        Some(r#"id = "fy2026""#),
        "do not agree",
    ),
    (
        "limit_yen = 55_000",
        "limit_yen = -1",
        Some("limit_yen = -1"),
        "below zero",
    ),
    (
        "limit_yen = 55_000",
        "limit = 55_000",
        Some("limit = 55_000"),
        "unknown field",
    ),
    (
        r#"rule = "add_up""#,
        r#"rule = "most""#,
        Some(r#""most""#),
        "unknown variant",
    ),
    (
        r#"kind = "receipt_copy""#,
        r#"kind = "bankbook_copy""#,
        None,
        "listed twice",
    ),
    ("max_files = 1", "max_files = 0", None, "max_files"),
    (
        r#"to = "2027-03-12""#,
        r#"to = "2027-04-12""#,
        None,
        "not in order",
    ),
    ("[window]", "[window", Some("[window"), ""),
];

#[test]
fn a_broken_file_is_named_with_line_and_reason() {
    let good = include_str!("../schemes/fy2026.toml");
    for (old, new, marker, expected) in BREAKS {
        let broken = good.replacen(old, new, 1);
        assert_ne!(broken, good, "{old}");
        let error = SchemeCatalog::parse(&[("own.toml", &broken)]).unwrap_err();
        let SchemeError::File { file, line, reason } = error else {
            panic!("{old}: {error}");
        };
        assert_eq!(file, "own.toml");
        assert!(reason.contains(expected), "{new}: {reason}");
        let found = broken.lines().nth(line - 1).unwrap();
        assert!(
            marker.is_none_or(|marker| found.contains(marker)),
            "{new}: line {line}: {found}"
        );
    }
}

#[test]
fn adding_a_year_is_adding_a_file() {
    let next = include_str!("../schemes/fy2026.toml")
        .replace(r#"id = "fy2026""#, r#"id = "fy2027""#)
        .replace("fiscal_year = 2026", "fiscal_year = 2027")
        .replace("2027-", "2028-")
        .replace("2026-05-07", "2027-05-07");
    let catalog = SchemeCatalog::with_operator_files(&[("fy2027.toml", &next)]).unwrap();
    let ids: Vec<_> = catalog
        .schemes()
        .iter()
        .map(|scheme| scheme.id().as_str())
        .collect();
    assert_eq!(ids, ["fy2027", "fy2026", "fy2025"]);

    let twice = SchemeCatalog::parse(&[("a.toml", &next), ("b.toml", &next)]);
    assert!(matches!(twice, Err(SchemeError::Twice { .. })));
}

#[test]
fn an_operator_file_replaces_the_built_in_one() {
    let own = include_str!("../schemes/fy2026.toml").replace("2027-03-12", "2027-03-11");
    let catalog = SchemeCatalog::with_operator_files(&[("fy2026.toml", &own)]).unwrap();
    assert_eq!(catalog.schemes().len(), 2);
    assert_eq!(catalog.schemes()[0].closes_on().to_string(), "2027-03-11");
}
