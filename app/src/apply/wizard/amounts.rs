//! ①②③④: the amounts, explained.

use contract::scheme::EstimateView;
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::component::Notice;
use crate::text::{self, Tone};

/// The amounts as far as known.
#[component]
pub(super) fn AmountsPage() -> impl IntoView {
    let form = use_form();
    let estimate = move || {
        match form.draft.estimate() {
        Some(estimate) => view! { <Amounts estimate=estimate /> }.into_any(),
        None => view! {
            <Notice title="まだ計算できません" tone=Tone::Warning>
                <p>"サービス種類と費用を入力すると、ここに金額が出ます。前の質問に戻って確かめてください。"</p>
            </Notice>
        }
        .into_any(),
    }
    };
    view! {
        <Question title="交付額の計算を確かめてください">
            {estimate}
            <p class="note">"交付額は審査のあとに決まります。ここに出る金額は、入力した内容から計算した見込みです。"</p>
        </Question>
    }
}

/// ① to ④ with how each came about.
#[component]
pub(crate) fn Amounts(
    /// The amounts.
    estimate: EstimateView,
) -> impl IntoView {
    let over = (estimate.readers_over_cap > 0).then(|| {
        format!(
            "カードリーダー{}台分は限度額に数えません。",
            estimate.readers_over_cap
        )
    });
    let deducted = (estimate.deducted_yen > 0)
        .then(|| format!("差し引く収入：{}", text::yen(estimate.deducted_yen)));
    let lines = estimate.lines.iter().map(|line| {
        let counted = if line.counted {
            ""
        } else {
            "（数えません）"
        };
        view! { <li>{format!("{}　{}{counted}", line.name, text::yen(line.limit_yen))}</li> }
    });
    view! {
        <ol class="amounts">
            {amount("①", "総事業費", estimate.total_yen, "カードリーダー購入費用（A）＋ 接続サポート費用（B）")}
            <li class="amount">
                {amount_head("②", "助成限度額", estimate.limit_yen)}
                <ul class="amount-lines">{lines.collect_view()}</ul>
                {over.map(|over| view! { <p class="amount-how">{over}</p> })}
            </li>
            <li class="amount">
                {amount_head("③", "選定額", estimate.selected_yen)}
                <p class="amount-how">"① から収入を引いた額と ② の、少ないほう"</p>
                {deducted.map(|deducted| view! { <p class="amount-how">{deducted}</p> })}
            </li>
            {amount("④", "交付額（見込み）", estimate.grant_yen, "③ の千円未満を切り捨てた額")}
        </ol>
    }
    .into_any()
}

fn amount(mark: &'static str, name: &'static str, yen: i64, how: &'static str) -> AnyView {
    view! {
        <li class="amount">
            {amount_head(mark, name, yen)}
            <p class="amount-how">{how}</p>
        </li>
    }
    .into_any()
}

fn amount_head(mark: &'static str, name: &'static str, yen: i64) -> AnyView {
    view! {
        <p class="amount-head">
            <span class="amount-name"><span class="amount-mark">{mark}</span>{name}</span>
            <span class="amount-yen">{text::yen(yen)}</span>
        </p>
    }
    .into_any()
}
