//! Registering this terminal with what was measured.

use contract::onboarding::OnboardingView;
use contract::terminal::{TerminalRequest, TerminalView};
use domain::onboarding::System;
use domain::person::Role;
use domain::terminal::TerminalKind;
use leptos::{prelude::*, task::spawn_local};

use super::This;
use super::measure::Measurement;
use crate::api::{self, ApiError};
use crate::component::{
    Button, FaultNotice, Notice, Requirement, SelectField, TextField, focus_id,
};
use crate::language::say;
use crate::onboarding::office::Office;
use crate::onboarding::words::words;
use crate::session::use_session;
use crate::text::Tone;

/// Which of the office's terminals this browser is, kept on it: an id, nothing personal.
const KEY: &str = "tsunagi.terminal";

/// What is typed and chosen.
#[derive(Clone, Copy)]
struct Keeping {
    office: Office,
    this: This,
    /// Id of a terminal; empty: a new one.
    which: RwSignal<String>,
    name: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    kept: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

impl Keeping {
    fn keep(self) {
        let Some(known) = untrack(|| self.this.known()).filter(|_| !self.busy.get_untracked())
        else {
            return;
        };
        self.fault.set(None);
        self.wrong.set(None);
        self.kept.set(false);
        let name = self.name.get_untracked().trim().to_owned();
        if self.which.with_untracked(String::is_empty) && name.is_empty() {
            self.wrong
                .set(Some(words().terminal.name_missing.to_owned()));
            focus_id("terminal-name");
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let done = self.send(known, name).await;
            self.busy.try_set(false);
            match done {
                Ok(()) => self.kept.try_set(true),
                Err(error) => {
                    self.fault.try_set(Some(error));
                    None
                }
            };
        });
    }

    async fn send(self, known: Measurement, name: String) -> Result<(), ApiError> {
        let mut id = self.which.get_untracked();
        if id.is_empty() {
            let kind = kind_of(known.report.system);
            let request = TerminalRequest { name, kind };
            let made: TerminalView = api::post("/terminals", &request).await?;
            id = made.id;
            // Were the check refused now, the next try would be for this terminal.
            self.which.try_set(id.clone());
        }
        let path = format!("/onboarding/terminals/{}/check", api::escape(&id));
        let view: OnboardingView = api::put(&path, &known.report).await?;
        remember(&id);
        self.office.set(view);
        Ok(())
    }
}

/// The box under the findings; nothing before something was measured.
pub(super) fn section(office: Office, this: This) -> AnyView {
    let here = remembered().unwrap_or_default();
    let is_here = office.now(|view| view.terminals.iter().any(|one| one.terminal.id == here));
    let keeping = Keeping {
        office,
        this,
        which: RwSignal::new(if is_here { here } else { String::new() }),
        name: RwSignal::new(String::new()),
        wrong: RwSignal::new(None),
        busy: RwSignal::new(false),
        kept: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let measured = Memo::new(move |_| this.measured.with(Option::is_some));
    (move || measured.get().then(|| form(keeping))).into_any()
}

#[expect(clippy::too_many_lines, reason = "one form, question by question")]
fn form(keeping: Keeping) -> AnyView {
    let words = &words().terminal;
    let is_admin = use_session().me_now().is_some_and(|me| {
        let here = me
            .active_office
            .as_ref()
            .map(|office| office.number.clone());
        me.affiliations.iter().any(|one| {
            let there = one.office.as_ref().map(|office| office.number.clone());
            one.role == Role::OfficeAdmin && there == here
        })
    });
    let mut choices: Vec<(String, String)> = keeping.office.now(|view| {
        let known = view.terminals.iter();
        known
            .map(|one| (one.terminal.id.clone(), one.terminal.name.clone()))
            .collect()
    });
    if is_admin {
        choices.insert(0, (String::new(), words.new_terminal.to_owned()));
    } else if keeping.which.with_untracked(String::is_empty)
        && let Some((id, _)) = choices.first()
    {
        keeping.which.set(id.clone());
    }
    if choices.is_empty() {
        return view! { <Notice title=words.admin_registers tone=Tone::Info /> }.into_any();
    }
    let is_new = Memo::new(move |_| keeping.which.with(String::is_empty));
    view! {
        <section class="section" aria-labelledby="keep-terminal">
            <h2 id="keep-terminal">{say(words.keep)}</h2>
            <p>{say(words.keep_lead)}</p>
            {(!is_admin).then(|| view! { <p>{say(words.admin_registers)}</p> })}
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); keeping.keep(); }>
                <SelectField
                    id="terminal-which"
                    label=words.which
                    choices=choices
                    value=keeping.which
                    on_edit=Callback::new(move |id| keeping.which.set(id))
                    requirement=Requirement::Unsaid
                />
                {move || is_new.get().then(|| view! {
                    <TextField
                        id="terminal-name"
                        label=words.name
                        hint=Some(words.name_hint.to_owned())
                        value=keeping.name
                        on_edit=Callback::new(move |name| keeping.name.set(name))
                        error=keeping.wrong
                        width="medium"
                        max_length=60
                        requirement=Requirement::Unsaid
                    />
                })}
                <div><Button submit=true busy=keeping.busy>{words.keep}</Button></div>
            </form>
            <div aria-live="polite">
                {move || keeping.kept.get().then(|| view! { <Notice title=words.kept tone=Tone::Success /> })}
            </div>
            <FaultNotice fault=keeping.fault />
        </section>
    }
    .into_any()
}

const fn kind_of(system: System) -> TerminalKind {
    match system {
        System::Windows11 | System::Windows10 | System::Windows => TerminalKind::Windows,
        System::MacOs => TerminalKind::Mac,
        System::IpadOs => TerminalKind::Ipad,
        System::Ios => TerminalKind::Iphone,
        System::Android => TerminalKind::Android,
        System::Other => TerminalKind::Other,
    }
}

fn remembered() -> Option<String> {
    let storage = window().local_storage().ok().flatten()?;
    storage.get_item(KEY).ok()?
}

fn remember(id: &str) {
    if let Some(storage) = window().local_storage().ok().flatten() {
        // A browser that keeps nothing asks again next time.
        let _ = storage.set_item(KEY, id);
    }
}
