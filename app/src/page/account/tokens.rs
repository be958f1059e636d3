//! API tokens: keys for office software.

use contract::account::{NewToken, TokenView};
use leptos::{prelude::*, task::spawn_local};

use super::{Items, follow, new_token};
use crate::api::{self, ApiError};
use crate::clock;
use crate::component::{
    Button, ButtonKind, CopyButton, Dialog, FaultNotice, Load, Notice, Remote, Tag,
};
use crate::text::{self, Tone};

/// Tokens, each of which can be ended, and a way to make one.
pub(super) fn section() -> AnyView {
    let remote = Remote::<Items<TokenView>>::new(|| api::get("/tokens"));
    follow(remote);
    let made = RwSignal::new(None::<NewToken>);
    let fault = RwSignal::new(None::<ApiError>);
    let ending = RwSignal::new(None::<TokenView>);
    let asks = RwSignal::new(false);
    let ask = Callback::new(move |token: TokenView| {
        ending.set(Some(token));
        asks.set(true);
    });
    view! {
        <section class="section" aria-labelledby="tokens">
            <h2 id="tokens">"APIトークン"</h2>
            <p>"介護ソフトなどから、つなぎのAPIを使うための鍵です。ソフトごとに作り、ほかの人には見せないでください。"</p>
            <FaultNotice fault=fault />
            {move || made.get().map(secret)}
            <Load remote=remote view={move |list: Items<TokenView>| {
                if list.items.is_empty() {
                    return view! { <p class="soft">"トークンはまだありません。"</p> }.into_any();
                }
                let rows: Vec<AnyView> = list.items.into_iter().map(|one| row(one, ask)).collect();
                view! { <ul class="rows">{rows}</ul> }.into_any()
            }} />
            {new_token::form(Callback::new(move |token| {
                made.set(Some(token));
                remote.reload();
            }))}
            {ending_dialog(ending, asks, fault, remote)}
        </section>
    }
    .into_any()
}

fn secret(made: NewToken) -> AnyView {
    view! {
        <Notice tone=Tone::Success alert=true title="トークンを作成しました">
            <p>"この文字はいまだけ表示されます。コピーして、使うソフトに登録してください。"</p>
            <p class="secret"><code>{made.secret.clone()}</code></p>
            <CopyButton text=made.secret label="トークンをコピーする" />
        </Notice>
    }
    .into_any()
}

fn row(one: TokenView, ask: Callback<TokenView>) -> AnyView {
    let scopes: Vec<&str> = one.scopes.iter().map(|scope| scope_name(scope)).collect();
    let about = match &one.office_number {
        Some(number) => format!("事業所番号 {number}・{}", scopes.join("、")),
        None => scopes.join("、"),
    };
    let used = one.last_used_at.map_or_else(
        || "まだ使われていません".to_owned(),
        |at| format!("最後に使われた日時 {}", text::minute(at)),
    );
    let expired = (one.expires_at <= clock::now())
        .then(|| view! { <Tag tone=Tone::Warning label="期限切れ" /> });
    let label = format!("{}を無効にする", one.name);
    let target = one.clone();
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.name}" "{expired}</p>
                <p class="soft">
                    {about}<br />
                    {format!("期限 {}", text::minute(one.expires_at))}<br />
                    {used}
                </p>
            </div>
            <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| ask.run(target.clone()))>
                "無効にする"
            </Button>
        </li>
    }
    .into_any()
}

/// A scope in words.
pub(super) fn scope_name(scope: &str) -> &str {
    match scope {
        "applications:read" => "申請を見る",
        "applications:write" => "申請を作成・変更・提出する",
        other => other,
    }
}

fn ending_dialog(
    ending: RwSignal<Option<TokenView>>,
    asks: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
    remote: Remote<Items<TokenView>>,
) -> AnyView {
    let end = Callback::new(move |()| {
        asks.set(false);
        fault.set(None);
        let Some(token) = ending.get_untracked() else {
            return;
        };
        spawn_local(async move {
            match api::delete(&format!("/tokens/{}", api::escape(&token.id))).await {
                Ok(()) => remote.reload(),
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <Dialog open=asks id="end-token" title="トークンを無効にしますか">
            <p>{move || ending.get().map(|token| format!("「{}」を使っているソフトは、すぐにつながらなくなります。元には戻せません。", token.name))}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=end>"無効にする"</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
