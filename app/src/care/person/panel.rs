//! What stands under a tab: records, the wait for them, or why there are none.

use contract::care::Absence;
use domain::care::RecordKind;
use leptos::prelude::*;

use super::Shown;
use super::denied;
use super::tabs::tab_id;
use super::words::words;
use crate::care::record;
use crate::care::visit::{KindState, absence_of};
use crate::component::{Button, ButtonKind, FaultNotice, Notice};
use crate::language::say;
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
                {again(words().again, kind, shown)}
            }
            .into_any(),
            KindState::Here(answer) => match absence_of(&answer, kind) {
                Some(why) => absent(why.clone(), kind, shown),
                None => view! {
                    <div class="care-fresh no-print">
                        <p class="soft">{say((words().received)(&text::minute(answer.at)))}</p>
                        {again(words().refresh, kind, shown)}
                    </div>
                    {record::records(kind, answer.records)}
                }
                .into_any(),
            },
        }
    };
    view! {
        <div role="tabpanel" id="care-panel" class="care-panel stack" tabindex="0" aria-labelledby=tab_id(kind)>
            <h3 class="care-panel-title">{say(text::care::kind(kind))}</h3>
            {inside}
        </div>
    }
    .into_any()
}

fn waiting(kind: RecordKind) -> AnyView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{(words().loading)(text::care::kind(kind))}</span>
            <span class="skeleton-line"></span>
            <span class="skeleton-line"></span>
            <span class="skeleton-line"></span>
        </div>
    }
    .into_any()
}

fn again(label: &'static str, kind: RecordKind, shown: Shown) -> AnyView {
    let press = Callback::new(move |()| shown.visit.ask(kind));
    let name = (words().again_of)(text::care::kind(kind), label);
    view! { <Button kind=ButtonKind::Secondary label=name on_press=press>{say(label)}</Button> }
        .into_any()
}

fn absent(why: Absence, kind: RecordKind, shown: Shown) -> AnyView {
    if let Absence::Denied { lacks } = &why {
        return denied::because(lacks, shown);
    }
    let said = text::care::absence(&why, kind);
    let tone = if text::care::may_come_back(&why) {
        Tone::Warning
    } else {
        Tone::Info
    };
    view! {
        <Notice tone=tone title=said.title><p>{say(said.detail)}</p></Notice>
        {text::care::may_come_back(&why).then(|| view! {
            <div>{again(words().again, kind, shown)}</div>
        })}
    }
    .into_any()
}
