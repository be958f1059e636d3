//! The top of every page.

use leptos::prelude::*;

use super::menu::Menu;
use crate::component::{Icon, Sign};
use crate::language::{LanguageSwitch, follow, say};
use crate::session::use_session;
use crate::shell::words::words;

/// The top of every page: name, menu, office and person.
#[component]
pub(super) fn Header() -> impl IntoView {
    let session = use_session();
    let home = move || if session.me().is_some() { "/home" } else { "/" };
    // The landing page is not of the app: the browser fetches it.
    let outside = move || session.me().is_none().then_some("external");
    view! {
        <header class="header">
            <div class="header-inner">
                <a class="brand" href=home rel=outside>
                    <span class="brand-mark"><Icon sign=Sign::Mark /></span>
                    {follow(brand)}
                </a>
                <LanguageSwitch />
                {follow(|| view! { <Menu /> }.into_any())}
            </div>
        </header>
    }
    .into_any()
}

fn brand() -> AnyView {
    view! {
        <span class="brand-name">{words().name}</span>
        <span class="brand-sub">{say(words().portal)}</span>
    }
    .into_any()
}
