//! What is owed after the grant: states, due dates, amounts, retention.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::FiscalYear;
use domain::duty::{
    DUTY_TRANSITIONS, DisposalManner, DutyAction, DutyKind, DutyState, GrantUse, TaxMethod,
    TaxReport, TaxReportError, credit_within, kept_until, over_before, report_due_on,
};
use domain::money::Yen;
use proptest::prelude::*;

const PAGE: &str = include_str!("../../../docs/state-machines/duties.md");

#[expect(clippy::unwrap_used, reason = "amounts of the tests are in range")]
fn yen(yen: i64) -> Yen {
    Yen::new(yen).unwrap()
}

fn report(grant: i64, method: TaxMethod) -> TaxReport {
    TaxReport {
        grant: yen(grant),
        method,
        taxable_sales: None,
        total_sales: None,
        grant_use: None,
    }
}

#[test]
fn the_drawing_shows_exactly_the_transitions() {
    let diagram = PAGE.split("```mermaid").nth(1).unwrap();
    let diagram = diagram.split("```").next().unwrap();
    let drawn: BTreeSet<(String, String, String)> = diagram
        .lines()
        .map(str::trim)
        .filter_map(|line| line.split_once(" --> "))
        .filter(|(from, rest)| *from != "[*]" && *rest != "[*]")
        .map(|(from, rest)| {
            let (to, action) = rest.split_once(": ").unwrap();
            (from.to_owned(), action.to_owned(), to.to_owned())
        })
        .collect();
    let coded: BTreeSet<_> = DUTY_TRANSITIONS
        .iter()
        .map(|(from, action, to)| {
            (
                from.as_str().to_owned(),
                action.as_str().to_owned(),
                to.as_str().to_owned(),
            )
        })
        .collect();
    assert_eq!(drawn, coded);
}

#[test]
fn the_page_names_everything_as_people_know_it() {
    for state in DutyState::ALL {
        let edit = if state.editable_by_office() {
            "○"
        } else {
            "—"
        };
        let row = format!("| `{}` | {} | {edit} |", state.as_str(), state.label_ja());
        assert!(PAGE.contains(&row), "{row}");
        assert_eq!(DutyState::from_id(state.as_str()), Some(state));
        let json = serde_json::to_string(&state).unwrap();
        assert_eq!(json, format!("\"{}\"", state.as_str()));
    }
    for action in DutyAction::ALL {
        let who = if action.by_office() {
            "事業所"
        } else {
            "国保中央会"
        };
        let row = format!("| `{}` | {who} |", action.as_str());
        assert!(PAGE.contains(&row), "{row}");
        assert_eq!(DutyAction::from_id(action.as_str()), Some(action));
    }
    for kind in DutyKind::ALL {
        let row = format!("| `{}` | {} |", kind.as_str(), kind.label_ja());
        assert!(PAGE.contains(&row), "{row}");
        assert_eq!(DutyKind::from_id(kind.as_str()), Some(kind));
        let json = serde_json::to_string(&kind).unwrap();
        assert_eq!(json, format!("\"{}\"", kind.as_str()));
    }
    for method in TaxMethod::ALL {
        assert_eq!(TaxMethod::from_id(method.as_str()), Some(method));
        let json = serde_json::to_string(&method).unwrap();
        assert_eq!(json, format!("\"{}\"", method.as_str()));
    }
    for manner in DisposalManner::ALL {
        assert_eq!(DisposalManner::from_id(manner.as_str()), Some(manner));
        let json = serde_json::to_string(&manner).unwrap();
        assert_eq!(json, format!("\"{}\"", manner.as_str()));
    }
}

#[test]
fn a_report_is_returned_but_never_refused() {
    for state in DutyState::ALL {
        for action in DutyAction::ALL {
            for kind in DutyKind::ALL {
                let listed = DUTY_TRANSITIONS
                    .iter()
                    .find(|(from, known, _)| (*from, *known) == (state, action))
                    .map(|(_, _, to)| *to);
                let refused_report = kind == DutyKind::TaxReport && action == DutyAction::Refuse;
                let expected = listed.filter(|_| !refused_report);
                assert_eq!(
                    state.after(kind, action).ok(),
                    expected,
                    "{state:?} {kind:?} {action:?}"
                );
            }
        }
    }
}

#[test]
fn reports_are_due_on_30_april_two_fiscal_years_later() {
    for (completed, due) in [
        (2025, "2027-04-30"),
        (2026, "2028-04-30"),
        (2027, "2029-04-30"),
        (2030, "2032-04-30"),
    ] {
        let year = FiscalYear::new(completed).unwrap();
        assert_eq!(report_due_on(year).to_string(), due);
        // Within the fiscal year two years after.
        let in_year = FiscalYear::of(report_due_on(year)).unwrap();
        assert_eq!(in_year.year(), completed + 2);
    }
}

#[test]
fn records_are_kept_five_fiscal_years_after_the_year_of_the_decision() {
    for (fixed, last) in [
        ("2026-12-10T00:00:00Z", "2032-03-31"),
        // 00:30 on 1 April in Tokyo.
        ("2027-03-31T15:30:00Z", "2033-03-31"),
        // 23:30 on 31 March in Tokyo.
        ("2027-03-31T14:30:00Z", "2032-03-31"),
    ] {
        let fixed: DateTime<Utc> = fixed.parse().unwrap();
        assert_eq!(kept_until(fixed).to_string(), last, "{fixed}");
    }
    for (today, before) in [
        ("2032-03-31", "2026-04-01"),
        ("2032-04-01", "2027-04-01"),
        ("2032-12-31", "2027-04-01"),
    ] {
        let today: NaiveDate = today.parse().unwrap();
        assert_eq!(over_before(today).to_string(), before, "{today}");
    }
}

#[test]
fn the_credit_follows_the_method() {
    for method in TaxMethod::ALL.into_iter().filter(|method| method.is_zero()) {
        assert_eq!(report(64_000, method).credit(), Ok(Yen::ZERO), "{method:?}");
    }
    // 64,000 × 10 / 110 = 5,818.18…
    assert_eq!(report(64_000, TaxMethod::Full).credit(), Ok(yen(5_818)));
    let proportional = TaxReport {
        taxable_sales: Some(yen(30_000_000)),
        total_sales: Some(yen(100_000_000)),
        ..report(64_000, TaxMethod::Proportional)
    };
    // 5,818.18… × 30 % = 1,745.45…
    assert_eq!(proportional.credit(), Ok(yen(1_745)));
    let itemised = TaxReport {
        method: TaxMethod::Itemised,
        grant_use: Some(GrantUse {
            taxable: yen(11_000),
            common: yen(22_000),
            non_taxable: yen(31_000),
        }),
        ..proportional
    };
    // (11,000 + 22,000 × 30 %) × 10/110 = 1,600
    assert_eq!(itemised.credit(), Ok(yen(1_600)));
}

#[test]
fn what_is_missing_is_said() {
    let open = report(64_000, TaxMethod::Proportional);
    assert_eq!(open.credit(), Err(TaxReportError::TaxableSalesMissing));
    let half = TaxReport {
        taxable_sales: Some(yen(1)),
        ..open
    };
    assert_eq!(half.credit(), Err(TaxReportError::TotalSalesMissing));
    let zero = TaxReport {
        total_sales: Some(Yen::ZERO),
        ..half
    };
    assert_eq!(zero.credit(), Err(TaxReportError::TotalSalesMissing));
    let more = TaxReport {
        taxable_sales: Some(yen(3)),
        total_sales: Some(yen(2)),
        ..open
    };
    assert_eq!(more.credit(), Err(TaxReportError::RatioAboveOne));
    let itemised = TaxReport {
        method: TaxMethod::Itemised,
        taxable_sales: Some(yen(1)),
        total_sales: Some(yen(2)),
        ..open
    };
    assert_eq!(itemised.credit(), Err(TaxReportError::UseMissing));
    let wrong = TaxReport {
        grant_use: Some(GrantUse::default()),
        ..itemised
    };
    assert_eq!(wrong.credit(), Err(TaxReportError::UseMismatch));
}

proptest! {
    #[test]
    fn the_credit_never_exceeds_the_tax_in_the_grant(
        taxable in 0_i64..=300_000_000_000, common in 0_i64..=300_000_000_000,
        rest in 0_i64..=300_000_000_000, total in 1_i64..=999_999_999_999, share in 0.0_f64..=1.0,
    ) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::as_conversions,
            reason = "any number between 0 and the total will do")]
        let part = ((total as f64) * share) as i64;
        let grant = taxable + common + rest;
        let itemised = TaxReport {
            grant: yen(grant),
            method: TaxMethod::Itemised,
            taxable_sales: Some(yen(part.clamp(0, total))),
            total_sales: Some(yen(total)),
            grant_use: Some(GrantUse { taxable: yen(taxable), common: yen(common), non_taxable: yen(rest) }),
        };
        let credit = itemised.credit().unwrap();
        prop_assert!(credit <= credit_within(yen(grant)));
        let most = TaxReport { taxable_sales: Some(yen(total)), ..itemised };
        prop_assert!(credit <= most.credit().unwrap(), "grows with the ratio");
        let none = TaxReport { taxable_sales: Some(Yen::ZERO), ..itemised };
        prop_assert_eq!(none.credit().unwrap(), credit_within(yen(taxable)));
    }
}
