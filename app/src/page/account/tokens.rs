//! API tokens: keys for office software.

use contract::account::{NewToken, TokenView};
use leptos::{prelude::*, task::spawn_local};

use super::{Items, follow, new_token};
use crate::api::{self, ApiError};
use crate::clock;
use crate::component::{
    Button, ButtonKind, CopyButton, Dialog, FaultNotice, Load, Notice, Remote, Tag,
};
use crate::language::say;
use crate::page::account::words::words;
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
            <h2 id="tokens">{say(words().tokens)}</h2>
            <p>{say(words().tokens_lead)}</p>
            <FaultNotice fault=fault />
            {move || made.get().map(secret)}
            <Load remote=remote view={move |list: Items<TokenView>| {
                if list.items.is_empty() {
                    return view! { <p class="soft">{say(words().no_tokens)}</p> }.into_any();
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
        <Notice tone=Tone::Success alert=true title=words().token_made>
            <p>{say(words().token_once)}</p>
            <p class="secret"><code>{made.secret.clone()}</code></p>
            <CopyButton text=made.secret label=words().copy_token />
        </Notice>
    }
    .into_any()
}

fn row(one: TokenView, ask: Callback<TokenView>) -> AnyView {
    let scopes: Vec<&str> = one.scopes.iter().map(|scope| scope_name(scope)).collect();
    let about = match &one.office_number {
        Some(number) => (words().token_facts)(number, &scopes.join(words().and)),
        None => scopes.join(words().and),
    };
    let used = one.last_used_at.map_or_else(
        || words().never_used.to_owned(),
        |at| (words().token_used)(&text::minute(at)),
    );
    let expired = (one.expires_at <= clock::now())
        .then(|| view! { <Tag tone=Tone::Warning label=words().expired /> });
    let label = (words().disable_named)(&one.name);
    let target = one.clone();
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.name}" "{expired}</p>
                <p class="soft">
                    {about}<br />
                    {say((words().expires)(&text::minute(one.expires_at)))}<br />
                    {used}
                </p>
            </div>
            <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| ask.run(target.clone()))>
                {say(words().disable)}
            </Button>
        </li>
    }
    .into_any()
}

/// A scope in words.
pub(super) fn scope_name(scope: &str) -> &str {
    match scope {
        "applications:read" => words().scope_read,
        "applications:write" => words().scope_write,
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
        <Dialog open=asks id="end-token" title=words().disable_title>
            <p>{move || ending.get().map(|token| (words().disable_effect)(&token.name))}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=end>{say(words().disable)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>{say(words().keep)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
