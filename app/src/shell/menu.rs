//! The menu: beside the name on wide screens, folded on narrow ones.

use contract::account::Me;
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

use super::office_switch::OfficeSwitch;
use crate::api;
use crate::component::{Icon, Sign};
use crate::language::say;
use crate::session::{CareReach, Duty, Who, use_session};
use crate::shell::words::words;

/// The menu.
#[component]
pub(super) fn Menu() -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let path = use_location().pathname;
    let office = Memo::new(move |_| session.me().and_then(|me| me.active_office));
    // Going somewhere folds the menu; so does working for another office.
    Effect::new(move |_| {
        path.track();
        // Read, not only tracked: a memo nobody has read yet follows nothing.
        office.with(|_| ());
        open.set(false);
    });
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            crate::component::focus_id("menu-button");
        }
    };
    view! {
        <div class="menu" on:keydown=escape>
            <button
                type="button"
                id="menu-button"
                class="menu-button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls="menu"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon sign=Sign::Menu />
                {say(words().menu)}
            </button>
            <nav id="menu" class="menu-body" aria-label=words().main_menu data-open=move || open.get().then_some("true")>
                {move || match session.who() {
                    Who::Unknown => ().into_any(),
                    Who::Nobody | Who::Unreachable => visitor_links(path),
                    Who::Person(me) => person_links(*me, path),
                }}
            </nav>
        </div>
    }
    .into_any()
}

/// `lang` where the label is in another language than the page.
fn link(
    href: &'static str,
    label: &'static str,
    path: Memo<String>,
    lang: Option<&'static str>,
) -> AnyView {
    let here = move || {
        let path = path.get();
        (path == href || (href != "/" && path.starts_with(&format!("{href}/")))).then_some("page")
    };
    view! { <li lang=lang><a class="menu-link" href=href aria-current=here>{say(label)}</a></li> }
        .into_any()
}

fn visitor_links(path: Memo<String>) -> AnyView {
    view! {
        <ul class="menu-links">
            {link("/subsidy", words().subsidy, path, None)}
            {link("/readiness", words().readiness, path, None)}
            {link("/help", words().how_to, path, None)}
            {link("/sign-in", words().sign_in, path, None)}
            {link("/register", words().register, path, None)}
        </ul>
    }
    .into_any()
}

fn person_links(me: Me, path: Memo<String>) -> AnyView {
    let has_office = me.active_office.is_some();
    let duty = Duty::of(&me);
    let care = CareReach::of(&me);
    // People of the federation and recipients, without an office, have no applications of their own.
    let applies = has_office || !(duty.any() || care.receives);
    let federation = duty
        .pages()
        .into_iter()
        // Their pages are Japanese only, so are the ways to them.
        .map(|(address, name)| link(address, name, path, Some("ja")));
    view! {
        <ul class="menu-links">
            {link("/home", words().home, path, None)}
            {federation.collect_view()}
            {applies.then(|| link("/applications", words().applications, path, None))}
            {care.serves.then(|| link("/care", words().care, path, None))}
            {care.receives.then(|| link("/my", words().own, path, None))}
            {has_office.then(|| link("/office", words().office, path, None))}
            {link("/card", words().card, path, None)}
            {link("/account", words().account, path, None)}
        </ul>
        <div class="menu-person">
            <OfficeSwitch me=me.clone() />
            <p class="menu-name">{(words().person)(&me.name)}</p>
            <SignOut />
        </div>
    }
    .into_any()
}

#[component]
fn SignOut() -> impl IntoView {
    let session = use_session();
    let sign_out = move |_| {
        spawn_local(async move {
            // Out of reach, the session ends on this page all the same; the cookie ends by its limits.
            let _ = api::delete_session().await;
            session.leave_app();
        });
    };
    view! { <button type="button" class="menu-link" on:click=sign_out>{say(words().sign_out)}</button> }
        .into_any()
}
