//! Pages for people signed in.

use leptos::{prelude::*, task::spawn_local};

use super::part;
use crate::api::ApiError;
use crate::component::{Button, ButtonKind, FaultNotice, Page, Spinner};
use crate::language::say;
use crate::session::{Who, use_session};
use crate::shell::words::words;

/// What the guard shows; kept apart from who it is, so that news about the person does not build the
/// page anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    Waiting,
    Closed,
    Open,
    Unreachable,
}

/// Shows `page` to people signed in; others sign in right here and are then on the page they wanted.
#[component]
pub(crate) fn SignedIn(
    /// The page.
    page: fn() -> AnyView,
) -> impl IntoView {
    let session = use_session();
    let gate = Memo::new(move |_| match session.who() {
        Who::Unknown => Gate::Waiting,
        Who::Nobody => Gate::Closed,
        Who::Person(_) => Gate::Open,
        Who::Unreachable => Gate::Unreachable,
    });
    move || match gate.get() {
        Gate::Waiting => view! { <Spinner label=words().loading /> }.into_any(),
        Gate::Closed => part::enter::sign_in_here(),
        Gate::Open => page(),
        Gate::Unreachable => unreachable_server(),
    }
}

fn unreachable_server() -> AnyView {
    let session = use_session();
    let retry = Callback::new(move |()| spawn_local(session.refresh()));
    view! {
        <Page title=words().unreachable>
            <FaultNotice fault=Signal::stored(Some(ApiError::Network)) />
            <p><Button kind=ButtonKind::Secondary on_press=retry>{say(words().try_again)}</Button></p>
        </Page>
    }
    .into_any()
}
