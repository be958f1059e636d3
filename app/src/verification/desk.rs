//! `/verifications`: the federation prints letters and approves offices. Japanese alone, as the back office is.

use contract::verification::{Approval, Letter, WaitingOffice, WaitingOffices};
use leptos::{prelude::*, task::spawn_local};
use serde_json::{Map, Value};

use super::letter;
use crate::api;
use crate::component::{Button, ButtonKind, CeremonyNotice, Load, Notice, Page, Remote, TextField};
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

/// `/verifications`.
pub(crate) fn desk_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<WaitingOffices>("/verifications").await });
    let printed = RwSignal::new(None::<Letter>);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let print = Callback::new(move |office: String| {
        fault.set(None);
        spawn_local(async move {
            let path = format!("/verifications/{}/letter", api::escape(&office));
            let nothing = Value::Object(Map::new());
            let answer: Result<Letter, CeremonyFault> =
                passkey::confirmed(|| api::post(&path, &nothing)).await;
            match answer {
                Ok(letter) => {
                    printed.try_set(Some(letter));
                    remote.reload();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <Page title="事業所の確認" width="wide">
            <p class="lead no-print">"申し込みのあった事業所に、指定の届け出の住所あてで手紙を送ります。コードは印刷のたびに新しくなり、前のコードは使えなくなります。書類などで直接確かめた事業所は、手紙を送らずに承認できます。"</p>
            <CeremonyNotice fault=fault />
            {move || printed.get().map(|one| letter::sheet(one, printed))}
            <Load remote=remote view=move |all: WaitingOffices| shown(all, print) />
            {approval(remote)}
        </Page>
    }
    .into_any()
}

fn shown(all: WaitingOffices, print: Callback<String>) -> AnyView {
    if all.items.is_empty() {
        return view! { <div class="empty no-print"><p class="empty-title">"手紙を待っている事業所はありません"</p></div> }.into_any();
    }
    let rows = all.items.into_iter().map(|one| row(one, print));
    view! {
        <section class="section no-print" aria-labelledby="waiting-offices">
            <h2 id="waiting-offices">"手紙の申し込み"</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(one: WaitingOffice, print: Callback<String>) -> AnyView {
    let state = match one.letter.made_at {
        Some(at) => format!(
            "{} に印刷済み・入力の残り {} 回",
            text::minute(at),
            one.letter.attempts_left
        ),
        None => "まだ印刷していません".to_owned(),
    };
    let label = format!("{}の手紙を印刷する", one.office_name);
    let number = one.office_number.clone();
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.office_name}</p>
                <p class="soft">{one.office_number}"・"{text::minute(one.letter.asked_at)}" に申し込み・"{state}</p>
            </div>
            <Button kind=ButtonKind::Secondary label=label on_press=Callback::new(move |()| print.run(number.clone()))>"手紙を印刷する"</Button>
        </li>
    }
    .into_any()
}

fn approval(remote: Remote<WaitingOffices>) -> AnyView {
    let number = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let done = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let send = move || {
        let (office, how) = (
            number.get_untracked().trim().to_owned(),
            note.get_untracked().trim().to_owned(),
        );
        if office.is_empty() || how.is_empty() {
            return error.set(Some(
                "事業所番号と確かめた方法を入力してください".to_owned(),
            ));
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let path = format!("/verifications/{}/approval", api::escape(&office));
            let approval = Approval { note: how };
            let answer: Result<(), CeremonyFault> =
                passkey::confirmed(|| api::post_only(&path, &approval)).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    done.try_set(Some(format!("{office} を確認済みにしました")));
                    number.try_set(String::new());
                    note.try_set(String::new());
                    remote.reload();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <section class="section no-print" aria-labelledby="approve-office">
            <h2 id="approve-office">"直接確かめた事業所を承認する"</h2>
            {move || done.get().map(|words| view! { <Notice title=words tone=Tone::Success alert=true /> })}
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); done.set(None); send(); }>
                <CeremonyNotice fault=fault />
                <TextField id="approve-number" label="介護保険事業所番号" width="short" max_length=10 value=number error=error
                    on_edit=Callback::new(move |typed| { number.set(typed); error.set(None); }) />
                <TextField id="approve-note" label="確かめた方法" max_length=200 value=note
                    hint="例：指定通知書の原本。個人の名前は書かないでください。監査に残ります。".to_owned()
                    on_edit=Callback::new(move |typed| { note.set(typed); error.set(None); }) />
                <div><Button submit=true busy=busy>"承認する"</Button></div>
            </form>
        </section>
    }
    .into_any()
}
