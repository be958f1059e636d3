//! `/care`: the people an office serves, those to look at first on top.

mod filter;
mod person;

use contract::care::{CarePeople, CarePerson, PlatformState};
use contract::event::Change;
use leptos::prelude::*;

use self::filter::{Filter, Wanted};
use crate::component::{
    Button, ButtonKind, LinkButton, LiveRegion, Load, Notice, Page, Remote, Requirement, TextField,
};
use crate::session::use_session;
use crate::text::{self, Tone};
use crate::{api, live};

/// `/care`.
pub(crate) fn list_page() -> AnyView {
    let session = use_session();
    let office = Memo::new(move |_| session.me().and_then(|me| me.active_office));
    let remote = Remote::new(move || {
        // Another office, other people.
        office.track();
        async { api::get::<CarePeople>("/care/people").await }
    });
    live::on_change(move |change| {
        if matches!(change, Change::Care { .. }) {
            remote.reload();
        }
    });
    let wanted = Wanted {
        filter: RwSignal::new(Filter::All),
        typed: RwSignal::new(String::new()),
    };
    let caption = Signal::derive(move || office.get().map(|office| office.name));
    view! {
        <Page title="担当一覧" caption=caption width="wide">
            <div class="actions no-print">
                <LinkButton href="/care/new">"利用者を登録する"</LinkButton>
                {others()}
            </div>
            {search(remote, wanted)}
            <Load remote=remote view=move |all| shown(all, wanted, Callback::new(move |()| remote.reload())) />
        </Page>
    }
    .into_any()
}

fn others() -> AnyView {
    let session = use_session();
    let reviews = Memo::new(move |_| session.care().reviews);
    view! {
        <a class="action-link" href="/care/emergencies">"緊急時の閲覧"</a>
        {move || reviews.get().then(|| view! { <a class="action-link" href="/care/objections">"利用者からの申し出"</a> })}
    }
    .into_any()
}

fn shown(all: CarePeople, wanted: Wanted, reload: Callback<()>) -> AnyView {
    if all.people.is_empty() {
        return nobody(all.platform);
    }
    let at = text::minute(all.at);
    let state = all.platform;
    let people = StoredValue::new(all.people);
    let kept = Memo::new(move |_| {
        let filter = wanted.filter.get();
        let typed = wanted.typed.get();
        people.with_value(|people| filter::keep(people, filter, &typed))
    });
    let said = Signal::derive(move || format!("{}人を表示しています", kept.with(Vec::len)));
    view! {
        <div class="stack">
            {platform_notice(state, reload)}
            <div class="no-print">{people.with_value(|people| tabs(people, wanted))}</div>
            <LiveRegion text=said />
            {move || {
                let kept = kept.get();
                if kept.is_empty() { nothing_found(wanted) } else { list(kept) }
            }}
            <p class="soft">{format!("{at} 時点。変更があると自動で新しくなります。")}</p>
        </div>
    }
    .into_any()
}

/// The search box; not made anew when people change, so that nobody typing loses it.
fn search(remote: Remote<CarePeople>, wanted: Wanted) -> AnyView {
    let anybody =
        Memo::new(move |_| matches!(remote.get(), Some(Ok(all)) if !all.people.is_empty()));
    (move || anybody.get().then(|| view! {
        <div class="no-print" role="search" aria-label="利用者を探す">
            <TextField id="care-search" label="氏名・フリガナ・被保険者番号で探す" requirement=Requirement::Unsaid
                value=wanted.typed on_edit=Callback::new(move |typed| wanted.typed.set(typed)) width="medium" max_length=60 />
        </div>
    }))
    .into_any()
}

fn list(people: Vec<CarePerson>) -> AnyView {
    let rows = people.into_iter().map(person::row).collect_view();
    view! { <ul class="care-people">{rows}</ul> }.into_any()
}

/// The platform's silence, with what is shown nevertheless.
pub(super) fn platform_notice(state: PlatformState, retry: Callback<()>) -> AnyView {
    let Some(words) = text::care::platform(state) else {
        return ().into_any();
    };
    let again = matches!(state, PlatformState::Unreachable | PlatformState::Faulty);
    view! {
        <Notice tone=Tone::Warning alert=true title=words.title>
            <p>{words.detail}</p>
            {again.then(|| view! {
                <div><Button kind=ButtonKind::Secondary on_press=retry>"もう一度つなぐ"</Button></div>
            })}
        </Notice>
    }
    .into_any()
}

fn tabs(people: &[CarePerson], wanted: Wanted) -> AnyView {
    let tabs = Filter::ALL.map(|filter| {
        let count = people.iter().filter(|one| filter.fits(one)).count();
        let pressed = move || {
            if wanted.filter.get() == filter {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <li>
                <button type="button" class="queue-tab" aria-pressed=pressed
                    on:click=move |_| wanted.filter.set(filter)>
                    {filter.name()}<span class="number">{format!("{count}人")}</span>
                </button>
            </li>
        }
    });
    view! { <ul class="queue-tabs" aria-label="絞り込み">{tabs.collect_view()}</ul> }.into_any()
}

fn nothing_found(wanted: Wanted) -> AnyView {
    let clear = Callback::new(move |()| {
        wanted.filter.set(Filter::All);
        wanted.typed.set(String::new());
    });
    view! {
        <div class="empty">
            <p class="empty-title">"あてはまる利用者はいません"</p>
            <p>"氏名はフリガナでも探せます。絞り込みも確かめてください。"</p>
            <Button kind=ButtonKind::Secondary on_press=clear>"条件を消して全員を表示する"</Button>
        </div>
    }
    .into_any()
}

fn nobody(state: PlatformState) -> AnyView {
    let unreachable = text::care::platform(state);
    view! {
        {unreachable.map(|words| view! {
            <Notice tone=Tone::Warning title=words.title><p>"いまは利用者を新しく登録できません。つながってから登録してください。"</p></Notice>
        })}
        <div class="empty">
            <p class="empty-title">"まだ利用者を登録していません"</p>
            <p>"はじめの一人は、次の順に進みます。"</p>
            <ol class="stack-tight">
                <li>"本人の前で、マイナンバーカード、または被保険者証を用意します。"</li>
                <li>"「利用者を登録する」から本人を特定し、目の前の方と見比べます。"</li>
                <li>"説明して同意を受けると、介護情報を閲覧できます。"</li>
            </ol>
            <LinkButton href="/care/new">"はじめの利用者を登録する"</LinkButton>
        </div>
    }
    .into_any()
}
