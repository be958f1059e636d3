//! A consent as people see it.

use chrono::NaiveDate;
use contract::care::{ConsentGiver, ConsentState, ConsentView};
use domain::access::{ConsentStanding, Purpose};
use store::StoreError;
use store::entity::consent;

use super::case::fact;
use super::check::check_of;
use super::desk::odd;
use super::names::Names;

/// The consent as people see it.
pub(super) fn consent_view(
    row: &consent::Model,
    names: &Names,
    today: NaiveDate,
) -> Result<ConsentView, StoreError> {
    let known = fact(row)?;
    let giver = match (&row.proxy_name, &row.proxy_relationship) {
        (Some(name), Some(relationship)) => ConsentGiver::Proxy {
            name: name.clone(),
            relationship: relationship.clone(),
        },
        _ => ConsentGiver::Recipient,
    };
    Ok(ConsentView {
        id: row.id.to_string(),
        office_name: names.office(&row.office_number),
        state: state_of(known.standing(today)),
        kinds: known.kinds.into_iter().collect(),
        purpose: known.purpose,
        until: row.until,
        giver,
        check: check_of(&row.identity_check)
            .ok_or_else(|| odd("consents", "identity_check", row.id))?,
        card_read_at: row.card_read_at,
        wording: row.wording.clone(),
        taken_at: row.taken_at,
        taken_by: names.person(row.taken_by),
        withdrawn_at: row.withdrawn_at,
    })
}

/// The best of several consents.
pub(super) fn best_state<'a>(
    rows: impl IntoIterator<Item = &'a consent::Model>,
    today: NaiveDate,
) -> Result<ConsentState, StoreError> {
    let mut best = ConsentStanding::None;
    for row in rows {
        best = best.max(fact(row)?.standing(today));
    }
    Ok(state_of(best))
}

fn state_of(standing: ConsentStanding) -> ConsentState {
    match standing {
        ConsentStanding::None => ConsentState::None,
        ConsentStanding::Withdrawn => ConsentState::Withdrawn,
        ConsentStanding::Expired => ConsentState::Expired,
        ConsentStanding::Given => ConsentState::Given,
    }
}

/// Purposes a consent can be given for.
pub(super) const CONSENT_PURPOSES: [Purpose; 2] =
    [Purpose::CarePlanning, Purpose::ServiceProvision];
