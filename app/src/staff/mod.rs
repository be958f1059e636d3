//! `/staff`: people of the federation and of the installation, for operators.

use contract::account::InvitationView;
use contract::staff::{Staff, StaffMember, StaffRole};
use domain::person::Role;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError, Call, Method};
use crate::component::{Button, ButtonKind, CeremonyNotice, Dialog, Load, Page, Remote, Tag};
use crate::page::invite_to_federation;
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

/// What is about to end.
#[derive(Clone, PartialEq)]
enum Ending {
    Role(StaffMember, Role),
    Invitation(InvitationView),
}

impl Ending {
    fn question(&self) -> String {
        match self {
            Self::Role(member, role) => format!(
                "{}さんの「{}」の役割を終了します。すぐに使えなくなります。もう一度必要なときは、招待し直してください。",
                member.name,
                text::role_name(*role)
            ),
            Self::Invitation(one) => format!(
                "{} への招待を取り消します。届いたリンクは使えなくなります。",
                one.email
            ),
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Role(member, role) => {
                format!("/staff/{}/roles/{}", api::escape(&member.id), role.as_str())
            }
            Self::Invitation(one) => format!("/federation/invitations/{}", api::escape(&one.id)),
        }
    }
}

/// `/staff`.
pub(crate) fn staff_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<Staff>("/staff").await });
    let ending = RwSignal::new(None::<Ending>);
    let asks = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let ask = Callback::new(move |what: Ending| {
        ending.set(Some(what));
        asks.set(true);
    });
    let end = Callback::new(move |()| {
        asks.set(false);
        fault.set(None);
        let Some(what) = ending.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let path = what.path();
            let call = || async { remove(&path).await };
            let done: Result<(), CeremonyFault> = passkey::confirmed(call).await;
            fault.try_set(done.err());
            remote.reload();
        });
    });
    view! {
        <Page title="職員" width="wide">
            <p>"国保中央会の職員と運用者です。役割を終了すると、その人はすぐにその仕事ができなくなります。記録は監査に残ります。"</p>
            <CeremonyNotice fault=fault />
            <Load remote=remote view=move |staff| shown(staff, ask) />
            {invite_to_federation(Callback::new(move |()| remote.reload()))}
            <Dialog open=asks id="end-role" title="終了しますか">
                <p>{move || ending.get().map(|what| what.question())}</p>
                <div class="actions">
                    <Button kind=ButtonKind::Danger on_press=end>"終了する"</Button>
                    <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
                </div>
            </Dialog>
        </Page>
    }
    .into_any()
}

async fn remove(path: &str) -> Result<(), ApiError> {
    Call::new(Method::Delete, path).send().await.map(|_| ())
}

fn shown(staff: Staff, ask: Callback<Ending>) -> AnyView {
    let operators = staff
        .members
        .iter()
        .filter(|one| one.roles.iter().any(|held| held.role == Role::Operator))
        .count();
    let rows: Vec<AnyView> = staff
        .members
        .into_iter()
        .flat_map(|one| {
            one.roles
                .clone()
                .into_iter()
                .map(move |held| (one.clone(), held))
        })
        .map(|(one, held)| row(one, held, operators, ask))
        .collect();
    let invited: Vec<AnyView> = staff
        .invitations
        .into_iter()
        .map(|one| invitation(one, ask))
        .collect();
    view! {
        <section class="section" aria-labelledby="staff">
            <h2 id="staff">"いまの職員"</h2>
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"氏名"</th><th scope="col">"メールアドレス"</th><th scope="col">"役割"</th>
                        <th scope="col">"はじめ"</th><th scope="col">"操作"</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
        {(!invited.is_empty()).then(|| view! {
            <section class="section" aria-labelledby="invited">
                <h2 id="invited">"招待中"</h2>
                <ul class="rows">{invited}</ul>
            </section>
        })}
    }
    .into_any()
}

fn row(one: StaffMember, held: StaffRole, operators: usize, ask: Callback<Ending>) -> AnyView {
    let label = format!("{}さんの{}を終了する", one.name, text::role_name(held.role));
    let last = held.role == Role::Operator && operators < 2;
    let target = Ending::Role(one.clone(), held.role);
    let since = text::day(crate::clock::tokyo(held.since).date_naive());
    let act = if last {
        view! { <span class="soft">"最後の運用者です"</span> }.into_any()
    } else {
        let press = Callback::new(move |()| ask.run(target.clone()));
        view! { <Button kind=ButtonKind::Danger label=label on_press=press>"終了する"</Button> }
            .into_any()
    };
    view! {
        <tr>
            <th scope="row">{one.name}" "{one.you.then(|| view! { <Tag tone=Tone::Info label="あなた" /> })}</th>
            <td class="nowrap">{one.email}</td>
            <td class="nowrap">{text::role_name(held.role)}</td>
            <td class="nowrap">{since}</td>
            <td>{act}</td>
        </tr>
    }
    .into_any()
}

fn invitation(one: InvitationView, ask: Callback<Ending>) -> AnyView {
    let label = format!("{} への招待を取り消す", one.email);
    let target = Ending::Invitation(one.clone());
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.email}</p>
                <p class="soft">{format!("{}・{} まで有効", text::role_name(one.role), text::minute(one.expires_at))}</p>
            </div>
            <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| ask.run(target.clone()))>"取り消す"</Button>
        </li>
    }
    .into_any()
}
