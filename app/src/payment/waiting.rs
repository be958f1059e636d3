//! `/review/accounts`: accounts corrected after 振込不能 that wait for a reviewer.

use contract::Page as Rows;
use contract::payment::{AccountConfirmation, WaitingCorrection};
use leptos::{prelude::*, task::spawn_local};

use super::account_lines::account_lines;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, Dialog, FaultNotice, Icon, Load, Notice, Page, Remote, Sign, TextArea,
};
use crate::text::{self, Tone};

type Waiting = Remote<Vec<WaitingCorrection>>;

/// `/review/accounts`.
pub(crate) fn waiting_page() -> AnyView {
    let remote = Remote::new(|| async {
        let rows: Rows<WaitingCorrection> = api::get("/review/account-corrections").await?;
        Ok(rows.items)
    });
    view! {
        <p class="back"><a href="/review"><Icon sign=Sign::Back />"審査に戻る"</a></p>
        <Page title="口座の訂正の確認" width="wide">
            <p>"振り込めなかった申請の、訂正された口座です。通帳の写しと見比べて確認してください。確認すると、次の振込データに入ります。"</p>
            <Load remote=remote view=move |rows| list(rows, remote) />
        </Page>
    }
    .into_any()
}

fn list(rows: Vec<WaitingCorrection>, remote: Waiting) -> AnyView {
    if rows.is_empty() {
        return view! { <p role="status">"確認を待っている口座はありません。"</p> }.into_any();
    }
    rows.into_iter()
        .map(|row| view! { <One row=row remote=remote /> })
        .collect_view()
        .into_any()
}

#[component]
fn One(row: WaitingCorrection, remote: Waiting) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let refuses = RwSignal::new(false);
    let note = RwSignal::new(String::new());
    let path = format!(
        "/review/cases/{}/account-confirmation",
        api::escape(&row.application_id)
    );
    let (correction, version) = (row.id.clone(), row.version);
    let decide = Callback::new(move |accepted: bool| {
        let input = AccountConfirmation {
            correction: correction.clone(),
            version,
            accepted,
            note: (!accepted).then(|| note.get_untracked()),
        };
        let path = path.clone();
        refuses.set(false);
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let done = api::post_only(&path, &input).await;
            busy.try_set(false);
            fault.try_set(done.err());
            remote.reload();
        });
    });
    let id = format!("correction-{}", row.id);
    let heading = id.clone();
    let before = account_lines(&row.before);
    let after = account_lines(&row.account);
    view! {
        <section class="section" aria-labelledby=heading>
            <h2 id=id>{format!("{}　{}", row.reception_number, row.office_name)}</h2>
            <p>{format!("{}　訂正：{}", row.reason, text::minute(row.asked_at))}</p>
            <p><a class="action-link" href=format!("/review/cases/{}", row.application_id)>"申請を開く（通帳の写し）"</a></p>
            <div class="columns">
                <div><h3>"振り込めなかった口座"</h3>{before}</div>
                <div><h3>"訂正された口座"</h3>{after}</div>
            </div>
            <FaultNotice fault=fault />
            {if row.conflict {
                view! {
                    <Notice title="自分の事業所の申請です" tone=Tone::Warning>
                        <p>"ほかの審査担当者が確認します。"</p>
                    </Notice>
                }.into_any()
            } else {
                view! {
                    <div class="actions">
                        <Button busy=busy on_press=Callback::new(move |()| decide.run(true))>"この口座を確認した"</Button>
                        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| refuses.set(true))>"確認できない"</Button>
                    </div>
                }.into_any()
            }}
            <Dialog open=refuses id="refuse-account" title="確認できない理由を書いてください">
                <div class="stack">
                    <TextArea id="refuse-note" label="申請者に伝える理由" value=note
                        on_edit=Callback::new(move |typed| note.set(typed)) />
                    <div class="actions">
                        <Button on_press=Callback::new(move |()| decide.run(false))>"申請者に伝える"</Button>
                        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| refuses.set(false))>"やめる"</Button>
                    </div>
                </div>
            </Dialog>
        </section>
    }
}
