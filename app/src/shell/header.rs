//! The top of every page.

use leptos::prelude::*;

use super::menu::Menu;
use crate::component::{Icon, Sign};
use crate::language::LanguageSwitch;
use crate::session::use_session;

/// The top of every page: name, menu, office and person.
#[component]
pub(super) fn Header() -> impl IntoView {
    let session = use_session();
    let home = move || if session.me().is_some() { "/home" } else { "/" };
    view! {
        <header class="header">
            <div class="header-inner">
                <a class="brand" href=home>
                    <span class="brand-mark"><Icon sign=Sign::Mark /></span>
                    <span class="brand-name">"つなぎ"</span>
                    <span class="brand-sub">"介護情報基盤ポータル"</span>
                </a>
                <LanguageSwitch />
                <Menu />
            </div>
        </header>
    }
    .into_any()
}
