//! Registration, sign-in, sessions, passkeys, tokens, members.

use crate::http::account::me;
use crate::http::{Access, Route};
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    vec![route!(me::show).authorize(Access::Session)]
}
