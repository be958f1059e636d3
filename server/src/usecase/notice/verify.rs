//! What a printed notice must say.

use contract::notice::{NoticeState, VerificationView, read_code};
use store::{StoreError, notice};

use super::open::kind_of;
use crate::context::Context;

/// Hexadecimal digits of the hash that are shown.
const HASH_SHOWN: usize = 16;

/// The notice with this code, without any name; `None` for a code of no issued notice.
///
/// # Errors
/// The database.
pub async fn verify(ctx: &Context, typed: &str) -> Result<Option<VerificationView>, StoreError> {
    let Some(code) = read_code(typed) else {
        return Ok(None);
    };
    let found = notice::find_by_code(ctx.db.read(), &code).await?;
    let Some(found) = found.filter(|notice| notice.state == NoticeState::Issued.as_str()) else {
        return Ok(None);
    };
    let superseded = notice::superseded(ctx.db.read(), std::slice::from_ref(&found)).await?;
    let in_force = found
        .decision_id
        .is_none_or(|decision| !superseded.contains_key(&decision));
    let kind = kind_of(&found)?;
    let sha256 = found.sha256.unwrap_or_default();
    Ok(Some(VerificationView {
        kind,
        number: found.number,
        decided_on: found.decided_on,
        amount_yen: found.amount_yen,
        in_force,
        sha256_begin: sha256.chars().take(HASH_SHOWN).collect(),
    }))
}
