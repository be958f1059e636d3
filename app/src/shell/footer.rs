//! The end of every page.

use crate::language::{Language, chosen, say};
use crate::shell::words::words;
use leptos::prelude::*;

/// The end of every page.
#[component]
pub(super) fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <div class="footer-inner">
                <nav aria-label=words().footer>
                    <ul class="footer-links">
                        <li><a href="/subsidy">{say(words().subsidy)}</a></li>
                        <li><a href="/help">{say(words().help)}</a></li>
                        <li><a href="/verify">{say(words().verify)}</a></li>
                        <li><a href=outside("") rel="external">{say(words().platform)}</a></li>
                        <li><a href=outside("/news") rel="external">{say(words().news)}</a></li>
                        <li><a href=outside("/contact") rel="external">{say(words().contact)}</a></li>
                        <li><a href="/api/openapi.json" rel="external">{say(words().api)}</a></li>
                    </ul>
                </nav>
                <p class="footer-note">
                    {say(words().about)}
                </p>
            </div>
        </footer>
    }
    .into_any()
}

/// The address of a public page in the language chosen. They are not of the app: the browser fetches them.
fn outside(page: &str) -> String {
    let prefix = match chosen() {
        Language::Japanese => "",
        Language::Easy => "/easy",
        Language::English => "/en",
    };
    let address = format!("{prefix}{page}");
    if address.is_empty() {
        "/".to_owned()
    } else {
        address
    }
}
