//! Somebody else saved the same section: both versions side by side, and the choice.

use contract::answers::{Answers, Section};
use leptos::prelude::*;

use crate::apply::draft::{Conflict, Draft, with_section};
use crate::apply::summary::{Shown, section_read_back};
use crate::apply::wizard::words::words;
use crate::component::{Button, ButtonKind, Dialog};
use crate::language::say;

/// Shown over any question while a section waits for a decision.
#[component]
pub(super) fn ConflictDialog(
    /// The draft.
    draft: Draft,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(draft.conflicts().with(|conflicts| !conflicts.is_empty())));
    // Escape is no decision: as long as one is waiting, the dialog comes back.
    let closed = Callback::new(move |()| {
        open.set(
            draft
                .conflicts()
                .with_untracked(|conflicts| !conflicts.is_empty()),
        );
    });
    view! {
        <Dialog open=open id="conflict" title=words().conflict_title on_close=closed>
            {move || draft.conflicts().with(|conflicts| conflicts.first().cloned()).map(|one| choice(draft, one))}
        </Dialog>
    }
}

fn choice(draft: Draft, conflict: Conflict) -> AnyView {
    let section = conflict.section;
    let mine = draft.answers_now();
    let theirs = with_section(&mine, section, conflict.theirs.clone());
    let (first, second) = (conflict.clone(), conflict);
    let take = Callback::new(move |()| draft.take_theirs(first.clone()));
    let keep = Callback::new(move |()| draft.keep_mine(second.clone()));
    view! {
        <div class="stack">
            <p>{say((words().conflict)(section_name(section)))}</p>
            <div class="conflict-sides">
                {side(draft, words().theirs, &theirs, section)}
                {side(draft, words().mine, &mine, section)}
            </div>
            <div class="actions">
                <Button kind=ButtonKind::Secondary on_press=take>{say(words().use_theirs)}</Button>
                <Button kind=ButtonKind::Secondary on_press=keep>{say(words().use_mine)}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn side(draft: Draft, title: &'static str, answers: &Answers, section: Section) -> AnyView {
    let (id, scheme) = (draft.id(), draft.scheme());
    let shown = Shown {
        id: &id,
        answers,
        scheme: &scheme,
        change: None,
    };
    view! {
        <section class="conflict-side">
            <h3>{say(title)}</h3>
            {section_read_back(shown, section)}
        </section>
    }
    .into_any()
}

fn section_name(section: Section) -> &'static str {
    match section {
        Section::Eligibility => words().eligibility,
        Section::Office => words().section_office,
        Section::Services => words().services,
        Section::ReaderCosts => words().section_readers,
        Section::SupportCosts => words().section_support,
        Section::Income => words().section_income,
        Section::Account => words().section_account,
    }
}
