//! `/verify`: what a printed notice must say. Open to everybody; the code may come in the fragment, which
//! no server sees.

use contract::ProblemCode;
use contract::notice::{VerificationView, read_code, show_code};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError, Call, Method};
use crate::component::{Button, FaultNotice, Notice, Page, Requirement, TextField};
use crate::text::{self, Tone};

/// What came of it.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    Notice(VerificationView),
    Unknown,
}

/// What is typed and found.
#[derive(Clone, Copy)]
struct Verifying {
    typed: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    found: RwSignal<Found>,
    fault: RwSignal<Option<ApiError>>,
}

impl Verifying {
    fn ask(self) {
        self.found.set(Found::Nothing);
        self.fault.set(None);
        let Some(code) = self.typed.with_untracked(|typed| read_code(typed)) else {
            let words = "通知書の下にある確認コード（英数字16文字）を入力してください";
            self.wrong.set(Some(words.to_owned()));
            crate::component::focus_id("code");
            return;
        };
        self.wrong.set(None);
        self.typed.set(show_code(&code));
        self.busy.set(true);
        spawn_local(async move {
            let answer = verification(&code).await;
            self.busy.try_set(false);
            match answer {
                Ok(found) => {
                    self.found.try_set(Found::Notice(found));
                }
                Err(error) if error.is(ProblemCode::NotFound) => {
                    self.found.try_set(Found::Unknown);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

async fn verification(code: &str) -> Result<VerificationView, ApiError> {
    let path = format!("/verifications/{}", api::escape(code));
    let call = Call::new(Method::Get, &path).without_asking();
    api::decode(&call.send().await?)
}

/// `/verify`.
pub(crate) fn verify_page() -> AnyView {
    let in_address = window().location().hash().unwrap_or_default();
    let verifying = Verifying {
        typed: RwSignal::new(in_address.trim_start_matches('#').to_owned()),
        wrong: RwSignal::new(None),
        busy: RwSignal::new(false),
        found: RwSignal::new(Found::Nothing),
        fault: RwSignal::new(None),
    };
    if verifying.typed.with_untracked(|typed| !typed.is_empty()) {
        verifying.ask();
    }
    view! {
        <Page title="通知書の確認">
            <p class="lead">"つなぎが発行した通知書が本物かどうかを確かめられます。サインインは必要ありません。"</p>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); verifying.ask(); }>
                <TextField
                    id="code"
                    label="確認コード"
                    value=verifying.typed
                    on_edit=Callback::new(move |typed| verifying.typed.set(typed))
                    hint=Some("通知書の各ページの下に印刷されています。例：ABCD-EFGH-JKMN-PQRS".to_owned())
                    error=verifying.wrong
                    requirement=Requirement::Required
                    width="medium"
                    max_length=40
                />
                <div><Button submit=true busy=verifying.busy>"確かめる"</Button></div>
            </form>
            <div aria-live="polite">
                <FaultNotice fault=verifying.fault />
                {move || match verifying.found.get() {
                    Found::Nothing => ().into_any(),
                    Found::Unknown => unknown(),
                    Found::Notice(found) => shown(&found),
                }}
            </div>
        </Page>
    }
    .into_any()
}

fn unknown() -> AnyView {
    view! {
        <Notice title="この確認コードの通知書はありません" tone=Tone::Error>
            <p>"入力した文字を、通知書ともう一度見比べてください。合っているのに表示されないときは、つなぎが発行した通知書ではありません。"</p>
        </Notice>
    }
    .into_any()
}

fn shown(found: &VerificationView) -> AnyView {
    let standing = if found.in_force {
        view! {
            <Notice title="つなぎが発行した通知書です" tone=Tone::Success>
                <p>"お手元の通知書が、次の内容と同じかどうかを見比べてください。違うところがあるときは、書き換えられています。"</p>
            </Notice>
        }
        .into_any()
    } else {
        view! {
            <Notice title="この通知書の決定は、後に変更されました" tone=Tone::Warning>
                <p>"つなぎが発行した通知書ですが、いまは効力がありません。新しい通知書を確かめてください。"</p>
            </Notice>
        }
        .into_any()
    };
    let amount = found
        .amount_yen
        .map(|amount| view! { <div><dt>"交付決定額"</dt><dd>{text::yen(amount)}</dd></div> });
    view! {
        <div class="stack">
            {standing}
            <dl class="facts">
                <div><dt>"種類"</dt><dd>{found.kind.title()}</dd></div>
                <div><dt>"番号"</dt><dd>{found.number.clone()}</dd></div>
                <div><dt>"日付"</dt><dd>{text::day_wareki(found.decided_on)}</dd></div>
                {amount}
                <div><dt>"PDFのSHA-256（先頭16桁）"</dt><dd>{found.sha256_begin.clone()}</dd></div>
            </dl>
            <p class="soft">"個人情報を守るため、事業所の名前は表示しません。"</p>
        </div>
    }
    .into_any()
}
