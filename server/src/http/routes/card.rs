//! My Number cards.

use crate::http::{Access, Route, card};
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(card::challenge).authorize(Access::Session),
        route!(card::check).authorize(Access::Session),
    ]
}
