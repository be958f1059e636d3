//! People of the office and invitations not accepted yet.

use contract::account::{InvitationView, MemberView, Members};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Remote, Tag};
use crate::language::say;
use crate::page::office::words::words;
use crate::text::{self, Tone};

/// What is about to be taken away.
#[derive(Clone, PartialEq)]
enum Removal {
    Member(MemberView),
    Invitation(InvitationView),
}

impl Removal {
    fn path(&self, office: &str) -> String {
        let office = api::escape(office);
        match self {
            Self::Member(one) => format!("/offices/{office}/members/{}", api::escape(&one.id)),
            Self::Invitation(one) => {
                format!("/offices/{office}/invitations/{}", api::escape(&one.id))
            }
        }
    }

    fn question(&self) -> String {
        match self {
            Self::Member(one) => (words().remove_effect)(&one.name),
            Self::Invitation(one) => (words().revoke_effect)(&one.email),
        }
    }
}

/// Lists; people who may not manage them only see them.
pub(super) fn sections(all: Members, admin: bool, remote: Remote<Members>) -> AnyView {
    let chosen = RwSignal::new(None::<Removal>);
    let asks = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let ask = Callback::new(move |one: Removal| {
        chosen.set(Some(one));
        asks.set(true);
    });
    let number = all.office.number.clone();
    let take_out = Callback::new(move |()| {
        asks.set(false);
        fault.set(None);
        let Some(one) = chosen.get_untracked() else {
            return;
        };
        let path = one.path(&number);
        spawn_local(async move {
            match api::delete(&path).await {
                Ok(()) => remote.reload(),
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let people: Vec<AnyView> = all
        .members
        .into_iter()
        .map(|one| member(one, admin, ask))
        .collect();
    let invited: Vec<AnyView> = all
        .invitations
        .into_iter()
        .map(|one| invitation(one, admin, ask))
        .collect();
    view! {
        <section class="section" aria-labelledby="members">
            <h2 id="members">{say(words().staff)}</h2>
            <FaultNotice fault=fault />
            <ul class="rows">{people}</ul>
        </section>
        {(!invited.is_empty()).then(|| view! {
            <section class="section" aria-labelledby="invited">
                <h2 id="invited">{say(words().invited_people)}</h2>
                <ul class="rows">{invited}</ul>
            </section>
        })}
        <Dialog open=asks id="remove-member" title=words().remove_title>
            <p>{move || chosen.get().map(|one| one.question())}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=take_out>{say(words().remove)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>{say(words().keep)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

fn member(one: MemberView, admin: bool, ask: Callback<Removal>) -> AnyView {
    let target = one.clone();
    let label = (words().remove_named)(&one.name);
    let removable = admin && !one.you;
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.name}" "{one.you.then(|| view! { <Tag tone=Tone::Info label=words().you /> })}</p>
                <p class="soft">{one.email}<br />{say((words().since)(text::role_name(one.role), &text::day(crate::clock::tokyo(one.since).date_naive())))}</p>
            </div>
            {removable.then(|| view! {
                <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| ask.run(Removal::Member(target.clone())))>
                    {say(words().remove)}
                </Button>
            })}
        </li>
    }
    .into_any()
}

fn invitation(one: InvitationView, admin: bool, ask: Callback<Removal>) -> AnyView {
    let target = one.clone();
    let label = (words().revoke_named)(&one.email);
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.email}</p>
                <p class="soft">{say((words().valid_until)(text::role_name(one.role), &text::minute(one.expires_at)))}</p>
            </div>
            {admin.then(|| view! {
                <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| ask.run(Removal::Invitation(target.clone())))>
                    {say(words().revoke)}
                </Button>
            })}
        </li>
    }
    .into_any()
}
