//! When what happens, and what goes wrong most often.

use chrono::Months;
use contract::scheme::{SchemeView, WindowState};
use leptos::prelude::*;

use crate::language::say;
use crate::page::subsidy::words::words;
use crate::{clock, text};

/// From application to payment, with the months if one applied now.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    view! {
        <section class="section" aria-labelledby="timetable">
            <h2 id="timetable">{say(words().timetable)}</h2>
            <ol class="timeline">
                <li><h3>{say(words().step_buy)}</h3><p>{say(words().step_buy_text)}</p></li>
                <li><h3>{say(words().step_apply)}</h3><p>{say(words().step_apply_text)}</p></li>
                <li><h3>{say(words().step_review)}</h3><p>{say(words().step_review_text)}</p></li>
                <li><h3>{say(words().step_paid)}</h3><p>{say(words().step_paid_text)}</p></li>
            </ol>
            {example(scheme)}
            <p>{say(words().afterwards)}</p>
        </section>
    }
    .into_any()
}

/// The months counted from today. Applications of the last month are decided within it and paid in
/// the next (申請の手引き 令和8年度).
fn example(scheme: &SchemeView) -> AnyView {
    if scheme.window != WindowState::Open {
        return ().into_any();
    }
    let next = clock::today() + Months::new(1);
    let result = next.min(scheme.closes_on);
    let words = (words().if_today)(&text::month(result), &text::month(result + Months::new(1)));
    view! { <p class="aside">{say(words)}</p> }.into_any()
}

/// What goes wrong most often.
pub(super) fn pitfalls() -> AnyView {
    let all = [
        (words().lump, words().lump_text),
        (words().mixed, words().mixed_text),
        (words().menu_user, words().menu_user_text),
        (words().amount_differs, words().amount_differs_text),
        (words().name_differs, words().name_differs_text),
        (words().moved, words().moved_text),
    ];
    view! {
        <section class="section" aria-labelledby="pitfalls">
            <h2 id="pitfalls">{say(words().pitfalls)}</h2>
            <p>{say(words().pitfalls_note)}</p>
            <dl class="pitfalls">
                {all.map(|(what, how)| view! { <div><dt>{say(what)}</dt><dd>{say(how)}</dd></div> }).collect_view()}
            </dl>
        </section>
    }
    .into_any()
}
