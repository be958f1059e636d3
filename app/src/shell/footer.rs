//! The end of every page.

use crate::language::say;
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
