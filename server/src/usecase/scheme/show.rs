//! Show the schemes.

use contract::scheme::{SchemeList, SchemeSummary, SchemeView};
use domain::scheme::SchemeId;

use crate::context::Context;

/// All schemes, newest first.
pub fn list_schemes(ctx: &Context) -> SchemeList {
    let now = ctx.clock.now();
    let items = ctx
        .schemes
        .schemes()
        .iter()
        .map(|scheme| {
            let view = SchemeView::of(scheme, now);
            SchemeSummary {
                id: view.id,
                title: view.title,
                opens_on: view.opens_on,
                closes_on: view.closes_on,
                window: view.window,
                days_left: view.days_left,
            }
        })
        .collect();
    SchemeList { items }
}

/// One scheme with everything an application needs; `None` when there is none of this id.
pub fn show_scheme(ctx: &Context, id: &str) -> Option<SchemeView> {
    let scheme = ctx.schemes.get(&SchemeId::parse(id).ok()?)?;
    Some(SchemeView::of(scheme, ctx.clock.now()))
}
