//! The portal in the browser: a Leptos single-page app for WebAssembly.
//!
//! - `api` talks to `/api/v1` in the types of `contract`; `live` listens to its events.
//! - `session` knows who is signed in and asks again when a session has ended, keeping what was typed.
//! - `component` holds the parts every page is made of; `text` the wording said by code.
//! - `shell` is the frame around every page, `page` the pages, `apply` the way through an application.
//! - `notice` is issuing, downloading and verifying notices.
//! - `payment` is paying by batches, and the account corrected after a payment failed.
//! - `card` reads a My Number card through the helper on the person's machine.
//! - `care` is 介護情報: the people an office serves, their records, and the recipient's own page.
//! - `language` is the language of the pages, and furigana.
//! - `review` is the federation's queue and cases, `figures` its numbers.
//!
//! Everything here runs in one thread of one browser tab.
#![expect(
    clippy::needless_pass_by_value,
    reason = "components own their props: they outlive the call that builds them"
)]
#![expect(
    unreachable_pub,
    reason = "the component macro writes public builders for components of every visibility"
)]

mod api;
mod apply;
mod audit;
mod bank;
mod card;
mod care;
mod clock;
mod component;
mod duty;
mod fault;
mod figures;
mod language;
mod live;
mod news;
mod notice;
mod page;
mod passkey;
mod payment;
mod readiness;
mod recovery;
mod retention;
mod review;
mod service_search;
mod session;
mod shell;
mod staff;
mod text;

/// Starts the app in the page's body and takes the static first picture away.
pub fn mount() {
    fault::show_on_panic();
    fault::remove_first_picture();
    leptos::mount::mount_to_body(shell::App);
}
