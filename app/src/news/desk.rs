//! `/news/desk`: what was written, and the form.

use contract::news::NewsView;
use leptos::{prelude::*, task::spawn_local};

use super::form::{Typed, form};
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Load, Page, Remote, Tag, focus_id};
use crate::text::{self, Tone};

/// `/news/desk`.
pub(crate) fn desk_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<Vec<NewsView>>("/news/desk").await });
    let typed = Typed::new();
    let done = Callback::new(move |()| remote.reload());
    view! {
        <Page title="お知らせの管理" width="wide">
            <p>
                "書いたお知らせは、公開日になると、トップページと「お知らせ」に載ります。"
                <a class="action-link" href="/news" rel="external">"公開されているお知らせを見る"</a>
            </p>
            {form(typed, done)}
            <section class="section" aria-labelledby="written">
                <h2 id="written">"書いたお知らせ"</h2>
                <Load remote=remote view=move |news| list(news, typed, done) />
            </section>
        </Page>
    }
    .into_any()
}

fn list(news: Vec<NewsView>, typed: Typed, done: Callback<()>) -> AnyView {
    if news.is_empty() {
        return view! { <p>"お知らせはまだありません。"</p> }.into_any();
    }
    let fault = RwSignal::new(None::<ApiError>);
    let rows = news
        .into_iter()
        .map(|one| row(one, typed, fault, done))
        .collect_view();
    view! { <FaultNotice fault=fault /><ul class="rows">{rows}</ul> }.into_any()
}

fn row(
    one: NewsView,
    typed: Typed,
    fault: RwSignal<Option<ApiError>>,
    done: Callback<()>,
) -> AnyView {
    // Taking down is asked for twice: it cannot be undone.
    let sure = RwSignal::new(false);
    let id = one.id.clone();
    let withdraw = Callback::new(move |()| {
        let path = format!("/news/desk/{}", api::escape(&id));
        spawn_local(async move {
            match api::delete(&path).await {
                Ok(()) => done.run(()),
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let title = one.japanese.title.clone();
    let day = format!(
        "{}（{}）",
        text::day(one.published_on),
        text::day_wareki(one.published_on)
    );
    let (tone, state) = if one.shown {
        (Tone::Success, "公開中")
    } else {
        (Tone::Neutral, "公開前")
    };
    let languages = match (&one.easy, &one.english) {
        (Some(_), Some(_)) => "日本語・やさしい日本語・英語",
        (Some(_), None) => "日本語・やさしい日本語",
        (None, Some(_)) => "日本語・英語",
        (None, None) => "日本語",
    };
    let (edit_label, withdraw_label) = (
        format!("「{title}」を直す"),
        format!("「{title}」を取り下げる"),
    );
    let edit = Callback::new(move |()| {
        typed.take(&one);
        focus_id("news-form");
    });
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{title}</p>
                <p class="soft">{format!("{day}・{languages}")}</p>
                <Tag tone=tone label=state />
            </div>
            <Button kind=ButtonKind::Secondary label=edit_label on_press=edit>"直す"</Button>
            {move || if sure.get() {
                view! {
                    <Button kind=ButtonKind::Danger on_press=withdraw>"本当に取り下げる"</Button>
                    <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| sure.set(false))>"やめる"</Button>
                }.into_any()
            } else {
                view! {
                    <Button kind=ButtonKind::Danger label=withdraw_label.clone() on_press=Callback::new(move |()| sure.set(true))>"取り下げる"</Button>
                }.into_any()
            }}
        </li>
    }
    .into_any()
}
