//! Files on their way, and those that did not arrive.

use leptos::prelude::*;

use super::refused;
use crate::apply::document::words::words;
use crate::apply::draft::Draft;
use crate::apply::upload::{self, Failure, Progress, Upload, UploadId};
use crate::apply::wizard::use_form;
use crate::component::{Button, ButtonKind, Notice, ProgressBar};
use crate::language::say;
use crate::text::{self, Tone};

/// The files of one kind that are not at the server (yet).
#[component]
pub(super) fn UploadsUnderWay(
    /// The kind.
    kind: String,
) -> impl IntoView {
    let draft = use_form().draft;
    let uploads = move || draft.uploads().of(&kind);
    view! {
        <ul class="uploads" aria-label=words().sending_files>
            <For each=uploads key=|upload| (upload.id, kind_of_row(&upload.progress)) let:upload>
                {row(draft, &upload)}
            </For>
        </ul>
    }
}

/// Rows are built anew only when they change their kind, not with every per cent.
fn kind_of_row(progress: &Progress) -> u8 {
    match progress {
        Progress::Failed(_) => 1,
        _ => 0,
    }
}

fn row(draft: Draft, upload: &Upload) -> AnyView {
    let inside = match &upload.progress {
        Progress::Failed(failure) => failed(draft, upload, failure),
        _ => under_way(draft, upload),
    };
    view! { <li class="upload">{inside}</li> }.into_any()
}

fn under_way(draft: Draft, upload: &Upload) -> AnyView {
    let (id, kind, name) = (upload.id, upload.kind.clone(), upload.name.clone());
    let progress = Memo::new(move |_| {
        let found = draft
            .uploads()
            .of(&kind)
            .into_iter()
            .find(|one| one.id == id);
        found.map_or(Progress::Inspecting, |one| one.progress)
    });
    let percent = Signal::derive(move || match progress.get() {
        Progress::Waiting | Progress::Again | Progress::Failed(_) => 0,
        Progress::Sending(percent) => percent,
        Progress::Inspecting => 100,
    });
    let said = move || match progress.get() {
        Progress::Waiting => words().waiting.to_owned(),
        Progress::Sending(percent) => (words().sending)(percent),
        Progress::Inspecting => words().inspecting.to_owned(),
        Progress::Again => words().line_lost.to_owned(),
        Progress::Failed(_) => String::new(),
    };
    let stop = Callback::new(move |()| upload::cancel(draft, id));
    view! {
        <div class="upload-head">
            <p class="upload-name">{name.clone()}<span class="upload-size">{text::bytes(upload.size)}</span></p>
            <Button kind=ButtonKind::Plain label=(words().stop_named)(&name) on_press=stop>{say(words().keep)}</Button>
        </div>
        <ProgressBar label=(words().sending_named)(&name) percent=percent />
        <p class="upload-words">{move || say(said())}</p>
    }
    .into_any()
}

fn failed(draft: Draft, upload: &Upload, failure: &Failure) -> AnyView {
    let (id, name) = (upload.id, upload.name.clone());
    let refusal = refused::refusal(failure);
    let tone = if *failure == Failure::Stopped {
        Tone::Neutral
    } else {
        Tone::Error
    };
    let again = may_help(failure).then(|| again_button(draft, id, &name));
    let dismiss = dismiss_button(draft, id, &name);
    view! {
        <Notice title=(words().failed)(&name, &refusal.title) tone=tone alert=true>
            <p>{say(refusal.detail)}</p>
            <div class="upload-actions">
                {again}
                {dismiss}
            </div>
        </Notice>
    }
    .into_any()
}

/// Whether sending the same file once more may help.
fn may_help(failure: &Failure) -> bool {
    match failure {
        Failure::Altered | Failure::Stopped => true,
        Failure::Unreadable => false,
        Failure::Refused(code) => *code == contract::ProblemCode::TooManyDocuments,
        Failure::Api(error) => {
            use contract::ProblemCode as Code;
            error.passes_by_itself()
                || error.code().is_none()
                || [
                    Code::UploadIncomplete,
                    Code::NotSignedIn,
                    Code::TooManyDocuments,
                    Code::InspectionTimeout,
                    Code::InspectionFailed,
                ]
                .iter()
                .any(|code| error.is(*code))
        }
    }
}

fn again_button(draft: Draft, id: UploadId, name: &str) -> AnyView {
    let press = Callback::new(move |()| upload::again(draft, id));
    view! {
        <Button kind=ButtonKind::Secondary label=(words().again_named)(name) on_press=press>{say(words().again)}</Button>
    }
    .into_any()
}

fn dismiss_button(draft: Draft, id: UploadId, name: &str) -> AnyView {
    let press = Callback::new(move |()| upload::dismiss(draft, id));
    view! {
        <Button kind=ButtonKind::Plain label=(words().dismiss_named)(name) on_press=press>{say(words().dismiss)}</Button>
    }
    .into_any()
}
