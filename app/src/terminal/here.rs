//! How this browser comes in, and renewing in one click.

use contract::terminal::{Here, HereTerminal, IssuedCertificate};
use domain::terminal::TerminalKind;
use leptos::{prelude::*, task::spawn_local};
use serde_json::{Map, Value};

use super::words::words;
use super::{Desk, known};
use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, Notice};
use crate::language::say;
use crate::text::Tone;

pub(super) fn shown(here: Here, desk: Desk) -> AnyView {
    let w = words();
    let no_authority = (!here.can_issue).then(|| {
        view! { <Notice title=w.no_authority tone=Tone::Warning>{say(w.no_authority_next)}</Notice> }
    });
    let how = match &here.terminal {
        Some(terminal) => with_certificate(terminal.clone(), desk),
        None => ordinary(&here),
    };
    view! { <div class="stack">{no_authority}{how}</div> }.into_any()
}

fn ordinary(here: &Here) -> AnyView {
    let w = words();
    let is_required = here.required;
    let address = here.address.clone().map(|origin| {
        let href = format!("{origin}/terminals");
        view! {
            <p><span class="strong">{say(w.address)}"："</span><span class="terminal-address">{origin}</span></p>
            <p><a class="action-link" href=href rel="external">{say(w.open_address)}</a></p>
        }
    });
    view! {
        <Notice title=w.here_ordinary tone=Tone::Info>
            {is_required.then(|| view! { <p>{say(w.here_required)}</p> })}
            {address}
        </Notice>
    }
    .into_any()
}

fn with_certificate(terminal: HereTerminal, desk: Desk) -> AnyView {
    let w = words();
    let until = (w.until)(&(w.moment)(terminal.not_after));
    let renewable = terminal.renewable;
    let id = terminal.terminal_id.clone();
    let title = Signal::derive(move || {
        let known = id
            .as_ref()
            .and_then(|id| find(desk, id).map(|(name, _)| name));
        known.map_or(w.here_external.to_owned(), |name| (w.here_terminal)(&name))
    });
    view! {
        {move || {
            let until = until.clone();
            view! { <Notice title=title.get() tone=Tone::Success><p>{until}</p></Notice> }
        }}
        {renewable.then(|| renewal(terminal.terminal_id, desk))}
    }
    .into_any()
}

/// Name and kind of a terminal in the list.
fn find(desk: Desk, id: &str) -> Option<(String, TerminalKind)> {
    known(desk.terminals).and_then(|all| {
        let found = all.items.into_iter().find(|one| one.id == id)?;
        Some((found.name, found.kind))
    })
}

fn renewal(terminal: Option<String>, desk: Desk) -> AnyView {
    let w = words();
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let renew = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        let kind = terminal
            .as_ref()
            .and_then(|id| untrack(|| find(desk, id)))
            .map_or(TerminalKind::Other, |(_, kind)| kind);
        spawn_local(async move {
            let nothing = Value::Object(Map::new());
            let answer = api::post::<_, IssuedCertificate>("/terminals/renewal", &nothing).await;
            busy.try_set(false);
            match answer {
                Ok(made) => {
                    desk.issued.try_set(Some((made, kind)));
                    desk.terminals.reload();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <section class="card stack">
            <FaultNotice fault=fault />
            <p>{say(w.renew_why)}</p>
            <div><Button busy=busy on_press=renew>{w.renew}</Button></div>
        </section>
    }
    .into_any()
}
