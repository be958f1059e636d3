//! The list of terminals with their certificates.

use contract::terminal::{CertificateView, TerminalState, TerminalView, Terminals};
use domain::terminal::CertificateState;
use leptos::prelude::*;

use super::words::words;
use super::{Desk, Ending, known};
use crate::component::{Button, ButtonKind, Disclosure, Notice, Tag};
use crate::language::say;
use crate::text::Tone;

pub(super) fn shown(all: Terminals, desk: Desk) -> AnyView {
    let w = words();
    let rows = if all.items.is_empty() {
        view! {
            <div class="empty">
                <p class="empty-title">{say(w.empty)}</p>
                <p>{say(w.empty_next)}</p>
            </div>
        }
        .into_any()
    } else {
        let cards = all.items.into_iter().map(|one| card(one, desk));
        view! { <div class="stack">{cards.collect_view()}</div> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="terminal-list">
            <h2 id="terminal-list">{say(w.list)}</h2>
            {rows}
        </section>
        {external(all.external, desk)}
    }
    .into_any()
}

fn card(one: TerminalView, desk: Desk) -> AnyView {
    let w = words();
    let here = known(desk.here)
        .and_then(|here| here.terminal)
        .and_then(|terminal| terminal.terminal_id);
    let is_here = here.as_ref() == Some(&one.id);
    let next = (w.next)(one.state);
    let seen = match one.last_seen_at {
        Some(at) => (w.last_seen)(&(w.moment)(at)),
        None => w.never_seen.to_owned(),
    };
    let registered = (w.registered)(&(w.moment)(one.registered_at), &one.registered_by);
    let several = one.certificates.iter().any(|certificate| {
        certificate.state != CertificateState::Revoked && certificate.devices.len() > 1
    });
    let certificates = (!one.certificates.is_empty()).then(|| {
        let rows = one
            .certificates
            .iter()
            .cloned()
            .map(|certificate| row(certificate, desk));
        let rows = rows.collect_view();
        view! { <Disclosure summary=w.certificates><ul class="rows">{rows}</ul></Disclosure> }
    });
    let (name, kind, state) = (one.name.clone(), one.kind, one.state);
    view! {
        <article class="card stack" data-terminal=name.clone()>
            <div class="card-head">
                <h3 class="terminal-name">{name.clone()}</h3>
                <Tag tone=tone(state) label=(w.state)(state) />
                {is_here.then(|| view! { <Tag tone=Tone::Info label=w.this_terminal /> })}
            </div>
            <p class="soft">{(w.kind)(kind)}"・"{registered}"・"{seen}</p>
            {(!next.is_empty()).then(|| view! { <p>{say(next)}</p> })}
            {several.then(|| view! {
                <Notice title=w.two_devices tone=Tone::Warning>{say(w.two_devices_next)}</Notice>
            })}
            {certificates}
            {acts(one, desk)}
        </article>
    }
    .into_any()
}

fn acts(one: TerminalView, desk: Desk) -> AnyView {
    if !desk.admin || one.state == TerminalState::Retired {
        return ().into_any();
    }
    let w = words();
    let can_issue = move || known(desk.here).is_some_and(|here| here.can_issue);
    let first = one.certificates.is_empty();
    let label = if first { w.issue } else { w.issue_again };
    let name = StoredValue::new(one.name.clone());
    let retired = Ending::Terminal(one.id.clone(), one.name.clone());
    let issue = {
        let one = one.clone();
        Callback::new(move |()| {
            desk.issued.set(None);
            desk.issuing.set(Some(one.clone()));
        })
    };
    view! {
        <div class="actions">
            {move || can_issue().then(|| view! {
                <Button kind=ButtonKind::Secondary label=(w.issue_for)(&name.get_value()) on_press=issue>{label}</Button>
            })}
            <Button kind=ButtonKind::Danger label=(w.retire_for)(&one.name)
                on_press=Callback::new(move |()| desk.ending.set(Some(retired.clone())))>{w.retire}</Button>
        </div>
    }
    .into_any()
}

fn row(one: CertificateView, desk: Desk) -> AnyView {
    let w = words();
    let when = match (one.revoked_at, one.revoked_because) {
        (Some(at), Some(because)) => format!("{}（{}）", (w.moment)(at), (w.because)(because)),
        _ => (w.until)(&(w.moment)(one.not_after)),
    };
    let seen = match one.last_used_at {
        Some(at) => (w.last_seen)(&(w.moment)(at)),
        None => w.never_seen.to_owned(),
    };
    let devices: Vec<&str> = one
        .devices
        .iter()
        .map(|device| device.name.as_str())
        .collect();
    let devices = (!devices.is_empty()).then(|| (w.used_from)(&devices.join("、")));
    let short: String = one.serial.chars().take(8).collect();
    let ends = !matches!(
        one.state,
        CertificateState::Revoked | CertificateState::Ended
    );
    let target = Ending::Certificate(one.id.clone());
    let label = (w.revoke_for)(&short);
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">
                    {(w.way)(one.way)}" "
                    <Tag tone=certificate_tone(one.state) label=(w.certificate_state)(one.state) />
                </p>
                <p class="soft">{(w.serial)(&short)}"・"{when}"・"{seen}</p>
                {devices.map(|devices| view! { <p class="soft">{devices}</p> })}
            </div>
            {(desk.admin && ends).then(|| view! {
                <Button kind=ButtonKind::Danger label=label
                    on_press=Callback::new(move |()| desk.ending.set(Some(target.clone())))>{w.revoke}</Button>
            })}
        </li>
    }
    .into_any()
}

fn external(certificates: Vec<CertificateView>, desk: Desk) -> AnyView {
    if certificates.is_empty() {
        return ().into_any();
    }
    let w = words();
    let rows = certificates.into_iter().map(|one| row(one, desk));
    view! {
        <section class="section" aria-labelledby="external-certificates">
            <h2 id="external-certificates">{say(w.external)}</h2>
            <p>{say(w.external_why)}</p>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The way to the list of revoked certificates.
pub(super) fn revocation_list() -> AnyView {
    let w = words();
    view! {
        <p class="no-print">
            <a class="action-link" href="/api/v1/terminals/revocation-list" rel="external" download="terminals.crl">{say(w.list_link)}</a>
        </p>
        <p class="soft no-print">{say(w.list_why)}</p>
    }
    .into_any()
}

const fn tone(state: TerminalState) -> Tone {
    match state {
        TerminalState::Registered | TerminalState::Issued | TerminalState::Retired => Tone::Neutral,
        TerminalState::Ready => Tone::Success,
        TerminalState::Ending => Tone::Warning,
        TerminalState::Ended | TerminalState::Revoked => Tone::Error,
    }
}

const fn certificate_tone(state: CertificateState) -> Tone {
    match state {
        CertificateState::Unused => Tone::Neutral,
        CertificateState::Good => Tone::Success,
        CertificateState::Ending => Tone::Warning,
        CertificateState::Ended | CertificateState::Revoked => Tone::Error,
    }
}
