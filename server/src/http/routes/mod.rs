//! The route table: every route of the program, with who may call it.

mod account;
mod card;
mod care;
mod decision;
mod duty;
mod notice;
mod payment;
mod public;
mod readiness;
mod review;
mod subsidy;

use super::Route;
use crate::context::{Context, Mode};

/// Every route of this program in this mode.
pub fn table(ctx: &Context) -> Vec<Route> {
    let mut routes = account::routes();
    routes.extend(subsidy::routes());
    routes.extend(review::routes());
    routes.extend(decision::routes());
    routes.extend(duty::routes());
    routes.extend(payment::routes());
    routes.extend(notice::routes());
    routes.extend(readiness::routes());
    routes.extend(card::routes());
    routes.extend(care::routes());
    routes.extend(public::routes());
    if ctx.mode == Mode::Sandbox {
        routes.extend(subsidy::sandbox_routes());
    }
    routes
}
