//! The eight kinds, each opened by itself: first in plain sentences, then as the offices see it.

use contract::care::RecordViewAnswer;
use domain::care::RecordKind;
use leptos::prelude::*;

use super::plain;
use super::words::words;
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
            <h2 id="my-record">{ruby(words().record)}</h2>
            <p>{ruby(words().record_lead)}</p>
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
        ruby(if is_open.get() {
            words().again
        } else {
            words().open
        })
    };
    view! {
        <section class="care-own-kind" aria-label=name>
            <div class="care-own-kind-head">
                <h3>{ruby(name)}</h3>
                <Button kind=ButtonKind::Secondary label=(words().open_kind)(name) on_press=open>{label}</Button>
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
                <span class="visually-hidden">{ruby(words().loading)}</span>
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
    let at = (words().received)(&text::minute(answer.at));
    let known = news.get_untracked();
    let older = move || {
        (news.get() != known).then(|| {
            view! {
                <Notice tone=Tone::Warning title=words().older>
                    <p>{ruby(words().older_detail)}</p>
                </Notice>
            }
        })
    };
    view! {
        {older}
        {sentences}
        <p class="soft">{ruby(at)}</p>
        <Disclosure summary=words().details>{record::records(kind, answer.records)}</Disclosure>
    }
    .into_any()
}
