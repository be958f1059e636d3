//! Who may edit the entry of which municipality.

use contract::readiness::{AppointRequest, OfficerView};
use leptos::{prelude::*, task::spawn_local};

use crate::api;
use crate::component::{Button, ButtonKind, CeremonyNotice, Requirement, TextField};
use crate::passkey::{self, CeremonyFault};

/// The list, and a form to add.
pub(super) fn officers_section(officers: Vec<OfficerView>, done: Callback<()>) -> AnyView {
    let email = RwSignal::new(String::new());
    let code = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let add = move || {
        busy.set(true);
        fault.set(None);
        let request = AppointRequest {
            email: email.get_untracked(),
            code: code.get_untracked(),
        };
        spawn_local(async move {
            let call = || api::post::<_, OfficerView>("/readiness/officers", &request);
            let answer = passkey::confirmed(call).await;
            busy.try_set(false);
            match answer {
                Ok(_) => done.run(()),
                Err(found) => {
                    fault.try_set(Some(found));
                }
            }
        });
    };
    let end = Callback::new(move |id: String| {
        spawn_local(async move {
            let path = format!("/readiness/officers/{}", api::escape(&id));
            match api::delete(&path).await {
                Ok(()) => done.run(()),
                Err(error) => {
                    fault.try_set(Some(error.into()));
                }
            }
        });
    });
    let rows: Vec<AnyView> = officers.into_iter().map(|one| row(one, end)).collect();
    view! {
        <section class="section" aria-labelledby="officers">
            <h2 id="officers">"市町村の担当者"</h2>
            <p>"先に「職員」の画面から、市町村職員として招待してください。登録が済んだ人を、ここで市町村に結び付けます。"</p>
            <CeremonyNotice fault=fault />
            <ul class="rows">{rows}</ul>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); add(); }>
                <TextField
                    id="officer-email" label="メールアドレス" kind="email" value=email
                    on_edit=Callback::new(move |typed| email.set(typed))
                    requirement=Requirement::Required width="medium" max_length=254
                />
                <TextField
                    id="officer-code" label="団体コード" inputmode="numeric" value=code
                    on_edit=Callback::new(move |typed| code.set(typed))
                    hint=Some("6桁。市町村の画面にあります".to_owned())
                    requirement=Requirement::Required width="short" max_length=12
                />
                <div><Button submit=true busy=busy>"担当者にする"</Button></div>
            </form>
        </section>
    }
    .into_any()
}

fn row(one: OfficerView, end: Callback<String>) -> AnyView {
    let label = format!(
        "{}さんの{}の担当を終了する",
        one.person_name, one.municipality
    );
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{format!("{}（{}）", one.municipality, one.code)}</p>
                <p class="soft">{format!("{}・{}", one.person_name, one.email)}</p>
            </div>
            <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| end.run(one.id.clone()))>"終了する"</Button>
        </li>
    }
    .into_any()
}
