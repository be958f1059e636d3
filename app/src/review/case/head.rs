//! The top of a case: what it is, who has it, and the way to the ones beside it.

use contract::review::{AssigneeRequest, CaseRow};
use leptos::{prelude::*, task::spawn_local};

use super::KEYS;
use super::address::case_of;
use super::known::Case;
use crate::api::{ApiError, Call, Method};
use crate::component::{Button, ButtonKind, FaultNotice, LinkButton, Notice, StatusTag};
use crate::review::keys::KeyHelp;
use crate::review::words;
use crate::session::use_session;
use crate::text::{self, Tone};

/// The top of a case.
#[component]
pub(super) fn Head(case: Case, filter: String) -> impl IntoView {
    let row = Memo::new(move |_| case.view().map(|view| view.case));
    let beside = Memo::new(move |_| case.view().map(|view| (view.previous, view.next)));
    let changed = Memo::new(move |_| case.view().is_some_and(|view| view.changed_since));
    let back = if filter.is_empty() {
        super::super::QUEUE.to_owned()
    } else {
        format!("{}?{filter}", super::super::QUEUE)
    };
    view! {
        <div class="case-top">
            <div class="actions">
                <LinkButton href=back kind=ButtonKind::Plain>"一覧に戻る"</LinkButton>
                {move || beside.get().map(|(previous, next)| view! {
                    {previous.map(|id| view! {
                        <LinkButton href=case_of(&id, &filter) kind=ButtonKind::Secondary>"前の申請"</LinkButton>
                    })}
                    {next.map(|id| view! {
                        <LinkButton href=case_of(&id, &filter) kind=ButtonKind::Secondary>"次の申請"</LinkButton>
                    })}
                })}
            </div>
            <KeyHelp open=case.dialogs().keys keys=KEYS />
        </div>
        {move || row.get().map(|row| facts(case, &row))}
        {move || changed.get().then(|| view! {
            <Notice title="申請者が内容を変更中です" tone=Tone::Info>
                <p>"ここに表示しているのは最後に申請された内容です。変更は、もう一度申請されるまで審査の対象になりません。"</p>
            </Notice>
        })}
    }
}

fn facts(case: Case, row: &CaseRow) -> AnyView {
    let age = words::age(row);
    let place = words::prefecture(&row.prefecture);
    let assignee = row
        .assignee
        .as_ref()
        .map_or_else(|| "なし".to_owned(), |person| person.name.clone());
    view! {
        <div class="case-top">
        <dl class="case-facts">
            <div><dt>"状態"</dt><dd><StatusTag status=row.status /></dd></div>
            <div><dt>"事業所番号"</dt><dd class="number">{format!("{}（{place}）", row.office_number)}</dd></div>
            <div><dt>"受付"</dt><dd>{text::month(row.received_month)}</dd></div>
            <div><dt>"経過"</dt><dd>{age}</dd></div>
            <div><dt>"申請額"</dt><dd class="number">{text::yen_of(row.grant_yen)}</dd></div>
            <div><dt>"担当"</dt><dd>{assignee}</dd></div>
        </dl>
        <Assign case=case row=row.clone() />
        </div>
    }
    .into_any()
}

/// Takes a case or gives it back.
#[component]
fn Assign(case: Case, row: CaseRow) -> impl IntoView {
    let session = use_session();
    let me = session.me().map(|me| me.id);
    let seen = row.assignee.as_ref().map(|person| person.id.clone());
    let mine = seen.is_some() && seen == me;
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let assign = Callback::new(move |()| {
        let request = AssigneeRequest {
            assignee: if mine { None } else { me.clone() },
            seen: seen.clone(),
        };
        busy.set(true);
        spawn_local(async move {
            let done = put(&case.path("/assignee"), &request).await;
            busy.try_set(false);
            fault.try_set(done.err());
            case.known.reload();
        });
    });
    view! {
        <Button kind=ButtonKind::Secondary busy=busy on_press=assign>
            {if mine { "担当を外れる" } else { "自分が担当する" }}
        </Button>
        <FaultNotice fault=fault />
    }
}

/// `PUT` whose answer has no content.
async fn put(path: &str, request: &AssigneeRequest) -> Result<(), ApiError> {
    Call::new(Method::Put, path)
        .json(request)?
        .send()
        .await
        .map(|_| ())
}
