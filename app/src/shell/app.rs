//! The app: contexts, frame and routes.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use super::footer::Footer;
use super::guard::SignedIn;
use super::header::Header;
use super::offline::OfflineNotice;
use super::sandbox_band::SandboxBand;
use super::sign_in_again::SignInAgain;
use crate::session::Session;
use crate::{apply, live, page};

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = Session::new();
    provide_context(session);
    live::provide();
    spawn_local(session.refresh());
    view! {
        <Router>
            <a class="skip-link" href="#main" on:click=move |event| {
                event.prevent_default();
                crate::component::focus_id("main");
            }>"本文へ移動"</a>
            <SandboxBand />
            <Header />
            <OfflineNotice />
            <main id="main" class="main" tabindex="-1">
                <Routes fallback=|| page::not_found()>
                    <Route path=path!("/") view=page::landing />
                    <Route path=path!("/subsidy") view=page::subsidy />
                    <Route path=path!("/help") view=page::help />
                    <Route path=path!("/register") view=page::register />
                    <Route path=path!("/register/:token") view=page::registration />
                    <Route path=path!("/sign-in") view=page::sign_in />
                    <Route path=path!("/home") view=|| guarded(page::home) />
                    <Route path=path!("/account") view=|| guarded(page::account) />
                    <Route path=path!("/office") view=|| guarded(page::office) />
                    <Route path=path!("/applications") view=|| guarded(apply::list_page) />
                    <Route path=path!("/applications/new") view=|| guarded(apply::start_page) />
                    <Route path=path!("/applications/:id") view=|| guarded(apply::application_page) />
                    <Route path=path!("/applications/:id/edit/:step?") view=|| guarded(apply::wizard_page) />
                    <Route path=path!("/applications/:id/receipt") view=|| guarded(apply::receipt_page) />
                    <Route path=path!("/applications/:id/copy") view=|| guarded(apply::copy_page) />
                </Routes>
            </main>
            <Footer />
            <SignInAgain />
        </Router>
    }
}

/// A page for people signed in.
fn guarded(page: fn() -> AnyView) -> AnyView {
    view! { <SignedIn page=page /> }.into_any()
}
