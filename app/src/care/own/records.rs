//! The eight kinds, each opened by itself: first in plain sentences, then as the offices see it.

use contract::care::RecordViewAnswer;
use domain::care::RecordKind;
use leptos::prelude::*;

use super::plain;
use crate::care::record;
use crate::care::visit::{KindState, Visit, absence_of};
use crate::component::{Button, ButtonKind, Disclosure, FaultNotice, Notice};
use crate::language::ruby;
use crate::text::{self, Tone};

/// The record.
pub(super) fn section(visit: Visit, news: RwSignal<u32>) -> AnyView {
    let kinds = RecordKind::ALL
        .into_iter()
        .map(|kind| row(kind, visit, news))
        .collect_view();
    view! {
        <section class="section" aria-labelledby="my-record">
            <h2 id="my-record">"あなたの情報"</h2>
            <p>{ruby("見たい情報の「開く」を押してください。見たことは記録に残ります。")}</p>
            <div class="care-own-kinds">{kinds}</div>
        </section>
    }
    .into_any()
}

fn row(kind: RecordKind, visit: Visit, news: RwSignal<u32>) -> AnyView {
    let name = text::care::kind_plain(kind);
    let is_open = Memo::new(move |_| visit.state(kind) != KindState::Closed);
    let open = Callback::new(move |()| visit.ask(kind));
    let label = move || {
        if is_open.get() {
            "もう一度読み込む"
        } else {
            "開く"
        }
    };
    view! {
        <section class="care-own-kind" aria-label=name>
            <div class="care-own-kind-head">
                <h3>{ruby(name)}</h3>
                <Button kind=ButtonKind::Secondary label=format!("{name}を開く") on_press=open>{label}</Button>
            </div>
            {move || shown(kind, visit, news)}
        </section>
    }
    .into_any()
}

fn shown(kind: RecordKind, visit: Visit, news: RwSignal<u32>) -> AnyView {
    match visit.state(kind) {
        KindState::Closed => ().into_any(),
        KindState::Waiting => view! {
            <div class="skeleton" role="status">
                <span class="visually-hidden">"読み込んでいます"</span>
                <span class="skeleton-line"></span>
                <span class="skeleton-line"></span>
            </div>
        }
        .into_any(),
        KindState::Failed(fault) => {
            view! { <FaultNotice fault=Signal::stored(Some(fault)) /> }.into_any()
        }
        KindState::Here(answer) => here(kind, answer, news),
    }
}

fn here(kind: RecordKind, answer: RecordViewAnswer, news: RwSignal<u32>) -> AnyView {
    if let Some(why) = absence_of(&answer, kind) {
        let words = text::care::absence(why, kind);
        return view! { <Notice title=words.title><p>{ruby(words.detail)}</p></Notice> }.into_any();
    }
    let sentences = plain::sentences(&answer.records)
        .into_iter()
        .map(|sentence| view! { <p class="care-plain-sentence">{ruby(sentence)}</p> })
        .collect_view();
    let at = format!("{} に受け取った内容です。", text::minute(answer.at));
    let known = news.get_untracked();
    let older = move || {
        (news.get() != known).then(|| {
            view! {
                <Notice tone=Tone::Warning title="このあとに知らせがありました">
                    <p>{ruby("内容が変わっているかもしれません。「もう一度読み込む」を押すと、新しい内容になります。")}</p>
                </Notice>
            }
        })
    };
    view! {
        {older}
        {sentences}
        <p class="soft">{at}</p>
        <Disclosure summary="くわしい内容（事業所が見るものと同じ）">{record::records(kind, answer.records)}</Disclosure>
    }
    .into_any()
}
