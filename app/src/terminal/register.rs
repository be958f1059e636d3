//! Registering a device under a name.

use contract::terminal::{TerminalRequest, TerminalView};
use domain::terminal::TerminalKind;
use leptos::{prelude::*, task::spawn_local};

use super::words::words;
use super::{Desk, known};
use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, SelectField, TextField};
use crate::language::say;

pub(super) fn section(desk: Desk) -> AnyView {
    let w = words();
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(TerminalKind::Windows.as_str().to_owned());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let send = move || {
        let typed = name.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return error.set(Some(w.name_missing.to_owned()));
        }
        let chosen = TerminalKind::from_id(&kind.get_untracked());
        let (Some(kind), false) = (chosen, busy.get_untracked()) else {
            return;
        };
        fault.set(None);
        busy.set(true);
        spawn_local(async move {
            let request = TerminalRequest { name: typed, kind };
            let answer = api::post::<_, TerminalView>("/terminals", &request).await;
            busy.try_set(false);
            match answer {
                Ok(made) => {
                    name.try_set(String::new());
                    desk.terminals.reload();
                    // What comes next: a certificate for it.
                    if untrack(|| known(desk.here)).is_some_and(|here| here.can_issue) {
                        desk.issued.try_set(None);
                        desk.issuing.try_set(Some(made));
                    }
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    let kinds = TerminalKind::ALL
        .into_iter()
        .map(|kind| (kind.as_str().to_owned(), (w.kind)(kind).to_owned()))
        .collect();
    view! {
        <section class="section no-print" aria-labelledby="register-terminal">
            <h2 id="register-terminal">{say(w.register)}</h2>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
                <FaultNotice fault=fault />
                <TextField id="terminal-name" label=w.name hint=w.name_hint.to_owned() width="medium" max_length=60
                    value=name error=error
                    on_edit=Callback::new(move |typed| { name.set(typed); error.set(None); }) />
                <SelectField id="terminal-kind" label=w.kind_label choices=kinds value=kind
                    on_edit=Callback::new(move |chosen| kind.set(chosen)) />
                <div><Button submit=true busy=busy>{w.register_do}</Button></div>
            </form>
        </section>
    }
    .into_any()
}
