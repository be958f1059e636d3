//! Four eyes: what may be proposed, and who may confirm it.

use serde::{Deserialize, Serialize};

use super::kind::DecisionKind;
use crate::money::Yen;

/// Why an amount cannot be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Nothing is granted: that is a rejection.
    #[error("a grant of nothing is a rejection")]
    Zero,
    /// More than the rules give.
    #[error("more than the rules give")]
    AboveGrant {
        /// ④ as recomputed.
        grant: Yen,
    },
    /// Less than the rules give, or no grant at all, without a reason.
    #[error("a reason is needed")]
    ReasonMissing,
}

/// Whether this amount may be proposed: at most the recomputed ④; less, a rejection and a revocation
/// need a reason. The amount of a rejection is zero; that of a revocation (to be paid back) is at
/// most what was granted, given as `grant`.
pub fn check_amount(
    kind: DecisionKind,
    amount: Yen,
    grant: Yen,
    reason: &str,
) -> Result<(), AmountError> {
    let told = !reason.trim().is_empty();
    if amount > grant {
        return Err(AmountError::AboveGrant { grant });
    }
    match kind {
        DecisionKind::Approve if amount == Yen::ZERO => Err(AmountError::Zero),
        DecisionKind::Approve if amount < grant && !told => Err(AmountError::ReasonMissing),
        DecisionKind::Reject | DecisionKind::Revoke if !told => Err(AmountError::ReasonMissing),
        _ => Ok(()),
    }
}

/// What is known of an open proposal when somebody wants to confirm it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// What it asks for.
    pub kind: DecisionKind,
    /// Amount in yen.
    pub amount: Yen,
    /// Above this amount a lead confirms.
    pub lead_above: Yen,
}

/// What is known of the person who wants to confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmer {
    /// Whether the person made the proposal.
    pub is_proposer: bool,
    /// Whether the person belongs to the office.
    pub of_office: bool,
    /// Whether the person leads the review.
    pub is_lead: bool,
}

/// Why a person may not confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmRefusal {
    /// Nobody confirms a proposal of their own.
    #[error("the proposer cannot confirm")]
    OwnProposal,
    /// Nobody decides on an office they belong to.
    #[error("the person belongs to the office")]
    OwnOffice,
    /// The amount needs somebody who leads the review.
    #[error("a lead has to confirm")]
    LeadNeeded,
}

/// Whether this person may confirm this proposal.
pub fn may_confirm(proposed: Proposed, confirmer: Confirmer) -> Result<(), ConfirmRefusal> {
    if confirmer.of_office {
        return Err(ConfirmRefusal::OwnOffice);
    }
    if confirmer.is_proposer {
        return Err(ConfirmRefusal::OwnProposal);
    }
    let needs_lead = proposed.kind != DecisionKind::Reject && proposed.amount > proposed.lead_above;
    if needs_lead && !confirmer.is_lead {
        return Err(ConfirmRefusal::LeadNeeded);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecisionKind::{Approve, Reject, Revoke};
    use proptest::prelude::*;

    fn yen(yen: i64) -> Yen {
        Yen::new(yen).unwrap()
    }

    #[test]
    fn amounts() {
        let grant = yen(64_000);
        for (kind, amount, reason, result) in [
            (Approve, 64_000, "", Ok(())),
            (Approve, 64_001, "x", Err(AmountError::AboveGrant { grant })),
            (
                Approve,
                63_000,
                " \u{3000}",
                Err(AmountError::ReasonMissing),
            ),
            (Approve, 63_000, "対象外の品物を除いた", Ok(())),
            (Approve, 0, "x", Err(AmountError::Zero)),
            (Reject, 0, "", Err(AmountError::ReasonMissing)),
            (Reject, 0, "対象外", Ok(())),
            (Revoke, 64_000, "", Err(AmountError::ReasonMissing)),
            (Revoke, 64_000, "虚偽", Ok(())),
            (
                Revoke,
                64_001,
                "虚偽",
                Err(AmountError::AboveGrant { grant }),
            ),
        ] {
            assert_eq!(
                check_amount(kind, yen(amount), grant, reason),
                result,
                "{kind:?} {amount}"
            );
        }
    }

    #[test]
    fn confirmers() {
        let person = |is_proposer, of_office, is_lead| Confirmer {
            is_proposer,
            of_office,
            is_lead,
        };
        let small = Proposed {
            kind: Approve,
            amount: yen(100),
            lead_above: yen(100),
        };
        let large = Proposed {
            amount: yen(101),
            ..small
        };
        let rejected = Proposed {
            kind: Reject,
            ..large
        };
        for (proposed, who, result) in [
            (small, person(false, false, false), Ok(())),
            (
                small,
                person(true, false, true),
                Err(ConfirmRefusal::OwnProposal),
            ),
            (
                small,
                person(false, true, true),
                Err(ConfirmRefusal::OwnOffice),
            ),
            (
                small,
                person(true, true, true),
                Err(ConfirmRefusal::OwnOffice),
            ),
            (
                large,
                person(false, false, false),
                Err(ConfirmRefusal::LeadNeeded),
            ),
            (large, person(false, false, true), Ok(())),
            (rejected, person(false, false, false), Ok(())),
        ] {
            assert_eq!(may_confirm(proposed, who), result, "{proposed:?} {who:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_above_the_rules_is_ever_granted(
            amount in 0..200_000_i64, grant in 0..200_000_i64, reason in "\\PC{0,5}",
        ) {
            if check_amount(Approve, yen(amount), yen(grant), &reason).is_ok() {
                prop_assert!(0 < amount && amount <= grant);
                prop_assert!(amount == grant || !reason.trim().is_empty());
            }
        }

        #[test]
        fn no_one_confirms_alone_or_for_their_own(
            amount in 0..200_000_i64, limit in 0..200_000_i64,
            is_proposer: bool, of_office: bool, is_lead: bool,
        ) {
            let proposed = Proposed { kind: Approve, amount: yen(amount), lead_above: yen(limit) };
            let who = Confirmer { is_proposer, of_office, is_lead };
            if may_confirm(proposed, who).is_ok() {
                prop_assert!(!is_proposer && !of_office && (is_lead || amount <= limit));
            }
        }
    }
}
