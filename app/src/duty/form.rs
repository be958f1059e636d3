//! A report or request being written.

use contract::FieldIssue;
use contract::duty::{DutyForm, DutyView, SaveDuty, SubmitDuty};
use domain::money::Yen;
use leptos::{prelude::*, task::spawn_local};

use super::address::api_of;
use super::field_name::field_name;
use super::question::Question;
use crate::api::{self, ApiError};
use crate::component::{ErrorItem, NumberText};
use crate::text;

/// What is written, and where in the questions one is.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    /// As the server has it.
    pub(super) duty: RwSignal<DutyView>,
    /// As typed.
    pub(super) form: RwSignal<DutyForm>,
    /// The question shown, counted from 0.
    pub(super) place: RwSignal<usize>,
    pub(super) errors: RwSignal<Vec<ErrorItem>>,
    pub(super) fault: RwSignal<Option<ApiError>>,
    pub(super) busy: RwSignal<bool>,
    pub(super) declared: RwSignal<bool>,
}

impl Writing {
    pub(super) fn of(duty: DutyView) -> Self {
        Self {
            form: RwSignal::new(duty.form.clone()),
            duty: RwSignal::new(duty),
            place: RwSignal::new(0),
            errors: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
            busy: RwSignal::new(false),
            declared: RwSignal::new(false),
        }
    }

    /// The questions as the answers stand.
    pub(super) fn questions(self) -> Vec<Question> {
        let kind = self.duty.with(|duty| duty.kind);
        self.form.with(|form| Question::all(kind, form))
    }

    /// The question shown.
    pub(super) fn question(self) -> Question {
        let all = self.questions();
        let last = all.last().copied().unwrap_or(Question::Check);
        all.get(self.place.get()).copied().unwrap_or(last)
    }

    /// Something out of the answers, followed.
    pub(super) fn read<T: Send + Sync + 'static>(self, read: fn(&DutyForm) -> T) -> Signal<T> {
        Signal::derive(move || self.form.with(read))
    }

    /// A callback that writes what was typed.
    pub(super) fn write<T: 'static>(self, write: fn(&mut DutyForm, T)) -> Callback<T> {
        Callback::new(move |typed| self.form.update(|form| write(form, typed)))
    }

    /// The same for an amount; what is no number is nothing, and said so on going on.
    pub(super) fn number(self, write: fn(&mut DutyForm, Option<i64>)) -> Callback<NumberText> {
        Callback::new(move |typed: NumberText| {
            self.form.update(|form| write(form, typed.number()));
        })
    }

    /// The error shown at a field.
    pub(super) fn error(self, field: &'static str) -> Signal<Option<String>> {
        crate::component::error_of(self.errors.into(), field)
    }

    /// The grant.
    pub(super) fn grant(self) -> Yen {
        let yen = self.duty.with(|duty| duty.grant_yen);
        Yen::new(yen).unwrap_or(Yen::ZERO)
    }

    /// What is missing or wrong, as the server would say.
    fn issues(self) -> Vec<FieldIssue> {
        let kind = self.duty.with_untracked(|duty| duty.kind);
        let grant = self.grant();
        self.form
            .with_untracked(|form| form.check(kind, grant).err())
            .unwrap_or_default()
    }

    fn show(self, issues: Vec<FieldIssue>) {
        let items = issues
            .into_iter()
            .map(|issue| {
                let words = text::field_error(field_name(&issue.field), &issue);
                ErrorItem::new(issue.field, words)
            })
            .collect();
        self.errors.set(items);
    }

    /// Goes on when this question is answered; what was typed is saved first.
    pub(super) fn go_on(self) {
        let fields = untrack(move || self.question()).fields();
        let mut issues = self.issues();
        issues.retain(|issue| fields.contains(&issue.field.as_str()));
        let stays = !issues.is_empty();
        self.show(issues);
        if stays || self.busy.get_untracked() {
            return;
        }
        self.save(Callback::new(move |()| {
            self.place.update(|place| *place = place.saturating_add(1));
        }));
    }

    /// Goes back; what was typed stays.
    pub(super) fn go_back(self) {
        self.errors.set(Vec::new());
        self.place.update(|place| *place = place.saturating_sub(1));
    }

    /// Shows a question anew, from 確認.
    pub(super) fn go_to(self, question: Question) {
        let place = untrack(move || self.questions())
            .iter()
            .position(|known| *known == question);
        self.errors.set(Vec::new());
        self.place.set(place.unwrap_or(0));
    }

    fn save(self, then: Callback<()>) {
        let (path, version) = self.target();
        let request = SaveDuty {
            version,
            form: self.form.get_untracked(),
        };
        self.fault.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let saved: Result<DutyView, ApiError> = api::put(&path, &request).await;
            self.busy.try_set(false);
            match saved {
                Ok(duty) => {
                    self.duty.try_set(duty);
                    then.run(());
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    /// Submits; `then` is told when it is done.
    pub(super) fn submit(self, then: Callback<()>) {
        let mut issues = self.issues();
        if !self.declared.get_untracked() {
            let code = contract::FieldCode::MustBeConfirmed;
            issues.push(FieldIssue::new("declared", code));
        }
        let stays = !issues.is_empty();
        self.show(issues);
        if stays || self.busy.get_untracked() {
            return;
        }
        let (path, version) = self.target();
        let request = SubmitDuty {
            version,
            declared: true,
        };
        self.fault.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let path = format!("{path}/submission");
            let sent: Result<DutyView, ApiError> = api::post(&path, &request).await;
            self.busy.try_set(false);
            match sent {
                Ok(_) => then.run(()),
                Err(error) => {
                    self.show(error.fields().to_vec());
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    /// Path in the API and version seen.
    pub(super) fn target(self) -> (String, i64) {
        self.duty
            .with_untracked(|duty| (api_of(&duty.application_id, &duty.id), duty.version))
    }
}
