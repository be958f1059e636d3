//! The way through the questions for these answers and this scheme.

use contract::answers::Answers;
use contract::problem::FieldIssue;
use contract::scheme::SchemeView;

use super::Step;

/// The pages that apply, in order. Documents come from the scheme; the amounts of connection support
/// are only asked when it is claimed.
pub(crate) fn sequence(answers: &Answers, scheme: &SchemeView) -> Vec<Step> {
    let claimed = answers
        .support_costs
        .as_ref()
        .and_then(|costs| costs.claimed)
        == Some(true);
    let mut steps = vec![
        Step::Purchase,
        Step::Connection,
        Step::Reader,
        Step::NewGoods,
        Step::OfficeName,
        Step::OfficeAddress,
        Step::OfficeContact,
        Step::Services,
        Step::Readers,
        Step::Receipts,
        Step::SupportClaimed,
    ];
    if claimed {
        steps.push(Step::SupportItems);
    }
    steps.extend([
        Step::Nonprofit,
        Step::Income,
        Step::Amounts,
        Step::Institution,
        Step::Account,
        Step::Holder,
    ]);
    steps.extend(
        scheme
            .documents
            .iter()
            .filter(|rule| claimed || !rule.only_with_support_cost)
            .map(|rule| Step::Document(rule.kind.clone())),
    );
    steps.extend([Step::Check, Step::Declare]);
    steps
}

/// The page after this one; the last has none.
pub(crate) fn next(step: &Step, steps: &[Step]) -> Option<Step> {
    let at = steps.iter().position(|known| known == step)?;
    steps.get(at.checked_add(1)?).cloned()
}

/// The page before this one; the first has none.
pub(crate) fn previous(step: &Step, steps: &[Step]) -> Option<Step> {
    let at = steps.iter().position(|known| known == step)?;
    steps.get(at.checked_sub(1)?).cloned()
}

/// Where to go on: the first page with something missing, else 確認.
pub(crate) fn first_open(steps: &[Step], missing: &[FieldIssue]) -> Step {
    steps
        .iter()
        .find(|step| missing.iter().any(|issue| step.owns(&issue.field)))
        .cloned()
        .unwrap_or(Step::Check)
}
