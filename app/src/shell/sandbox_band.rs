//! Says that nothing here is real.

use leptos::prelude::*;

use crate::language::say;
use crate::session::use_session;
use crate::shell::words::words;

/// A band over every page while the server is a sandbox.
#[component]
pub(super) fn SandboxBand() -> impl IntoView {
    let session = use_session();
    move || {
        session.is_sandbox().then(|| {
            view! {
                <div class="sandbox-band" role="note">
                    <strong>{say(words().sandbox)}</strong>
                    <span>{say(words().sandbox_detail)}</span>
                    <a href="/sandbox/mail" rel="external" target="_blank">{say(words().sandbox_mail)}</a>
                </div>
            }
        })
    }
}
