//! The rules, written again from the page on the state machine and the words of the scheme: not from the code.

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Applicant,
    Akari,
    Botan,
    /// Reviewer who also works for the applying office.
    Torn,
    Lead,
    PaymentOfficer,
}

impl Who {
    pub(crate) const ALL: [Self; 6] = [
        Self::Applicant,
        Self::Akari,
        Self::Botan,
        Self::Torn,
        Self::Lead,
        Self::PaymentOfficer,
    ];

    fn reviews(self) -> bool {
        matches!(self, Self::Akari | Self::Botan | Self::Torn | Self::Lead)
    }

    /// May decide on this office.
    fn decides(self) -> bool {
        self.reviews() && self != Self::Torn
    }
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Submit,
    Withdraw,
    Start,
    Return,
    Approve { amount: i64, reason: bool },
    Reject { reason: bool },
    TakeBackProposal,
    Confirm,
    Reopen { reason: bool },
    Revoke { repay: i64, reason: bool },
}

/// An open proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Proposal {
    by: Who,
    becomes: &'static str,
    amount: i64,
}

/// Where an application stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Model {
    pub(crate) status: &'static str,
    pub(crate) proposal: Option<Proposal>,
    pub(crate) decided: Option<i64>,
    grant: i64,
    lead_above: i64,
}

impl Model {
    pub(crate) fn submitted(grant: i64, lead_above: i64) -> Self {
        Self {
            status: "submitted",
            proposal: None,
            decided: None,
            grant,
            lead_above,
        }
    }

    /// The state after the act, or `None` when it must be refused.
    pub(crate) fn after(&self, who: Who, act: Act) -> Option<Self> {
        let mut next = self.clone();
        match act {
            Act::Submit => {
                let may = matches!(self.status, "submitted" | "returned");
                (may && who == Who::Applicant).then_some(())?;
                next.status = "submitted";
            }
            Act::Withdraw => {
                let may = matches!(self.status, "submitted" | "in_review" | "returned");
                (may && who == Who::Applicant).then_some(())?;
                next.status = "withdrawn";
            }
            Act::Start => {
                (who.decides() && self.status == "submitted").then_some(())?;
                next.status = "in_review";
            }
            Act::Return => {
                (who.decides() && self.status == "in_review").then_some(())?;
                next.status = "returned";
                next.proposal = None;
            }
            Act::Approve { amount, reason } => {
                let in_order =
                    amount > 0 && amount <= self.grant && (amount == self.grant || reason);
                self.may_propose(who, in_order && self.status == "in_review")?;
                next.proposal = Some(proposal(who, "approved", amount));
            }
            Act::Reject { reason } => {
                self.may_propose(who, reason && self.status == "in_review")?;
                next.proposal = Some(proposal(who, "rejected", 0));
            }
            Act::Revoke { repay, reason } => {
                // Nothing was paid in these sequences, so nothing can be asked back.
                let in_order = reason && repay == 0 && self.status == "approved";
                self.may_propose(who, in_order)?;
                next.proposal = Some(proposal(who, "revoked", 0));
            }
            Act::TakeBackProposal => {
                (who.reviews() && self.proposal.is_some()).then_some(())?;
                next.proposal = None;
            }
            Act::Confirm => self.confirm(who, &mut next)?,
            Act::Reopen { reason } => {
                let may = matches!(self.status, "approved" | "rejected") && reason;
                (may && who == Who::Lead).then_some(())?;
                next.status = "in_review";
                next.proposal = None;
                next.decided = None;
            }
        }
        Some(next)
    }

    fn may_propose(&self, who: Who, in_order: bool) -> Option<()> {
        (who.decides() && in_order && self.proposal.is_none()).then_some(())
    }

    fn confirm(&self, who: Who, next: &mut Self) -> Option<()> {
        let open = self.proposal?;
        let needed = match open.becomes {
            "revoked" => "approved",
            _ => "in_review",
        };
        let needs_lead = open.becomes != "rejected" && open.amount > self.lead_above;
        let may = who.decides() && who != open.by && (!needs_lead || who == Who::Lead);
        (may && self.status == needed).then_some(())?;
        next.status = open.becomes;
        next.proposal = None;
        next.decided = match open.becomes {
            "approved" => Some(open.amount),
            "rejected" => None,
            _ => self.decided,
        };
        Some(())
    }
}

fn proposal(by: Who, becomes: &'static str, amount: i64) -> Proposal {
    Proposal {
        by,
        becomes,
        amount,
    }
}
