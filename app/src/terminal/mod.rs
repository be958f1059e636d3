//! `/terminals`: the devices of an office and their certificates.

mod ending;
mod here;
mod issue;
mod issued;
mod list;
mod register;
mod words;

use contract::event::Change;
use contract::terminal::{Here, IssuedCertificate, TerminalView, Terminals};
use domain::person::Role;
use domain::terminal::TerminalKind;
use leptos::prelude::*;

use crate::component::{Load, Page, Remote};
use crate::language::say;
use crate::session::use_session;
use crate::{api, live};

use ending::Ending;
use words::words;

/// What was issued, with the kind of device it goes to; shown once.
type Shown = (IssuedCertificate, TerminalKind);

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    /// The list.
    terminals: Remote<Terminals>,
    /// How this browser comes in.
    here: Remote<Here>,
    /// The terminal a certificate is being issued for.
    issuing: RwSignal<Option<TerminalView>>,
    /// What was just issued.
    issued: RwSignal<Option<Shown>>,
    /// What is about to end.
    ending: RwSignal<Option<Ending>>,
    /// Whether the person may register, issue and revoke.
    admin: bool,
}

/// `/terminals`.
pub(crate) fn terminals_page() -> AnyView {
    let w = words();
    let desk = Desk {
        terminals: Remote::new(|| async { api::get::<Terminals>("/terminals").await }),
        here: Remote::new(|| async { api::get::<Here>("/terminals/here").await }),
        issuing: RwSignal::new(None),
        issued: RwSignal::new(None),
        ending: RwSignal::new(None),
        admin: is_admin(),
    };
    live::on_change(move |change| {
        if matches!(change, Change::Terminal) {
            desk.terminals.reload();
            desk.here.reload();
        }
    });
    view! {
        <Page title=w.title width="wide">
            <p class="lead">{say(w.lead)}</p>
            <Load remote=desk.here view=move |here: Here| here::shown(here, desk) />
            {issued::panel(desk)}
            {issue::panel(desk)}
            <Load remote=desk.terminals view=move |all: Terminals| list::shown(all, desk) />
            {if desk.admin { register::section(desk) } else { view! { <p class="soft">{say(w.admin_only)}</p> }.into_any() }}
            {list::revocation_list()}
            {ending::dialog(desk)}
        </Page>
    }
    .into_any()
}

/// What is known of something, followed; `None` before it came, or when it could not be had.
fn known<T: Clone + PartialEq + Send + Sync + 'static>(remote: Remote<T>) -> Option<T> {
    remote.get().and_then(Result::ok)
}

/// Whether the person is an administrator of the office they work for now.
fn is_admin() -> bool {
    use_session().me_now().is_some_and(|me| {
        let active = me.active_office.as_ref().map(|office| &office.number);
        me.affiliations.iter().any(|one| {
            one.role == Role::OfficeAdmin
                && one.office.as_ref().map(|office| &office.number) == active
        })
    })
}
