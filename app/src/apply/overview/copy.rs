//! 申請内容の控え: what was last submitted, to print.

use leptos::prelude::*;

use super::print::PrintButton;
use super::receipt::{Known, id_in_address, known};
use crate::apply::summary::{DocumentTable, Shown, answers_read_back};
use crate::apply::wizard::Amounts;
use crate::apply::wizard::address::overview_of;
use crate::component::{ButtonKind, LinkButton, Load, Page, Remote};
use crate::text;

/// `/applications/{id}/copy`.
pub(crate) fn copy_page() -> AnyView {
    let id = id_in_address();
    let remote = Remote::new(move || {
        let id = id.get();
        async move { known(&id).await }
    });
    view! {
        <Page title="申請内容の控え">
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
                <div><dt>"受付番号"</dt><dd class="reception">{copy.receipt.reception_number.clone()}</dd></div>
                <div><dt>"受け付けた日時"</dt><dd>{text::minute(copy.receipt.submitted_at)}</dd></div>
                <div><dt>"介護事業所番号"</dt><dd>{copy.office_number.clone()}</dd></div>
                <div><dt>"制度"</dt><dd>{known.scheme.title.clone()}</dd></div>
            </dl>
            {answers}
            <section class="summary-part">
                <h2>"交付額の計算"</h2>
                <Amounts estimate=copy.receipt.estimate />
            </section>
            <section class="summary-part">
                <h2>"添付した書類"</h2>
                <DocumentTable documents=copy.receipt.documents scheme=known.scheme />
            </section>
            <div class="actions screen-only">
                <PrintButton />
                <LinkButton href=overview_of(&id) kind=ButtonKind::Secondary>"申請の状況に戻る"</LinkButton>
            </div>
        </div>
    }
    .into_any()
}
