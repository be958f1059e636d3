//! 第2表.

use contract::record::PlanGoal;
use leptos::prelude::*;

use super::parts::table;
use super::words::words;
use crate::language::chosen;
use crate::language::ruby;

/// 第2表, row by row; a need or goal carried on from the row above is not said twice.
pub(super) fn goals(goals: &[PlanGoal]) -> AnyView {
    if goals.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_form_2)}</p> }.into_any();
    }
    let former = std::iter::once(None).chain(goals.iter().map(Some));
    let rows = goals
        .iter()
        .zip(former)
        .map(|(goal, former)| row(goal, former))
        .collect();
    let head = view! {
        <tr>
            <th scope="col">{ruby(words().need)}</th>
            <th scope="col">{ruby(words().long_goal)}</th><th scope="col">{ruby(words().short_goal)}</th>
            <th scope="col">{ruby(words().content)}</th><th scope="col">{ruby(words().insured)}</th>
            <th scope="col">{ruby(words().kind_and_office)}</th><th scope="col">{ruby(words().frequency)}</th>
        </tr>
    }
    .into_any();
    view! { <div class="care-goals">{table(words().table_2, head, rows)}</div> }.into_any()
}

fn row(goal: &PlanGoal, former: Option<&PlanGoal>) -> AnyView {
    let need = former.is_none_or(|former| former.need != goal.need);
    let long = need || former.is_none_or(|former| former.long_goal != goal.long_goal);
    let short = long || former.is_none_or(|former| former.short_goal != goal.short_goal);
    let said = |is_new: bool, text: &str, period: &str| {
        if is_new {
            with_period(text, period)
        } else {
            view! { <span class="soft"><span aria-hidden="true">"〃"</span><span class="visually-hidden" lang=chosen().tag()>{words().as_above}</span></span> }.into_any()
        }
    };
    let provider = if goal.provider_name.is_empty() {
        goal.provider_number.clone()
    } else {
        goal.provider_name.clone()
    };
    view! {
        <tr>
            <th scope="row" lang="ja">{said(need, &goal.need, "")}</th>
            <td lang="ja">{said(long, &goal.long_goal, &goal.long_period)}</td>
            <td lang="ja">{said(short, &goal.short_goal, &goal.short_period)}</td>
            <td lang="ja">{goal.content.clone()}</td>
            <td lang="ja">{goal.insured_code.clone()}</td>
            <td lang="ja">{with_period(&goal.service, &provider)}</td>
            <td lang="ja">{with_period(&goal.frequency, &goal.period)}</td>
        </tr>
    }
    .into_any()
}

/// A text and, smaller, what belongs to it.
fn with_period(text: &str, period: &str) -> AnyView {
    let period =
        (!period.is_empty()).then(|| view! { <span class="table-note">{period.to_owned()}</span> });
    view! { {text.to_owned()}{period} }.into_any()
}
