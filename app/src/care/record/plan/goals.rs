//! 第2表.

use contract::record::PlanGoal;
use leptos::prelude::*;

use super::parts::table;

/// 第2表, row by row; a need or goal carried on from the row above is not said twice.
pub(super) fn goals(goals: &[PlanGoal]) -> AnyView {
    if goals.is_empty() {
        return view! { <p class="empty-line">"第2表はまだ届いていません。"</p> }.into_any();
    }
    let former = std::iter::once(None).chain(goals.iter().map(Some));
    let rows = goals
        .iter()
        .zip(former)
        .map(|(goal, former)| row(goal, former))
        .collect();
    let head = view! {
        <tr>
            <th scope="col">"生活全般の解決すべき課題（ニーズ）"</th>
            <th scope="col">"長期目標"</th><th scope="col">"短期目標"</th>
            <th scope="col">"サービス内容"</th><th scope="col">"給付"</th>
            <th scope="col">"サービス種別・事業所"</th><th scope="col">"頻度・期間"</th>
        </tr>
    }
    .into_any();
    view! { <div class="care-goals">{table("第2表", head, rows)}</div> }.into_any()
}

fn row(goal: &PlanGoal, former: Option<&PlanGoal>) -> AnyView {
    let need = former.is_none_or(|former| former.need != goal.need);
    let long = need || former.is_none_or(|former| former.long_goal != goal.long_goal);
    let short = long || former.is_none_or(|former| former.short_goal != goal.short_goal);
    let said = |is_new: bool, text: &str, period: &str| {
        if is_new {
            with_period(text, period)
        } else {
            view! { <span class="soft" aria-label="上の行と同じ">"〃"</span> }.into_any()
        }
    };
    let provider = if goal.provider_name.is_empty() {
        goal.provider_number.clone()
    } else {
        goal.provider_name.clone()
    };
    view! {
        <tr>
            <th scope="row">{said(need, &goal.need, "")}</th>
            <td>{said(long, &goal.long_goal, &goal.long_period)}</td>
            <td>{said(short, &goal.short_goal, &goal.short_period)}</td>
            <td>{goal.content.clone()}</td>
            <td>{goal.insured_code.clone()}</td>
            <td>{with_period(&goal.service, &provider)}</td>
            <td>{with_period(&goal.frequency, &goal.period)}</td>
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
