//! What stands under a tab: records, the wait for them, or why there are none.

use contract::care::Absence;
use domain::care::RecordKind;
use leptos::prelude::*;

use super::Shown;
use super::denied;
use super::tabs::tab_id;
use crate::care::record;
use crate::care::visit::{KindState, absence_of};
use crate::component::{Button, ButtonKind, FaultNotice, Notice};
use crate::text::{self, Tone};

/// The panel of a kind.
pub(super) fn panel(kind: RecordKind, shown: Shown) -> AnyView {
    let may_open = Memo::new(move |_| shown.may_open(kind));
    let inside = move || {
        if !may_open.get() {
            return denied::denied(shown.access(kind), shown);
        }
        match shown.visit.state(kind) {
            KindState::Closed | KindState::Waiting => waiting(kind),
            KindState::Failed(fault) => view! {
                <FaultNotice fault=Signal::stored(Some(fault)) />
                {again("もう一度読み込む", kind, shown)}
            }
            .into_any(),
            KindState::Here(answer) => match absence_of(&answer, kind) {
                Some(why) => absent(why.clone(), kind, shown),
                None => view! {
                    <div class="care-fresh no-print">
                        <p class="soft">{format!("{} に介護情報基盤から受け取った内容です。", text::minute(answer.at))}</p>
                        {again("最新にする", kind, shown)}
                    </div>
                    {record::records(kind, answer.records)}
                }
                .into_any(),
            },
        }
    };
    view! {
        <div role="tabpanel" id="care-panel" class="care-panel stack" tabindex="0" aria-labelledby=tab_id(kind)>
            <h3 class="care-panel-title">{kind.label_ja()}</h3>
            {inside}
        </div>
    }
    .into_any()
}

fn waiting(kind: RecordKind) -> AnyView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{format!("{}を読み込んでいます", kind.label_ja())}</span>
            <span class="skeleton-line"></span>
            <span class="skeleton-line"></span>
            <span class="skeleton-line"></span>
        </div>
    }
    .into_any()
}

fn again(label: &'static str, kind: RecordKind, shown: Shown) -> AnyView {
    let press = Callback::new(move |()| shown.visit.ask(kind));
    let name = format!("{}を{label}", kind.label_ja());
    view! { <Button kind=ButtonKind::Secondary label=name on_press=press>{label}</Button> }
        .into_any()
}

fn absent(why: Absence, kind: RecordKind, shown: Shown) -> AnyView {
    if let Absence::Denied { lacks } = &why {
        return denied::because(lacks, shown);
    }
    let words = text::care::absence(&why, kind);
    let tone = if text::care::may_come_back(&why) {
        Tone::Warning
    } else {
        Tone::Info
    };
    view! {
        <Notice tone=tone title=words.title><p>{words.detail}</p></Notice>
        {text::care::may_come_back(&why).then(|| view! {
            <div>{again("もう一度読み込む", kind, shown)}</div>
        })}
    }
    .into_any()
}
