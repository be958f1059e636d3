//! 介護情報 on the first page: what of it is for this person.

use leptos::prelude::*;

use crate::session::CareReach;

/// The ways into 介護情報; nothing for people it is not for.
pub(super) fn care_home(care: CareReach) -> AnyView {
    let all = [
        (
            care.serves,
            "/care",
            "担当一覧",
            "担当する利用者の変更、認定の期限、申請の進み具合を確かめ、介護情報を開きます。",
        ),
        (
            care.reviews,
            "/care/emergencies",
            "緊急時の閲覧",
            "同意などを待たずに閲覧した記録の理由を確かめます。",
        ),
        (
            care.reviews,
            "/care/objections",
            "利用者からの申し出",
            "情報を見られたことについての申し出に答えます。",
        ),
        (
            care.receives,
            "/my",
            "わたしの情報",
            "自分の介護情報、だれが見たか、同意を確かめます。",
        ),
    ];
    let cards: Vec<AnyView> = all
        .into_iter()
        .filter(|(is_for, _, _, _)| *is_for)
        .map(|(_, address, name, purpose)| {
            view! {
                <li class="duty-card">
                    <h3><a href=address>{name}</a></h3>
                    <p>{purpose}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    if cards.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section">
            <h2>"介護情報"</h2>
            <ul class="duty-cards">{cards}</ul>
        </section>
    }
    .into_any()
}
