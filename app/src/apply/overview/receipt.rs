//! 受付票: the reception number and everything received, to print.

use contract::application::SubmittedCopy;
use contract::scheme::SchemeView;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::next::after_submission;
use super::print::PrintButton;
use crate::api::{self, ApiError};
use crate::apply::overview::words::words;
use crate::apply::summary::DocumentTable;
use crate::apply::wizard::Amounts;
use crate::apply::wizard::address::{copy_of, overview_of};
use crate::component::{ButtonKind, LinkButton, Load, Notice, Page, Remote};
use crate::language::say;
use crate::text::{self, Tone};

/// What was submitted, with its scheme.
#[derive(Clone, PartialEq)]
pub(super) struct Known {
    pub(super) copy: SubmittedCopy,
    pub(super) scheme: SchemeView,
}

pub(super) async fn known(id: &str) -> Result<Known, ApiError> {
    let copy = super::submitted(id).await?;
    let scheme = api::scheme(&copy.scheme_id).await?;
    Ok(Known { copy, scheme })
}

/// The id in the address, followed.
pub(super) fn id_in_address() -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()))
}

/// `/applications/{id}/receipt`.
pub(crate) fn receipt_page() -> AnyView {
    let id = id_in_address();
    let just_now = use_query_map().with_untracked(|query| query.get("received").is_some());
    let remote = Remote::new(move || {
        let id = id.get();
        async move { known(&id).await }
    });
    view! {
        <Page title=if just_now { words().submitted } else { words().receipt }>
            <Load remote=remote view=move |known| shown(known, just_now) />
        </Page>
    }
    .into_any()
}

fn shown(known: Known, just_now: bool) -> AnyView {
    let receipt = known.copy.receipt;
    let id = receipt.application_id.clone();
    let times = (known.copy.ordinal > 1).then(|| {
        view! { <div><dt>{say(words().ordinal)}</dt><dd>{say((words().nth)(known.copy.ordinal))}</dd></div> }
    });
    let count = receipt.documents.len();
    view! {
        <div class="stack paper">
            {just_now.then(|| view! {
                <Notice title=words().note_number tone=Tone::Success>
                    <p>{say(words().note_number_detail)}</p>
                </Notice>
            })}
            <div class="reception-box">
                <p class="reception-name">{say(words().reception_number)}</p>
                <p class="reception-number">{receipt.reception_number}</p>
            </div>
            <dl class="facts">
                <div><dt>{say(words().received_at)}</dt><dd>{text::minute(receipt.submitted_at)}</dd></div>
                <div><dt>{say(words().office_number)}</dt><dd>{known.copy.office_number}</dd></div>
                <div><dt>{say(words().scheme)}</dt><dd>{known.scheme.title.clone()}</dd></div>
                {times}
            </dl>
            <h2>{say(words().coming)}</h2>
            {after_submission(&receipt.outlook)}
            <h2>{say(words().calculation)}</h2>
            <Amounts estimate=receipt.estimate />
            <h2>{say((words().documents_received)(count))}</h2>
            <p class="note">{say(words().sha_note)}</p>
            <DocumentTable documents=receipt.documents scheme=known.scheme />
            <div class="actions screen-only">
                <PrintButton />
                <LinkButton href=copy_of(&id) kind=ButtonKind::Secondary>{say(words().copy)}</LinkButton>
                <LinkButton href=overview_of(&id)>{say(words().see_application)}</LinkButton>
            </div>
        </div>
    }
    .into_any()
}
