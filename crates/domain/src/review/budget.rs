//! Budget of a scheme: 「予算の上限に達したときは…受付を終了することがあります」(令和8年度交付要綱 第15条), first come
//! first served by complete receipt.

use crate::money::Yen;

/// Budget of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Whole budget.
    pub total: Yen,
    /// Whether grants above it are refused.
    pub hard_stop: bool,
}

/// What of the budget is spoken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetUse {
    /// Granted and standing.
    pub committed: Yen,
    /// Computed grants of complete applications received earlier and not decided yet.
    pub waiting_earlier: Yen,
}

/// Why a grant is not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BudgetRefusal {
    /// The budget does not hold it.
    #[error("the budget is used up")]
    Exhausted,
    /// What is left is needed for applications received earlier.
    #[error("what is left belongs to applications received earlier")]
    EarlierFirst,
}

/// Whether a grant of this amount fits. Without a hard stop everything does.
pub fn may_commit(budget: Budget, used: BudgetUse, amount: Yen) -> Result<(), BudgetRefusal> {
    if !budget.hard_stop {
        return Ok(());
    }
    let with_this = used
        .committed
        .checked_add(amount)
        .filter(|sum| *sum <= budget.total)
        .ok_or(BudgetRefusal::Exhausted)?;
    with_this
        .checked_add(used.waiting_earlier)
        .filter(|sum| *sum <= budget.total)
        .map(|_| ())
        .ok_or(BudgetRefusal::EarlierFirst)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn yen(yen: i64) -> Yen {
        Yen::new(yen).unwrap()
    }

    #[test]
    fn the_last_yen_can_be_granted() {
        let budget = Budget {
            total: yen(100_000),
            hard_stop: true,
        };
        for (committed, waiting, amount, result) in [
            (0, 0, 100_000, Ok(())),
            (36_000, 0, 64_000, Ok(())),
            (36_001, 0, 64_000, Err(BudgetRefusal::Exhausted)),
            (0, 36_000, 64_000, Ok(())),
            (0, 36_001, 64_000, Err(BudgetRefusal::EarlierFirst)),
        ] {
            let used = BudgetUse {
                committed: yen(committed),
                waiting_earlier: yen(waiting),
            };
            assert_eq!(may_commit(budget, used, yen(amount)), result);
            let soft = Budget {
                hard_stop: false,
                ..budget
            };
            assert_eq!(may_commit(soft, used, yen(amount)), Ok(()));
        }
    }

    proptest! {
        #[test]
        fn a_hard_stop_is_never_passed(amounts in prop::collection::vec(1..90_000_i64, 0..50)) {
            let budget = Budget { total: yen(1_000_000), hard_stop: true };
            let mut committed = Yen::ZERO;
            for amount in amounts {
                let used = BudgetUse { committed, waiting_earlier: Yen::ZERO };
                if may_commit(budget, used, yen(amount)).is_ok() {
                    committed = committed.checked_add(yen(amount)).unwrap();
                }
            }
            prop_assert!(committed <= budget.total);
        }
    }
}
