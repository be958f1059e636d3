//! `/home`: what to do next.

mod applications;
mod care;
mod next_step;
mod staff;
mod start;
mod words;

use contract::application::ApplicationSummary;
use contract::event::Change;
use contract::page::Page as Rows;
use contract::scheme::SchemeList;
use leptos::prelude::*;

use self::care::care_home;
use crate::api;
use crate::component::{Load, Notice, Page, Remote};
use crate::language::say;
use crate::live;
use crate::page::home::words::words;
use crate::session::use_session;
use crate::text::Tone;

/// `/home`.
pub(crate) fn home() -> AnyView {
    let session = use_session();
    let office = Memo::new(move |_| session.me().and_then(|me| me.active_office));
    let title = Signal::derive(move || {
        office.with(|office| {
            office
                .as_ref()
                .map_or_else(|| words().title.to_owned(), |office| office.name.clone())
        })
    });
    let duty = Memo::new(move |_| session.duty());
    let care = Memo::new(move |_| session.care());
    let number = move || {
        office.with(|office| {
            office
                .as_ref()
                .map(|office| (words().office_number)(&office.number))
        })
    };
    view! {
        <Page title=title caption=Signal::derive(number) width="wide">
            {few_passkeys()}
            {move || duty.get().any().then(|| staff::staff_home(duty.get()))}
            {move || care_home(care.get())}
            {move || match office.get() {
                Some(office) => office_home(office.number),
                None if duty.get().any() || care.get().receives => ().into_any(),
                None => without_office(),
            }}
        </Page>
    }
    .into_any()
}

fn office_home(number: String) -> AnyView {
    let all = Remote::new(|| async {
        let schemes: SchemeList = api::schemes().await?;
        let rows: Rows<ApplicationSummary> = api::get("/applications?limit=20").await?;
        Ok((schemes, rows))
    });
    live::on_change(move |change| {
        if matches!(change, Change::Application { .. }) {
            all.reload();
        }
    });
    view! {
        <Load remote=all view={move |(schemes, rows): (SchemeList, Rows<ApplicationSummary>)| {
            let own: Vec<ApplicationSummary> =
                rows.items.into_iter().filter(|row| row.office_number == number).collect();
            view! {
                <div class="stack">
                    {next_step::card(&schemes, &own, number.clone())}
                    {applications::list(own)}
                </div>
            }
            .into_any()
        }} />
    }
    .into_any()
}

fn few_passkeys() -> AnyView {
    let session = use_session();
    let few = Memo::new(move |_| session.me().is_some_and(|me| me.passkeys < 2));
    (move || {
        few.get().then(|| {
            view! {
                <Notice tone=Tone::Warning title=words().no_spare>
                    <p>{say(words().no_spare_detail)}</p>
                    <p><a class="action-link" href="/account">{say(words().add_spare)}</a></p>
                </Notice>
            }
        })
    })
    .into_any()
}

fn without_office() -> AnyView {
    view! {
        <Notice title=words().no_office>
            <p>{say(words().no_office_detail)}</p>
            <p><a class="action-link" href="/register">{say(words().register_office)}</a></p>
        </Notice>
    }
    .into_any()
}
