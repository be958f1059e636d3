//! 受付票: the reception number and everything received, to print.

use contract::application::SubmittedCopy;
use contract::scheme::SchemeView;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::next::after_submission;
use super::print::PrintButton;
use crate::api::{self, ApiError};
use crate::apply::summary::DocumentTable;
use crate::apply::wizard::Amounts;
use crate::apply::wizard::address::{copy_of, overview_of};
use crate::component::{ButtonKind, LinkButton, Load, Notice, Page, Remote};
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
        <Page title=if just_now { "申請を受け付けました" } else { "受付票" }>
            <Load remote=remote view=move |known| shown(known, just_now) />
        </Page>
    }
    .into_any()
}

fn shown(known: Known, just_now: bool) -> AnyView {
    let receipt = known.copy.receipt;
    let id = receipt.application_id.clone();
    let times = (known.copy.ordinal > 1).then(|| {
        view! { <div><dt>"申請の回数"</dt><dd>{format!("{}回目", known.copy.ordinal)}</dd></div> }
    });
    let count = receipt.documents.len();
    view! {
        <div class="stack paper">
            {just_now.then(|| view! {
                <Notice title="受付番号を控えてください" tone=Tone::Success>
                    <p>"受付のお知らせを、登録したメールアドレスにも送りました。この画面は申請一覧からいつでも見られます。"</p>
                </Notice>
            })}
            <div class="reception-box">
                <p class="reception-name">"受付番号"</p>
                <p class="reception-number">{receipt.reception_number}</p>
            </div>
            <dl class="facts">
                <div><dt>"受け付けた日時"</dt><dd>{text::minute(receipt.submitted_at)}</dd></div>
                <div><dt>"介護事業所番号"</dt><dd>{known.copy.office_number}</dd></div>
                <div><dt>"制度"</dt><dd>{known.scheme.title.clone()}</dd></div>
                {times}
            </dl>
            <h2>"これからの予定"</h2>
            {after_submission(&receipt.outlook)}
            <h2>"交付額の計算"</h2>
            <Amounts estimate=receipt.estimate />
            <h2>{format!("受け取った書類 {count}件")}</h2>
            <p class="note">"SHA-256 は、届いたファイルの中身を表す符号です。手元のファイルから計算した値と同じなら、同じファイルが届いています。"</p>
            <DocumentTable documents=receipt.documents scheme=known.scheme />
            <div class="actions screen-only">
                <PrintButton />
                <LinkButton href=copy_of(&id) kind=ButtonKind::Secondary>"申請内容の控え"</LinkButton>
                <LinkButton href=overview_of(&id)>"申請の状況を見る"</LinkButton>
            </div>
        </div>
    }
    .into_any()
}
