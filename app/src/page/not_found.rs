//! An address that leads nowhere.

use leptos::prelude::*;

use crate::component::Page;
use crate::language::say;
use crate::page::words::words;

/// An address that leads nowhere.
pub(crate) fn not_found() -> AnyView {
    view! {
        <Page title=words().not_found>
            <p>{say(words().not_found_detail)}</p>
            <p><a class="button" data-kind="primary" href="/" rel="external">{say(words().to_top)}</a></p>
        </Page>
    }
    .into_any()
}
