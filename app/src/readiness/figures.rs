//! The country at a glance: sums, map, table.

use contract::readiness::{PrefectureReadiness, ReadinessFigures};
use leptos::prelude::*;

use super::map::{map, percent};
use crate::clock;
use crate::text;

/// Sums, map and table.
pub(super) fn figures(all: ReadinessFigures) -> AnyView {
    let sum = |of: fn(&PrefectureReadiness) -> u32| -> u32 { all.prefectures.iter().map(of).sum() };
    let taken = all.imported_at.map_or_else(
        || "公表された一覧は、まだ取り込まれていません。".to_owned(),
        |at| {
            let day = text::day(clock::tokyo(at).date_naive());
            format!("公表された一覧を最後に取り込んだ日：{day}")
        },
    );
    let rows: Vec<AnyView> = all.prefectures.iter().map(row).collect();
    view! {
        <section class="section" aria-labelledby="country">
            <h2 id="country">"全国の状況"</h2>
            <dl class="facts">
                <div><dt>"利用開始済み"</dt><dd>{count(sum(|one| one.ready))}</dd></div>
                <div><dt>"利用開始日が決まっている"</dt><dd>{count(sum(|one| one.dated))}</dd></div>
                <div><dt>"日程調整中"</dt><dd>{count(sum(|one| one.arranging))}</dd></div>
                <div><dt>"未定"</dt><dd>{count(sum(|one| one.undecided))}</dd></div>
                <div><dt>"公表なし"</dt><dd>{count(sum(|one| one.unlisted))}</dd></div>
                <div><dt>"全体"</dt><dd>{count(sum(|one| one.municipalities))}</dd></div>
            </dl>
            <p class="soft">{format!("{}現在。{taken}", text::day_wareki(all.on))}</p>
            <h3>"都道府県の地図"</h3>
            <p>"都道府県を選ぶと、その市町村の一覧に移ります。数字は、利用を開始した市町村の割合です。"</p>
            {map(&all.prefectures)}
            <h3 id="table">"都道府県の表"</h3>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby="table">
                <table class="table table-tight">
                    <thead><tr>
                        <th scope="col">"都道府県"</th><th scope="col">"市町村"</th><th scope="col">"開始済み"</th>
                        <th scope="col">"割合"</th><th scope="col">"日程決定"</th><th scope="col">"日程調整中"</th>
                        <th scope="col">"未定"</th><th scope="col">"公表なし"</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn count(number: u32) -> String {
    format!("{number} 市町村")
}

fn row(one: &PrefectureReadiness) -> AnyView {
    let number = |number: u32| view! { <td class="number">{number}</td> }.into_any();
    view! {
        <tr>
            <th scope="row"><a href=format!("/readiness?prefecture={}#list", one.number)>{one.name.clone()}</a></th>
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
