//! `/care`: the people an office serves, those to look at first on top.

mod filter;
mod person;
mod words;

use contract::care::{CarePeople, CarePerson, PlatformState};
use contract::event::Change;
use leptos::prelude::*;

use self::filter::{Filter, Wanted};
use self::words::words;
use crate::component::{
    Button, ButtonKind, LinkButton, LiveRegion, Load, Notice, Page, Remote, Requirement, TextField,
};
use crate::language::say;
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
        <Page title=words().title caption=caption width="wide">
            <div class="actions no-print">
                <LinkButton href="/care/new">{say(words().register)}</LinkButton>
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
        <a class="action-link" href="/care/emergencies">{say(words().emergencies)}</a>
        {move || reviews.get().then(|| view! { <a class="action-link" href="/care/objections">{say(words().objections)}</a> })}
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
    let said = Signal::derive(move || (words().shown)(kept.with(Vec::len)));
    view! {
        <div class="stack">
            {platform_notice(state, reload)}
            <div class="no-print">{people.with_value(|people| tabs(people, wanted))}</div>
            <LiveRegion text=said />
            {move || {
                let kept = kept.get();
                if kept.is_empty() { nothing_found(wanted) } else { list(kept) }
            }}
            <p class="soft">{say((words().as_of)(&at))}</p>
        </div>
    }
    .into_any()
}

/// The search box; not made anew when people change, so that nobody typing loses it.
fn search(remote: Remote<CarePeople>, wanted: Wanted) -> AnyView {
    let anybody =
        Memo::new(move |_| matches!(remote.get(), Some(Ok(all)) if !all.people.is_empty()));
    (move || anybody.get().then(|| view! {
        <div class="no-print" role="search" aria-label=words().find>
            <TextField id="care-search" label=words().find_label requirement=Requirement::Unsaid
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
    let Some(platform) = text::care::platform(state) else {
        return ().into_any();
    };
    let again = matches!(state, PlatformState::Unreachable | PlatformState::Faulty);
    view! {
        <Notice tone=Tone::Warning alert=true title=platform.title>
            <p>{say(platform.detail)}</p>
            {again.then(|| view! {
                <div><Button kind=ButtonKind::Secondary on_press=retry>{say(words().connect)}</Button></div>
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
                    {say(filter.name())}<span class="number">{(words().people)(count)}</span>
                </button>
            </li>
        }
    });
    view! { <ul class="queue-tabs" aria-label=words().narrow>{tabs.collect_view()}</ul> }.into_any()
}

fn nothing_found(wanted: Wanted) -> AnyView {
    let clear = Callback::new(move |()| {
        wanted.filter.set(Filter::All);
        wanted.typed.set(String::new());
    });
    view! {
        <div class="empty">
            <p class="empty-title">{say(words().nothing_found)}</p>
            <p>{say(words().nothing_found_detail)}</p>
            <Button kind=ButtonKind::Secondary on_press=clear>{say(words().clear)}</Button>
        </div>
    }
    .into_any()
}

fn nobody(state: PlatformState) -> AnyView {
    let unreachable = text::care::platform(state);
    view! {
        {unreachable.map(|platform| view! {
            <Notice tone=Tone::Warning title=platform.title><p>{say(words().wait_for_platform)}</p></Notice>
        })}
        <div class="empty">
            <p class="empty-title">{say(words().nobody)}</p>
            <p>{say(words().nobody_detail)}</p>
            <ol class="stack-tight">
                <li>{say(words().first_step)}</li>
                <li>{say(words().second_step)}</li>
                <li>{say(words().third_step)}</li>
            </ol>
            <LinkButton href="/care/new">{say(words().first)}</LinkButton>
        </div>
    }
    .into_any()
}
