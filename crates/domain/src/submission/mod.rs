//! What it takes to submit an application.

mod document_fact;
mod shortfall;

use chrono::{DateTime, NaiveDate, Utc};

use crate::application::{CompleteAnswers, Portion};
use crate::calendar::tokyo_date;
use crate::estimate::{Estimate, EstimateError, estimate};
use crate::money::Yen;
use crate::scheme::{ExpensePart, Scheme, Window};

pub use document_fact::{DocumentFact, document_shortfalls};
pub use shortfall::Shortfall;

/// Decides whether complete answers and their documents may be submitted under a scheme at a moment:
/// the estimate to be shown on the receipt, or everything that stands in the way. `returned_on` is the day it
/// was sent back, when it is submitted again after that.
pub fn check(
    scheme: &Scheme,
    now: DateTime<Utc>,
    returned_on: Option<NaiveDate>,
    answers: &CompleteAnswers,
    documents: &[DocumentFact],
) -> Result<Estimate, Vec<Shortfall>> {
    let mut shortfalls = Vec::new();
    match scheme.window_for(returned_on, now) {
        Window::NotYetOpen => shortfalls.push(Shortfall::WindowNotYetOpen),
        Window::Closed => shortfalls.push(Shortfall::WindowClosed),
        Window::Open { .. } => {}
    }
    check_costs(scheme, now, answers, &mut shortfalls);
    let estimated = check_estimate(scheme, answers, &mut shortfalls);
    let claimed = answers.support_costs.claimed();
    shortfalls.extend(document_shortfalls(
        scheme.documents(),
        scheme.files(),
        claimed,
        documents,
    ));
    match estimated {
        Some(estimate) if shortfalls.is_empty() => Ok(estimate),
        _ => Err(shortfalls),
    }
}

fn check_costs(
    scheme: &Scheme,
    now: DateTime<Utc>,
    answers: &CompleteAnswers,
    shortfalls: &mut Vec<Shortfall>,
) {
    let today = tokyo_date(now);
    let costs = &answers.reader_costs;
    for (index, line) in costs.lines.iter().enumerate() {
        if line.paid_on > today {
            shortfalls.push(Shortfall::ReceiptInFuture { line: index });
        }
    }
    let reader_lines = costs
        .lines
        .iter()
        .any(|line| line.portion == Portion::Reader);
    if costs.readers > 0 && !reader_lines {
        shortfalls.push(Shortfall::ReaderLineMissing);
    }
    if costs.readers == 0 && reader_lines {
        shortfalls.push(Shortfall::ReadersMissing);
    }
    for (index, item) in answers.support_costs.items.iter().enumerate() {
        let known = scheme
            .expense_items()
            .iter()
            .any(|known| known.id == item.item && known.part == ExpensePart::B);
        if !known {
            shortfalls.push(Shortfall::UnknownExpenseItem { index });
        }
    }
    if let (Some(items), Some(lines)) = (answers.support_costs.sum(), costs.sum(Portion::Support))
        && items != lines
    {
        shortfalls.push(Shortfall::SupportTotalMismatch { items, lines });
    }
}

fn check_estimate(
    scheme: &Scheme,
    answers: &CompleteAnswers,
    shortfalls: &mut Vec<Shortfall>,
) -> Option<Estimate> {
    if answers.services.is_empty() {
        shortfalls.push(Shortfall::NoService);
    }
    let mut eligible = true;
    for (index, code) in answers.services.iter().enumerate() {
        if let Err(not_eligible) = scheme.lookup_service(code) {
            eligible = false;
            shortfalls.push(Shortfall::ServiceNotEligible {
                index,
                not_eligible,
            });
        }
    }
    if !eligible {
        return None;
    }
    let estimated = answers
        .estimate_input()
        .ok_or(EstimateError::Overflow)
        .and_then(|input| estimate(scheme.table(), &input));
    let Ok(estimate) = estimated else {
        shortfalls.push(Shortfall::AmountsTooLarge);
        return None;
    };
    if estimate.grant == Yen::ZERO && !answers.services.is_empty() {
        shortfalls.push(Shortfall::NothingToGrant);
    }
    Some(estimate)
}
