//! Saving by itself, at the latest two seconds after the last key.

use chrono::{DateTime, Utc};
use contract::ProblemCode;
use contract::answers::{Answers, Section};
use contract::application::ApplicationView;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::Draft;
use super::kept;
use super::reconcile::{Conflict, Verdict, verdict};
use super::section_value::{section_value, set_section};
use crate::api::{self, ApiError, Call, Method};
use crate::{clock, component};

/// Milliseconds without a key before a save starts.
const PAUSE: u32 = 800;
/// Milliseconds between looks whether the save before has ended.
const LOOK: u32 = 30;
/// Longest pause between tries to reach the server, seconds.
const LONGEST_WAIT: u32 = 30;

/// Where the typing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// At the server since then.
    Saved(DateTime<Utc>),
    /// Typed, about to be saved.
    Typed,
    /// On its way.
    Saving,
    /// The server cannot be reached; kept in this browser (`true`) or only on this page (`false`).
    Offline(bool),
    /// Somebody else changed the same section.
    Conflict,
    /// The server refused.
    Refused(ApiError),
}

impl SaveState {
    /// As the page says it.
    pub(crate) fn shown(&self) -> component::SaveState {
        match self {
            Self::Saved(at) => component::SaveState::Saved(*at),
            Self::Typed | Self::Saving => component::SaveState::Saving,
            Self::Offline(_) => component::SaveState::KeptHere,
            Self::Conflict => component::SaveState::Conflict,
            Self::Refused(_) => component::SaveState::Refused,
        }
    }
}

impl Draft {
    /// Changes answers of a section as the person types: kept in this browser at once, saved soon.
    pub(crate) fn edit(self, section: Section, change: impl FnOnce(&mut Answers)) {
        self.answers.update(change);
        self.after_edit(section);
    }

    fn after_edit(self, section: Section) {
        let kept = self.keep(section);
        if !matches!(
            self.state.get_untracked(),
            SaveState::Offline(_) | SaveState::Conflict
        ) {
            self.state.set(SaveState::Typed);
        } else if self.state.get_untracked() != SaveState::Conflict {
            self.state.set(SaveState::Offline(kept));
        }
        self.save_soon(PAUSE);
    }

    /// Starts a save after so many milliseconds unless another edit comes first.
    pub(super) fn save_soon(self, milliseconds: u32) {
        let edit = self.edits.with_value(|edits| edits.wrapping_add(1));
        self.edits.set_value(edit);
        spawn_local(async move {
            TimeoutFuture::new(milliseconds).await;
            if self.edits.try_get_value() == Some(edit) {
                self.save().await;
            }
        });
    }

    /// The line is back: no need to wait for the next try.
    pub(crate) fn line_is_back(self) {
        if matches!(self.state.try_get_untracked(), Some(SaveState::Offline(_))) {
            self.save_soon(0);
        }
    }

    /// Saves everything typed. `true` when all of it is at the server.
    pub(crate) async fn save(self) -> bool {
        while self.saving.try_get_value() == Some(true) {
            TimeoutFuture::new(LOOK).await;
        }
        if self
            .saving
            .try_update_value(|saving| *saving = true)
            .is_none()
        {
            return false;
        }
        let saved = self.save_every_section().await;
        self.saving.try_update_value(|saving| *saving = false);
        self.settle(saved)
    }

    async fn save_every_section(self) -> Result<(), ApiError> {
        while let Some(section) = self.unsaved() {
            self.state.try_set(SaveState::Saving);
            match self.save_section(section).await {
                Err(error) if error.is(ProblemCode::DraftChanged) => self.refresh().await?,
                Err(error) => return Err(error),
                Ok(()) => {}
            }
        }
        Ok(())
    }

    /// A section typed but not accepted yet, other than those waiting for a decision.
    fn unsaved(self) -> Option<Section> {
        let waiting: Vec<Section> = self
            .conflicts
            .try_with_untracked(|conflicts| conflicts.iter().map(|one| one.section).collect())?;
        let typed = self.answers.try_get_untracked()?;
        let accepted = self.accepted.try_get_value()?;
        Section::ALL
            .into_iter()
            .filter(|section| !waiting.contains(section))
            .find(|section| section_value(&typed, *section) != section_value(&accepted, *section))
    }

    async fn save_section(self, section: Section) -> Result<(), ApiError> {
        let (id, version) = self
            .application
            .with_untracked(|known| (known.id.clone(), known.version));
        let body = self
            .answers
            .with_untracked(|answers| section_value(answers, section));
        let path = format!(
            "/applications/{}/answers/{}",
            api::escape(&id),
            section.as_str()
        );
        self.note_sent(section, Some(body.clone()));
        self.keep(section);
        let answer = Call::new(Method::Put, &path)
            .header("If-Match", format!("\"{version}\""))
            .json(&body)?
            .send()
            .await?;
        self.accept(section, &body, api::decode(&answer)?);
        Ok(())
    }

    /// Remembers what is on its way, or forgets it once answered.
    fn note_sent(self, section: Section, body: Option<Value>) {
        self.sent.update_value(|sent| {
            sent.retain(|(known, _)| *known != section);
            sent.extend(body.map(|body| (section, body)));
        });
    }

    /// What was last sent of a section without an answer so far.
    pub(super) fn sent_before(self, section: Section) -> Option<Value> {
        self.sent.with_value(|sent| {
            let found = sent.iter().find(|(known, _)| *known == section);
            found.map(|(_, body)| body.clone())
        })
    }

    /// The server has taken in the section.
    fn accept(self, section: Section, saved: &Value, told: ApplicationView) {
        self.note_sent(section, None);
        kept::acknowledged(&told.id, section, &self.person.get_value(), saved);
        self.accepted.update_value(|accepted| {
            set_section(accepted, section, saved.clone());
        });
        self.failures.set_value(0);
        self.application.try_set(told);
    }

    /// Reads the application again and takes over what others changed.
    pub(crate) async fn refresh(self) -> Result<(), ApiError> {
        let fresh: ApplicationView =
            api::get(&format!("/applications/{}", api::escape(&self.id()))).await?;
        if fresh.version < self.application.with_untracked(|known| known.version) {
            // Overtaken by a save of our own while it was on its way.
            return Ok(());
        }
        for section in Section::ALL {
            self.reconcile(section, &fresh);
        }
        self.application.try_set(fresh);
        Ok(())
    }

    fn reconcile(self, section: Section, fresh: &ApplicationView) {
        let found = self.application.with_untracked(|known| {
            self.answers.with_untracked(|typed| {
                self.accepted.with_value(|accepted| {
                    verdict(section, &known.answers, &fresh.answers, typed, accepted)
                })
            })
        });
        let theirs = section_value(&fresh.answers, section);
        // A save whose answer was lost on the way comes back looking like somebody else's.
        let own = found == Verdict::Conflict && self.sent_before(section).as_ref() == Some(&theirs);
        let found = if own { Verdict::Agree } else { found };
        match found {
            Verdict::Keep => {}
            Verdict::Agree => self.mark_accepted(section, theirs),
            Verdict::Adopt => self.take(section, theirs),
            Verdict::Conflict => {
                self.conflicts.update(|conflicts| {
                    conflicts.retain(|known| known.section != section);
                    conflicts.push(Conflict { section, theirs });
                });
                self.keep(section);
            }
        }
    }

    /// The server's value counts as accepted; what was typed since is still to be saved.
    fn mark_accepted(self, section: Section, theirs: Value) {
        self.note_sent(section, None);
        kept::acknowledged(&self.id(), section, &self.person.get_value(), &theirs);
        self.accepted.update_value(|accepted| {
            set_section(accepted, section, theirs);
        });
    }

    /// The person has signed out: nothing more is saved in their name.
    pub(super) fn put_aside(self) {
        self.edits
            .update_value(|edits| *edits = edits.wrapping_add(1));
        self.answers.set(self.accepted.get_value());
    }

    /// Takes over the server's value of a section, on screen too.
    fn take(self, section: Section, theirs: Value) {
        self.mark_accepted(section, theirs.clone());
        self.answers.update(|answers| {
            set_section(answers, section, theirs);
        });
        kept::forget(&self.id(), section);
    }

    /// The person decided: take what the other saved.
    pub(crate) fn take_theirs(self, conflict: Conflict) {
        self.resolved(conflict.section);
        self.take(conflict.section, conflict.theirs);
        self.save_soon(0);
    }

    /// The person decided: save what is typed here over it.
    pub(crate) fn keep_mine(self, conflict: Conflict) {
        self.resolved(conflict.section);
        self.accepted.update_value(|accepted| {
            set_section(accepted, conflict.section, conflict.theirs);
        });
        self.save_soon(0);
    }

    fn resolved(self, section: Section) {
        self.conflicts
            .update(|conflicts| conflicts.retain(|known| known.section != section));
    }

    /// Why the last save did not bring everything to the server.
    pub(crate) fn refusal(self) -> ApiError {
        match self.state.try_get_untracked() {
            Some(SaveState::Refused(error)) => error,
            _ => ApiError::Network,
        }
    }

    fn settle(self, saved: Result<(), ApiError>) -> bool {
        let conflict = self
            .conflicts
            .try_with_untracked(|conflicts| !conflicts.is_empty())
            .unwrap_or(true);
        let state = match saved {
            Ok(()) if conflict => SaveState::Conflict,
            Ok(()) => SaveState::Saved(clock::now()),
            Err(error) if error.passes_by_itself() => SaveState::Offline(self.keep_unsaved()),
            Err(error) => SaveState::Refused(error),
        };
        let everything = matches!(state, SaveState::Saved(_));
        if matches!(state, SaveState::Offline(_)) {
            self.try_again_later();
        }
        self.state.try_set(state);
        everything
    }

    fn keep_unsaved(self) -> bool {
        self.unsaved().is_none_or(|section| self.keep(section))
    }

    fn try_again_later(self) {
        let failures = self.failures.get_value();
        self.failures.set_value(failures.saturating_add(1));
        let seconds = 2_u32
            .saturating_pow(failures.min(5).saturating_add(1))
            .min(LONGEST_WAIT);
        self.save_soon(seconds.saturating_mul(1000));
    }
}
