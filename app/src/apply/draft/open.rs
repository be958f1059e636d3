//! Opening a draft: from the server, together with typing kept in this browser.

use std::cell::RefCell;
use std::sync::Arc;

use contract::answers::Section;
use contract::application::ApplicationView;
use contract::scheme::SchemeView;
use leptos::prelude::*;

use super::Draft;
use super::kept::{self, Kept};
use super::reconcile::Conflict;
use super::save::SaveState;
use super::section_value::{section_value, set_section};
use crate::api::{self, ApiError};
use crate::apply::upload::Uploads;

struct Open {
    id: String,
    draft: Draft,
    /// Keeps the draft's signals alive after the page that opened it is gone.
    owner: Owner,
}

thread_local! {
    static OPEN: RefCell<Vec<Open>> = const { RefCell::new(Vec::new()) };
    /// Drafts left by signing out. A save may still be on its way through their signals, so they stay
    /// until the tab closes.
    static LEFT: RefCell<Vec<Owner>> = const { RefCell::new(Vec::new()) };
}

/// Opens an application to be filled in. One already open in this tab is read again and goes on.
pub(crate) async fn open(id: &str, person: &str) -> Result<Draft, ApiError> {
    if let Some(draft) = opened_before(id, person) {
        draft.refresh().await?;
        return Ok(draft);
    }
    let application: ApplicationView =
        api::get(&format!("/applications/{}", api::escape(id))).await?;
    let scheme = api::scheme(&application.scheme_id).await?;
    let owner = Owner::new_root(None);
    let draft = owner.with(|| Draft::new(application, scheme, person));
    OPEN.with_borrow_mut(|open| {
        open.push(Open {
            id: id.to_owned(),
            draft,
            owner,
        });
    });
    draft.restore();
    Ok(draft)
}

/// The draft open in this tab. One that somebody else was typing is put aside.
fn opened_before(id: &str, person: &str) -> Option<Draft> {
    let place = OPEN.with_borrow(|open| open.iter().position(|open| open.id == id))?;
    let draft = OPEN.with_borrow(|open| open.get(place).map(|open| open.draft))?;
    if draft.person.with_value(|typing| typing == person) {
        return Some(draft);
    }
    let left = OPEN.with_borrow_mut(|open| open.swap_remove(place));
    left.draft.put_aside();
    LEFT.with_borrow_mut(|all| all.push(left.owner));
    None
}

/// Forgets every open draft and all typing kept in this browser: on signing out.
pub(crate) fn forget_open() {
    kept::forget_all();
    let open = OPEN.with_borrow_mut(std::mem::take);
    for one in &open {
        one.draft.put_aside();
    }
    LEFT.with_borrow_mut(|left| left.extend(open.into_iter().map(|open| open.owner)));
}

impl Draft {
    fn new(application: ApplicationView, scheme: SchemeView, person: &str) -> Self {
        let answers = application.answers.clone();
        Self {
            scheme: StoredValue::new(Arc::new(scheme)),
            person: StoredValue::new(person.to_owned()),
            answers: RwSignal::new(answers.clone()),
            accepted: StoredValue::new(answers),
            state: RwSignal::new(SaveState::Saved(application.updated_at)),
            application: RwSignal::new(application),
            conflicts: RwSignal::new(Vec::new()),
            uploads: Uploads::new(),
            ticks: RwSignal::new(Vec::new()),
            edits: StoredValue::new(0),
            sent: StoredValue::new(Vec::new()),
            saving: StoredValue::new(false),
            failures: StoredValue::new(0),
        }
    }

    /// Takes up typing that was kept when this browser last closed, and saves it.
    fn restore(self) {
        let id = self.id();
        let mut restored = false;
        for section in Section::ALL {
            let Some(kept) = kept::kept(&id, section, &self.person.get_value()) else {
                continue;
            };
            restored |= self.restore_section(section, kept);
        }
        if restored {
            self.save_soon(0);
        }
    }

    fn restore_section(self, section: Section, kept: Kept) -> bool {
        let id = self.id();
        let theirs = self
            .application
            .with_untracked(|known| section_value(&known.answers, section));
        let mut answers = self.answers.get_untracked();
        let conflict = !kept.goes_with(&theirs);
        if kept.typed == theirs || !set_section(&mut answers, section, kept.typed) {
            kept::forget(&id, section);
            return false;
        }
        self.answers.set(answers);
        if let Some(sent) = kept.sent {
            self.sent.update_value(|all| all.push((section, sent)));
        }
        if conflict {
            self.conflicts
                .update(|conflicts| conflicts.push(Conflict { section, theirs }));
        }
        true
    }

    /// Keeps the typing of a section in this browser.
    pub(super) fn keep(self, section: Section) -> bool {
        let waiting = self
            .conflicts
            .with_untracked(|conflicts| conflicts.iter().any(|one| one.section == section));
        let known = self
            .application
            .with_untracked(|known| section_value(&known.answers, section));
        let kept = Kept {
            person: self.person.get_value(),
            over: (!waiting).then_some(known),
            sent: self.sent_before(section),
            typed: self
                .answers
                .with_untracked(|answers| section_value(answers, section)),
        };
        kept::keep(&self.id(), section, &kept)
    }
}
