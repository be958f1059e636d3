//! Ways to tell a person apart, as stored.

use contract::care::IdentityCheck;

/// As stored.
pub(super) const fn check_id(check: IdentityCheck) -> &'static str {
    match check {
        IdentityCheck::Card => "card",
        IdentityCheck::Sight => "sight",
        IdentityCheck::FourItems => "four_items",
    }
}

/// The check with this id.
pub(super) fn check_of(id: &str) -> Option<IdentityCheck> {
    [
        IdentityCheck::Card,
        IdentityCheck::Sight,
        IdentityCheck::FourItems,
    ]
    .into_iter()
    .find(|check| check_id(*check) == id)
}
