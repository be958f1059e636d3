//! Is the log whole?

use contract::audit::AuditVerification;
use store::StoreError;
use store::audit::{self, Break, Verification, VerifyError};

use crate::context::Context;

/// Walks the whole chain now.
pub async fn verify_audit(ctx: &Context) -> Result<AuditVerification, StoreError> {
    let checked_at = ctx.clock.now();
    match audit::verify(&ctx.db).await {
        Ok(Verification { entries, head }) => Ok(AuditVerification {
            whole: true,
            entries: Some(entries),
            head: Some(head),
            broken_at: None,
            reason: None,
            checked_at,
        }),
        Err(VerifyError::Broken { seq, reason }) => Ok(AuditVerification {
            whole: false,
            entries: None,
            head: None,
            broken_at: Some(seq),
            reason: Some(code(reason).to_owned()),
            checked_at,
        }),
        Err(VerifyError::Store(error)) => Err(error),
    }
}

fn code(reason: Break) -> &'static str {
    match reason {
        Break::Missing => "missing",
        Break::Unchained => "unchained",
        Break::Changed => "changed",
        Break::Head => "head",
    }
}
