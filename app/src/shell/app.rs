//! The app: contexts, frame and routes.
//!
//! No page is called here directly. Each, a
//! `pub(crate) fn …_page() -> AnyView`, is listed in a part of the app in [`super::part`], for example
//! `part! { federation { queue => crate::review::queue_page } }`, and routed through it, so that it is
//! fetched when opened: `<Route path=path!("/review") view=|| back_office(part::federation::queue) />`.
//!
//! Not `FlatRoutes`, although smaller: from one address of a route to another it keeps the old query.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use super::footer::Footer;
use super::guard::SignedIn;
use super::header::Header;
use super::new_version::NewVersion;
use super::offline::OfflineNotice;
use super::part;
use super::sandbox_band::SandboxBand;
use super::session_ending::SessionEnding;
use super::sign_in_again::SignInAgain;
use crate::language::say;
use crate::language::{self, follow};
use crate::session::Session;
use crate::shell::words::words;
use crate::{live, page};

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = Session::new();
    provide_context(session);
    language::begin();
    live::provide();
    spawn_local(session.refresh());
    part::fetch_ahead(session);
    view! {
        <Router>
            {follow(skip_link)}
            {follow(|| view! { <SandboxBand /> }.into_any())}
            <Header />
            {follow(|| view! { <OfflineNotice /> <SessionEnding /> <NewVersion /> }.into_any())}
            <main id="main" class="main" tabindex="-1">
                // Another language is another page: what was typed into a draft is kept as it is typed.
                {follow(pages)}
            </main>
            {follow(|| view! { <Footer /> }.into_any())}
            {follow(|| view! { <SignInAgain /> }.into_any())}
        </Router>
    }
}

/// The first stop of the keyboard: past the menu.
fn skip_link() -> AnyView {
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        crate::component::focus_id("main");
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{say(words().skip)}</a> }.into_any()
}

/// Every page by its address.
#[expect(clippy::too_many_lines, reason = "one line a page")]
fn pages() -> AnyView {
    view! {
        <Routes fallback=|| page::not_found()>
            <Route path=path!("/subsidy") view=part::subsidy::subsidy />
            <Route path=path!("/help") view=part::subsidy::help />
            <Route path=path!("/register") view=part::enter::register />
            <Route path=path!("/register/:token") view=part::enter::registration />
            <Route path=path!("/sign-in") view=part::enter::sign_in />
            <Route path=path!("/sign-in/card") view=part::reader::sign_in />
            <Route path=path!("/home") view=|| guarded(part::home::home) />
            <Route path=path!("/account") view=|| guarded(part::office::account) />
            <Route path=path!("/office") view=|| guarded(part::office::office) />
            <Route path=path!("/applications") view=|| guarded(part::application::list) />
            <Route path=path!("/applications/new") view=|| guarded(part::application::start) />
            <Route path=path!("/applications/:id") view=|| guarded(part::application::overview) />
            <Route path=path!("/applications/:id/edit/:step?") view=|| guarded(part::application::wizard) />
            <Route path=path!("/applications/:id/receipt") view=|| guarded(part::application::receipt) />
            <Route path=path!("/applications/:id/account") view=|| guarded(part::application::correct_account) />
            <Route path=path!("/notices") view=|| back_office(part::federation::notices) />
            <Route path=path!("/verify") view=part::subsidy::verify />
            <Route path=path!("/payments") view=|| back_office(part::federation::payments) />
            <Route path=path!("/payments/:id") view=|| back_office(part::federation::payment) />
            <Route path=path!("/review/accounts") view=|| back_office(part::federation::accounts) />
            <Route path=path!("/review") view=|| back_office(part::federation::queue) />
            <Route path=path!("/review/budget") view=|| back_office(part::federation::budget) />
            <Route path=path!("/review/repayments") view=|| back_office(part::federation::repayments) />
            <Route path=path!("/review/cases/:id") view=|| back_office(part::federation::case) />
            <Route path=path!("/figures") view=|| back_office(part::federation::figures) />
            <Route path=path!("/applications/:id/copy") view=|| guarded(part::application::copy) />
            <Route path=path!("/applications/:id/duties/:duty") view=|| guarded(part::application::duty) />
            <Route path=path!("/duties") view=|| back_office(part::oversight::duties) />
            <Route path=path!("/duties/:duty") view=|| back_office(part::oversight::duty_case) />
            <Route path=path!("/retention") view=|| back_office(part::oversight::retention) />
            <Route path=path!("/audit") view=|| back_office(part::oversight::audit) />
            <Route path=path!("/terminals") view=|| guarded(part::terminal::terminals) />
            <Route path=path!("/card") view=|| guarded(part::reader::card) />
            <Route path=path!("/verifications") view=|| back_office(part::oversight::verifications) />
            <Route path=path!("/staff") view=|| back_office(part::oversight::staff) />
            <Route path=path!("/news/desk") view=|| back_office(part::oversight::news) />
            <Route path=path!("/readiness") view=part::readiness::readiness />
            <Route path=path!("/readiness/follow") view=part::readiness::follow />
            <Route path=path!("/readiness/unfollow") view=part::readiness::unfollow />
            <Route path=path!("/readiness/own") view=|| back_office(part::readiness::own) />
            <Route path=path!("/readiness/desk") view=|| back_office(part::readiness::desk) />
            <Route path=path!("/readiness/:code") view=part::readiness::municipality />
            <Route path=path!("/recover") view=part::enter::recover />
            <Route path=path!("/recover/:token") view=part::enter::recover_link />
            <Route path=path!("/recoveries") view=|| back_office(part::office::recoveries) />
            <Route path=path!("/onboarding") view=|| guarded(part::onboarding::overview) />
            <Route path=path!("/onboarding/terminal") view=|| guarded(part::onboarding::terminal) />
            <Route path=path!("/onboarding/settings") view=|| guarded(part::onboarding::settings) />
            <Route path=path!("/onboarding/municipalities") view=|| guarded(part::onboarding::municipalities) />
            <Route path=path!("/onboarding/rehearsal") view=|| guarded(part::onboarding::rehearsal) />
            <Route path=path!("/onboarding/start") view=|| guarded(part::onboarding::start) />
            <Route path=path!("/onboarding/health") view=|| guarded(part::onboarding::health) />
            <Route path=path!("/care") view=|| guarded(part::care::list) />
            <Route path=path!("/care/new") view=|| guarded(part::care::take_on) />
            <Route path=path!("/care/emergencies") view=|| guarded(part::care::emergencies) />
            <Route path=path!("/care/objections") view=|| guarded(part::care::objections) />
            <Route path=path!("/care/policy") view=|| back_office(part::care::policy) />
            <Route path=path!("/care/:relation") view=|| guarded(part::care::person) />
            <Route path=path!("/care/:relation/consent") view=|| guarded(part::care::consent) />
            <Route path=path!("/my") view=|| guarded(part::own::own) />
        </Routes>
    }
    .into_any()
}

/// A page for people signed in.
fn guarded(page: fn() -> AnyView) -> AnyView {
    view! { <SignedIn page=page /> }.into_any()
}

/// A page of the federation, for people signed in: Japanese in every language.
fn back_office(page: fn() -> AnyView) -> AnyView {
    language::japanese(guarded(page))
}
