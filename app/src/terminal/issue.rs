//! Issuing a certificate for a terminal, in one of three ways.

use contract::terminal::{IssueRequest, IssueWay, IssuedCertificate, TerminalView};
use domain::terminal::TerminalKind;
use leptos::{prelude::*, task::spawn_local};

use super::Desk;
use super::words::words;
use crate::api;
use crate::component::{
    Button, ButtonKind, CeremonyNotice, RadioChoice, RadioGroup, TextArea, focus_id,
};
use crate::language::say;
use crate::passkey::{self, CeremonyFault};
use crate::session::use_session;

/// Heading of the panel: takes the focus when it appears.
const HEADING: &str = "issue-title";

pub(super) fn panel(desk: Desk) -> AnyView {
    Effect::new(move |_| {
        if desk.issuing.with(Option::is_some) {
            request_animation_frame(|| focus_id(HEADING));
        }
    });
    (move || desk.issuing.get().map(|terminal| form(terminal, desk))).into_any()
}

fn form(terminal: TerminalView, desk: Desk) -> AnyView {
    let w = words();
    let way = RwSignal::new(Some(usual_way(terminal.kind)));
    let csr = RwSignal::new(String::new());
    let csr_error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let busy = RwSignal::new(false);
    let (id, kind) = (terminal.id.clone(), terminal.kind);
    let send = move || {
        let Some(request) = request(way.get_untracked(), &csr.get_untracked()) else {
            return csr_error.set(Some(w.csr_missing.to_owned()));
        };
        if busy.get_untracked() {
            return;
        }
        fault.set(None);
        busy.set(true);
        let path = format!("/terminals/{}/certificates", api::escape(&id));
        spawn_local(async move {
            let answer: Result<IssuedCertificate, CeremonyFault> =
                passkey::confirmed(|| api::post(&path, &request)).await;
            busy.try_set(false);
            match answer {
                Ok(made) => {
                    desk.issuing.try_set(None);
                    desk.issued.try_set(Some((made, kind)));
                    desk.terminals.reload();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    let choices = choices(terminal.kind);
    let is_csr = move || way.get() == Some("csr");
    view! {
        <section class="card stack no-print" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{(w.issue_for)(&terminal.name)}</h2>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
                <CeremonyNotice fault=fault />
                <p>{say((w.advice)(terminal.kind))}</p>
                <RadioGroup id="issue-way" legend=w.way_label choices=choices value=way
                    on_edit=Callback::new(move |chosen| way.set(Some(chosen))) />
                {move || is_csr().then(|| csr_box(csr, csr_error))}
                <p class="soft">{say(w.issue_note)}</p>
                <div class="actions">
                    <Button submit=true busy=busy>{w.issue_do}</Button>
                    <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| desk.issuing.set(None))>{w.cancel}</Button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn csr_box(csr: RwSignal<String>, error: RwSignal<Option<String>>) -> AnyView {
    let w = words();
    let office = use_session()
        .me_now()
        .and_then(|me| me.active_office)
        .map(|office| office.number)
        .unwrap_or_default();
    view! {
        <TextArea id="issue-csr" label=w.csr_label hint=(w.csr_example)(&office) max_length=16000 value=csr error=error
            on_edit=Callback::new(move |typed| { csr.set(typed); error.set(None); }) />
    }
    .into_any()
}

/// The request; `None` when the CSR is missing.
fn request(way: Option<&'static str>, csr: &str) -> Option<IssueRequest> {
    let (way, csr) = match way {
        Some("apple_profile") => (IssueWay::AppleProfile, None),
        Some("csr") => {
            let typed = csr.trim();
            if typed.is_empty() {
                return None;
            }
            (IssueWay::Csr, Some(typed.to_owned()))
        }
        _ => (IssueWay::Pkcs12, None),
    };
    Some(IssueRequest { way, csr })
}

/// The way that suits the device: the first of the choices.
const fn usual_way(kind: TerminalKind) -> &'static str {
    if kind.takes_apple_profile() {
        "apple_profile"
    } else {
        "pkcs12"
    }
}

fn choices(kind: TerminalKind) -> Vec<RadioChoice> {
    let w = words();
    let way = |way| (w.way)(way);
    let mut choices = Vec::new();
    if kind.takes_apple_profile() {
        let label = way(domain::terminal::CertificateWay::AppleProfile);
        choices.push(RadioChoice::new("apple_profile", label).hint(w.apple_hint));
    }
    let label = way(domain::terminal::CertificateWay::Pkcs12);
    choices.push(RadioChoice::new("pkcs12", label).hint(w.pkcs12_hint));
    let label = way(domain::terminal::CertificateWay::Csr);
    choices.push(RadioChoice::new("csr", label).hint(w.csr_hint));
    choices
}
