//! ① – ④ for a set of services and costs.

use contract::scheme::{EstimateRequest, EstimateView};
use contract::{FieldCode, FieldIssue};

use super::show_scheme;
use crate::context::Context;

/// Why there is no estimate.
#[derive(Debug, thiserror::Error)]
pub enum EstimateError {
    /// No such scheme.
    #[error("no such scheme")]
    NotThere,
    /// A service the subsidy does not pay for.
    #[error("a service that is not eligible")]
    NotEligible(Vec<FieldIssue>),
    /// Other fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
}

/// The estimate, by the same code as in the browser.
pub fn estimate(
    ctx: &Context,
    scheme_id: &str,
    request: &EstimateRequest,
) -> Result<EstimateView, EstimateError> {
    let scheme = show_scheme(ctx, scheme_id).ok_or(EstimateError::NotThere)?;
    scheme.estimate(request).map_err(|issues| {
        if issues
            .iter()
            .any(|issue| issue.code == FieldCode::ServiceNotEligible)
        {
            EstimateError::NotEligible(issues)
        } else {
            EstimateError::Fields(issues)
        }
    })
}
