//! `/office`: the office, its people and invitations.

mod invite;
mod members;

pub(crate) use invite::invite_to_federation;

use contract::account::{Members, OfficeView};
use contract::event::Change;
use domain::person::Role;
use leptos::prelude::*;

use crate::component::{LinkButton, Load, Notice, Page, Remote, SummaryList, SummaryRow, Tag};
use crate::session::use_session;
use crate::text::Tone;
use crate::{api, live};

/// `/office`.
pub(crate) fn office() -> AnyView {
    let session = use_session();
    let active = Memo::new(move |_| session.me().and_then(|me| me.active_office));
    let operator = Memo::new(move |_| {
        session
            .me()
            .is_some_and(|me| me.affiliations.iter().any(|one| one.role == Role::Operator))
    });
    view! {
        <Page title="事業所と職員">
            {move || match active.get() {
                Some(office) => office_view(office),
                None if operator.get() => ().into_any(),
                None => view! { <Notice title="事業所に所属していません" /> }.into_any(),
            }}
            {move || operator.get().then(federation)}
        </Page>
    }
    .into_any()
}

fn office_view(office: OfficeView) -> AnyView {
    let session = use_session();
    let number = office.number.clone();
    let admin = session.me_now().is_some_and(|me| {
        me.affiliations.iter().any(|one| {
            one.role == Role::OfficeAdmin
                && one
                    .office
                    .as_ref()
                    .is_some_and(|office| office.number == number)
        })
    });
    let path = format!("/offices/{}/members", api::escape(&number));
    let remote = Remote::<Members>::new(move || {
        let path = path.clone();
        async move { api::get(&path).await }
    });
    live::on_change(move |change| {
        if matches!(change, Change::Account) {
            remote.reload();
        }
    });
    let invite = admin.then(|| invite::section(invite::For::Office(number.clone()), remote));
    view! {
        <SummaryList>
            <SummaryRow name="名称">{office.name}</SummaryRow>
            <SummaryRow name="介護保険事業所番号">{office.number}</SummaryRow>
            <SummaryRow name="事業所の確認">{verified(office.verified)}</SummaryRow>
        </SummaryList>
        <Load remote=remote view=move |all: Members| members::sections(all, admin, remote) />
        {invite}
    }
    .into_any()
}

fn verified(yes: bool) -> AnyView {
    if yes {
        return view! { <Tag tone=Tone::Success label="確認済み" /> }.into_any();
    }
    view! {
        <Tag label="未確認" />
        <p class="soft">"助成金の申請は未確認のままでできます。"</p>
    }
    .into_any()
}

fn federation() -> AnyView {
    view! {
        <p>"国保中央会の職員と運用者の招待、役割の終了は、「職員」の画面で行います。"</p>
        <p><LinkButton href="/staff">"職員の画面を開く"</LinkButton></p>
    }
    .into_any()
}
