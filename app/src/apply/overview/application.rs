//! One application: where it stands, what happens next, what can be done.

use contract::application::{ApplicationView, SubmittedCopy};
use contract::event::Change;
use domain::application::Status;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::actions::Actions;
use super::list::year;
use super::next::Next;
use super::timeline::Timeline;
use crate::api::ApiError;
use crate::apply::correction;
use crate::apply::overview::words::words;
use crate::apply::step::Step;
use crate::apply::wizard::address::{LIST, step_of};
use crate::component::{Icon, LinkButton, Load, Notice, Page, Remote, Sign, StatusTag};
use crate::duty::Duties;
use crate::language::say;
use crate::live;
use crate::notice::Notices;
use crate::text::{self, Tone};

/// The application and, once submitted, the copy of what counts.
#[derive(Clone, PartialEq)]
pub(super) struct Known {
    pub(super) application: ApplicationView,
    pub(super) copy: Option<SubmittedCopy>,
}

/// `/applications/{id}`.
pub(crate) fn application_page() -> AnyView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let remote = Remote::new(move || {
        let id = id.get();
        async move { known(&id).await }
    });
    live::on_change(move |change| {
        if matches!(change, Change::Application { id: changed } if *changed == id.get_untracked()) {
            remote.reload();
        }
    });
    view! {
        <p class="back" data-width="text"><a href=LIST><Icon sign=Sign::Back />{say(words().back_to_list)}</a></p>
        <Page title=words().title>
            <Load remote=remote view=move |known| shown(known, remote) />
        </Page>
    }
    .into_any()
}

async fn known(id: &str) -> Result<Known, ApiError> {
    let application = super::application(id).await?;
    let copy = match application.submitted_at {
        Some(_) => Some(super::submitted(id).await?),
        None => None,
    };
    Ok(Known { application, copy })
}

fn shown(known: Known, remote: Remote<Known>) -> AnyView {
    let application = known.application.clone();
    let number = application.reception_number.clone();
    let amount = text::yen_of(
        application
            .estimate
            .as_ref()
            .map(|estimate| estimate.grant_yen),
    );
    view! {
        <div class="stack">
            <div class="standing">
                <StatusTag status=application.status />
                <p class="standing-words">{text::status_summary(application.status)}</p>
            </div>
            {correction::to_correct(&application).or_else(|| returned_note(&application))}
            {account_to_correct(&application)}
            {changed_since(&known)}
            <dl class="facts">
                {number.map(|number| view! { <div><dt>{say(words().reception_number)}</dt><dd class="reception">{number}</dd></div> })}
                <div><dt>{say(words().office)}</dt><dd>{application.office_name.clone()}{say(words().bracket)}{application.office_number.clone()}{say(words().bracket_end)}</dd></div>
                <div><dt>{say(words().year)}</dt><dd>{year(&application.scheme_id)}</dd></div>
                <div><dt>{say(words().grant_expected)}</dt><dd>{amount}</dd></div>
            </dl>
            <Actions application=application.clone() remote=remote />
            <Next application=application.clone() />
            <Notices application=application.id.clone() status=application.status />
            <Duties application=application.id.clone() status=application.status />
            {correction::history(&application)}
            <Timeline entries=application.timeline />
        </div>
    }
    .into_any()
}

/// Why it was sent back, at the top.
fn returned_note(application: &ApplicationView) -> Option<AnyView> {
    if !matches!(
        application.status,
        Status::Returned | Status::Rejected | Status::PaymentFailed
    ) {
        return None;
    }
    let note = application
        .timeline
        .iter()
        .rev()
        .find_map(|entry| entry.note.clone())?;
    let view = view! {
        <Notice title=words().from_review tone=Tone::Warning><p class="summary-text">{note}</p></Notice>
    };
    Some(view.into_any())
}

/// After 振込不能 the next thing to do is naming another account.
fn account_to_correct(application: &ApplicationView) -> Option<AnyView> {
    (application.status == Status::PaymentFailed).then(|| {
        let page = format!("/applications/{}/account", application.id);
        view! { <p><LinkButton href=page>{say(words().correct_account)}</LinkButton></p> }
            .into_any()
    })
}

/// What was changed after submission does not count until it is submitted again.
fn changed_since(known: &Known) -> Option<AnyView> {
    let (application, copy) = (&known.application, known.copy.as_ref()?);
    let ids = |documents: &[contract::application::DocumentView]| {
        documents
            .iter()
            .map(|document| document.id.clone())
            .collect::<Vec<_>>()
    };
    let same = application.answers == copy.answers
        && ids(&application.documents) == ids(&copy.receipt.documents);
    if same || !application.editable || application.status == Status::Draft {
        return None;
    }
    let check = step_of(&application.id, &Step::Check);
    let view = view! {
        <Notice title=words().changed_since tone=Tone::Warning>
            <p>{say(words().changed_since_detail)}</p>
            <p><LinkButton href=check>{say(words().check_and_submit)}</LinkButton></p>
        </Notice>
    };
    Some(view.into_any())
}
