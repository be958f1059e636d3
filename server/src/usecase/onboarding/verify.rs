//! What a printed result page must say.

use contract::notice::read_code;
use contract::onboarding::RehearsalVerification;
use domain::calendar::tokyo_date;
use domain::onboarding::is_passed;
use store::onboarding;

use super::OnboardingError;
use super::results::{details, results_of};
use super::seal::{Seal, Statement};
use crate::context::Context;

/// Hexadecimal digits of the hash that are shown.
const HASH_SHOWN: usize = 16;

/// The result page with this code; `None` for a code of none. The seal is reckoned anew over what is kept.
pub async fn verify_result(
    ctx: &Context,
    typed: &str,
) -> Result<Option<RehearsalVerification>, OnboardingError> {
    let Some(code) = read_code(typed) else {
        return Ok(None);
    };
    let found = onboarding::rehearsal_by_code(ctx.db.read(), &code).await?;
    let Some(row) = found else {
        return Ok(None);
    };
    let (Some(number), Some(finished_at)) = (row.number.clone(), row.finished_at) else {
        return Ok(None);
    };
    let results = results_of(&row)?;
    let statement = Statement {
        number: &number,
        office: &row.office_number,
        finished_at,
        results: &results,
        code: &code,
    };
    let seal = row.seal.as_deref().unwrap_or_default();
    let sealed = Seal::of(&ctx.config)?.verifies(&statement, seal);
    let sha256 = row.sha256.unwrap_or_default();
    Ok(Some(RehearsalVerification {
        office_number: row.office_number.clone(),
        finished_on: tokyo_date(finished_at),
        passed: is_passed(&details(&results)),
        sealed,
        sha256_begin: sha256.chars().take(HASH_SHOWN).collect(),
        number,
    }))
}
