//! 介護情報 on the first page: what of it is for this person.

use leptos::prelude::*;

use crate::language::say;
use crate::page::home::words::words;
use crate::session::CareReach;

/// The ways into 介護情報; nothing for people it is not for.
pub(super) fn care_home(care: CareReach) -> AnyView {
    let all = [
        (
            care.serves,
            "/onboarding",
            words().onboarding,
            words().onboarding_detail,
        ),
        (
            care.serves,
            "/care",
            words().care_list,
            words().care_list_detail,
        ),
        (
            care.reviews,
            "/care/emergencies",
            words().emergencies,
            words().emergencies_detail,
        ),
        (
            care.reviews,
            "/care/objections",
            words().objections,
            words().objections_detail,
        ),
        (care.receives, "/my", words().own, words().own_detail),
    ];
    let cards: Vec<AnyView> = all
        .into_iter()
        .filter(|(is_for, _, _, _)| *is_for)
        .map(|(_, address, name, purpose)| {
            view! {
                <li class="duty-card">
                    <h3><a href=address>{say(name)}</a></h3>
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
            <h2>{say(words().care)}</h2>
            <ul class="duty-cards">{cards}</ul>
        </section>
    }
    .into_any()
}
