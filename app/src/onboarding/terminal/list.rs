//! The office's terminals with their last checks.

use contract::onboarding::CheckedTerminal;
use leptos::prelude::*;

use super::findings;
use crate::component::{Disclosure, Tag};
use crate::language::say;
use crate::onboarding::office::Office;
use crate::onboarding::words::words;
use crate::text::{self, Tone};

/// The list.
pub(super) fn section(office: Office) -> AnyView {
    let words = &words().terminal;
    let terminals = Memo::new(move |_| office.terminals());
    let rows = move || {
        let terminals = terminals.get();
        if terminals.is_empty() {
            return view! { <p>{say(words.none)}</p> }.into_any();
        }
        let rows: Vec<AnyView> = terminals.into_iter().map(row).collect();
        view! { <ul class="onboarding-terminals">{rows}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="terminal-list">
            <h2 id="terminal-list">{say(words.list)}</h2>
            {rows}
            <p><a class="action-link" href="/terminals">{say(crate::onboarding::words::words().settings.certificate_link)}</a></p>
        </section>
    }
    .into_any()
}

fn row(one: CheckedTerminal) -> AnyView {
    let all = words();
    let words = &all.terminal;
    let state = match &one.check {
        None => view! { <Tag tone=Tone::Neutral label=words.not_checked /> }.into_any(),
        Some(check) if check.passed => {
            view! { <Tag tone=Tone::Success label=words.passed /> }.into_any()
        }
        Some(_) => view! { <Tag tone=Tone::Warning label=words.stopped /> }.into_any(),
    };
    let detail = one.check.map(|check| {
        let when = (all.done_by)(&check.by, &text::minute(check.at));
        view! {
            <p class="soft">{format!("{} {when}", words.column_checked)}</p>
            <Disclosure summary=words.column_state>{findings::list(&check.report, check.tls)}</Disclosure>
        }
    });
    view! {
        <li>
            <h3>{one.terminal.name}</h3>
            <p>{state}</p>
            {detail}
        </li>
    }
    .into_any()
}
