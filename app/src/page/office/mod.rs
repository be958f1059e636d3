//! `/office`: the office, its people and invitations.

mod invite;
mod members;
mod words;

pub(crate) use invite::invite_to_federation;

use contract::account::{Members, OfficeView};
use contract::event::Change;
use domain::person::Role;
use leptos::prelude::*;

use crate::component::{LinkButton, Load, Notice, Page, Remote, SummaryList, SummaryRow, Tag};
use crate::language::say;
use crate::page::office::words::words;
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
        <Page title=words().title>
            {move || match active.get() {
                Some(office) => office_view(office),
                None if operator.get() => ().into_any(),
                None => view! { <Notice title=words().no_office /> }.into_any(),
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
            <SummaryRow name=words().name>{office.name}</SummaryRow>
            <SummaryRow name=words().number>{office.number}</SummaryRow>
            <SummaryRow name=words().verification>{verified(office.verified)}</SummaryRow>
        </SummaryList>
        {crate::verification::section(admin)}
        <Load remote=remote view=move |all: Members| members::sections(all, admin, remote) />
        {invite}
    }
    .into_any()
}

fn verified(yes: bool) -> AnyView {
    if yes {
        return view! { <Tag tone=Tone::Success label=words().verified /> }.into_any();
    }
    view! {
        <Tag label=words().not_verified />
        <p class="soft">{say(words().not_verified_note)}</p>
    }
    .into_any()
}

fn federation() -> AnyView {
    view! {
        <p>{say(words().federation_note)}</p>
        <p><LinkButton href="/staff">{say(words().open_staff)}</LinkButton></p>
    }
    .into_any()
}
