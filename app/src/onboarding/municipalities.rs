//! Step 3: 各市町村の対応状況.

use contract::care::PlatformState;
use contract::onboarding::{NearMunicipalities, OwnInsurer};
use contract::readiness::MunicipalityReadiness;
use contract::upstream::{ReadinessEntry, ReadinessState};
use domain::onboarding::{Question, Step};
use leptos::prelude::*;

use super::frame::step_page;
use super::office::Office;
use super::question::question;
use super::words::{Standing, words};
use crate::api;
use crate::clock;
use crate::component::{Load, Notice, Remote, Tag};
use crate::language::say;
use crate::text::{self, Tone};

/// `/onboarding/municipalities`.
pub(crate) fn municipalities_page() -> AnyView {
    step_page(Step::Municipalities, inside)
}

fn inside(office: Office) -> AnyView {
    let words = &words().municipalities;
    let near = Remote::new(|| api::get::<NearMunicipalities>("/onboarding/municipalities"));
    view! {
        <p>{say(words.lead)}</p>
        <Load remote=near view=shown />
        <p>{say(words.not_started)}</p>
        {question(office, Question::MunicipalitiesSeen)}
    }
    .into_any()
}

fn shown(near: NearMunicipalities) -> AnyView {
    let words = &words().municipalities;
    let unreachable = matches!(
        near.platform,
        PlatformState::Unreachable | PlatformState::Faulty | PlatformState::NotConnected
    );
    let nobody = near.own.is_empty() && near.unknown_people == 0;
    let own: Vec<AnyView> = near.own.into_iter().flat_map(insurer_rows).collect();
    let own = if own.is_empty() {
        let title = if unreachable && !nobody {
            words.unreachable
        } else {
            words.own_none
        };
        view! { <Notice title=title tone=Tone::Info /> }.into_any()
    } else {
        table(words.own, own, true)
    };
    let unknown = (near.unknown_people > 0).then(|| {
        view! { <p>{(words.unknown_people)(near.unknown_people)}</p> }
    });
    let neighbours = (words.neighbours)(&near.prefecture_name);
    let rows = near
        .neighbours
        .iter()
        .map(|one| municipality_row(one, None))
        .collect();
    view! {
        <section class="section" aria-labelledby="own-insurers">
            <h2 id="own-insurers">{say(words.own)}</h2>
            {own}
            {unknown}
        </section>
        <section class="section" aria-labelledby="neighbours">
            <h2 id="neighbours">{neighbours.clone()}</h2>
            {table(words.name, rows, false)}
        </section>
    }
    .into_any()
}

fn table(label: &'static str, rows: Vec<AnyView>, counted: bool) -> AnyView {
    let words = &words().municipalities;
    view! {
        <div class="table-frame onboarding-table" tabindex="0" role="group" aria-label=label>
            <table class="table">
                <thead><tr>
                    <th scope="col">{words.name}</th>
                    {counted.then(|| view! { <th scope="col">{words.insured}</th> })}
                    <th scope="col">{words.state}</th>
                    <th scope="col">{words.follow}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn insurer_rows(one: OwnInsurer) -> Vec<AnyView> {
    if one.municipalities.is_empty() {
        return vec![platform_row(&one.insurer_number, one.people, one.platform)];
    }
    one.municipalities
        .iter()
        .map(|row| municipality_row(row, Some(one.people)))
        .collect()
}

fn municipality_row(one: &MunicipalityReadiness, people: Option<u32>) -> AnyView {
    let words = &words().municipalities;
    let name = format!("{}{}", one.prefecture_name, one.name);
    let page = format!("/readiness/{}", one.code);
    let follow = format!("{page}#follow");
    let label = format!("{}：{name}", words.follow);
    view! {
        <tr>
            <th scope="row"><a href=page>{name}</a></th>
            {people.map(|people| view! { <td class="nowrap">{(words.people)(people)}</td> })}
            <td>{state(standing_of(one.state, one.ready), one.starts_on)}</td>
            <td><a href=follow aria-label=label>{words.follow}</a></td>
        </tr>
    }
    .into_any()
}

/// An insurer the list of municipalities does not know: what the platform says of it.
fn platform_row(number: &str, people: u32, said: Option<ReadinessEntry>) -> AnyView {
    let words = &words().municipalities;
    let name = said.as_ref().map_or_else(
        || number.to_owned(),
        |entry| format!("{}（{number}）", entry.name),
    );
    let today = clock::today();
    let starts_on = said.as_ref().and_then(|entry| entry.starts_on);
    let ready = starts_on.is_some_and(|day| day <= today);
    let standing = standing_of(said.map(|entry| entry.state), ready);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="nowrap">{(words.people)(people)}</td>
            <td>{state(standing, starts_on)}</td>
            <td></td>
        </tr>
    }
    .into_any()
}

/// Where a municipality stands, in one word.
pub(super) const fn standing_of(state: Option<ReadinessState>, ready: bool) -> Standing {
    match state {
        Some(ReadinessState::Dated) if ready => Standing::Ready,
        Some(ReadinessState::Dated) => Standing::Dated,
        Some(ReadinessState::Arranging) => Standing::Arranging,
        Some(ReadinessState::Undecided) => Standing::Undecided,
        None => Standing::Unlisted,
    }
}

/// Its tag, and the day.
pub(super) fn state(standing: Standing, day: Option<chrono::NaiveDate>) -> AnyView {
    let words = &words().municipalities;
    let tone = match standing {
        Standing::Ready => Tone::Success,
        Standing::Dated => Tone::Info,
        Standing::Arranging => Tone::Warning,
        Standing::Undecided | Standing::Unlisted => Tone::Neutral,
    };
    let day = day.map(|day| {
        view! { <span class="onboarding-day">{(words.from_day)(&text::day(day))}</span> }
    });
    view! { <Tag tone=tone label=(words.standing)(standing) />{day} }.into_any()
}
