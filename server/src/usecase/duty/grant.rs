//! The grant a duty belongs to.

use domain::application::Status;
use domain::money::Yen;
use store::entity;

/// States of an application in which its office may ask for leave.
pub(super) fn may_request(status: Status) -> bool {
    matches!(
        status,
        Status::Approved | Status::PaymentScheduled | Status::PaymentFailed | Status::Paid
    )
}

/// The grant as decided; before that was written down apart, as estimated.
pub(super) fn grant_of(application: &entity::application::Model) -> Yen {
    let yen = application.approved_yen.or(application.grant_yen);
    yen.and_then(|yen| Yen::new(yen).ok()).unwrap_or(Yen::ZERO)
}
