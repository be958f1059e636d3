//! A question only people can answer. Two who answer at once are told of each other; nothing is overwritten unseen.

use contract::ProblemCode;
use contract::onboarding::{OnboardingView, SaveAnswer};
use domain::onboarding::{Answer, Question};
use leptos::{prelude::*, task::spawn_local};

use super::office::Office;
use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, Notice, RadioChoice, RadioGroup, Requirement,
};
use crate::text::{self, Tone};

/// One question while it is answered.
#[derive(Clone, Copy)]
struct Asked {
    office: Office,
    question: Question,
    /// What this person chose and the server has not taken.
    mine: RwSignal<Option<Answer>>,
    conflict: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

impl Asked {
    fn save(self, answer: Answer) {
        let version = self
            .office
            .now(|view| {
                let found = view
                    .answers
                    .iter()
                    .find(|one| one.question == self.question);
                found.map(|one| one.version)
            })
            .unwrap_or_default();
        self.mine.set(Some(answer));
        self.fault.set(None);
        self.conflict.set(false);
        spawn_local(async move {
            let path = format!("/onboarding/answers/{}", self.question.as_str());
            let saved: Result<OnboardingView, ApiError> =
                api::put(&path, &SaveAnswer { version, answer }).await;
            match saved {
                Ok(view) => {
                    self.office.set(view);
                    self.mine.try_set(None);
                }
                Err(error) if error.is(ProblemCode::DraftChanged) => {
                    let fresh = self.office.refresh().await;
                    self.fault.try_set(fresh.err());
                    self.conflict.try_set(true);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    fn shown(self) -> Option<&'static str> {
        let theirs = self.office.answer(self.question).map(|one| one.answer);
        self.mine.get().or(theirs).map(Answer::as_str)
    }
}

/// A question with its three answers, saved as soon as one is chosen.
pub(super) fn question(office: Office, question: Question) -> AnyView {
    let words = words();
    let asked = Asked {
        office,
        question,
        mine: RwSignal::new(None),
        conflict: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let choices = Answer::ALL
        .into_iter()
        .map(|answer| RadioChoice::new(answer.as_str(), (words.answer)(answer)))
        .collect();
    let edit = Callback::new(move |id: &'static str| {
        if let Some(answer) = Answer::from_id(id) {
            asked.save(answer);
        }
    });
    view! {
        <div class="onboarding-question">
            <RadioGroup
                id=format!("question-{}", question.as_str())
                legend=(words.question)(question)
                hint=Some((words.question_hint)(question).to_owned())
                choices=choices
                value=Signal::derive(move || asked.shown())
                on_edit=edit
                requirement=Requirement::Unsaid
            />
            <p class="soft" role="status">{move || {
                let answer = office.answer(question)?;
                Some((words.answered)(&answer.by, &text::minute(answer.at)))
            }}</p>
            <FaultNotice fault=asked.fault />
            {move || asked.conflict.get().then(|| conflict(asked))}
        </div>
    }
    .into_any()
}

fn conflict(asked: Asked) -> AnyView {
    let words = words();
    let detail = asked.office.answer(asked.question).map(|now| {
        let answer = (words.answer)(now.answer);
        (words.other_first_detail)(answer, &now.by, &text::minute(now.at))
    });
    let mine = Callback::new(move |()| {
        if let Some(answer) = asked.mine.get_untracked() {
            asked.save(answer);
        }
    });
    let theirs = Callback::new(move |()| {
        asked.mine.set(None);
        asked.conflict.set(false);
    });
    view! {
        <Notice title=words.other_first tone=Tone::Warning alert=true>
            <p>{detail}</p>
            <div class="actions">
                <Button on_press=mine>{words.save_mine}</Button>
                <Button kind=ButtonKind::Secondary on_press=theirs>{words.keep_theirs}</Button>
            </div>
        </Notice>
    }
    .into_any()
}
