//! States of reports and requests in words.

use contract::duty::DutyView;
use domain::duty::{DisposalManner, DutyKind, DutyState, TaxMethod};

use crate::duty::applicant_words::words;
use crate::text::Tone;

/// The state's name: a request is granted, a report is confirmed.
pub(super) fn state_name(kind: DutyKind, state: DutyState) -> &'static str {
    match (kind.is_request(), state) {
        (true, DutyState::Open) => words().request_open,
        (true, DutyState::Confirmed) => words().request_confirmed,
        (_, state) => plain_state(state),
    }
}

/// How the state feels.
pub(super) fn state_tone(state: DutyState, overdue: bool) -> Tone {
    match state {
        DutyState::Open if overdue => Tone::Error,
        DutyState::Open => Tone::Neutral,
        DutyState::Returned => Tone::Warning,
        DutyState::Submitted => Tone::Info,
        DutyState::Confirmed => Tone::Success,
        DutyState::Refused => Tone::Error,
    }
}

/// What the office does next, or waits for.
pub(super) fn next(duty: &DutyView) -> &'static str {
    match (duty.kind.is_request(), duty.state) {
        (false, DutyState::Open) => words().next_report,
        (true, DutyState::Open) => words().next_request,
        (_, DutyState::Submitted) => words().next_submitted,
        (_, DutyState::Returned) => words().next_returned,
        (false, DutyState::Confirmed) => words().next_confirmed,
        (true, DutyState::Confirmed) => words().next_granted,
        (_, DutyState::Refused) => words().next_refused,
    }
}

/// What a kind of report or request is called.
pub(super) fn kind_name(kind: DutyKind) -> &'static str {
    match kind {
        DutyKind::TaxReport => words().kind_tax_report,
        DutyKind::Change => words().kind_change,
        DutyKind::Abandonment => words().kind_abandonment,
        DutyKind::Disposal => words().kind_disposal,
    }
}

/// What a way of declaring consumption tax is called.
pub(super) fn method_name(method: TaxMethod) -> &'static str {
    match method {
        TaxMethod::Exempt => words().method_exempt,
        TaxMethod::Simplified => words().method_simplified,
        TaxMethod::SpecificIncome => words().method_specific_income,
        TaxMethod::NonTaxableOnly => words().method_non_taxable_only,
        TaxMethod::Full => words().method_full,
        TaxMethod::Proportional => words().method_proportional,
        TaxMethod::Itemised => words().method_itemised,
    }
}

/// What a manner of disposal is called.
pub(super) fn manner_name(manner: DisposalManner) -> &'static str {
    match manner {
        DisposalManner::OtherUse => words().manner_other_use,
        DisposalManner::Transfer => words().manner_transfer,
        DisposalManner::Exchange => words().manner_exchange,
        DisposalManner::Lending => words().manner_lending,
        DisposalManner::Pledge => words().manner_pledge,
        DisposalManner::Scrapping => words().manner_scrapping,
    }
}

fn plain_state(state: DutyState) -> &'static str {
    match state {
        DutyState::Open => words().state_open,
        DutyState::Submitted => words().state_submitted,
        DutyState::Returned => words().state_returned,
        DutyState::Confirmed => words().state_confirmed,
        DutyState::Refused => words().state_refused,
    }
}
