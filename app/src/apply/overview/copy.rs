//! 申請内容の控え: what was last submitted, to print.

use leptos::prelude::*;

use super::print::PrintButton;
use super::receipt::{Known, id_in_address, known};
use crate::apply::overview::words::words;
use crate::apply::summary::{DocumentTable, Shown, answers_read_back};
use crate::apply::wizard::Amounts;
use crate::apply::wizard::address::overview_of;
use crate::component::{ButtonKind, LinkButton, Load, Page, Remote};
use crate::language::say;
use crate::text;

/// `/applications/{id}/copy`.
pub(crate) fn copy_page() -> AnyView {
    let id = id_in_address();
    let remote = Remote::new(move || {
        let id = id.get();
        async move { known(&id).await }
    });
    view! {
        <Page title=words().copy>
            <Load remote=remote view=shown />
        </Page>
    }
    .into_any()
}

fn shown(known: Known) -> AnyView {
    let copy = known.copy;
    let id = copy.receipt.application_id.clone();
    let answers = answers_read_back(Shown {
        id: &id,
        answers: &copy.answers,
        scheme: &known.scheme,
        change: None,
    });
    view! {
        <div class="stack paper">
            <dl class="facts">
                <div><dt>{say(words().reception_number)}</dt><dd class="reception">{copy.receipt.reception_number.clone()}</dd></div>
                <div><dt>{say(words().received_at)}</dt><dd>{text::minute(copy.receipt.submitted_at)}</dd></div>
                <div><dt>{say(words().office_number)}</dt><dd>{copy.office_number.clone()}</dd></div>
                <div><dt>{say(words().scheme)}</dt><dd>{known.scheme.title.clone()}</dd></div>
            </dl>
            {answers}
            <section class="summary-part">
                <h2>{say(words().calculation)}</h2>
                <Amounts estimate=copy.receipt.estimate />
            </section>
            <section class="summary-part">
                <h2>{say(words().attached)}</h2>
                <DocumentTable documents=copy.receipt.documents scheme=known.scheme />
            </section>
            <div class="actions screen-only">
                <PrintButton />
                <LinkButton href=overview_of(&id) kind=ButtonKind::Secondary>{say(words().back)}</LinkButton>
            </div>
        </div>
    }
    .into_any()
}
