//! What is owed back on a day (令和8年度交付要綱 第12条).
//!
//! The rule: a late charge of 3.0 % a year from the day after the due day to the day of payment, over 365
//! days also in leap years; what comes in counts first against the late charge. How fractions are rounded is
//! not stated; here yen-days are summed exactly and the whole charge is cut to full yen, in favour of the
//! one who pays [U, own choice].

use chrono::NaiveDate;

use crate::money::Yen;

/// 延滞金: permille a year.
pub const LATE_RATE_PERMILLE: i64 = 30;

/// Days of a year for the late charge, leap years too.
const DAYS_OF_YEAR: i128 = 365;

/// Money that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Day it came in.
    pub paid_on: NaiveDate,
    /// Amount.
    pub amount: Yen,
}

/// How a payment was counted. What is left of it after both was paid beyond what was owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The payment.
    pub payment: Payment,
    /// Counted against the late charge.
    pub to_charge: Yen,
    /// Counted against the principal.
    pub to_principal: Yen,
}

/// Where a repayment stands at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Principal still owed.
    pub principal: Yen,
    /// Late charge still owed.
    pub charge: Yen,
    /// Late charge that has run up in all, paid or not.
    pub charged: Yen,
    /// Paid beyond what was owed.
    pub overpaid: Yen,
    /// Payments up to the day, in order.
    pub allocations: Vec<Allocation>,
}

/// Why there is no balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// Amounts or days beyond what can be reckoned.
    #[error("amounts beyond what can be reckoned")]
    Overflow,
    /// The rate is not between 0 and 1,000 permille.
    #[error("not a rate")]
    Rate,
}

impl Balance {
    /// Principal and late charge still owed.
    pub fn owed(&self) -> Option<Yen> {
        self.principal.checked_add(self.charge)
    }
}

/// The balance at the end of `as_of`. Payments after that day are left out; their order does not matter.
pub fn balance(
    principal: Yen,
    due_on: NaiveDate,
    rate_permille: i64,
    payments: &[Payment],
    as_of: NaiveDate,
) -> Result<Balance, LedgerError> {
    if !(0..=1_000).contains(&rate_permille) {
        return Err(LedgerError::Rate);
    }
    let mut counted: Vec<Payment> = payments
        .iter()
        .copied()
        .filter(|payment| payment.paid_on <= as_of)
        .collect();
    counted.sort_by_key(|payment| payment.paid_on);
    let mut ledger = Ledger {
        principal,
        reckoned_to: due_on,
        yen_days: 0,
        rate_permille,
        charge_paid: Yen::ZERO,
        overpaid: Yen::ZERO,
    };
    let mut allocations = Vec::with_capacity(counted.len());
    for payment in counted {
        allocations.push(ledger.take(payment)?);
    }
    ledger.reckon_to(as_of)?;
    let charged = ledger.charged()?;
    Ok(Balance {
        principal: ledger.principal,
        charge: charged.less(ledger.charge_paid),
        charged,
        overpaid: ledger.overpaid,
        allocations,
    })
}

struct Ledger {
    principal: Yen,
    /// Days up to this one are in `yen_days`.
    reckoned_to: NaiveDate,
    /// Sum of principal × days.
    yen_days: i128,
    rate_permille: i64,
    charge_paid: Yen,
    overpaid: Yen,
}

impl Ledger {
    fn reckon_to(&mut self, day: NaiveDate) -> Result<(), LedgerError> {
        let days = (day - self.reckoned_to).num_days();
        if days <= 0 {
            return Ok(());
        }
        let more = i128::from(self.principal.get()).checked_mul(i128::from(days));
        self.yen_days = more
            .and_then(|more| self.yen_days.checked_add(more))
            .ok_or(LedgerError::Overflow)?;
        self.reckoned_to = day;
        Ok(())
    }

    /// Late charge so far, cut to full yen.
    fn charged(&self) -> Result<Yen, LedgerError> {
        let permille_days = self
            .yen_days
            .checked_mul(i128::from(self.rate_permille))
            .ok_or(LedgerError::Overflow)?;
        let yen = permille_days / (1_000 * DAYS_OF_YEAR);
        i64::try_from(yen)
            .ok()
            .and_then(|yen| Yen::new(yen).ok())
            .ok_or(LedgerError::Overflow)
    }

    fn take(&mut self, payment: Payment) -> Result<Allocation, LedgerError> {
        self.reckon_to(payment.paid_on)?;
        let charge = self.charged()?.less(self.charge_paid);
        let to_charge = charge.min(payment.amount);
        let rest = payment.amount.less(to_charge);
        let to_principal = self.principal.min(rest);
        let overpaid = rest.less(to_principal);
        let overflow = || LedgerError::Overflow;
        self.charge_paid = self
            .charge_paid
            .checked_add(to_charge)
            .ok_or_else(overflow)?;
        self.principal = self.principal.less(to_principal);
        self.overpaid = self.overpaid.checked_add(overpaid).ok_or_else(overflow)?;
        Ok(Allocation {
            payment,
            to_charge,
            to_principal,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn yen(yen: i64) -> Yen {
        Yen::new(yen).unwrap()
    }

    fn paid(on: &str, amount: i64) -> Payment {
        Payment {
            paid_on: day(on),
            amount: yen(amount),
        }
    }

    #[test]
    fn the_charge_by_days() {
        let due = day("2027-06-30");
        for (as_of, charge) in [
            ("2027-06-01", 0),
            ("2027-06-30", 0),
            // 64,000 × 3 % ÷ 365 = 5.26 a day, cut.
            ("2027-07-01", 5),
            ("2027-07-02", 10),
            ("2027-07-20", 105),
            // 365 days: exactly 3 %.
            ("2028-06-29", 1_920),
            // 2028 is a leap year: 366 days are more than a year's charge.
            ("2028-06-30", 1_925),
        ] {
            let found = balance(yen(64_000), due, LATE_RATE_PERMILLE, &[], day(as_of)).unwrap();
            assert_eq!(found.charge, yen(charge), "{as_of}");
            assert_eq!(found.principal, yen(64_000));
        }
    }

    #[test]
    fn payments_count_first_against_the_charge() {
        let due = day("2027-06-30");
        let payments = [paid("2027-07-20", 1_105), paid("2027-06-10", 4_000)];
        let found = balance(
            yen(68_000),
            due,
            LATE_RATE_PERMILLE,
            &payments,
            day("2027-07-20"),
        )
        .unwrap();
        let counted: Vec<_> = found
            .allocations
            .iter()
            .map(|one| (one.to_charge.get(), one.to_principal.get()))
            .collect();
        assert_eq!(counted, [(0, 4_000), (105, 1_000)]);
        assert_eq!((found.principal, found.charge), (yen(63_000), Yen::ZERO));
        let later = balance(
            yen(68_000),
            due,
            LATE_RATE_PERMILLE,
            &payments,
            day("2027-07-30"),
        )
        .unwrap();
        // 64,000 × 20 days + 63,000 × 10 days.
        assert_eq!(later.charged, yen(156));
        assert_eq!(later.charge, yen(51));
    }

    #[test]
    fn what_is_too_much_is_told() {
        let payments = [paid("2027-06-30", 70_000)];
        let found = balance(
            yen(64_000),
            day("2027-06-30"),
            LATE_RATE_PERMILLE,
            &payments,
            day("2030-01-01"),
        )
        .unwrap();
        assert_eq!(found.owed(), Some(Yen::ZERO));
        assert_eq!(found.overpaid, yen(6_000));
        assert_eq!(found.charged, Yen::ZERO);
    }

    #[test]
    fn a_rate_is_a_rate() {
        let day = day("2027-06-30");
        for rate in [-1, 1_001] {
            assert_eq!(
                balance(Yen::ZERO, day, rate, &[], day),
                Err(LedgerError::Rate)
            );
        }
    }

    fn payments() -> impl Strategy<Value = Vec<(u64, i64)>> {
        prop::collection::vec((0..2_000_u64, 0..50_000_i64), 0..8)
    }

    proptest! {
        #[test]
        fn no_yen_is_lost(
            principal in 0..1_000_000_i64, entries in payments(), as_of in 0..3_000_u64,
        ) {
            let start = day("2027-01-01");
            let due = day("2027-06-30");
            let payments: Vec<Payment> = entries
                .iter()
                .map(|(days, amount)| Payment {
                    paid_on: start + Days::new(*days),
                    amount: yen(*amount),
                })
                .collect();
            let as_of = start + Days::new(as_of);
            let found = balance(yen(principal), due, LATE_RATE_PERMILLE, &payments, as_of).unwrap();
            let came_in: i64 = payments
                .iter()
                .filter(|payment| payment.paid_on <= as_of)
                .map(|payment| payment.amount.get())
                .sum();
            let to_charge: i64 = found.allocations.iter().map(|one| one.to_charge.get()).sum();
            let to_principal: i64 = found.allocations.iter().map(|one| one.to_principal.get()).sum();
            prop_assert_eq!(came_in, to_charge + to_principal + found.overpaid.get());
            prop_assert_eq!(principal, to_principal + found.principal.get());
            prop_assert_eq!(found.charged.get(), to_charge + found.charge.get());
            prop_assert!(as_of > due || found.charged == Yen::ZERO);
        }

        #[test]
        fn waiting_never_makes_it_less(
            principal in 0..1_000_000_i64, entries in payments(), from in 0..2_000_u64, more in 0..500_u64,
        ) {
            let start = day("2027-01-01");
            let payments: Vec<Payment> = entries
                .iter()
                .map(|(days, amount)| Payment {
                    paid_on: start + Days::new(*days),
                    amount: yen(*amount),
                })
                .collect();
            let of = |days| {
                let as_of = start + Days::new(days);
                balance(yen(principal), day("2027-06-30"), LATE_RATE_PERMILLE, &payments, as_of).unwrap()
            };
            prop_assert!(of(from).charged <= of(from + more).charged);
        }

        #[test]
        fn two_payments_of_a_day_are_one(principal in 0..1_000_000_i64, first in 0..50_000_i64, second in 0..50_000_i64) {
            let due = day("2027-06-30");
            let on = |amount| paid("2028-02-29", amount);
            let as_of = day("2028-12-31");
            let apart = balance(yen(principal), due, 30, &[on(first), on(second)], as_of).unwrap();
            let whole = balance(yen(principal), due, 30, &[on(first + second)], as_of).unwrap();
            prop_assert_eq!((apart.principal, apart.charge, apart.overpaid), (whole.principal, whole.charge, whole.overpaid));
        }
    }
}
