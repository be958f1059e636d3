//! 交付額の試算 against worked examples and general laws.

use std::sync::LazyLock;

use domain::estimate::{Estimate, EstimateError, EstimateInput, EstimateStep, estimate};
use domain::money::Yen;
use domain::scheme::{Scheme, SchemeCatalog, SchemeId};
use domain::service::ServiceCode;
use proptest::prelude::*;

#[expect(
    clippy::unwrap_used,
    reason = "a broken built-in scheme is the failure looked for"
)]
fn scheme(id: &str) -> &'static Scheme {
    static CATALOG: LazyLock<SchemeCatalog> = LazyLock::new(|| SchemeCatalog::builtin().unwrap());
    CATALOG.get(&SchemeId::parse(id).unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "amounts written in the tests")]
fn yen(amount: i64) -> Yen {
    Yen::new(amount).unwrap()
}

#[expect(clippy::unwrap_used, reason = "codes written in the tests")]
fn codes(codes: &[&str]) -> Vec<ServiceCode> {
    codes
        .iter()
        .map(|code| ServiceCode::parse(code).unwrap())
        .collect()
}

fn input(services: &[&str], readers: u32, reader_cost: i64, support_cost: i64) -> EstimateInput {
    EstimateInput {
        services: codes(services),
        readers,
        reader_cost: yen(reader_cost),
        support_cost: yen(support_cost),
        ..EstimateInput::default()
    }
}

fn amounts(estimate: &Estimate) -> [i64; 4] {
    [
        estimate.total,
        estimate.limit,
        estimate.selected,
        estimate.grant,
    ]
    .map(Yen::get)
}

#[test]
fn worked_examples_of_fiscal_2026() {
    let scheme = scheme("fy2026");
    for (services, readers, a, b, expected) in [
        (
            vec!["11"],
            1,
            7_700,
            20_000,
            [27_700, 64_000, 27_700, 27_000],
        ),
        (
            vec!["11"],
            3,
            55_500,
            30_000,
            [85_500, 64_000, 64_000, 64_000],
        ),
        (vec!["51"], 2, 60_000, 0, [60_000, 55_000, 55_000, 55_000]),
        (vec!["17"], 1, 42_999, 0, [42_999, 42_000, 42_000, 42_000]),
        (
            vec!["11", "15"],
            4,
            100_000,
            28_999,
            [128_999, 128_000, 128_000, 128_000],
        ),
        (
            vec!["11", "51", "17"],
            6,
            200_000,
            0,
            [200_000, 161_000, 161_000, 161_000],
        ),
        (vec!["31"], 1, 64_000, 0, [64_000, 64_000, 64_000, 64_000]),
        (vec!["11", "11"], 1, 999, 0, [999, 64_000, 999, 0]),
        (vec![], 1, 10_000, 0, [10_000, 0, 0, 0]),
        (vec!["11"], 0, 0, 0, [0, 64_000, 0, 0]),
    ] {
        let found = estimate(scheme.table(), &input(&services, readers, a, b)).unwrap();
        assert_eq!(amounts(&found), expected, "{services:?}");
    }
}

#[test]
fn fiscal_2025_counts_the_highest_category_only() {
    let scheme = scheme("fy2025");
    let found = estimate(
        scheme.table(),
        &input(&["17", "11", "15", "51"], 5, 200_000, 0),
    )
    .unwrap();
    assert_eq!(amounts(&found), [200_000, 64_000, 64_000, 64_000]);
    assert_eq!((found.reader_cap, found.own_cost_readers), (3, 2));
    let counted: Vec<_> = found.lines.iter().map(|line| line.counted).collect();
    assert_eq!(counted, [false, true, false, false]);
    // The FY2025 table places these two elsewhere than the one of FY2026.
    for (code, limit) in [("31", 55_000), ("78", 42_000)] {
        let found = estimate(scheme.table(), &input(&[code], 1, 70_000, 0)).unwrap();
        assert_eq!(found.limit.get(), limit, "{code}");
    }
}

#[test]
fn preventive_services_are_read_as_care_and_count_once() {
    let scheme = scheme("fy2026");
    let alone = estimate(scheme.table(), &input(&["63"], 1, 70_000, 0)).unwrap();
    assert_eq!(alone.limit.get(), 64_000);
    assert_eq!(
        alone.lines[0].read_as.as_ref().map(ServiceCode::as_str),
        Some("13")
    );
    for services in [["13", "63"], ["63", "13"]] {
        let both = estimate(scheme.table(), &input(&services, 1, 70_000, 0)).unwrap();
        assert_eq!(both.limit.get(), 64_000, "{services:?}");
        assert_eq!(both.lines.len(), 2);
        assert_eq!(both.lines.iter().filter(|line| line.counted).count(), 1);
    }
    let odd = estimate(scheme.table(), &input(&["2B"], 1, 70_000, 0)).unwrap();
    assert_eq!(
        odd.lines[0].read_as.as_ref().map(ServiceCode::as_str),
        Some("2A")
    );
}

#[test]
fn services_that_are_not_eligible_are_named_with_the_reason() {
    let scheme = scheme("fy2026");
    let refused = estimate(scheme.table(), &input(&["11", "A2"], 1, 1, 0)).unwrap_err();
    let EstimateError::NotEligible(not_eligible) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(not_eligible.code.as_str(), "A2");
    assert!(not_eligible.reason.unwrap().contains("対象外"));
    let unknown = estimate(scheme.table(), &input(&["99"], 1, 1, 0)).unwrap_err();
    assert!(matches!(unknown, EstimateError::NotEligible(unknown) if unknown.reason.is_none()));
}

#[test]
fn income_is_deducted_except_donations_to_non_profits() {
    let scheme = scheme("fy2026");
    let mut given = input(&["11"], 2, 50_000, 20_000);
    given.donations = yen(10_000);
    given.other_income = yen(1_500);
    let company = estimate(scheme.table(), &given).unwrap();
    assert_eq!(amounts(&company), [70_000, 64_000, 58_500, 58_000]);
    assert_eq!(company.deducted.get(), 11_500);
    given.nonprofit = true;
    let welfare = estimate(scheme.table(), &given).unwrap();
    assert_eq!(amounts(&welfare), [70_000, 64_000, 64_000, 64_000]);
    assert_eq!(welfare.deducted.get(), 1_500);
    given.other_income = yen(90_000);
    assert_eq!(estimate(scheme.table(), &given).unwrap().grant, Yen::ZERO);
}

#[test]
fn readers_above_the_cap_are_shown_and_never_refused() {
    let scheme = scheme("fy2026");
    let found = estimate(scheme.table(), &input(&["11", "51"], 9, 100_000, 0)).unwrap();
    assert_eq!((found.reader_cap, found.own_cost_readers), (5, 4));
    let many = estimate(scheme.table(), &input(&["11"], u32::MAX, 0, 0)).unwrap();
    assert_eq!(many.own_cost_readers, u32::MAX - 3);
}

#[test]
fn amounts_beyond_twelve_digits_are_refused() {
    let scheme = scheme("fy2026");
    let mut given = input(&["11"], 1, Yen::MAX.get(), 1);
    assert_eq!(
        estimate(scheme.table(), &given),
        Err(EstimateError::Overflow)
    );
    given.support_cost = Yen::ZERO;
    given.donations = Yen::MAX;
    given.other_income = yen(1);
    assert_eq!(
        estimate(scheme.table(), &given),
        Err(EstimateError::Overflow)
    );
}

#[test]
fn the_steps_tell_the_calculation() {
    let scheme = scheme("fy2026");
    let mut given = input(&["11", "15"], 4, 30_000, 12_345);
    given.donations = yen(2_000);
    let found = estimate(scheme.table(), &given).unwrap();
    let [total, limit, deduction, selection, grant] = found.steps.as_slice() else {
        panic!("{:?}", found.steps);
    };
    assert!(matches!(total, EstimateStep::Total { total, .. } if total.get() == 42_345));
    assert!(
        matches!(limit, EstimateStep::Limit { counted: 2, limit, .. } if limit.get() == 128_000)
    );
    assert!(
        matches!(deduction, EstimateStep::Deduction { remaining, .. } if remaining.get() == 40_345)
    );
    assert!(
        matches!(selection, EstimateStep::Selection { selected, .. } if selected.get() == 40_345)
    );
    assert!(matches!(grant, EstimateStep::Grant { grant, .. } if grant.get() == 40_000));
}

fn any_services() -> impl Strategy<Value = Vec<ServiceCode>> {
    let eligible: Vec<ServiceCode> = scheme("fy2026")
        .services()
        .iter()
        .map(|service| service.code.clone())
        .chain(codes(&["63", "66", "2B", "67"]))
        .collect();
    proptest::collection::vec(proptest::sample::select(eligible), 0..6)
}

prop_compose! {
    fn any_input()(
        services in any_services(),
        readers in 0..20_u32,
        reader_cost in 0..300_000_i64,
        support_cost in 0..300_000_i64,
        donations in 0..50_000_i64,
        other_income in 0..50_000_i64,
        nonprofit: bool,
    ) -> EstimateInput {
        EstimateInput {
            services,
            readers,
            reader_cost: yen(reader_cost),
            support_cost: yen(support_cost),
            donations: yen(donations),
            other_income: yen(other_income),
            nonprofit,
        }
    }
}

proptest! {
    #[test]
    fn the_grant_is_never_above_limit_or_cost(input in any_input(), year in 2025..=2026) {
        let scheme = scheme(&format!("fy{year}"));
        let found = estimate(scheme.table(), &input).unwrap();
        prop_assert!(found.grant <= found.limit);
        prop_assert!(found.grant <= found.selected && found.selected <= found.total);
        prop_assert_eq!(found.grant.get() % 1_000, 0);
        prop_assert_eq!(found.grant, found.selected.floor_to_thousand());
    }

    #[test]
    fn more_cost_or_more_services_never_lower_the_grant(
        input in any_input(), more in 0..100_000_i64, services in any_services(), year in 2025..=2026,
    ) {
        let scheme = scheme(&format!("fy{year}"));
        let before = estimate(scheme.table(), &input).unwrap();
        let dearer = EstimateInput {
            reader_cost: input.reader_cost.checked_add(yen(more)).unwrap(),
            ..input.clone()
        };
        prop_assert!(estimate(scheme.table(), &dearer).unwrap().grant >= before.grant);
        let mut wider = input.clone();
        wider.services.extend(services);
        let wider = estimate(scheme.table(), &wider).unwrap();
        prop_assert!(wider.grant >= before.grant && wider.limit >= before.limit);
    }

    #[test]
    fn order_and_repetition_of_services_make_no_difference(input in any_input()) {
        let scheme = scheme("fy2026");
        let before = estimate(scheme.table(), &input).unwrap();
        let mut turned = input.clone();
        turned.services.reverse();
        turned.services.extend(input.services.clone());
        let after = estimate(scheme.table(), &turned).unwrap();
        prop_assert_eq!(amounts(&after), amounts(&before));
        prop_assert_eq!(after.reader_cap, before.reader_cap);
    }
}
