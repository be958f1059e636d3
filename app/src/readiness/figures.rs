//! The country at a glance: sums, map, table.

use contract::readiness::{PrefectureReadiness, ReadinessFigures};
use leptos::prelude::*;

use super::map::{map, percent};
use crate::clock;
use crate::language::say;
use crate::readiness::public_words::words;
use crate::text;

/// Sums, map and table.
pub(super) fn figures(all: ReadinessFigures) -> AnyView {
    let sum = |of: fn(&PrefectureReadiness) -> u32| -> u32 { all.prefectures.iter().map(of).sum() };
    let taken = all.imported_at.map_or_else(
        || words().never_taken.to_owned(),
        |at| {
            let day = text::day(clock::tokyo(at).date_naive());
            (words().last_taken)(&day)
        },
    );
    let rows: Vec<AnyView> = all.prefectures.iter().map(row).collect();
    view! {
        <section class="section" aria-labelledby="country">
            <h2 id="country">{say(words().nation)}</h2>
            <dl class="facts">
                <div><dt>{say(words().ready)}</dt><dd>{count(sum(|one| one.ready))}</dd></div>
                <div><dt>{say(words().dated)}</dt><dd>{count(sum(|one| one.dated))}</dd></div>
                <div><dt>{say(words().arranging)}</dt><dd>{count(sum(|one| one.arranging))}</dd></div>
                <div><dt>{say(words().undecided)}</dt><dd>{count(sum(|one| one.undecided))}</dd></div>
                <div><dt>{say(words().unpublished)}</dt><dd>{count(sum(|one| one.unlisted))}</dd></div>
                <div><dt>{say(words().whole)}</dt><dd>{count(sum(|one| one.municipalities))}</dd></div>
            </dl>
            <p class="soft">{say((words().as_of)(&text::era_day(all.on), &taken))}</p>
            <h3>{say(words().map)}</h3>
            <p>{say(words().map_lead)}</p>
            {map(&all.prefectures)}
            <h3 id="table">{say(words().prefecture_table)}</h3>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby="table">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">{say(words().prefecture)}</th><th scope="col">{say(words().municipality)}</th><th scope="col">{say(words().ready_short)}</th>
                        <th scope="col">{say(words().share)}</th><th scope="col">{say(words().dated_short)}</th><th scope="col">{say(words().arranging)}</th>
                        <th scope="col">{say(words().undecided)}</th><th scope="col">{say(words().unpublished)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn count(number: u32) -> String {
    (words().municipalities)(number)
}

fn row(one: &PrefectureReadiness) -> AnyView {
    let number = |number: u32| view! { <td class="number">{number}</td> }.into_any();
    view! {
        <tr>
            <th scope="row"><a class="action-link" href=format!("/readiness?prefecture={}#list", one.number)>{(words().prefecture_name)(&one.number, &one.name)}</a></th>
            {number(one.municipalities)}
            {number(one.ready)}
            <td class="number">{format!("{}%", percent(one))}</td>
            {number(one.dated)}
            {number(one.arranging)}
            {number(one.undecided)}
            {number(one.unlisted)}
        </tr>
    }
    .into_any()
}
