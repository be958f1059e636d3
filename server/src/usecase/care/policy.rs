//! The access policy in force.

use std::sync::{Arc, Mutex, PoisonError};

use domain::access::Policy;
use store::care::policies;
use store::{ConnectionTrait, StoreError};

use super::desk::odd;
use crate::context::Context;

/// The policy read last, so that it is read once and not at every view.
#[derive(Debug, Default)]
pub struct PolicyShelf(Mutex<Option<Arc<Policy>>>);

/// The policy in force as this connection sees it: the newest put in force here, or the one delivered.
pub(super) async fn policy_in_force(
    ctx: &Context,
    conn: &impl ConnectionTrait,
) -> Result<Arc<Policy>, StoreError> {
    let newest = policies::in_force(conn).await?;
    let (version, text) = newest
        .as_ref()
        .map_or((None, Policy::delivered_text()), |row| {
            (Some(row.version.as_str()), row.text.as_str())
        });
    let mut known = ctx
        .policies
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some(policy) = known.as_ref()
        && version.unwrap_or(DELIVERED) == policy.version()
    {
        return Ok(Arc::clone(policy));
    }
    let policy = Policy::parse(text)
        .map_err(|_| odd("access_policies", "text", version.unwrap_or(DELIVERED)))?;
    let policy = Arc::new(policy);
    *known = Some(Arc::clone(&policy));
    Ok(policy)
}

/// Version of the policy that comes with the program; no other may take it.
pub(super) const DELIVERED: &str = "2026-11";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delivered_policy_has_the_version_kept_for_it() {
        assert_eq!(Policy::delivered().unwrap().version(), DELIVERED);
    }
}
